import type { CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { caseMembers } from '#casework/anchor-case/anchor-case.queries.ts'
import { conflictedWithCase } from '#casework/anchor-case/case-relationship.queries.ts'
import { conflictErrors } from '#casework/anchor-case/conflict.ts'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, NotPossible } from '#http/errors.ts'
import { fieldError, type InputFieldError } from '#kernel/input.ts'
import { regularAttendees } from '#network/team/team.queries.ts'
import {
  guardianErrors,
  interpreterErrors,
  limitErrors,
  type CandidatePerson,
  type MeetingInput,
} from './meeting-arranging.ts'
import { personsToAsk, professionalsToAsk } from './meeting-arranging.queries.ts'
import type { Asked } from './meeting-changes.queries.ts'

const askedPersons = (input: MeetingInput, persons: readonly CandidatePerson[]): Asked[] =>
  persons
    .filter((person) => (input.personIds as readonly string[]).includes(person.id))
    .map((person) => ({
      role: person.role,
      personId: person.id,
      professionalId: null,
      organisation: null,
      name: person.name,
      profession: null,
      addedValue: person.role,
      interpreter:
        person.interpreterLanguage === null
          ? undefined
          : {
              language: person.interpreterLanguage,
              booked: input.interpreterBooked && input.interpreterLanguage === person.interpreterLanguage,
            },
    }))

/** Asked professionals with the profession they have now; a code of `participant_roles` says what they are in this case. */
async function askedProfessionals(tx: Read, target: CaseTarget, input: MeetingInput): Promise<Asked[]> {
  const values = new Map(
    input.professionals.flatMap((row) =>
      row.professionalId === undefined ? [] : [[row.professionalId as string, row.addedValue ?? '']],
    ),
  )
  const [found, members, conflicted] = await Promise.all([
    professionalsToAsk(tx, [...values.keys()]),
    caseMembers(tx, target.caseId),
    conflictedWithCase(tx, target.caseId),
  ])
  if (found.length < values.size) throw new InvalidInput([fieldError('professionals', 'code_unknown')])
  const errors = conflictErrors('professionals', [...values.keys()], conflicted, found)
  if (errors.length > 0) throw new InvalidInput(errors)
  const roleOf = (id: string): string =>
    id === target.head.responsibleId
      ? 'responsible_worker'
      : members.some((member) => member.professionalId === id)
        ? 'team_member'
        : 'invited_expert'
  return found.map((each) => ({
    role: roleOf(each.professionalId),
    personId: null,
    professionalId: each.professionalId,
    organisation: null,
    name: null,
    profession: each.profession,
    addedValue: values.get(each.professionalId) ?? '',
  }))
}

type External = {
  readonly organisation: string
  readonly name?: string | null | undefined
  readonly profession: string
  readonly addedValue: string
}
const askedExternal = ({ organisation, name, profession, addedValue }: External): Asked => ({
  role: profession === 'interpreter' ? 'interpreter' : 'invited_expert',
  personId: null,
  professionalId: null,
  organisation,
  name: name ?? null,
  profession,
  addedValue,
})

/** The team's regular attendees from outside who were ticked. */
async function askedRegulars(tx: Read, teamId: string, input: MeetingInput): Promise<Asked[]> {
  const ticked = input.regularAttendees.filter((row) => row.attendeeId !== undefined)
  if (ticked.length === 0) return []
  const known = await regularAttendees(tx, teamId)
  return ticked.map((row) => {
    const attendee = known.find((each) => each.id === row.attendeeId)
    if (attendee === undefined || attendee.organisation === null)
      throw new InvalidInput([fieldError('regularAttendees', 'code_unknown')])
    return askedExternal({
      ...attendee,
      organisation: attendee.organisation,
      addedValue: row.addedValue ?? attendee.addedValue,
    })
  })
}

/**
 * Who is asked, and everything that is wrong with the meeting as typed, told at once. `held`: it is written down afterwards, and
 * whoever was there was there. @throws InvalidInput; NotPossible for a guardian with a limit, so that the refusal is logged
 */
export async function checkMeeting(
  tx: Read,
  target: CaseTarget,
  input: MeetingInput,
  wrongTime: readonly InputFieldError[],
  held = false,
): Promise<Asked[]> {
  const [persons, professionals, regulars] = await Promise.all([
    personsToAsk(tx, target.caseId),
    askedProfessionals(tx, target, input),
    askedRegulars(tx, target.teamId, input),
  ])
  const family = askedPersons(input, persons)
  const asked = [...family, ...professionals, ...regulars, ...input.externals.map(askedExternal)]
  const errors = [
    ...wrongTime,
    ...(input.placeKind === 'other' && input.place === undefined ? [fieldError('place', 'place_missing')] : []),
    // Of a meeting that lies ahead it is asked when it is confirmed: an interpreter is booked for a time (U-02).
    ...(held
      ? interpreterErrors(
          input,
          persons.filter((person) => family.some((each) => each.personId === person.id)),
        )
      : []),
    ...(family.length < new Set(input.personIds).size ? [fieldError('personIds', 'code_unknown')] : []),
    ...(asked.length === 0 ? [fieldError('personIds', 'nobody_asked')] : []),
    ...guardianErrors(input, persons),
  ]
  if (errors.length > 0) throw new InvalidInput(errors)
  const [limited] = held ? [] : limitErrors(input, persons)
  if (limited !== undefined) throw new NotPossible(limited.code, limited.text, limited.field)
  return asked
}
