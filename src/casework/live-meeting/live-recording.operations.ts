import { z } from 'zod'
import { ENTRY_LIMIT } from '#casework/entry/entry.ts'
import { insertEntry } from '#casework/entry/entry.queries.ts'
import { addToSummary } from '#casework/meeting/meeting-texts.queries.ts'
import { meetingTarget, type MeetingTarget } from '#casework/meeting/meeting.queries.ts'
import type { Write } from '#db/transaction.ts'
import { InvalidInput, NotPossible, StaleVersion } from '#http/errors.ts'
import { writeOperation, type AnyOperation } from '#http/operation.ts'
import { label } from '#kernel/codes.ts'
import { fieldError } from '#kernel/input.ts'
import { isLanguage } from '#kernel/language.ts'
import { idOutput } from '#kernel/output.ts'
import { joinedParts, type LiveText } from './live-meeting.ts'
import { liveInput, liveReading, saveSides } from './live-meeting.operations.ts'
import { liveTextsOf, partOf, registerOf, removeLiveTexts, tellNews } from './live-meeting.queries.ts'
import { words } from './live-meeting.words.ts'

const PATH = '/cases/:caseId/meetings/:meetingId/live'
/** The text of the meeting, and what was saved of the two boxes on the way. */
const Recorded = z.object({ id: idOutput, ownId: idOutput.nullable(), sharedId: idOutput.nullable() })
const logRecorded = (result: z.input<typeof Recorded>, input: { readonly caseId: string }) => ({
  objectKind: 'entry',
  objectId: result.id,
  caseId: input.caseId,
  objectIds: [result.ownId, result.sharedId].filter((id) => id !== null),
})

/** Makes one's own text of the own compartment a note of the meeting: a record of the own register from then on. */
export const recordLiveNote = writeOperation({
  name: 'recordLiveNote',
  summary: words.recordNote,
  path: `${PATH}/note`,
  permission: 'entry.write',
  input: liveInput,
  output: Recorded,
  target: (tx, input) => meetingTarget(tx, input),
  log: logRecorded,
  done: words.noteRecorded,
  handle: async ({ tx, input, target, now }) => {
    const saved = await saveSides(tx, target, input, now)
    const { mine } = partOf(tx, await liveTextsOf(tx, target.meeting.id), 'own')
    if (mine === null || mine.body === '') throw new InvalidInput([fieldError('own', 'required')])
    const { body, language } = mine
    const meetingId = target.meeting.id
    const id = await insertEntry(tx, {
      case: target,
      kind: 'meeting_note',
      visibility: 'own_register',
      body,
      language,
      meetingId,
    })
    await removeLiveTexts(tx, [mine.id])
    await tellNews(tx, meetingId, 'own', true)
    return { id, ownId: saved.own.id, sharedId: saved.shared.id }
  },
})

/** "Anna Ankarlina, socialarbete" in the language of the meeting. */
const writerIn = (target: MeetingTarget, text: LiveText): string => {
  const language = isLanguage(target.meeting.language) ? target.meeting.language : 'sv'
  return `${text.authorName}, ${label('professions', text.authorProfession)[language]}`
}

async function recordParts(tx: Write, target: MeetingTarget, language: string, at: Date): Promise<string> {
  const meetingId = target.meeting.id
  const texts = (await liveTextsOf(tx, meetingId)).filter((each) => each.registerId === registerOf(tx, 'shared'))
  const parts = texts.map((each) => ({ ...each, by: writerIn(target, each) }))
  const body = joinedParts(parts, tx.actor.professionalId)
  if (body === '') throw new InvalidInput([fieldError('shared', 'required')])
  const chosen = isLanguage(target.meeting.language) ? target.meeting.language : 'sv'
  const made = await addToSummary(tx, {
    case: target,
    meetingId,
    body,
    language,
    most: ENTRY_LIMIT,
    reason: words.addedReason[chosen],
    at,
  })
  if (made === 'too_long') throw new NotPossible('summary_too_long', words.summaryTooLong(ENTRY_LIMIT), 'shared')
  if (made === 'stale') throw new StaleVersion()
  await removeLiveTexts(
    tx,
    texts.map((each) => each.id),
  )
  return made.id
}

/**
 * Makes everybody's parts of the shared summary the meeting's summary, unchanged and each with whose it is; added to the one there is.
 * From then on it is corrected as any summary, with a reason.
 */
export const recordLiveSummary = writeOperation({
  name: 'recordLiveSummary',
  summary: words.recordSummary,
  path: `${PATH}/summary`,
  permission: 'meeting.record',
  input: liveInput,
  output: Recorded,
  target: (tx, input) => meetingTarget(tx, input),
  log: logRecorded,
  done: words.summaryRecorded,
  handle: async ({ tx, input, target, now }) => {
    const saved = await saveSides(tx, target, input, now)
    await tx.lock(`meeting_summary:${target.meeting.id}`)
    const id = await recordParts(tx, target, input.language, now)
    await tellNews(tx, target.meeting.id, 'shared', true)
    return { id, ownId: saved.own.id, sharedId: saved.shared.id }
  },
})

export const liveMeetingOperations: readonly AnyOperation[] = [...liveReading, recordLiveNote, recordLiveSummary]
