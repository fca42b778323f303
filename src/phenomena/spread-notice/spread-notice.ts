import { z } from 'zod'
import { dayOutput, idOutput, momentOutput, textOutput } from '#kernel/output.ts'
import published from './spread-notice.json' with { type: 'json' }

/** What a notice tells: a phenomenon has reached a municipality or a team that is new to it; or the team has seen what stays within it. */
export const noticeKinds = ['municipality', 'team', 'confined_signal'] as const

/** A notice to the coordinators of a team (F-05): codes and places, and the way to the phenomenon or signal. Nobody is named. */
export const SpreadNotice = z.object({
  id: idOutput,
  kind: z.enum(noticeKinds),
  teamName: textOutput,
  municipalityName: textOutput,
  /** Code of `phenomenon_types`. */
  type: z.string(),
  phenomenonId: idOutput.nullable(),
  signalId: idOutput,
  madeAt: momentOutput,
  version: z.number().int(),
})
export type SpreadNotice = z.infer<typeof SpreadNotice>

/** The wish of a coordinator for mail: where to, or null for none. */
export const MailWish = z.object({
  address: z.string().nullable(),
  changedOn: dayOutput.nullable(),
  version: z.number().int(),
})
export type MailWish = z.infer<typeof MailWish>

/** How often notices are taken up for mail. */
export const mailRules = z.object({ everySeconds: z.int().min(1), atOnce: z.int().min(1).max(500) }).parse(published)
