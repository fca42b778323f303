import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import type { CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { caseMembers, caseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation } from '#http/operation.ts'
import { fieldError, flag, idInput, shortText, versionInput, type InputFieldError } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import { regularAttendees } from '#network/team/team.queries.ts'
import { REASON_LIMIT } from './meeting.ts'
import {
  guardianErrors,
  interpreterErrors,
  meetingFields,
  PreparedMeeting,
  startOf,
  timeErrors,
  type CandidatePerson,
  type MeetingInput,
} from './meeting-arranging.ts'
import { meetingCandidates, personsToAsk, professionalsToAsk } from './meeting-arranging.queries.ts'
import { insertMeeting, markCancelled, updateMeeting, type Asked } from './meeting-changes.queries.ts'
import { meetingTarget } from './meeting.queries.ts'
import { words } from './meeting.words.ts'

/** Everyone the actor can choose from for a new meeting, and what the last one suggests. */
export const prepareMeeting = readOperation({
  name: 'prepareMeeting',
  summary: words.prepareSummary,
  path: '/cases/:caseId/meetings/new',
  permission: 'meeting.read',
  input: z.object({ caseId: idInput() }),
  output: PreparedMeeting,
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (_result, input) => ({ objectKind: 'case', objectId: input.caseId, caseId: input.caseId }),
  handle: async ({ tx, actor, target, today }) => ({
    case: target.headOn(today),
    candidates: await meetingCandidates(tx, { caseId: target.caseId, teamId: target.teamId, today }),
    writerLanguage: actor.language,
    meeting: null,
    can: allowedOf(actor, target, ['meeting.arrange']),
  }),
})

/** A planned meeting together with everyone who could be asked to it. */
export const prepareMeetingEdit = readOperation({
  name: 'prepareMeetingEdit',
  summary: words.prepareEditSummary,
  path: '/cases/:caseId/meetings/:meetingId/edit',
  permission: 'meeting.read',
  input: z.object({ caseId: idInput(), meetingId: idInput() }),
  output: PreparedMeeting,
  target: (tx, input) => meetingTarget(tx, input),
  log: (_result, input) => ({ objectKind: 'meeting', objectId: input.meetingId, caseId: input.caseId }),
  handle: async ({ tx, actor, target, today }) => ({
    case: target.headOn(today),
    candidates: await meetingCandidates(
      tx,
      { caseId: target.caseId, teamId: target.teamId, today },
      target.meeting.participants,
    ),
    writerLanguage: actor.language,
    meeting: target.meeting,
    can: allowedOf(actor, target, ['meeting.edit']),
  }),
})

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
    }))

/** Asked professionals with the profession they have now; a code of `participant_roles` says what they are in this case. */
async function askedProfessionals(tx: Read, target: CaseTarget, input: MeetingInput): Promise<Asked[]> {
  const values = new Map(
    input.professionals.flatMap((row) =>
      row.professionalId === undefined ? [] : [[row.professionalId as string, row.addedValue ?? '']],
    ),
  )
  const [found, members] = await Promise.all([
    professionalsToAsk(tx, [...values.keys()]),
    caseMembers(tx, target.caseId),
  ])
  if (found.length < values.size) throw new InvalidInput([fieldError('professionals', 'code_unknown')])
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

/** Who is asked, and everything that is wrong with the meeting as typed, told at once. @throws InvalidInput */
async function checkMeeting(
  tx: Read,
  target: CaseTarget,
  input: MeetingInput,
  wrongTime: readonly InputFieldError[],
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
    ...interpreterErrors(
      input,
      persons.filter((person) => family.some((each) => each.personId === person.id)),
    ),
    ...(family.length < new Set(input.personIds).size ? [fieldError('personIds', 'code_unknown')] : []),
    ...(asked.length === 0 ? [fieldError('personIds', 'nobody_asked')] : []),
    ...guardianErrors(input, persons),
  ]
  if (errors.length > 0) throw new InvalidInput(errors)
  return asked
}

/**
 * Arranges a meeting with a composition of its own (C-13..C-15). A professional who is no member of the case, and an external,
 * get the invitation only: no row of the case becomes theirs to read.
 */
export const arrangeMeeting = writeOperation({
  name: 'arrangeMeeting',
  summary: words.arrange,
  path: '/cases/:caseId/meetings',
  permission: 'meeting.arrange',
  input: z.object({ ...meetingFields, alreadyHeld: flag() }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({ objectKind: 'meeting', objectId: result.id, caseId: input.caseId }),
  done: words.arrangeDone,
  handle: async ({ tx, input, target, now }) => {
    const asked = await checkMeeting(tx, target, input, timeErrors(input, now, input.alreadyHeld))
    return { id: await insertMeeting(tx, target, input, input.alreadyHeld ? 'held' : 'planned', asked) }
  },
})

/** Changes a planned meeting and who is asked; a time that is not touched may lie behind. */
export const editMeeting = writeOperation({
  name: 'editMeeting',
  summary: words.edit,
  path: '/cases/:caseId/meetings/:meetingId',
  permission: 'meeting.edit',
  input: z.object({ ...meetingFields, meetingId: idInput(), version: versionInput() }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => meetingTarget(tx, input),
  log: (_result, input) => ({ objectKind: 'meeting', objectId: input.meetingId, caseId: input.caseId }),
  done: words.editDone,
  handle: async ({ tx, input, target, now }) => {
    const { meeting } = target
    if (meeting.version !== input.version) throw new StaleVersion()
    if (meeting.state !== 'planned') throw new NotPossible('meeting_not_planned', words.meetingNotPlanned)
    const moved = startOf(input).getTime() !== meeting.startsAt.getTime()
    const asked = await checkMeeting(tx, target, input, moved ? timeErrors(input, now, false) : [])
    if (!(await updateMeeting(tx, { ...meeting, caseId: target.caseId }, input.version, input, asked)))
      throw new StaleVersion()
    return { id: meeting.id }
  },
})

/** Cancels a planned meeting; it stays in the list with the reason. */
export const cancelMeeting = writeOperation({
  name: 'cancelMeeting',
  summary: words.cancelMeeting,
  path: '/cases/:caseId/meetings/:meetingId/cancel',
  permission: 'meeting.edit',
  input: z.object({
    caseId: idInput(),
    meetingId: idInput(),
    reason: shortText(REASON_LIMIT),
    version: versionInput(),
  }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => meetingTarget(tx, input),
  log: (_result, input) => ({ objectKind: 'meeting', objectId: input.meetingId, caseId: input.caseId }),
  done: words.cancelDone,
  handle: async ({ tx, input, target }) => {
    if (target.meeting.version !== input.version) throw new StaleVersion()
    if (target.meeting.state !== 'planned') throw new NotPossible('meeting_not_planned', words.meetingNotPlanned)
    if (!(await markCancelled(tx, target.meeting.id, input.version, input.reason))) throw new StaleVersion()
    return { id: target.meeting.id }
  },
})
