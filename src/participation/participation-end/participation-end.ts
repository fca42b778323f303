import { z } from 'zod'
import { CaseHead, participationEndKinds } from '#casework/anchor-case/anchor-case.ts'
import { canOutput, dayOutput, idOutput, momentOutput } from '#kernel/output.ts'
import { ContactAttempt } from '#participation/contact-attempt/contact-attempt.ts'
import attemptsBefore from './attempts-before.json' with { type: 'json' }

/** Longest text of what was said, in characters. */
export const NOTE_LIMIT = 1000

/** After how many failed attempts in a row nobody has to say why the family counts as not reached. A proposal, not a rule of law. */
export const enoughAttempts = attemptsBefore.failedInARow

/** That the family takes no part, and when they began again; what was recorded is never changed, a new yes is added to it (C-38). */
export const ParticipationEnd = z.object({
  id: idOutput,
  kind: z.enum(participationEndKinds),
  /** Code of `consent_given_by`; null when nobody was reached. */
  saidBy: z.string().nullable(),
  saidOn: dayOutput,
  note: z.string().nullable(),
  recordedByName: z.string(),
  recordedAt: momentOutput,
  begunAgainOn: dayOutput.nullable(),
  begunBy: z.string().nullable(),
  /** Code of `consent_methods`. */
  begunMethod: z.string().nullable(),
  begunRecordedByName: z.string().nullable(),
  version: z.number().int(),
})
export type ParticipationEnd = z.infer<typeof ParticipationEnd>

/** Whether the family takes part: attempts to reach them, when they said no, and what would end if they do now. */
export const Participation = z.object({
  case: CaseHead,
  attempts: z.array(ContactAttempt),
  failedInARow: z.number().int(),
  /** The one that holds now; null while the family takes part. */
  current: ParticipationEnd.nullable(),
  earlier: z.array(ParticipationEnd),
  /** Whom one can have tried to reach. */
  persons: z.array(z.object({ id: idOutput, role: z.string(), name: z.string().nullable() })),
  /** What an end would end: consents that are asked for or live, and meetings that are planned. */
  consents: z.number().int(),
  meetings: z.number().int(),
  /** Time limits of law that go on whatever the family says. */
  statutory: z.array(
    z.object({
      id: idOutput,
      name: z.object({ sv: z.string(), fi: z.string(), en: z.string() }),
      dueOn: dayOutput.nullable(),
    }),
  ),
  can: canOutput,
})
export type Participation = z.infer<typeof Participation>
