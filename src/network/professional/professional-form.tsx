import type { JSX } from 'preact'
import { languages } from '#kernel/language.ts'
import { codeOptions, Radios, Select } from '#web/components/choices.tsx'
import { TextInput } from '#web/components/fields.tsx'
import type { FormState, FormValues, View } from '#web/view.ts'
import type { Professional } from './professional.ts'
import { languageTexts, words } from './professional.words.ts'

type Part = { readonly view: View; readonly form: FormState }

/** Why something is given or taken: part of the history. */
export const ReasonField = ({ view, form }: Part): JSX.Element => (
  <TextInput view={view} form={form} name="reason" label={words.reason} hint={words.reasonHint} />
)

/** What is written of a person. */
export const FactsFields = ({ view, form }: Part): JSX.Element => (
  <>
    <TextInput view={view} form={form} name="givenName" label={words.givenName} width="half" />
    <TextInput view={view} form={form} name="familyName" label={words.familyName} width="half" />
    <Select view={view} form={form} name="profession" label={words.profession} options={codeOptions('professions')} />
    <TextInput view={view} form={form} name="titleSv" label={words.titleSv} />
    <TextInput view={view} form={form} name="titleFi" label={words.titleFi} />
    <TextInput view={view} form={form} name="titleEn" label={words.titleEn} hint={words.titleEnHint} optional />
    <Radios
      view={view}
      form={form}
      name="language"
      label={words.language}
      options={languages.map((each) => ({ value: each, text: languageTexts[each] }))}
    />
    <TextInput view={view} form={form} name="phone" label={words.phone} inputMode="tel" width={10} optional />
  </>
)

/** Values of the form for a person who is there. */
export const factsValues = (person: Professional): FormValues => ({
  givenName: person.givenName,
  familyName: person.familyName,
  profession: person.profession,
  titleSv: person.title.sv,
  titleFi: person.title.fi,
  titleEn: person.title.en,
  language: person.language,
  phone: person.phone ?? '',
})
