import { z } from 'zod'
import { signInMeans } from '#access/actor.ts'
import { idOutput } from '#kernel/output.ts'

/** A live session as its owner, or an administrator, sees it: enough to know it again, no token. */
export const Session = z.object({
  id: idOutput,
  means: z.enum(signInMeans),
  /** Kind of browser and machine; null when it said neither. */
  browser: z.string().nullable(),
  startedAt: z.date(),
  lastUsedAt: z.date(),
  endsAt: z.date(),
  /** The one this very request came in. */
  current: z.boolean(),
})
export type Session = z.infer<typeof Session>
