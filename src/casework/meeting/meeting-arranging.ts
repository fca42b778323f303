import { z } from 'zod'
import { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { guardianLimitKinds, type GuardianLimitKind } from '#casework/guardian-limit/guardian-limit.ts'
import { helsinkiDateTime, helsinkiDay } from '#kernel/clock.ts'
import { findCode } from '#kernel/codes.ts'
import {
  code,
  dateInput,
  fieldError,
  flag,
  idInput,
  longText,
  optionalCode,
  optionalInteger,
  optionalShortText,
  shortText,
  timeInput,
  type InputFieldError,
} from '#kernel/input.ts'
import { rows } from '#kernel/input-rows.ts'
import { canOutput, idOutput, textOutput } from '#kernel/output.ts'
import { Proposal } from './composition.ts'
import { caseMeetingTypes, Meeting, placeKinds, PURPOSE_LIMIT, REASON_LIMIT } from './meeting.ts'
import '#casework/guardian-limit/guardian-limit.words.ts'
import './meeting-errors.words.ts'

/** Types where only one of the parties is met, for their safety: the other guardian is left out on purpose. */
const typesOfOneParty: readonly string[] = ['separate_parties']

/** A checkbox alone is a string; several are a list; none is nothing. */
const listed = (value: unknown): unknown =>
  value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]

/** Why somebody is needed at this very meeting (C-13). */
const addedValue = () => optionalShortText(REASON_LIMIT)
const whenAsked = (asked: unknown, value: unknown, context: z.core.$RefinementCtx): void => {
  if (asked !== undefined && value === undefined)
    context.addIssue({ code: 'custom', message: 'added_value_missing', path: ['addedValue'] })
}

/** In the form every row is there and the ticked ones carry their id: a row without it is not asked. */
const professionalRow = z
  .object({ professionalId: idInput().optional(), addedValue: addedValue() })
  .superRefine((row, context) => {
    whenAsked(row.professionalId, row.addedValue, context)
  })
const regularRow = z
  .object({ attendeeId: idInput().optional(), addedValue: addedValue() })
  .superRefine((row, context) => {
    whenAsked(row.attendeeId, row.addedValue, context)
  })
const externalRow = z.object({
  organisation: shortText(120),
  name: optionalShortText(120),
  profession: code('professions'),
  addedValue: shortText(REASON_LIMIT),
})

/** Most rows of externals in one meeting, and how many empty ones a form offers. */
export const MAX_EXTERNALS = 20
export const FREE_EXTERNAL_ROWS = 4

/** What one types to arrange a meeting or to change it. */
export const meetingFields = {
  caseId: idInput(),
  type: z.enum(caseMeetingTypes as [string, ...string[]], { error: 'choose_one' }),
  date: dateInput(),
  startTime: timeInput(),
  minutes: optionalInteger(5, 600),
  placeKind: z.enum(placeKinds, { error: 'choose_one' }),
  place: optionalShortText(200),
  purpose: longText(PURPOSE_LIMIT),
  language: code('languages'),
  interpreterLanguage: optionalCode('languages'),
  interpreterBooked: flag(),
  interpreterMissingReason: optionalShortText(REASON_LIMIT),
  guardianMissingReason: optionalShortText(REASON_LIMIT),
  personIds: z.preprocess(listed, z.array(idInput()).max(50, 'too_many')).default([]),
  professionals: rows(professionalRow, { max: 60 }).default([]),
  regularAttendees: rows(regularRow, { max: 60 }).default([]),
  externals: rows(externalRow, { max: MAX_EXTERNALS }).default([]),
  /** Keys of proposals that are not needed at this meeting (composition.ts). */
  leftOut: z.preprocess(listed, z.array(shortText(120)).max(60, 'too_many')).default([]),
}
export type MeetingInput = z.output<z.ZodObject<typeof meetingFields>>

/** A person of the case as far as arranging a meeting needs them. */
export const CandidatePerson = z.object({
  id: idOutput,
  role: z.string(),
  name: z.string().nullable(),
  custody: z.string().nullable(),
  contactLanguage: z.string().nullable(),
  interpreterLanguage: z.string().nullable(),
  /** The limit with which a guardian is not asked; nobody is the guardian of an adult (C-35). */
  limit: z.enum([...guardianLimitKinds, 'of_age']).nullable(),
  /** Met apart from the rest of the family (C-27). */
  otherParty: z.boolean(),
})
export type CandidatePerson = z.infer<typeof CandidatePerson>

/** A professional who may be asked; `addedValue` is what was stated before, `asked` whether the last meeting had them. */
export const CandidateProfessional = z.object({
  professionalId: idOutput,
  name: z.string(),
  profession: z.string(),
  agencyName: textOutput,
  member: z.boolean(),
  addedValue: z.string().nullable(),
  asked: z.boolean(),
})
export type CandidateProfessional = z.infer<typeof CandidateProfessional>

/** One of the team's regular attendees from outside the authorities that use the system. */
export const CandidateRegular = z.object({
  attendeeId: idOutput,
  name: z.string().nullable(),
  organisation: z.string(),
  profession: z.string(),
  addedValue: z.string(),
})
export type CandidateRegular = z.infer<typeof CandidateRegular>

export const Candidates = z.object({
  persons: z.array(CandidatePerson),
  professionals: z.array(CandidateProfessional),
  regulars: z.array(CandidateRegular),
})
export type Candidates = z.infer<typeof Candidates>

/** What the form of a meeting shows around its fields; `meeting` is there when it is being changed. */
export const PreparedMeeting = z.object({
  case: CaseHead,
  candidates: Candidates,
  /** Whom the composer proposes and why (C-13). */
  proposals: z.array(Proposal),
  writerLanguage: z.string(),
  meeting: Meeting.nullable(),
  can: canOutput,
})
export type PreparedMeeting = z.infer<typeof PreparedMeeting>

/** Moment the typed day and time mean in Finland. */
export const startOf = (input: Pick<MeetingInput, 'date' | 'startTime'>): Date =>
  helsinkiDateTime(input.date, input.startTime)

/** A meeting is planned ahead, or written down afterwards and said to be so. */
export function timeErrors(
  input: Pick<MeetingInput, 'date' | 'startTime'>,
  now: Date,
  alreadyHeld: boolean,
): InputFieldError[] {
  const today = helsinkiDay(now)
  const past = startOf(input) < now
  if (alreadyHeld === past) return []
  if (alreadyHeld) return [fieldError(input.date === today ? 'startTime' : 'date', 'meeting_not_begun')]
  return input.date === today
    ? [fieldError('startTime', 'meeting_time_passed')]
    : [fieldError('date', 'meeting_date_passed')]
}

/**
 * U-02 (703/2023 § 38, 423/2003 § 18): somebody asked needs an interpreter, or one is asked for, and none is booked: then the
 * reason is stated.
 */
export function interpreterErrors(
  input: Pick<MeetingInput, 'interpreterLanguage' | 'interpreterBooked' | 'interpreterMissingReason'>,
  asked: readonly Pick<CandidatePerson, 'interpreterLanguage'>[],
): InputFieldError[] {
  const needed = new Set([input.interpreterLanguage, ...asked.map((person) => person.interpreterLanguage ?? undefined)])
  needed.delete(undefined)
  if (input.interpreterBooked && input.interpreterLanguage !== undefined) needed.delete(input.interpreterLanguage)
  return needed.size > 0 && input.interpreterMissingReason === undefined
    ? [fieldError('interpreterMissingReason', 'interpreter_reason_missing')]
    : []
}

const limitCodes: Readonly<Record<GuardianLimitKind | 'of_age', string>> = {
  of_age: 'guardian_of_adult',
  conflict_of_interest: 'guardian_conflict',
  custody_limited: 'guardian_conflict',
  no_information: 'guardian_not_told',
}

/** a guardian who has a conflict of interest, or may not be told, is not asked to a meeting. */
export const limitErrors = (
  input: Pick<MeetingInput, 'personIds'>,
  persons: readonly Pick<CandidatePerson, 'id' | 'name' | 'limit'>[],
): InputFieldError[] =>
  persons.flatMap(({ id, name, limit }) =>
    limit !== null && (input.personIds as readonly string[]).includes(id)
      ? [fieldError('personIds', limitCodes[limit], { name: name ?? '' })]
      : [],
  )

/**
 * C-14: when the family is met, every guardian with joint custody who may be asked is asked, or the reason is stated. Where the
 * parties are kept apart, only those of the side that is met.
 */
export function guardianErrors(
  input: Pick<MeetingInput, 'type' | 'guardianMissingReason' | 'personIds'>,
  persons: readonly Pick<CandidatePerson, 'id' | 'role' | 'custody' | 'limit' | 'otherParty'>[],
): InputFieldError[] {
  const familyMet =
    findCode('meeting_types', input.type)?.familyPresent === true && !typesOfOneParty.includes(input.type)
  const asked: ReadonlySet<string> = new Set(input.personIds)
  const otherSide = persons.some((person) => person.otherParty && asked.has(person.id))
  const leftOut = persons.some(
    ({ id, role, custody, limit, otherParty }) =>
      role === 'guardian' && custody === 'joint' && limit === null && otherParty === otherSide && !asked.has(id),
  )
  return familyMet && leftOut && input.guardianMissingReason === undefined
    ? [fieldError('guardianMissingReason', 'guardian_reason_missing')]
    : []
}
