import type { JSX } from 'preact'
import { asHeading, type Text } from '#kernel/language.ts'
import { Checkboxes, codeOptions, Radios, Select, type Option } from '#web/components/choices.tsx'
import { DateInput, Textarea, TextInput } from '#web/components/fields.tsx'
import type { FormState, View } from '#web/view.ts'
import { actorKinds, DESCRIPTION_LIMIT } from './directory.ts'
import { kindTexts, words } from './directory.words.ts'

export const kindOptions: readonly Option[] = actorKinds.map((kind) => ({
  value: kind,
  text: asHeading(kindTexts[kind] ?? words.kind),
}))

/** Languages people here most often ask for; the rest of the list is long. */
const offeredLanguages = ['sv', 'fi', 'en', 'se', 'fss', 'fse', 'ru', 'et', 'uk', 'ar', 'so']

type FieldsProps = {
  readonly view: View
  readonly form: FormState
  readonly municipalities: readonly { readonly code: string; readonly name: Text }[]
  readonly owners: readonly { readonly id: string; readonly name: Text }[]
  /** Languages the entry has already, which stay when it is changed. */
  readonly languages: readonly string[]
}

/** What one tells of an actor, new or changed. */
export const EntryFields = ({ view, form, municipalities, owners, languages }: FieldsProps): JSX.Element => (
  <>
    <TextInput view={view} form={form} name="name" label={words.name} />
    <Radios view={view} form={form} name="kind" label={words.kind} options={kindOptions} columns />
    <Checkboxes
      view={view}
      form={form}
      name="services"
      label={words.services}
      options={codeOptions('service_types')}
      columns
    />
    <Checkboxes
      view={view}
      form={form}
      name="topics"
      label={words.topics}
      hint={words.topicsHint}
      options={codeOptions('cause_categories').filter((each) => each.value !== 'unknown')}
      columns
    />
    <Checkboxes
      view={view}
      form={form}
      name="municipalities"
      label={words.municipalities}
      hint={words.municipalitiesHint}
      options={municipalities.map((each) => ({ value: each.code, text: each.name }))}
      columns
    />
    <Checkboxes
      view={view}
      form={form}
      name="languages"
      label={words.languages}
      options={codeOptions('languages').filter(
        ({ value }) => offeredLanguages.includes(value) || languages.includes(value),
      )}
      columns
    />
    <TextInput view={view} form={form} name="ageFrom" label={words.ageFrom} width={3} inputMode="numeric" optional />
    <TextInput view={view} form={form} name="ageUntil" label={words.ageUntil} width={3} inputMode="numeric" optional />
    <Textarea
      view={view}
      form={form}
      name="description"
      label={words.description}
      hint={words.descriptionHint}
      limit={DESCRIPTION_LIMIT}
      optional
    />
    <TextInput view={view} form={form} name="contact" label={words.contact} hint={words.contactHint} optional />
    <Select
      view={view}
      form={form}
      name="ownerAgencyId"
      label={words.owner}
      options={owners.map((each) => ({ value: each.id, text: each.name }))}
    />
    <DateInput view={view} form={form} name="validFrom" label={words.validFrom} />
    <DateInput view={view} form={form} name="validUntil" label={words.validUntil} optional />
  </>
)
