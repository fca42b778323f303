import { z } from 'zod'

/** Code of `consent_categories` without which nothing about the young person can be told at all: that they take part. */
export const PARTICIPATION = 'participation'

/** Names of those who must not get a paper of the case; said on the screen to who prints it, never on paper. */
export const KeptFrom = z.object({
  /** Other parties of violence in a close relationship (C-27). */
  parties: z.array(z.string()),
  /** Guardians with a limit that stops notices. */
  guardians: z.array(z.string()),
})
export type KeptFrom = z.infer<typeof KeptFrom>
