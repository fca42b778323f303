import type { JSX } from 'preact'
import { words as limitWords } from '#casework/guardian-limit/guardian-limit.words.ts'
import { words as otherPartyWords } from '#casework/other-party/other-party.words.ts'
import { findCode, label } from '#kernel/codes.ts'
import { Checkboxes, codeOptions, Fieldset, Radios, Select, type Option } from '#web/components/choices.tsx'
import { DateInput, Textarea, TextInput, TimeInput } from '#web/components/fields.tsx'
import { InsetText } from '#web/components/panel.tsx'
import type { FormState, View } from '#web/view.ts'
import type { CandidatePerson, PreparedMeeting } from './meeting-arranging.ts'
import { words } from './meeting-form.words.ts'
import { caseMeetingTypes, placeKinds, PURPOSE_LIMIT } from './meeting.ts'
import { placeTexts, words as meetingWords } from './meeting.words.ts'

export type MeetingFormProps = { readonly view: View; readonly form: FormState; readonly data: PreparedMeeting }

const languageOptions: readonly Option[] = codeOptions('languages')

const TimeAndPlace = ({ view, form, data }: MeetingFormProps): JSX.Element => (
  <Fieldset view={view} legend={words.time}>
    {data.meeting === null && (
      <Checkboxes
        view={view}
        form={form}
        name="alreadyHeld"
        label={words.alreadyHeldLegend}
        options={[{ value: 'on', text: words.alreadyHeld }]}
      />
    )}
    <DateInput view={view} form={form} name="date" label={words.date} />
    <TimeInput view={view} form={form} name="startTime" label={words.startTime} />
    <TextInput view={view} form={form} name="minutes" label={words.minutes} width={4} inputMode="numeric" />
    <Radios
      view={view}
      form={form}
      name="placeKind"
      label={words.placeKind}
      columns
      options={placeKinds.map((each) => ({ value: each, text: placeTexts[each] }))}
    />
    <TextInput view={view} form={form} name="place" label={words.place} hint={words.placeHint} optional />
  </Fieldset>
)

const personName = (view: View, person: CandidatePerson): string => person.name ?? view.t(meetingWords.unnamed)

/** Who of the family needs an interpreter, known before one fills in the field. */
const InterpreterNeeds = ({ view, data }: MeetingFormProps): JSX.Element | null => {
  const needs = data.candidates.persons.flatMap((person) =>
    person.interpreterLanguage === null
      ? []
      : [words.interpreterNeed(personName(view, person), view.t(label('languages', person.interpreterLanguage)))],
  )
  if (needs.length === 0) return null
  return (
    <InsetText>
      {needs.map((need) => (
        <p class="govuk-body">{view.t(need)}</p>
      ))}
    </InsetText>
  )
}

const LanguageAndInterpreter = (props: MeetingFormProps): JSX.Element => {
  const { view, form } = props
  return (
    <Fieldset view={view} legend={words.languageAndInterpreter}>
      <Select view={view} form={form} name="language" label={words.language} options={languageOptions} />
      <InterpreterNeeds {...props} />
      <Select
        view={view}
        form={form}
        name="interpreterLanguage"
        label={words.interpreterNeeded}
        options={languageOptions}
        empty={words.noInterpreter}
      />
      <Checkboxes
        view={view}
        form={form}
        name="interpreterBooked"
        label={words.interpreterLegend}
        options={[{ value: 'on', text: words.interpreterBooked }]}
      />
      <TextInput view={view} form={form} name="interpreterMissingReason" label={words.interpreterReason} optional />
    </Fieldset>
  )
}

/** Type, time, place, purpose, language: everything of a meeting but the people. */
export const MeetingFields = (props: MeetingFormProps): JSX.Element => {
  const { view, form } = props
  return (
    <>
      <Radios
        view={view}
        form={form}
        name="type"
        label={words.type}
        options={caseMeetingTypes.map((each) => ({
          value: each,
          text: label('meeting_types', each),
          hint: findCode('meeting_types', each)?.help,
        }))}
      />
      <Textarea
        view={view}
        form={form}
        name="purpose"
        label={words.purpose}
        limit={PURPOSE_LIMIT}
        rows={3}
        visibility="case_team"
      />
      <TimeAndPlace {...props} />
      <LanguageAndInterpreter {...props} />
    </>
  )
}

const personOption = (view: View, person: CandidatePerson): Option => {
  const role = view.t(label('participant_roles', person.role))
  const custody = person.role === 'guardian' && person.custody === 'joint' ? `, ${view.t(words.jointCustody)}` : ''
  const apart = person.otherParty ? `. ${view.t(otherPartyWords.tag)}: ${view.t(otherPartyWords.tagHint)}` : ''
  const limited = person.limit === null ? '' : `. ${view.t(limitWords.limited)}`
  return { value: person.id, text: personName(view, person), hint: `${role}${custody}${apart}${limited}` }
}

/** Guardians who are not asked, and where one can read why. */
const NotInvited = ({ view, data }: MeetingFormProps): JSX.Element | null => {
  const limited = data.candidates.persons.filter((person) => person.limit !== null)
  if (limited.length === 0) return null
  return (
    <InsetText>
      {limited.map((person) => (
        <p class="govuk-body">
          {view.t(limitWords.notInvited(personName(view, person)))}{' '}
          <a class="govuk-link" href={`/cases/${data.case.id}/guardian-limits`}>
            {view.t(limitWords.why)}
          </a>
        </p>
      ))}
    </InsetText>
  )
}

/** The persons of the case who may be asked (whoever was at a held meeting was there); nobody is ticked in advance. */
export const FamilyFields = ({ view, form, data }: MeetingFormProps): JSX.Element => (
  <>
    <NotInvited view={view} form={form} data={data} />
    {data.candidates.persons.length === 0 ? (
      <p class="govuk-body fl-empty">{view.t(words.noPersons)}</p>
    ) : (
      <Checkboxes
        view={view}
        form={form}
        name="personIds"
        label={words.persons}
        options={data.candidates.persons.map((person) => personOption(view, person))}
      />
    )}
    <TextInput view={view} form={form} name="guardianMissingReason" label={words.guardianReason} optional />
  </>
)
