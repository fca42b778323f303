import { sql } from 'kysely'
import type { Entry } from '#casework/entry/entry.ts'
import { db } from '#db/connection.ts'
import type { Write } from '#db/transaction.ts'

type Correction = {
  readonly caseId: string
  readonly body: string
  readonly language: string
  readonly reason: string
  readonly at: Date
}

/**
 * Replaces the text of a shared summary. What it said, who wrote that and why it had changed stay (web rule 15); the entry names
 * the one who corrected it, who need not be its author. False when somebody was faster.
 */
export async function correctSummary(
  tx: Write,
  summary: Entry,
  version: number,
  correction: Correction,
): Promise<boolean> {
  const { actor } = tx
  if (actor.sharedRegisterId === null) throw new Error('Only a worker writes in the shared workspace')
  const last = await tx.get(db.selectFrom('entry').select(['author_id', 'corrected_by']).where('id', '=', summary.id))
  const changed = await tx.run(
    db
      .updateTable('entry')
      .set({
        body: correction.body,
        language: correction.language,
        correction_reason: correction.reason,
        corrected_at: correction.at,
        corrected_by: actor.professionalId,
        version: sql`version + 1`,
      })
      .where('id', '=', summary.id)
      .where('version', '=', version),
  )
  if (changed === 0) return false
  await tx.run(
    db.insertInto('entry_version').values({
      instance_id: actor.instanceId,
      entry_id: summary.id,
      version: summary.version,
      case_id: correction.caseId,
      register_id: actor.sharedRegisterId,
      body: summary.body,
      author_id: last.corrected_by ?? last.author_id,
      written_at: summary.correctedAt ?? summary.writtenAt,
      correction_reason: summary.correctionReason,
    }),
  )
  return true
}
