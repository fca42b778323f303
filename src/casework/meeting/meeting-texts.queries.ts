import { sql } from 'kysely'
import { fullName } from '#casework/anchor-case/anchor-case.queries.ts'
import type { Entry } from '#casework/entry/entry.ts'
import { entriesOfMeeting, insertEntry } from '#casework/entry/entry.queries.ts'
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

type Addition = {
  readonly case: { readonly caseId: string; readonly teamId: string }
  readonly meetingId: string
  readonly body: string
  readonly language: string
  /** Longest summary there may be, in characters. */
  readonly most: number
  /** Why it changes, where there is one already. */
  readonly reason: string
  readonly at: Date
}

/**
 * Makes a text the shared summary of a meeting, or adds it to the one there is, as a correction: what it said before stays. Whoever
 * calls holds the summary. @returns its id, or why nothing was written.
 */
export async function addToSummary(
  tx: Write,
  added: Addition,
): Promise<{ readonly id: string } | 'too_long' | 'stale'> {
  const summary = (await entriesOfMeeting(tx, added.meetingId)).find((entry) => entry.kind === 'meeting_summary')
  const body = summary === undefined ? added.body : `${summary.body}\n\n${added.body}`
  if (body.length > added.most) return 'too_long'
  if (summary === undefined)
    return { id: await insertEntry(tx, { ...added, kind: 'meeting_summary', visibility: 'case_team' }) }
  const { language } = summary
  const correction = { caseId: added.case.caseId, body, language, reason: added.reason, at: added.at }
  return (await correctSummary(tx, summary, summary.version, correction)) ? { id: summary.id } : 'stale'
}
