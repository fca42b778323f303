import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import type { AreaText } from './assessment.ts'

/** What life areas said before they were recorded anew, by the id of the recording, the latest first; of what the actor may read. */
export async function earlierAreaTexts(tx: Read, caseId: string): Promise<ReadonlyMap<string, AreaText[]>> {
  const rows = await tx.many(
    db
      .selectFrom('assessment_area_version as v')
      .innerJoin('professional as p', (join) =>
        join.onRef('p.instance_id', '=', 'v.instance_id').onRef('p.id', '=', 'v.author_id'),
      )
      .select([
        'v.assessment_area_id',
        'v.worry',
        'v.strength',
        'v.note',
        'v.source',
        'v.recorded_at',
        'v.version',
        'p.given_name',
        'p.family_name',
        'p.profession',
      ])
      .where('v.case_id', '=', caseId)
      .orderBy('v.version', 'desc'),
  )
  const byRow = Map.groupBy(rows, (row) => row.assessment_area_id)
  return new Map(
    [...byRow].map(([id, texts]) => [
      id,
      texts.map((row) => ({
        worry: row.worry,
        strength: row.strength,
        note: row.note,
        source: row.source,
        authorName: `${row.given_name} ${row.family_name}`,
        authorProfession: row.profession,
        recordedAt: row.recorded_at,
        version: row.version,
      })),
    ]),
  )
}

type StandingArea = NonNullable<Awaited<ReturnType<typeof findAreaText>>>

/** What a register says of an area, of the version that was read; undefined when somebody changed it since. */
export const findAreaText = (tx: Read, caseId: string, registerId: string, area: string, version: number) =>
  tx.find(
    db
      .selectFrom('assessment_area')
      .select(['id', 'version', 'case_id', 'register_id', 'worry', 'strength', 'note', 'source'])
      .select(['author_id', 'recorded_at'])
      .where('case_id', '=', caseId)
      .where('register_id', '=', registerId)
      .where('area', '=', area)
      .where('version', '=', version),
  )

/** Keeps what an area said before it was recorded anew, in the same compartment. */
export const keepAreaText = (tx: Write, { id, ...text }: StandingArea): Promise<number> =>
  tx.run(
    db
      .insertInto('assessment_area_version')
      .values({ instance_id: tx.actor.instanceId, assessment_area_id: id, ...text }),
  )
