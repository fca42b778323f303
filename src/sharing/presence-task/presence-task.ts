import { z } from 'zod'
import { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { canOutput, idOutput, momentOutput } from '#kernel/output.ts'
import { Basis } from '#sharing/duty/duty.ts'

/** Longest texts, in characters: the suspected act, the place, notes and reasons. */
export const ACT_LIMIT = 500
export const PLACE_LIMIT = 200
export const NOTE_LIMIT = 1000
/** Shortest reason that can say anything, in characters. */
export const SHORTEST = 10

/**
 * An interrogation the police have told the social authority of (805/2011 ch. 7 § 16): sent, answered, and afterwards whether
 * somebody was there. Cancelled by the police.
 */
export const presenceStates = [
  'sent',
  'will_attend',
  'will_not_attend',
  'attended',
  'not_attended',
  'cancelled',
] as const
export type PresenceState = (typeof presenceStates)[number]

/** What can come next, by whom: the police cancel, the social authority answers and then records. */
const nextStates: Readonly<
  Record<PresenceState, { readonly police: PresenceState[]; readonly social: PresenceState[] }>
> = {
  sent: { police: ['cancelled'], social: ['will_attend', 'will_not_attend'] },
  will_attend: { police: ['cancelled'], social: ['will_not_attend', 'attended', 'not_attended'] },
  will_not_attend: { police: ['cancelled'], social: ['will_attend'] },
  attended: { police: [], social: [] },
  not_attended: { police: [], social: [] },
  cancelled: { police: [], social: [] },
}

/** States that say why nobody comes, nobody came, or it was called off. */
export const needsNote = (state: PresenceState): boolean =>
  state === 'will_not_attend' || state === 'not_attended' || state === 'cancelled'

/** What one may record next of a task: the sender or the recipient; attendance only when the interrogation has begun. */
export function nextOf(task: Pick<PresenceTask, 'state' | 'startsAt' | 'sentByOwn'>, now: Date): PresenceState[] {
  const { police, social } = nextStates[task.state]
  return (task.sentByOwn ? police : social).filter(
    (state) => (state !== 'attended' && state !== 'not_attended') || task.startsAt <= now,
  )
}

/** Rules it rests on: the notice to the social authority, and that the guardians are told (805/2011 ch. 7 §§ 15, 16). */
export const presenceRules: readonly string[] = ['d4_suspect_under_18']
export const guardianRules: readonly string[] = ['d4_guardian_interrogation_notice']

/** Time limits (data/deadlines.json) the notice meets. */
export const presenceDeadlines: readonly string[] = ['suspect_under_18_notice']
export const guardianDeadlines: readonly string[] = ['guardian_interrogation_notice']

/** An interrogation, between the police who told of it and the social authority that was told (C-30). */
export const PresenceTask = z.object({
  id: idOutput,
  act: z.string(),
  startsAt: momentOutput,
  place: z.string(),
  guardiansTold: z.boolean(),
  notToldReason: z.string().nullable(),
  state: z.enum(presenceStates),
  note: z.string().nullable(),
  /** The reader's own authority sent it. */
  sentByOwn: z.boolean(),
  sentByName: z.string(),
  sentAt: momentOutput,
  answeredByName: z.string().nullable(),
  answeredAt: momentOutput.nullable(),
  basis: Basis.nullable(),
  version: z.number().int(),
})
export type PresenceTask = z.infer<typeof PresenceTask>

/** One task and what may be recorded of it next. */
export const PresenceTaskOpened = z.object({
  case: CaseHead,
  task: PresenceTask,
  next: z.array(z.enum(presenceStates)),
  can: canOutput,
})
