import { sql } from 'kysely'
import type { RegisterKind } from '#access/actor.ts'
import { db } from '#db/connection.ts'
import { prepared } from '#db/prepared.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import { earlierAreaTexts, findAreaText, keepAreaText } from './area-history.queries.ts'
import type { AreaRecording, AreaText, AreaVisibility } from './assessment.ts'

const progressOf = prepared((caseId: string) =>
  db.selectNoFrom((eb) => [
    eb
      .selectFrom('assessment_area')
      .select((area) => area.fn.count<number>('area').distinct().as('count'))
      .where('case_id', '=', caseId)
      .$asScalar()
      .$notNull()
      .as('areas'),
    eb
      .exists(
        eb
          .selectFrom('family_view')
          .select(sql`1`.as('one'))
          .where('case_id', '=', caseId)
          .where('party', '=', 'youth'),
      )
      .$castTo<boolean>()
      .as('youthView'),
    eb
      .selectFrom('cause')
      .select((cause) => cause.fn.countAll<number>().as('count'))
      .where('case_id', '=', caseId)
      .where('withdrawn_at', 'is', null)
      .$asScalar()
      .$notNull()
      .as('causes'),
  ]),
)

/**
 * How far the assessment has come, of what the actor may see: areas with a recording, whether the young person's view (or
 * why it was not found out) is recorded, and the number of causes.
 */
export const assessmentProgress = (
  tx: Read,
  caseId: string,
): Promise<{ areas: number; youthView: boolean; causes: number }> => tx.get(progressOf(caseId))

const areas = () =>
  db
    .selectFrom('assessment_area as a')
    .innerJoin('register as r', (join) =>
      join.onRef('r.instance_id', '=', 'a.instance_id').onRef('r.id', '=', 'a.register_id'),
    )
    .innerJoin('professional as p', (join) =>
      join.onRef('p.instance_id', '=', 'a.instance_id').onRef('p.id', '=', 'a.author_id'),
    )
    .select([
      'a.id',
      'a.area',
      'a.worry',
      'a.strength',
      'a.note',
      'a.source',
      'a.recorded_at',
      'a.version',
      'r.kind as register_kind',
      'r.name as register_name',
      'p.given_name',
      'p.family_name',
      'p.profession',
    ])

type AreaRow = Awaited<ReturnType<typeof areaRows>>[number]
const areaRows = (tx: Read, caseId: string) =>
  tx.many(areas().where('a.case_id', '=', caseId).orderBy('a.recorded_at').orderBy('a.id'))

const toRecording = (row: AreaRow, earlier: readonly AreaText[]): AreaRecording => ({
  id: row.id,
  area: row.area,
  worry: row.worry,
  strength: row.strength,
  note: row.note,
  source: row.source,
  registerKind: row.register_kind as RegisterKind,
  registerName: row.register_name,
  visibility: row.register_kind === 'shared' ? 'case_team' : 'own_register',
  authorName: `${row.given_name} ${row.family_name}`,
  authorProfession: row.profession,
  recordedAt: row.recorded_at,
  version: row.version,
  earlier: [...earlier],
})

/** Recordings of life areas the actor may read, with their earlier texts. What lies in another compartment is not there. */
export async function areaRecordings(tx: Read, caseId: string): Promise<AreaRecording[]> {
  const [rows, earlier] = await Promise.all([areaRows(tx, caseId), earlierAreaTexts(tx, caseId)])
  return rows.map((row) => toRecording(row, earlier.get(row.id) ?? []))
}

const registerFor = (tx: Read, visibility: AreaVisibility): string => {
  const id = visibility === 'own_register' ? tx.actor.ownRegisterId : tx.actor.sharedRegisterId
  if (id === null) throw new Error('Only a worker has a register to write in')
  return id
}

type RecordedArea = Pick<AreaRecording, 'area' | 'worry' | 'strength' | 'note' | 'source' | 'visibility'>

/**
 * Records an area anew in the actor's register (or the shared one), from the version that was read; what stood there is kept.
 * @returns its id, or null when it is stale.
 */
export async function updateArea(
  tx: Write,
  caseId: string,
  area: RecordedArea,
  version: number,
  now: Date,
): Promise<string | null> {
  const registerId = registerFor(tx, area.visibility)
  const before = await findAreaText(tx, caseId, registerId, area.area, version)
  if (before === undefined) return null
  const changed = await tx.run(
    db
      .updateTable('assessment_area')
      .set({
        worry: area.worry,
        strength: area.strength,
        note: area.note,
        source: area.source,
        author_id: tx.actor.professionalId,
        recorded_at: now,
        version: version + 1,
      })
      .where('id', '=', before.id)
      .where('version', '=', version),
  )
  if (changed === 0) return null
  await keepAreaText(tx, before)
  return before.id
}

/** The first recording of an area in that register. @returns its id, or null when there is one already. */
export async function insertArea(
  tx: Write,
  inCase: { caseId: string; teamId: string },
  area: RecordedArea,
  now: Date,
): Promise<string | null> {
  const row = await tx.find(
    db
      .insertInto('assessment_area')
      .values({
        instance_id: tx.actor.instanceId,
        id: newId(),
        case_id: inCase.caseId,
        team_id: inCase.teamId,
        register_id: registerFor(tx, area.visibility),
        area: area.area,
        worry: area.worry,
        strength: area.strength,
        note: area.note,
        source: area.source,
        author_id: tx.actor.professionalId,
        recorded_at: now,
      })
      .onConflict((conflict) => conflict.columns(['instance_id', 'case_id', 'register_id', 'area']).doNothing())
      .returning('id'),
  )
  return row?.id ?? null
}
