import type { JSX } from 'preact'
import type { Actor } from '#access/actor.ts'
import { custodyTexts, words as personWords } from '#casework/person/person.words.ts'
import { codeOptions, Fieldset, Radios, Select, type Option } from '#web/components/choices.tsx'
import { DateInput, TextInput } from '#web/components/fields.tsx'
import { Details } from '#web/components/panel.tsx'
import type { FormState, View } from '#web/view.ts'
import { custodies } from './referral.ts'
import { words } from './referral-form.words.ts'

type Fields = { readonly view: View; readonly form: FormState }

const languages: readonly Option[] = codeOptions('languages')

/** Whether the team first discusses without a name: says before one types who will see it (web rule 5). */
export const DiscussionField = ({ view, form, actor }: Fields & { actor: Actor }): JSX.Element => {
  const register = actor.ownRegisterName ?? actor.instanceName
  return (
    <Radios
      view={view}
      form={form}
      name="discussion"
      label={words.discussion}
      options={[
        { value: 'without_identity', text: words.withoutIdentity, hint: words.withoutIdentityHint(register) },
        { value: 'open', text: words.openIdentity, hint: words.openIdentityHint },
      ]}
    />
  )
}

const LanguageField = ({
  view,
  form,
  name,
  label,
}: Fields & { name: string; label: (typeof personWords)['contactLanguage'] }): JSX.Element => (
  <Select view={view} form={form} name={name} label={label} options={languages} />
)

/** Whether any of these fields holds something or is wrong. */
const touches = (form: FormState, mine: (name: string) => boolean): boolean =>
  form.errors.some((error) => mine(error.field)) ||
  Object.entries(form.values).some(([name, value]) => mine(name) && value !== '')

const YouthFields = ({ view, form }: Fields): JSX.Element => (
  <Fieldset view={view} legend={words.youth}>
    <TextInput view={view} form={form} name="youth.givenName" label={personWords.givenName} width="half" />
    <TextInput view={view} form={form} name="youth.familyName" label={personWords.familyName} width="half" />
    <TextInput
      view={view}
      form={form}
      name="youth.personalIdentityCode"
      label={words.personalIdentityCode}
      width={10}
    />
    <DateInput
      view={view}
      form={form}
      name="youth.birthDate"
      label={personWords.birthDate}
      hint={words.birthDateHint}
    />
    <TextInput view={view} form={form} name="youth.school" label={personWords.school} width="half" />
    <TextInput view={view} form={form} name="youth.phone" label={personWords.phone} width="half" inputMode="tel" />
    <TextInput view={view} form={form} name="youth.address" label={personWords.address} hint={words.addressHint} />
    <LanguageField view={view} form={form} name="youth.contactLanguage" label={personWords.contactLanguage} />
    <LanguageField view={view} form={form} name="youth.motherTongue" label={personWords.motherTongue} />
    <LanguageField view={view} form={form} name="youth.interpreterLanguage" label={personWords.interpreterLanguage} />
  </Fieldset>
)

const GuardianFields = ({ view, form, nth }: Fields & { nth: number }): JSX.Element => {
  const name = (field: string): string => `guardians.${nth - 1}.${field}`
  return (
    <Fieldset view={view} legend={words.guardian(nth)}>
      <TextInput view={view} form={form} name={name('givenName')} label={personWords.givenName} width="half" />
      <TextInput view={view} form={form} name={name('familyName')} label={personWords.familyName} width="half" />
      <TextInput view={view} form={form} name={name('phone')} label={personWords.phone} width="half" inputMode="tel" />
      <TextInput
        view={view}
        form={form}
        name={name('email')}
        label={personWords.email}
        width="half"
        inputMode="email"
      />
      <Select
        view={view}
        form={form}
        name={name('custody')}
        label={personWords.custody}
        options={custodies.map((each) => ({ value: each, text: custodyTexts[each] ?? each }))}
      />
      <LanguageField view={view} form={form} name={name('contactLanguage')} label={personWords.contactLanguage} />
    </Fieldset>
  )
}

/** Who the contact is about: nothing of it is required. */
export const IdentityFields = ({ view, form, actor }: Fields & { actor: Actor }): JSX.Element => (
  <>
    <p class="govuk-hint">{view.t(words.identityHint)}</p>
    <DiscussionField view={view} form={form} actor={actor} />
    <YouthFields view={view} form={form} />
    <GuardianFields view={view} form={form} nth={1} />
    <Details
      view={view}
      summary={words.anotherGuardian}
      open={touches(form, (name) => name.startsWith('guardians.1.'))}
    >
      <GuardianFields view={view} form={form} nth={2} />
    </Details>
  </>
)

/** Whether something is written or wrong among the fields of who it is about: they are then shown open. */
export const identityTouched = (form: FormState): boolean =>
  touches(form, (name) => name.startsWith('youth.') || name.startsWith('guardians.')) ||
  form.errors.some((error) => error.field === 'discussion')
