import { z } from 'zod'
import { entryBody, entryVisibility } from '#casework/entry/entry.ts'
import { entriesOfMeeting, insertEntry } from '#casework/entry/entry.queries.ts'
import { InvalidInput, NotPossible, StaleVersion } from '#http/errors.ts'
import { writeOperation } from '#http/operation.ts'
import { code, fieldError, idInput, optionalShortText, versionInput } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import { REASON_LIMIT } from './meeting.ts'
import { correctSummary } from './meeting-texts.queries.ts'
import { meetingTarget } from './meeting.queries.ts'
import { words } from './meeting.words.ts'

const meetingText = { caseId: idInput(), meetingId: idInput(), body: entryBody(), language: code('languages') }
const whoSees = { visibility: entryVisibility() }
const written = z.object({ id: idOutput })
const logWritten = (result: { readonly id: string }, input: { readonly caseId: string }) => ({
  objectKind: 'entry',
  objectId: result.id,
  caseId: input.caseId,
})

/** What an authority wants to bring to a meeting, filed before it: in its own compartment or shared, as the writer chooses. */
export const fileContribution = writeOperation({
  name: 'fileContribution',
  summary: words.contribution,
  path: '/cases/:caseId/meetings/:meetingId/contributions',
  permission: 'entry.write',
  input: z.object({ ...meetingText, ...whoSees }),
  output: written,
  target: (tx, input) => meetingTarget(tx, input),
  log: logWritten,
  done: words.contributionDone,
  handle: async ({ tx, input, target }) => {
    if (target.meeting.state !== 'planned')
      throw new NotPossible('meeting_not_planned', words.meetingOverForContributions)
    return { id: await insertEntry(tx, { ...input, case: target, kind: 'meeting_contribution' }) }
  },
})

/** An authority's own record of a meeting (C-16, 703/2023 § 48): read in its compartment only, unless its writer shares it. */
export const writeMeetingNote = writeOperation({
  name: 'writeMeetingNote',
  summary: words.note,
  path: '/cases/:caseId/meetings/:meetingId/notes',
  permission: 'entry.write',
  input: z.object({ ...meetingText, ...whoSees }),
  output: written,
  target: (tx, input) => meetingTarget(tx, input),
  log: logWritten,
  done: words.noteDone,
  handle: async ({ tx, input, target }) => ({
    id: await insertEntry(tx, { ...input, case: target, kind: 'meeting_note' }),
  }),
})

/**
 * The shared summary of a meeting: one, in the shared workspace, that every member of the case reads and may correct. The first
 * text has no `version`; a correction names the version it was made from and its reason.
 */
export const writeMeetingSummary = writeOperation({
  name: 'writeMeetingSummary',
  summary: words.writeSummary,
  path: '/cases/:caseId/meetings/:meetingId/summary',
  permission: 'meeting.record',
  input: z.object({
    ...meetingText,
    version: versionInput().optional(),
    correctionReason: optionalShortText(REASON_LIMIT),
  }),
  output: written,
  target: (tx, input) => meetingTarget(tx, input),
  log: logWritten,
  done: words.summaryDone,
  handle: async ({ tx, input, target, now }) => {
    if (target.meeting.state === 'cancelled') throw new NotPossible('meeting_cancelled', words.meetingIsCancelled)
    // Two who begin at once: the second waits here and then finds the first one's text.
    await tx.lock(`meeting_summary:${target.meeting.id}`)
    const summary = (await entriesOfMeeting(tx, target.meeting.id)).find((entry) => entry.kind === 'meeting_summary')
    if (summary?.version !== input.version) throw new StaleVersion()
    if (summary === undefined || input.version === undefined) {
      return { id: await insertEntry(tx, { ...input, case: target, kind: 'meeting_summary', visibility: 'case_team' }) }
    }
    if (input.correctionReason === undefined) throw new InvalidInput([fieldError('correctionReason', 'required')])
    const correction = {
      caseId: target.caseId,
      body: input.body,
      language: input.language,
      reason: input.correctionReason,
      at: now,
    }
    if (!(await correctSummary(tx, summary, input.version, correction))) throw new StaleVersion()
    return { id: summary.id }
  },
})
