import { z } from 'zod'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { fieldError } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import { listParties } from '#network/agency/agency.queries.ts'
import { Representation, representationOf } from '#network/steering-group/steering-group.ts'
import { seatsOn } from '#network/steering-group/steering-group.queries.ts'
import { cameOf } from './attendance-rule.ts'
import {
  addItemInput,
  attendanceInput,
  changeItemInput,
  itemInput,
  meetingInput,
  returnInput,
  signInput,
  withdrawItemInput,
} from './steering-meeting-input.ts'
import {
  insertItem,
  replaceAttendance,
  returnMinutes,
  signAsChair,
  signAsSecretary,
  updateItem,
  withdrawItem,
} from './steering-meeting-keeping.queries.ts'
import { decisionsOf } from './steering-decision.queries.ts'
import { assertOpen, meetingLog, meetingTarget } from './steering-meeting.operations.ts'
import { missingFrom, SteeringAttendance, SteeringItem, SteeringMeeting } from './steering-meeting.ts'
import { attendancesOf, itemsOf } from './steering-meeting.queries.ts'
import { words } from './steering-meeting.words.ts'
import { missingTexts } from './steering-state.words.ts'
import { verbs } from './steering-verbs.words.ts'

const Id = z.object({ steeringMeetingId: idOutput })
const keep = { permission: 'steering_meeting.keep', output: Id, log: meetingLog } as const

async function itemTarget(tx: Read, input: z.output<typeof itemInput>) {
  const found = await meetingTarget(tx, input)
  if (found === null) return null
  const item = (await itemsOf(tx, found.id)).find((each) => each.id === input.itemId)
  return item === undefined ? null : { ...found, item }
}

export const addAgendaItem = writeOperation({
  name: 'addAgendaItem',
  summary: verbs.addItemSummary,
  path: '/steering-meetings/:steeringMeetingId/items',
  ...keep,
  input: addItemInput,
  target: meetingTarget,
  done: words.itemSaved,
  hold: (input) => `steering-meeting:${input.steeringMeetingId}`,
  handle: async ({ tx, input, target: { meeting } }) => {
    assertOpen(meeting)
    await insertItem(tx, meeting.id, input)
    return { steeringMeetingId: meeting.id }
  },
})

/** One item of the agenda with its minutes, for those who keep them. */
export const readAgendaItem = readOperation({
  name: 'readAgendaItem',
  summary: verbs.itemSummary,
  path: '/steering-meetings/:steeringMeetingId/items/:itemId',
  permission: 'steering_meeting.keep',
  input: itemInput,
  output: z.object({ meeting: SteeringMeeting, item: SteeringItem }),
  target: itemTarget,
  log: meetingLog,
  handle: ({ target: { meeting, item } }) => Promise.resolve({ meeting, item }),
})

/** Writes the minutes of an item, or changes it, until the secretary has signed. */
export const recordMinutes = writeOperation({
  name: 'recordMinutes',
  summary: verbs.minutesSummary,
  path: '/steering-meetings/:steeringMeetingId/items/:itemId',
  ...keep,
  input: changeItemInput,
  target: itemTarget,
  done: words.itemSaved,
  handle: async ({ tx, input, target: { meeting, item } }) => {
    assertOpen(meeting)
    if (!(await updateItem(tx, item.id, input.version, input))) throw new StaleVersion()
    return { steeringMeetingId: meeting.id }
  },
})

/** Takes an item off the agenda, when nothing was decided under it. */
export const withdrawAgendaItem = writeOperation({
  name: 'withdrawAgendaItem',
  summary: verbs.withdrawItemSummary,
  path: '/steering-meetings/:steeringMeetingId/items/:itemId/withdraw',
  ...keep,
  input: withdrawItemInput,
  target: itemTarget,
  done: words.itemWithdrawn,
  handle: async ({ tx, input, target: { meeting, item } }) => {
    assertOpen(meeting)
    if ((await decisionsOf(tx, meeting.id)).some((each) => each.itemId === item.id))
      throw new NotPossible('item_has_decision', words.itemHasDecision)
    if (!(await withdrawItem(tx, item.id, input.version))) throw new StaleVersion()
    return { steeringMeetingId: meeting.id }
  },
})

/** The seats of the meeting's day, party by party, and who is written down as having come. */
export const readSteeringAttendance = readOperation({
  name: 'readSteeringAttendance',
  summary: verbs.attendanceSummary,
  path: '/steering-meetings/:steeringMeetingId/attendance',
  permission: 'steering_meeting.keep',
  input: meetingInput,
  output: z.object({
    meeting: SteeringMeeting,
    representation: z.array(Representation),
    attendances: z.array(SteeringAttendance),
  }),
  target: meetingTarget,
  log: meetingLog,
  handle: async ({ tx, target: { meeting } }) => {
    const [parties, seats, attendances] = await Promise.all([
      listParties(tx),
      seatsOn(tx, meeting.heldOn),
      attendancesOf(tx, meeting.id),
    ])
    return { meeting, representation: representationOf(parties, seats), attendances }
  },
})

const MOST_HEARD = 20

/** Writes down who came, seat by seat: a substitute in the place of a member of the same party (G-07). What stood there is replaced. */
export const recordSteeringAttendance = writeOperation({
  name: 'recordSteeringAttendance',
  summary: verbs.attendanceSummary,
  path: '/steering-meetings/:steeringMeetingId/attendance',
  ...keep,
  input: attendanceInput,
  target: meetingTarget,
  done: words.attendanceSaved,
  hold: (input) => `steering-meeting:${input.steeringMeetingId}`,
  handle: async ({ tx, input, target: { meeting }, today }) => {
    assertOpen(meeting)
    if (meeting.heldOn > today) throw new NotPossible('not_held', words.notHeldYet)
    const all = await seatsOn(tx, meeting.heldOn)
    const seated = input.seats.flatMap(({ seat, name }) => (name === undefined ? [] : [{ id: seat, name }]))
    const named = seated.flatMap(({ id, name }) => {
      const seat = all.find((each) => each.id === id)
      return seat === undefined ? [] : [{ seat, name }]
    })
    const twice = new Set(seated.map((each) => each.id)).size !== seated.length
    if (named.length !== seated.length || twice) throw new InvalidInput([fieldError('seats', 'no_such_seat')])
    const heard = (input.heard ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
    if (heard.length > MOST_HEARD || heard.some((name) => name.length < 2 || name.length > 120))
      throw new InvalidInput([fieldError('heard', 'heard_names')])
    await replaceAttendance(tx, meeting.id, cameOf(named, all, heard))
    return { steeringMeetingId: meeting.id }
  },
})

/** The secretary signs the minutes: from then on nobody writes in them, and they wait for the chair. */
export const signMinutes = writeOperation({
  name: 'signMinutes',
  summary: verbs.signSummary,
  path: '/steering-meetings/:steeringMeetingId/sign',
  permission: 'steering_meeting.sign',
  stepUp: true,
  input: signInput,
  output: Id,
  target: meetingTarget,
  log: meetingLog,
  done: words.signed,
  handle: async ({ tx, input, target: { meeting }, now, today }) => {
    assertOpen(meeting)
    const [items, attendances] = await Promise.all([itemsOf(tx, meeting.id), attendancesOf(tx, meeting.id)])
    const [missing] = missingFrom(meeting, items, attendances.length, today)
    if (missing !== undefined) throw new NotPossible(missing, missingTexts[missing])
    if (!(await signAsSecretary(tx, meeting.id, input.version, now))) throw new StaleVersion()
    return { steeringMeetingId: meeting.id }
  },
})

/** @throws NotPossible when the minutes do not wait for the chair */
function assertWaitsForChair({ secretarySignedAt, chairSignedAt }: SteeringMeeting): void {
  if (chairSignedAt !== null) throw new NotPossible('minutes_confirmed', words.isConfirmed)
  if (secretarySignedAt === null) throw new NotPossible('minutes_not_signed', words.notSignedYet)
}

/** The chair confirms what the secretary has signed: now the minutes no longer change. */
export const confirmMinutes = writeOperation({
  name: 'confirmMinutes',
  summary: verbs.confirmSummary,
  path: '/steering-meetings/:steeringMeetingId/confirm',
  permission: 'steering_meeting.confirm',
  stepUp: true,
  input: signInput,
  output: Id,
  target: meetingTarget,
  log: meetingLog,
  done: words.confirmed,
  handle: async ({ tx, input, target: { meeting }, now }) => {
    assertWaitsForChair(meeting)
    if (!(await signAsChair(tx, meeting.id, input.version, now))) throw new StaleVersion()
    return { steeringMeetingId: meeting.id }
  },
})

/** What the chair reads before giving the minutes back. */
export const readReturn = readOperation({
  name: 'readReturn',
  summary: verbs.returnSummary,
  path: '/steering-meetings/:steeringMeetingId/return',
  permission: 'steering_meeting.confirm',
  input: meetingInput,
  output: z.object({ meeting: SteeringMeeting }),
  target: meetingTarget,
  log: meetingLog,
  handle: ({ target: { meeting } }) => Promise.resolve({ meeting }),
})

/** The chair gives the minutes back to the secretary, with what is to be changed. */
export const returnSignedMinutes = writeOperation({
  name: 'returnSignedMinutes',
  summary: verbs.returnSummary,
  path: '/steering-meetings/:steeringMeetingId/return',
  permission: 'steering_meeting.confirm',
  input: returnInput,
  output: Id,
  target: meetingTarget,
  log: meetingLog,
  done: words.returned,
  handle: async ({ tx, input, target: { meeting } }) => {
    assertWaitsForChair(meeting)
    if (!(await returnMinutes(tx, meeting.id, input.version, input.reason))) throw new StaleVersion()
    return { steeringMeetingId: meeting.id }
  },
})

export const minutesOperations: readonly AnyOperation[] = [
  addAgendaItem,
  readAgendaItem,
  recordMinutes,
  withdrawAgendaItem,
  readSteeringAttendance,
  recordSteeringAttendance,
  signMinutes,
  confirmMinutes,
  readReturn,
  returnSignedMinutes,
]
