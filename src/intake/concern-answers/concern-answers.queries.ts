import { db } from '#db/connection.ts'
import type { Read } from '#db/transaction.ts'
import { liveProtections } from '#casework/protected-identity/protected-identity.queries.ts'
import { keptAnswers, withoutWhereabouts, type ConcernAnswers } from './concern-answers.ts'

/**
 * Who wrote a contact on the web and what they answered; null when it came another way, or is not there for the actor. In a case in which somebody
 * is protected without where they are: that is opened with a grant, nowhere else.
 */
export async function concernAnswersOf(tx: Read, referralId: string): Promise<ConcernAnswers | null> {
  const row = await tx.find(
    db
      .selectFrom('concern')
      .select(['referral_id', 'case_id', 'reporter', 'language', 'answers'])
      .where('referral_id', '=', referralId),
  )
  if (row === undefined) return null
  const { reporter, language } = row
  const kept = keptAnswers(tx.open('concern.answers', row.referral_id, row.answers))
  const isProtected = row.case_id !== null && (await liveProtections(tx, row.case_id)).length > 0
  return { reporter, language, kept: isProtected ? withoutWhereabouts(reporter, kept) : kept }
}
