import type { JSX } from 'preact'
import { asHeading } from '#kernel/language.ts'
import { isStatedOn, purposesFor } from '#kernel/stated-purpose.ts'
import { Select } from '#web/components/choices.tsx'
import { TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Details } from '#web/components/panel.tsx'
import type { FormState, View } from '#web/view.ts'
import { words } from './person-search.words.ts'

type Props = { readonly view: View; readonly form?: FormState }

/** The search, on its page and above the lists. Why one searches is asked once a session, and can be changed each time. */
export const SearchBox = ({ view, form = { values: {}, errors: [] } }: Props): JSX.Element => {
  const remembered = view.searchedFor === undefined ? {} : { purpose: view.searchedFor }
  const field = { view, form: { ...form, values: { ...remembered, ...form.values } } }
  return (
    <Form {...field} action="/search" submit={words.submit}>
      <TextInput {...field} name="sought" label={words.sought} hint={words.soughtHint} />
      <Select
        {...field}
        name="purpose"
        label={words.purpose}
        hint={words.purposeHint}
        options={purposesFor('search')
          .filter((each) => isStatedOn(each, view.today))
          .map((each) => ({ value: each.id, text: asHeading(each.label) }))}
      />
    </Form>
  )
}

/** The search where one already looks for somebody: closed until it is needed. */
export const PersonSearch = ({ view }: { view: View }): JSX.Element => (
  <Details view={view} summary={words.title}>
    <SearchBox view={view} />
  </Details>
)
