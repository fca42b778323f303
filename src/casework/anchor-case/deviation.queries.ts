import { db } from '#db/connection.ts'
import { prepared } from '#db/prepared.ts'
import type { Read } from '#db/transaction.ts'

const deviationsOf = prepared((caseId: string) =>
  db
    .selectFrom('deviation')
    .select(['step', 'reason', 'explanation', 'recorded_at'])
    .where('case_id', '=', caseId)
    .orderBy('recorded_at', 'desc')
    .orderBy('id'),
)

/** What has been done otherwise than the common model says, newest first. */
export async function deviationsOfCase(tx: Read, caseId: string) {
  const rows = await tx.many(deviationsOf(caseId))
  return rows.map((row) => ({
    step: row.step,
    reason: row.reason,
    explanation: row.explanation,
    recordedAt: row.recorded_at,
  }))
}
