import type { JSX } from 'preact'
import type { Actor } from '#access/actor.ts'
import { Radios, Select } from '#web/components/choices.tsx'
import type { FormState, View } from '#web/view.ts'
import { defaultSubject, entrySubjects } from './entry.ts'
import { words as protectedWords } from '#casework/protected-identity/protected-identity.words.ts'
import { TextInput } from '#web/components/fields.tsx'
import { words } from './entry.words.ts'

type Fields = { readonly view: View; readonly form: FormState }

/** What an own-register note is about. A form that says nothing yet begins with `usual`. */
export const SubjectOfText = ({ view, form, usual }: Fields & { readonly usual: string }): JSX.Element => (
  <Select
    view={view}
    form={{ ...form, values: { subject: usual, ...form.values } }}
    name="subject"
    label={words.subject}
    hint={words.subjectHint}
    options={entrySubjects().map((each) => ({ value: each.id, text: each.label }))}
  />
)

/**
 * The choice every writer makes before writing: own register or shared workspace. Nothing is chosen in advance. With `asksSubject`
 * an own-register note also says what it is about.
 */
export const WhoSees = ({
  view,
  form,
  actor,
  asksSubject,
}: Fields & { readonly actor: Actor; readonly asksSubject?: boolean }): JSX.Element => (
  <Radios
    view={view}
    form={form}
    name="visibility"
    label={words.whoSees}
    options={[
      {
        value: 'own_register',
        text: words.ownRegister(actor.ownRegisterName === null ? '' : view.t(actor.ownRegisterName)),
        hint: words.ownRegisterHint,
        ...(asksSubject
          ? { reveal: <SubjectOfText view={view} form={form} usual={defaultSubject(actor.ownRegisterKind)} /> }
          : {}),
      },
      { value: 'case_team', text: words.caseTeam, hint: words.caseTeamHint },
    ]}
  />
)

/** Why an address stays in the text: asked only once the text has been found to hold one where somebody is protected. */
export const AddressReason = ({ view, form }: Fields): JSX.Element | null =>
  form.errors.some((each) => each.field === 'addressReason') || (form.values['addressReason'] ?? '') !== '' ? (
    <TextInput
      view={view}
      form={form}
      name="addressReason"
      label={protectedWords.addressReason}
      hint={protectedWords.addressReasonHint}
    />
  ) : null
