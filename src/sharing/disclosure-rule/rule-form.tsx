import type { JSX } from 'preact'
import { label as languageName } from '#kernel/codes.ts'
import { asHeading, languages, type Text } from '#kernel/language.ts'
import { Checkboxes, codeOptions, Fieldset, Radios, Select, type Option } from '#web/components/choices.tsx'
import { valueOf } from '#web/components/field-parts.tsx'
import { DateInput, Textarea, TextInput } from '#web/components/fields.tsx'
import type { FormState, FormValues, View } from '#web/view.ts'
import type { ShownVersion } from './disclosure-rule.operations.ts'
import {
  certaintyTexts,
  consentDeciderTexts,
  consentTexts,
  initiativeTexts,
  outcomeTexts,
  words,
} from './disclosure-rule.words.ts'
import { citationTexts, words as formWords } from './rule-form.words.ts'
import { CITATIONS_MAX, consentDeciders, LIMITS_MAX, TEXT_LIMIT } from './rule-input.ts'

type FieldsProps = { readonly view: View; readonly form: FormState }
type TextProps = FieldsProps & { readonly name: string; readonly label: Text; readonly optional?: boolean }

/** One text in the three languages it is always needed in. */
const InThree = ({ view, form, name, label, optional }: TextProps): JSX.Element => (
  <Fieldset view={view} legend={label}>
    {languages.map((language) => (
      <Textarea
        view={view}
        form={form}
        name={`${name}.${language}`}
        label={asHeading(languageName('languages', language))}
        lang={language}
        optional={optional}
        limit={TEXT_LIMIT}
        rows={3}
      />
    ))}
  </Fieldset>
)

const options = (texts: Readonly<Record<string, Text>>): Option[] =>
  Object.entries(texts).map(([value, text]) => ({ value, text: asHeading(text) }))
const parties = [
  { name: 'fromAuthorities', label: formWords.fromAuthorities, list: 'authority_kinds' },
  { name: 'fromPersons', label: formWords.fromPersons, list: 'person_kinds' },
  { name: 'toAuthorities', label: formWords.toAuthorities, list: 'authority_kinds' },
  { name: 'toPersons', label: formWords.toPersons, list: 'person_kinds' },
  { name: 'subjects', label: words.subjects, list: 'consent_categories' },
] as const

const Parties = ({ view, form }: FieldsProps): JSX.Element => (
  <>
    {parties.map(({ name, label, list }) => (
      <Checkboxes view={view} form={form} name={name} label={label} options={codeOptions(list, asHeading)} columns />
    ))}
  </>
)

const Consent = ({ view, form }: FieldsProps): JSX.Element => (
  <>
    <Radios view={view} form={form} name="consent" label={words.consent} options={options(consentTexts)} />
    <InThree view={view} form={form} name="consentUnless" label={formWords.consentUnless} optional />
    <Select
      view={view}
      form={form}
      name="consentDecidedBy"
      label={words.consentBy}
      optional
      options={consentDeciders.map((value) => ({
        value,
        text: asHeading(consentDeciderTexts[value] ?? words.consentBy),
      }))}
    />
    <Checkboxes
      view={view}
      form={form}
      name="consentWritten"
      label={formWords.howConsent}
      optional
      options={[{ value: 'true', text: formWords.consentWritten }]}
    />
  </>
)

const citationFields = [
  'act',
  'name.sv',
  'name.fi',
  'name.en',
  'chapter',
  'section',
  'subsection',
  'point',
  'amendedBy',
] as const

const isUsed = (form: FormState, prefix: string): boolean =>
  Object.keys(form.values).some((name) => name.startsWith(`${prefix}.`) && valueOf(form, name) !== '')
/** Rows in sight: those in use and one more. */
const shownRows = (form: FormState, name: string, max: number): number[] => {
  const all = Array.from({ length: max }, (_, row) => row)
  const last = all.filter((row) => isUsed(form, `${name}.${row}`)).at(-1) ?? -1
  return all.slice(0, Math.min(max, last + 2))
}

const Citations = ({ view, form }: FieldsProps): JSX.Element => (
  <>
    {shownRows(form, 'citations', CITATIONS_MAX).map((row) => (
      <Fieldset view={view} legend={formWords.citation(row + 1)}>
        {citationFields.map((field) => (
          <TextInput
            view={view}
            form={form}
            name={`citations.${row}.${field}`}
            label={citationTexts[field]}
            optional={!(field === 'act' || field.startsWith('name.'))}
            width={field.startsWith('name.') || field === 'amendedBy' ? 'full' : 10}
          />
        ))}
      </Fieldset>
    ))}
  </>
)

/** Everything a version says, as fields. */
export const RuleFields = ({ view, form }: FieldsProps): JSX.Element => (
  <>
    <DateInput view={view} form={form} name="validFrom" label={formWords.validFrom} />
    <DateInput view={view} form={form} name="validUntil" label={words.endDay} optional />
    <InThree view={view} form={form} name="name" label={formWords.name} />
    <Radios view={view} form={form} name="outcome" label={words.outcome} options={options(outcomeTexts)} />
    <Radios view={view} form={form} name="initiative" label={words.initiative} options={options(initiativeTexts)} />
    <Checkboxes
      view={view}
      form={form}
      name="duty"
      label={words.duty}
      optional
      options={[{ value: 'true', text: formWords.isDuty }]}
    />
    <Parties view={view} form={form} />
    <Consent view={view} form={form} />
    <Checkboxes
      view={view}
      form={form}
      name="necessityRequired"
      label={formWords.necessity}
      optional
      options={[{ value: 'true', text: formWords.necessityRequired }]}
    />
    <InThree view={view} form={form} name="explanation" label={words.explanation} />
    {shownRows(form, 'limits', LIMITS_MAX).map((row) => (
      <InThree view={view} form={form} name={`limits.${row}`} label={formWords.limit(row + 1)} optional />
    ))}
    <Citations view={view} form={form} />
    <TextInput view={view} form={form} name="caseLaw" label={formWords.caseLaw} hint={formWords.caseLawHint} optional />
    <InThree view={view} form={form} name="refusal.explanation" label={words.notCarrying} />
    <InThree view={view} form={form} name="refusal.lawfulAlternative" label={formWords.lawfulAlternative} />
    <TextInput
      view={view}
      form={form}
      name="refusal.alternativeRules"
      label={formWords.alternativeRules}
      hint={formWords.alternativeRulesHint}
      optional
    />
    <Radios view={view} form={form} name="certainty" label={words.certainty} options={options(certaintyTexts)} />
    <InThree view={view} form={form} name="uncertaintyReason" label={formWords.uncertaintyReason} optional />
    <InThree view={view} form={form} name="notes" label={words.notes} optional />
  </>
)

const textValues = (name: string, text: Text | null): [string, string][] =>
  text === null ? [] : languages.map((language) => [`${name}.${language}`, text[language]])

/** What the form of a new version starts with: all that the newest one says but its days. */
export const ruleValues = (rule: ShownVersion): FormValues => ({
  ...Object.fromEntries([
    ...textValues('name', rule.name),
    ...textValues('consentUnless', rule.consentUnless),
    ...textValues('explanation', rule.explanation),
    ...rule.limits.flatMap((limit, row) => textValues(`limits.${row}`, limit)),
    ...textValues('refusal.explanation', rule.refusal.explanation),
    ...textValues('refusal.lawfulAlternative', rule.refusal.lawfulAlternative),
    ...textValues('uncertaintyReason', rule.uncertaintyReason),
    ...textValues('notes', rule.notes),
    ...rule.citationParts.flatMap((citation, row) => [
      ...textValues(`citations.${row}.name`, citation.name),
      ...(['act', 'chapter', 'section', 'subsection', 'point', 'amendedBy'] as const).map((field): [string, string] => [
        `citations.${row}.${field}`,
        citation[field] ?? '',
      ]),
    ]),
  ]),
  outcome: rule.outcome,
  initiative: rule.initiative,
  duty: rule.duty ? 'true' : '',
  fromAuthorities: rule.fromAuthorities,
  fromPersons: rule.fromPersons,
  toAuthorities: rule.toAuthorities,
  toPersons: rule.toPersons,
  subjects: rule.subjects,
  consent: rule.consent,
  consentDecidedBy: rule.consentDecidedBy ?? '',
  consentWritten: rule.consentWritten ? 'true' : '',
  necessityRequired: rule.necessityRequired ? 'true' : '',
  'refusal.alternativeRules': rule.refusal.alternativeRules.join(', '),
  certainty: rule.certainty,
  caseLaw: rule.caseLaw.join(', '),
})
