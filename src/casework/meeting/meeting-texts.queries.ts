import { sql } from 'kysely'
import { fullName } from '#casework/anchor-case/anchor-case.queries.ts'
import type { Entry } from '#casework/entry/entry.ts'
import { entriesOfMeeting } from '#casework/entry/entry.queries.ts'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import type { MeetingSummary } from './meeting.ts'

/** Texts of a meeting in the compartments the actor may read, by what they are. */
export async function textsOfMeeting(tx: Read, meetingId: string) {
  const entries = await entriesOfMeeting(tx, meetingId)
  const summary = entries.find((entry) => entry.kind === 'meeting_summary')
  return {
    contributions: entries.filter((entry) => entry.kind === 'meeting_contribution'),
    notes: entries.filter((entry) => entry.kind === 'meeting_note'),
    summary: summary === undefined ? null : { ...summary, ...(await correctionsOf(tx, summary.id)) },
  }
}

/** Who corrected a text last, and what it said before: the latest first. */
async function correctionsOf(tx: Read, entryId: string): Promise<Pick<MeetingSummary, 'correctedByName' | 'earlier'>> {
  const [corrector, earlier] = await Promise.all([
    tx.find(
      db
        .selectFrom('entry as e')
        .innerJoin('professional as p', (join) =>
          join.onRef('p.instance_id', '=', 'e.instance_id').onRef('p.id', '=', 'e.corrected_by'),
        )
        .select(['p.given_name', 'p.family_name'])
        .where('e.id', '=', entryId),
    ),
    tx.many(
      db
        .selectFrom('entry_version as v')
        .innerJoin('professional as p', (join) =>
          join.onRef('p.instance_id', '=', 'v.instance_id').onRef('p.id', '=', 'v.author_id'),
        )
        .select(['v.version', 'v.body', 'v.written_at', 'v.correction_reason', 'p.given_name', 'p.family_name'])
        .where('v.entry_id', '=', entryId)
        .orderBy('v.version', 'desc'),
    ),
  ])
  return {
    correctedByName: corrector === undefined ? null : fullName(corrector.given_name, corrector.family_name),
    earlier: earlier.map((row) => ({
      version: row.version,
      body: tx.open('entry_version.body', `${entryId}/${row.version}`, row.body),
      authorName: `${row.given_name} ${row.family_name}`,
      writtenAt: row.written_at,
      correctionReason: row.correction_reason,
    })),
  }
}

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
        body: tx.seal('entry.body', summary.id, actor.sharedRegisterId, correction.body),
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
      body: tx.seal('entry_version.body', `${summary.id}/${summary.version}`, actor.sharedRegisterId, summary.body),
      author_id: last.corrected_by ?? last.author_id,
      written_at: summary.correctedAt ?? summary.writtenAt,
      correction_reason: summary.correctionReason,
    }),
  )
  return true
}
