import { db } from '#db/connection.ts'
import type { Read } from '#db/transaction.ts'
import { keptAnswers, type ConcernAnswers } from './concern-answers.ts'

/** Who wrote a contact on the web and what they answered; null when it came another way, or is not there for the actor. */
export async function concernAnswersOf(tx: Read, referralId: string): Promise<ConcernAnswers | null> {
  const row = await tx.find(
    db
      .selectFrom('concern')
      .select(['referral_id', 'reporter', 'language', 'answers'])
      .where('referral_id', '=', referralId),
  )
  if (row === undefined) return null
  const { reporter, language, answers } = row
  return { reporter, language, kept: keptAnswers(tx.open('concern.answers', row.referral_id, answers)) }
}
