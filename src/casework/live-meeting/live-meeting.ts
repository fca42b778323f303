import { z } from 'zod'
import { ViewOfPerson } from '#casework/assessment/family-view.ts'
import { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { MeetingBrief, MeetingSummary } from '#casework/meeting/meeting.ts'
import { canOutput, idOutput, momentOutput } from '#kernel/output.ts'

/** The two sides of a meeting in progress: one's own authority's compartment, and the summary all members of the case share. */
export const liveSides = ['own', 'shared'] as const
export type LiveSide = (typeof liveSides)[number]

/** A row in the access log stands for the writing, or the following, of one session for so many minutes. */
export const LOG_MINUTES = 10

/** What one person is writing on one side. Nobody else writes in it; who reads it follows from its register. */
export const LiveText = z.object({
  id: idOutput,
  authorId: idOutput,
  authorName: z.string(),
  authorProfession: z.string(),
  body: z.string(),
  language: z.string(),
  writtenAt: momentOutput,
  version: z.number().int(),
})
export type LiveText = z.infer<typeof LiveText>

/** One side as its reader sees it: what they write themself, and what others write there, the one who began first on top. */
export const LivePart = z.object({ mine: LiveText.nullable(), others: z.array(LiveText) })
export type LivePart = z.infer<typeof LivePart>

/** Somebody who may be in the meeting view: a member of the case. */
export const LivePerson = z.object({ id: idOutput, name: z.string(), profession: z.string() })
export type LivePerson = z.infer<typeof LivePerson>

/** A meeting in progress as one member reads it: texts of other compartments are not there and are not counted. */
export const LiveMeeting = z.object({
  case: CaseHead,
  meeting: MeetingBrief,
  own: LivePart,
  shared: LivePart,
  /** What stands as the meeting's summary already. */
  summary: MeetingSummary.nullable(),
  people: z.array(LivePerson),
  /** What the family has said, which opens the meeting (P-02, P-03). */
  ownWords: z.array(ViewOfPerson),
  /** Language of the reader, offered for the next text. */
  writerLanguage: z.string(),
  can: canOutput,
})
export type LiveMeeting = z.infer<typeof LiveMeeting>

/** Path of the meeting view; with a part, of what belongs to it. */
export const livePath = (caseId: string, meetingId: string, part = ''): string =>
  `/cases/${caseId}/meetings/${meetingId}/live${part}`

type Named = Pick<LiveText, 'authorId' | 'body'> & { readonly by: string }

/**
 * The parts of a summary as one text, each unchanged. Where several wrote, or somebody else than who makes the text, each part says whose
 * it is.
 */
export function joinedParts(parts: readonly Named[], makerId: string): string {
  const written = parts.filter((each) => each.body !== '')
  const alone = written.length === 1 && written[0]?.authorId === makerId
  return written.map((each) => (alone ? each.body : `${each.by}:\n${each.body}`)).join('\n\n')
}
