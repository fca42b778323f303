import { z } from 'zod'
import { idOutput } from '#kernel/output.ts'

/** What a person signs in with; no secret, no key, no subject of a provider. */
export const Means = z.object({
  signInName: z.string().nullable(),
  /** Null where there is no password. A password always has a code beside it. */
  passwordSetAt: z.date().nullable(),
  passkeys: z.array(z.object({ id: idOutput, name: z.string(), addedAt: z.date(), lastUsedAt: z.date().nullable() })),
  providers: z.array(z.object({ id: idOutput, name: z.string(), linkedAt: z.date() })),
  /** Until when a code of an invitation counts; null when none is waiting. */
  invitedUntil: z.date().nullable(),
})
export type Means = z.infer<typeof Means>

/** A colleague whose ways to sign in an administrator looks after. */
export const Account = z.object({
  professionalId: idOutput,
  name: z.string(),
  profession: z.string(),
  active: z.boolean(),
  /** Has some way to sign in. */
  ready: z.boolean(),
  invited: z.boolean(),
})
export type Account = z.infer<typeof Account>
