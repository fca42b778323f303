import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import { viewIds, wordsAtMeeting } from '#casework/assessment/family-view.ts'
import { viewsOfFamily } from '#casework/assessment/family-view.queries.ts'
import { ENTRY_LIMIT } from '#casework/entry/entry.ts'
import type { MeetingTarget } from '#casework/meeting/meeting.queries.ts'
import { meetingTarget } from '#casework/meeting/meeting.queries.ts'
import { textsOfMeeting } from '#casework/meeting/meeting-texts.queries.ts'
import { words as meetingWords } from '#casework/meeting/meeting.words.ts'
import type { Write } from '#db/transaction.ts'
import { NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation, type LogEvent } from '#http/operation.ts'
import { code, flag, idInput, optionalInteger, optionalLongText } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import { LiveMeeting, liveSides, LOG_MINUTES, type LiveSide } from './live-meeting.ts'
import {
  beginLiveText,
  forgetDrafts,
  livePeople,
  liveTextsOf,
  partOf,
  registerOf,
  tellNews,
  writeLiveText,
} from './live-meeting.queries.ts'
import { words } from './live-meeting.words.ts'

const PATH = '/cases/:caseId/meetings/:meetingId/live'
const ids = { caseId: idInput(), meetingId: idInput() }
/** Asked by an open meeting view: its row in the log stands for some minutes of following. */
const following = { following: flag() }

/** The meeting in progress as the actor may read it. */
export const readLiveMeeting = readOperation({
  name: 'readLiveMeeting',
  summary: words.read,
  path: PATH,
  permission: 'meeting.read',
  input: z.object({ ...ids, ...following }),
  output: LiveMeeting,
  target: (tx, input) => meetingTarget(tx, input),
  log: (result, input) => ({
    objectKind: 'live_text',
    objectId: input.meetingId,
    caseId: input.caseId,
    objectIds: [
      ...liveSides.flatMap((side) => [result[side].mine ?? [], result[side].others].flat()),
      ...(result.summary === null ? [] : [result.summary]),
    ]
      .map((each) => each.id)
      .concat(viewIds(result.ownWords)),
    ...(input.following ? { minutes: LOG_MINUTES } : {}),
  }),
  handle: async ({ tx, actor, input, target, today }) => {
    const [texts, recorded, people, ownWords] = await Promise.all([
      liveTextsOf(tx, input.meetingId),
      textsOfMeeting(tx, input.meetingId),
      livePeople(tx, input.caseId),
      viewsOfFamily(tx, input.caseId).then((family) => wordsAtMeeting(family, target.meeting.participants)),
    ])
    const { id, type, state, startsAt, placeKind, place } = target.meeting
    return {
      case: target.headOn(today),
      meeting: { id, type, state, startsAt, placeKind, place },
      own: partOf(tx, texts, 'own'),
      shared: partOf(tx, texts, 'shared'),
      summary: recorded.summary,
      people,
      ownWords,
      writerLanguage: actor.language,
      can: state === 'cancelled' ? [] : allowedOf(actor, target, ['meeting.record', 'entry.write']),
    }
  },
})

/** Opens a stream that says when something is new in a meeting, and who else is there. */
export const followLiveMeeting = readOperation({
  name: 'followLiveMeeting',
  summary: words.follow,
  path: `${PATH}/followers`,
  permission: 'meeting.record',
  input: z.object({ ...ids, ...following }),
  output: z.object({ meetingId: idOutput }),
  target: (tx, input) => meetingTarget(tx, input),
  log: (_result, input) => ({
    objectKind: 'meeting',
    objectId: input.meetingId,
    caseId: input.caseId,
    ...(input.following ? { minutes: LOG_MINUTES } : {}),
  }),
  handle: ({ input }) => Promise.resolve({ meetingId: input.meetingId }),
})

const MOST_VERSIONS = 2_147_483_647
/** A side is written when its version is sent: that of the text the writer had before their eyes, 0 where there was none. */
const typedSides = {
  own: optionalLongText(ENTRY_LIMIT),
  ownVersion: optionalInteger(0, MOST_VERSIONS),
  shared: optionalLongText(ENTRY_LIMIT),
  sharedVersion: optionalInteger(0, MOST_VERSIONS),
  language: code('languages'),
}
/** What every verb of the meeting view is sent: whichever button is pressed, nothing that stands in a box is left behind. */
export const liveInput = z.object({ ...ids, ...typedSides })
export type LiveInput = z.output<typeof liveInput>

/** A text as it stands now: its id, null where nothing has been written, and its version. */
type Saved = { readonly id: string | null; readonly version: number }

async function saveSide(tx: Write, target: MeetingTarget, side: LiveSide, input: LiveInput, at: Date): Promise<Saved> {
  const version = input[`${side}Version`]
  const mine = partOf(tx, await liveTextsOf(tx, target.meeting.id), side).mine
  if (version === undefined || registerOf(tx, side) === null)
    return { id: mine?.id ?? null, version: mine?.version ?? 0 }
  const typed = { body: input[side] ?? '', language: input.language, at }
  if (mine === null) {
    if (version > 0) throw new NotPossible('live_text_recorded', words.alreadyRecorded)
    if (typed.body === '') return { id: null, version: 0 }
    const where = { caseId: target.caseId, teamId: target.teamId, meetingId: target.meeting.id }
    const id = await beginLiveText(tx, where, side, typed)
    await tellNews(tx, target.meeting.id, side)
    return { id, version: 1 }
  }
  if (mine.version !== version) throw new StaleVersion()
  if (mine.body === typed.body && mine.language === typed.language) return { id: mine.id, version }
  const found = { ...mine, registerId: registerOf(tx, side) ?? '' }
  if (!(await writeLiveText(tx, found, version, typed))) throw new StaleVersion()
  await tellNews(tx, target.meeting.id, side)
  return { id: mine.id, version: version + 1 }
}

/**
 * Saves both boxes as they were typed, each against the version its writer saw.
 * @throws StaleVersion when the same person has written on elsewhere, NotPossible when the text has been recorded meanwhile.
 */
export async function saveSides(
  tx: Write,
  target: MeetingTarget,
  input: LiveInput,
  at: Date,
): Promise<Readonly<Record<LiveSide, Saved>>> {
  if (target.meeting.state === 'cancelled') throw new NotPossible('meeting_cancelled', meetingWords.meetingIsCancelled)
  const own = await saveSide(tx, target, 'own', input, at)
  const shared = await saveSide(tx, target, 'shared', input, at)
  await forgetDrafts(tx, { caseId: target.caseId, teamId: target.teamId, meetingId: target.meeting.id })
  return { own, shared }
}

/** What the log says of writing: which texts, one row for some minutes of it. */
const logWriting = (
  result: { readonly ownId: string | null; readonly sharedId: string | null },
  input: Pick<LiveInput, 'caseId' | 'meetingId'>,
): LogEvent => ({
  objectKind: 'live_text',
  objectId: input.meetingId,
  caseId: input.caseId,
  objectIds: [result.ownId, result.sharedId].filter((id) => id !== null),
  minutes: LOG_MINUTES,
})

/** Saves what somebody is writing in a meeting: in their own compartment, in their part of the shared summary, or both. */
export const writeLiveTexts = writeOperation({
  name: 'writeLiveTexts',
  summary: words.write,
  path: PATH,
  permission: 'meeting.record',
  input: liveInput,
  output: z.object({
    ownId: idOutput.nullable(),
    sharedId: idOutput.nullable(),
    own: z.number().int(),
    shared: z.number().int(),
  }),
  target: (tx, input) => meetingTarget(tx, input),
  log: logWriting,
  done: words.saved,
  handle: async ({ tx, input, target, now }) => {
    const { own, shared } = await saveSides(tx, target, input, now)
    return { ownId: own.id, sharedId: shared.id, own: own.version, shared: shared.version }
  },
})

export const liveReading: readonly AnyOperation[] = [readLiveMeeting, followLiveMeeting, writeLiveTexts]
