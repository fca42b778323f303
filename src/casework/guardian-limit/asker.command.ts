import { isYouthOfAge } from '#casework/coming-of-age/coming-of-age.queries.ts'
import type { Read } from '#db/transaction.ts'
import { NotPossible } from '#http/errors.ts'
import { words } from './guardian-limit.words.ts'
import { PARTICIPATION } from './kept-from.ts'
import { keptFromGuardian, keptFromSomeGuardian } from './kept-from.queries.ts'

/** Who asks for what is known of one person of a case. */
export type Asker = {
  readonly caseId: string
  readonly youthId: string | null
  /** Whom it is about. */
  readonly personId: string
  /** Whether that person asks, and nobody in their place. */
  readonly self: boolean
}

/**
 * Subjects that an answer to somebody's request leaves out (X-08; 703/2023 §§ 40, 51). Which guardian asks is not known: what the young
 * person keeps from one of them stands in no answer to somebody who asks in the young person's place. Empty for the young person.
 * @throws NotPossible `not_for_asker`, in the same words whatever the reason, where not even that the young person takes part may be told.
 */
export async function keptFromAsker(tx: Read, { caseId, youthId, personId, self }: Asker): Promise<readonly string[]> {
  if (personId === youthId && self) return []
  // A guardian keeps the right to what is known of themself when the young person comes of age; only what concerned the child ends (C-35).
  if (personId !== youthId && (await isYouthOfAge(tx, caseId))) return []
  const kept =
    personId === youthId ? await keptFromSomeGuardian(tx, caseId) : await keptFromGuardian(tx, caseId, personId)
  if (kept.includes(PARTICIPATION)) throw new NotPossible('not_for_asker', words.notForAsker)
  return kept
}
