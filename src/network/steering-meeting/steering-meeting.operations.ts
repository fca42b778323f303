import { z } from 'zod'
import { allowedOf, type Target } from '#access/decide.ts'
import type { Relation } from '#access/states.ts'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { fieldError, registerErrorTexts, type InputFieldError } from '#kernel/input.ts'
import { canOutput, idOutput } from '#kernel/output.ts'
import { ReportPack } from '#network/report-pack/report-pack.ts'
import { packsOf } from '#network/report-pack/report-pack.queries.ts'
import { cancelInput, changeMeetingInput, meetingInput, planInput } from './steering-meeting-input.ts'
import { decisionsOf, listTasks } from './steering-decision.queries.ts'
import { cancelMeeting, insertMeeting, updateMeeting } from './steering-meeting-keeping.queries.ts'
import {
  isOpen,
  meetingStates,
  missingFrom,
  Officer,
  stateOn,
  SteeringAttendance,
  SteeringDecision,
  SteeringItem,
  SteeringMeeting,
} from './steering-meeting.ts'
import { attendancesOf, findMeeting, itemsOf, listMeetings, officers } from './steering-meeting.queries.ts'
import { words } from './steering-meeting.words.ts'
import { errorTexts } from './steering-state.words.ts'
import { verbs } from './steering-verbs.words.ts'

registerErrorTexts(errorTexts)

export type MeetingTarget = Target & { readonly id: string; readonly meeting: SteeringMeeting }

/** A meeting as a target: there for those who read meetings; its chair and its secretary have each their own part. */
export async function meetingTarget(
  tx: Read,
  { steeringMeetingId }: { readonly steeringMeetingId: string },
): Promise<MeetingTarget | null> {
  const meeting = await findMeeting(tx, steeringMeetingId)
  if (meeting === undefined) return null
  const relations: Relation[] = [
    ...(meeting.chairId === tx.actor.professionalId ? (['meeting_chair'] as const) : []),
    ...(meeting.secretaryId === tx.actor.professionalId ? (['meeting_secretary'] as const) : []),
  ]
  return { kind: 'steering_meeting', id: meeting.id, relations, meeting }
}
export const meetingLog = (_result: unknown, input: { readonly steeringMeetingId: string }) => ({
  objectKind: 'steering_meeting',
  objectId: input.steeringMeetingId,
})
const anyMeeting = () => Promise.resolve({ kind: 'steering_meeting' })

/** Nothing is written any more once the secretary has signed, or in a meeting that was cancelled. @throws NotPossible */
export function assertOpen(meeting: SteeringMeeting): void {
  if (meeting.cancelledReason !== null) throw new NotPossible('meeting_cancelled', words.isCancelled)
  if (meeting.chairSignedAt !== null) throw new NotPossible('minutes_confirmed', words.isConfirmed)
  if (meeting.secretarySignedAt !== null) throw new NotPossible('minutes_signed', words.isSigned)
}

const Listed = SteeringMeeting.extend({ state: z.enum(meetingStates) })

/** Meetings of the steering group, the newest first, and the tasks that are open from all of them. */
export const listSteeringMeetings = readOperation({
  name: 'listSteeringMeetings',
  summary: verbs.listSummary,
  path: '/steering-meetings',
  permission: 'steering_meeting.read',
  input: z.object({}),
  output: z.object({ meetings: z.array(Listed), tasks: z.array(SteeringDecision), can: canOutput }),
  target: anyMeeting,
  log: ({ meetings }) => ({ objectKind: 'steering_meeting', objectIds: meetings.map((each) => each.id) }),
  handle: async ({ tx, actor, today, target }) => {
    const [meetings, tasks] = await Promise.all([listMeetings(tx), listTasks(tx)])
    return {
      meetings: meetings.map((each) => ({ ...each, state: stateOn(each, today) })),
      tasks: tasks.filter(isOpen),
      can: allowedOf(actor, target, ['steering_meeting.keep']),
    }
  },
})

/** One meeting: agenda and minutes, who came, what was decided, and its archived packs (G-08, D-09). */
export const readSteeringMeeting = readOperation({
  name: 'readSteeringMeeting',
  summary: verbs.readSummary,
  path: '/steering-meetings/:steeringMeetingId',
  permission: 'steering_meeting.read',
  input: meetingInput,
  output: z.object({
    meeting: Listed,
    items: z.array(SteeringItem),
    attendances: z.array(SteeringAttendance),
    decisions: z.array(SteeringDecision),
    packs: z.array(ReportPack),
    /** What is lacking before the secretary can sign. */
    missing: z.array(z.enum(['not_held', 'no_items', 'no_attendance', 'no_minutes'])),
    can: canOutput,
  }),
  target: meetingTarget,
  log: meetingLog,
  handle: async ({ tx, actor, today, target }) => {
    const { meeting } = target
    const [items, attendances, decisions, packs] = await Promise.all([
      itemsOf(tx, meeting.id),
      attendancesOf(tx, meeting.id),
      decisionsOf(tx, meeting.id),
      packsOf(tx, meeting.id),
    ])
    return {
      meeting: { ...meeting, state: stateOn(meeting, today) },
      items,
      attendances,
      decisions,
      packs,
      missing: missingFrom(meeting, items, attendances.length, today),
      can: allowedOf(actor, target, [
        'steering_meeting.keep',
        'steering_meeting.sign',
        'steering_meeting.confirm',
        'steering_task.complete',
        'report_pack.make',
      ]),
    }
  },
})

const Officers = z.array(Officer)

/** Who may chair and who may keep the minutes. */
export const prepareSteeringMeeting = readOperation({
  name: 'prepareSteeringMeeting',
  summary: verbs.planSummary,
  path: '/steering-meeting-form',
  permission: 'steering_meeting.keep',
  input: z.object({}),
  output: z.object({ officers: Officers }),
  target: anyMeeting,
  log: () => ({ objectKind: 'steering_meeting' }),
  handle: async ({ tx }) => ({ officers: await officers(tx) }),
})

/** A meeting for those who keep it. */
export const readMeetingForm = readOperation({
  name: 'readMeetingForm',
  summary: verbs.formSummary,
  path: '/steering-meetings/:steeringMeetingId/form',
  permission: 'steering_meeting.keep',
  input: meetingInput,
  output: z.object({ meeting: SteeringMeeting, officers: Officers }),
  target: meetingTarget,
  log: meetingLog,
  handle: async ({ tx, target: { meeting } }) => ({ meeting, officers: await officers(tx) }),
})

/** The chair sits in the steering group, the secretary coordinates a team, and they are two people. @throws InvalidInput */
async function assertOfficers(tx: Read, input: { readonly chair: string; readonly secretary: string }): Promise<void> {
  const all = await officers(tx)
  const is = (id: string, chairs: boolean): boolean => all.some((each) => each.id === id && each.chairs === chairs)
  const errors: InputFieldError[] = [
    ...(is(input.chair, true) ? [] : [fieldError('chair', 'not_in_steering_group')]),
    ...(is(input.secretary, false) ? [] : [fieldError('secretary', 'not_a_coordinator')]),
    ...(input.chair === input.secretary ? [fieldError('secretary', 'chair_is_secretary')] : []),
  ]
  if (errors.length > 0) throw new InvalidInput(errors)
}

/** Plans a meeting, with the next number of its year. */
export const planSteeringMeeting = writeOperation({
  name: 'planSteeringMeeting',
  summary: verbs.planSummary,
  path: '/steering-meetings',
  permission: 'steering_meeting.keep',
  input: planInput,
  output: z.object({ id: idOutput }),
  target: anyMeeting,
  log: (result) => ({ objectKind: 'steering_meeting', objectId: result.id }),
  done: words.planned,
  hold: () => 'steering-meetings',
  handle: async ({ tx, input }) => {
    await assertOfficers(tx, input)
    return { id: await insertMeeting(tx, input) }
  },
})

/** Changes day, place, chair or secretary, until the secretary has signed. The number stays, so the year does. */
export const changeSteeringMeeting = writeOperation({
  name: 'changeSteeringMeeting',
  summary: verbs.changeSummary,
  path: '/steering-meetings/:steeringMeetingId',
  permission: 'steering_meeting.keep',
  input: changeMeetingInput,
  output: z.object({ id: idOutput }),
  target: meetingTarget,
  log: meetingLog,
  done: words.saved,
  handle: async ({ tx, input, target: { meeting } }) => {
    assertOpen(meeting)
    if (input.heldOn.slice(0, 4) !== meeting.heldOn.slice(0, 4))
      throw new InvalidInput([fieldError('heldOn', 'other_year')])
    await assertOfficers(tx, input)
    if (!(await updateMeeting(tx, meeting.id, input.version, input))) throw new StaleVersion()
    return { id: meeting.id }
  },
})

/** Cancels a meeting with a reason; it stays in the list. */
export const cancelSteeringMeeting = writeOperation({
  name: 'cancelSteeringMeeting',
  summary: verbs.cancelSummary,
  path: '/steering-meetings/:steeringMeetingId/cancel',
  permission: 'steering_meeting.keep',
  input: cancelInput,
  output: z.object({ id: idOutput }),
  target: meetingTarget,
  log: meetingLog,
  done: words.cancelled,
  handle: async ({ tx, input, target: { meeting } }) => {
    assertOpen(meeting)
    if (!(await cancelMeeting(tx, meeting.id, input.version, input.reason))) throw new StaleVersion()
    return { id: meeting.id }
  },
})

export const steeringMeetingOperations: readonly AnyOperation[] = [
  listSteeringMeetings,
  prepareSteeringMeeting,
  planSteeringMeeting,
  readSteeringMeeting,
  readMeetingForm,
  changeSteeringMeeting,
  cancelSteeringMeeting,
]
