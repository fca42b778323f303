import { fullName } from '#casework/anchor-case/anchor-case.queries.ts'
import { entriesOfMeeting } from '#casework/entry/entry.queries.ts'
import { db } from '#db/connection.ts'
import type { Read } from '#db/transaction.ts'
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
      body: row.body,
      authorName: `${row.given_name} ${row.family_name}`,
      writtenAt: row.written_at,
      correctionReason: row.correction_reason,
    })),
  }
}
