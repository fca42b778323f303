import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import { languages } from '#kernel/language.ts'
import type { ReportPack } from './report-pack.ts'

const packs = () =>
  db
    .selectFrom('report_pack as r')
    .innerJoin('professional as p', (join) =>
      join.onRef('p.instance_id', '=', 'r.instance_id').onRef('p.id', '=', 'r.made_by'),
    )
    .select(['r.id', 'r.meeting_id', 'r.language', 'r.made_at', 'r.sha256', 'p.given_name', 'p.family_name'])

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>
const findRow = (tx: Read, id: string) => tx.find(packs().select('r.content').where('r.id', '=', id))

const toPack = (row: Omit<Row, 'content'>): ReportPack => ({
  id: row.id,
  meetingId: row.meeting_id,
  language: languages.find((each) => each === row.language) ?? 'sv',
  madeAt: row.made_at,
  madeByName: `${row.given_name} ${row.family_name}`,
  sha256: row.sha256,
})

/** Packs of a meeting, the newest first. */
export const packsOf = async (tx: Read, meetingId: string): Promise<ReportPack[]> =>
  (await tx.many(packs().where('r.meeting_id', '=', meetingId).orderBy('r.made_at', 'desc').limit(100))).map(toPack)

/** A pack with its bytes, or undefined when there is none for the actor. */
export async function findPack(tx: Read, id: string): Promise<(ReportPack & { readonly content: Buffer }) | undefined> {
  const row = await findRow(tx, id)
  return row && { ...toPack(row), content: row.content }
}

type NewPack = Pick<ReportPack, 'meetingId' | 'language' | 'madeAt' | 'sha256'> & { readonly content: Buffer }

/** Archives a pack. @returns its id */
export async function insertPack(tx: Write, pack: NewPack): Promise<string> {
  const id = newId()
  await tx.run(
    db.insertInto('report_pack').values({
      instance_id: tx.actor.instanceId,
      id,
      meeting_id: pack.meetingId,
      language: pack.language,
      made_at: pack.madeAt,
      made_by: tx.actor.professionalId,
      sha256: pack.sha256,
      content: pack.content,
    }),
  )
  return id
}
