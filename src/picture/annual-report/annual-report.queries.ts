import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import { languages, type Language } from '#kernel/language.ts'
import type { Format, Narrative, ReportCopy } from './annual-report.ts'

const languageOf = (code: string): Language => languages.find((each) => each === code) ?? 'sv'

/** What has been written about a team's year, in every language there is. */
export async function narrativesOf(tx: Read, teamId: string, year: number): Promise<Narrative[]> {
  const rows = await tx.many(
    db
      .selectFrom('annual_report as r')
      .innerJoin('professional as p', (join) =>
        join.onRef('p.instance_id', '=', 'r.instance_id').onRef('p.id', '=', 'r.written_by'),
      )
      .select(['r.language', 'r.summary', 'r.learnt', 'r.ahead', 'r.written_at', 'r.version'])
      .select(['p.given_name', 'p.family_name'])
      .where('r.team_id', '=', teamId)
      .where('r.year', '=', year)
      .orderBy('r.language'),
  )
  return rows.map((row) => ({
    language: languageOf(row.language),
    summary: row.summary,
    learnt: row.learnt,
    ahead: row.ahead,
    writtenAt: row.written_at,
    writtenByName: `${row.given_name} ${row.family_name}`,
    version: row.version,
  }))
}

type Typed = {
  readonly summary: string
  readonly learnt?: string | undefined
  readonly ahead?: string | undefined
}
type Place = { readonly teamId: string; readonly year: number; readonly language: Language }

/** Writes texts nobody has written, or the version that was seen. @returns false when they had changed */
export async function saveNarrative(tx: Write, place: Place, seen: number, typed: Typed, now: Date): Promise<boolean> {
  const texts = { summary: typed.summary, learnt: typed.learnt ?? null, ahead: typed.ahead ?? null }
  const by = { written_by: tx.actor.professionalId, written_at: now }
  if (seen === 0) {
    const written = await tx.run(
      db
        .insertInto('annual_report')
        .values({
          instance_id: tx.actor.instanceId,
          team_id: place.teamId,
          year: place.year,
          language: place.language,
          ...texts,
          ...by,
        })
        .onConflict((conflict) => conflict.doNothing()),
    )
    return written === 1
  }
  const changed = await tx.run(
    db
      .updateTable('annual_report')
      .set({ ...texts, ...by, version: seen + 1 })
      .where('team_id', '=', place.teamId)
      .where('year', '=', place.year)
      .where('language', '=', place.language)
      .where('version', '=', seen),
  )
  return changed === 1
}

const copies = () =>
  db
    .selectFrom('annual_report_copy as c')
    .innerJoin('professional as p', (join) =>
      join.onRef('p.instance_id', '=', 'c.instance_id').onRef('p.id', '=', 'c.made_by'),
    )
    .innerJoin('team as t', (join) => join.onRef('t.instance_id', '=', 'c.instance_id').onRef('t.id', '=', 'c.team_id'))
    .select(['c.id', 'c.team_id', 'c.year', 'c.language', 'c.format', 'c.made_at', 'c.sha256'])
    .select(['p.given_name', 'p.family_name', 't.name as team_name'])

type Row = Omit<NonNullable<Awaited<ReturnType<typeof findRow>>>, 'content'>
const findRow = (tx: Read, id: string) => tx.find(copies().select('c.content').where('c.id', '=', id))

const toCopy = (row: Row): ReportCopy => ({
  id: row.id,
  teamId: row.team_id,
  teamName: row.team_name,
  year: row.year,
  language: languageOf(row.language),
  format: row.format === 'docx' ? 'docx' : 'pdf',
  madeAt: row.made_at,
  madeByName: `${row.given_name} ${row.family_name}`,
  sha256: row.sha256,
})

/** Reports that were made, the newest first: of a team's year, or all; `most` at most. */
export const listCopies = async (
  tx: Read,
  most: number,
  of?: { readonly teamId: string; readonly year: number },
): Promise<ReportCopy[]> =>
  (
    await tx.many(
      copies()
        .$if(of !== undefined, (query) =>
          query.where('c.team_id', '=', of?.teamId ?? '').where('c.year', '=', of?.year ?? 0),
        )
        .orderBy('c.made_at', 'desc')
        .orderBy('c.id')
        .limit(most),
    )
  ).map(toCopy)

/** A report with its bytes, or undefined when there is none for the actor. */
export async function findCopy(
  tx: Read,
  id: string,
): Promise<{ readonly copy: ReportCopy; readonly content: Buffer } | undefined> {
  const row = await findRow(tx, id)
  return row && { copy: toCopy(row), content: row.content }
}

type NewCopy = Place & {
  readonly format: Format
  readonly madeAt: Date
  readonly sha256: string
  readonly content: Buffer
}

/** Archives a report. @returns its id */
export async function insertCopy(tx: Write, copy: NewCopy): Promise<string> {
  const id = newId()
  await tx.run(
    db.insertInto('annual_report_copy').values({
      instance_id: tx.actor.instanceId,
      id,
      team_id: copy.teamId,
      year: copy.year,
      language: copy.language,
      format: copy.format,
      made_at: copy.madeAt,
      made_by: tx.actor.professionalId,
      sha256: copy.sha256,
      content: copy.content,
    }),
  )
  return id
}
