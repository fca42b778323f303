import { z } from 'zod'
import { idOutput } from '#kernel/output.ts'
import { parsePersonalIdentityCode } from '#kernel/personal-identity-code.ts'

/** Most hits that are shown: whoever gets more writes more of the name. */
export const HITS_LIMIT = 50
/** Shortest name that is searched for: one letter is everybody. */
export const SOUGHT_LEAST = 2
export const SOUGHT_LIMIT = 100

/** A person found in a case or contact that the searcher may open anyway. */
export const PersonHit = z.object({
  personId: idOutput,
  kind: z.enum(['case', 'referral']),
  /** Of the case or contact. */
  id: idOutput,
  number: z.string(),
  name: z.string(),
  role: z.string(),
})
export type PersonHit = z.infer<typeof PersonHit>

/** What was typed: an identity code when it is one, a name or a part of one otherwise. */
export type Sought = { readonly personalIdentityCode: string } | { readonly words: readonly string[] }

/** Å as a, é as e, without case: whoever is in a hurry types what they hear. */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const wordsOf = (text: string): string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? []

export function soughtBy(typed: string): Sought {
  const code = parsePersonalIdentityCode(typed, { allowTest: true })
  return code === null ? { words: wordsOf(typed) } : { personalIdentityCode: code.code }
}

/** Every word that was typed begins some part of the name, in any order. */
export function isNamed(name: string, words: readonly string[]): boolean {
  const parts = wordsOf(name)
  return words.length > 0 && words.every((word) => parts.some((part) => part.startsWith(word)))
}
