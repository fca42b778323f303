import { sql } from 'kysely'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import { teamWorkers } from '#network/team/team.queries.ts'
import type { Candidate, Conflict } from './conflict-of-interest.ts'

const conflicts = () =>
  db
    .selectFrom('conflict_of_interest as c')
    .innerJoin('professional as p', (join) =>
      join.onRef('p.instance_id', '=', 'c.instance_id').onRef('p.id', '=', 'c.professional_id'),
    )
    .innerJoin('professional as d', (join) =>
      join.onRef('d.instance_id', '=', 'c.instance_id').onRef('d.id', '=', 'c.declared_by'),
    )
    .select(['c.id', 'c.professional_id', 'c.kind', 'c.case_id', 'c.declared_at', 'c.ended_at', 'c.version'])
    .select(['p.given_name', 'p.family_name', 'd.given_name as declarer_given', 'd.family_name as declarer_family'])

type Row = Awaited<ReturnType<typeof rowsOf>>[number]
const rowsOf = (tx: Read) =>
  tx.many(
    conflicts()
      .orderBy(sql`c.ended_at is not null`)
      .orderBy('c.declared_at', 'desc')
      .orderBy('c.id')
      .limit(200),
  )

const toConflict = (row: Row): Conflict => ({
  id: row.id,
  professionalId: row.professional_id,
  professionalName: `${row.given_name} ${row.family_name}`,
  kind: row.kind,
  about: row.case_id === null ? 'relative' : 'case',
  declaredByName: `${row.declarer_given} ${row.declarer_family}`,
  declaredAt: row.declared_at,
  endedAt: row.ended_at,
  version: row.version,
})

/** Conflicts the actor may know of: their own, and as a coordinator those of their teams. Live ones first. */
export const listConflictsOf = async (tx: Read): Promise<Conflict[]> => (await rowsOf(tx)).map(toConflict)

/** The conflict, or undefined when it is not there for the actor. */
export const findConflict = async (tx: Read, id: string): Promise<Conflict | undefined> => {
  const row = await tx.find(conflicts().where('c.id', '=', id))
  return row && toConflict(row)
}

/** Workers of the teams the actor coordinates on the day, each once; the actor is not among them. */
export async function coordinatedWorkers(tx: Read, day: string): Promise<Candidate[]> {
  const teams = await Promise.all(tx.actor.coordinatedTeams.map((teamId) => teamWorkers(tx, teamId, day)))
  const known = new Map(teams.flat().map((each) => [each.professionalId, each]))
  known.delete(tx.actor.professionalId)
  return [...known.values()].map(({ professionalId, name, profession }) => ({ professionalId, name, profession }))
}

type About = { readonly caseId: string } | { readonly identityIndex: Buffer }
type NewConflict = { readonly professionalId: string; readonly kind: string; readonly about: About }

/** The same conflict, live; undefined when there is none. */
export const sameConflict = (tx: Read, { professionalId, about }: Omit<NewConflict, 'kind'>) =>
  tx.find(
    db
      .selectFrom('conflict_of_interest')
      .select('id')
      .where('professional_id', '=', professionalId)
      .where('ended_at', 'is', null)
      .where((where) =>
        'caseId' in about
          ? where('case_id', '=', about.caseId)
          : where('identity_index', '=', sql<Buffer>`${about.identityIndex}`),
      ),
  )

/** Writes a conflict in the actor's name. Of a relative only the keyed index is kept. @returns its id. */
export async function insertConflict(tx: Write, conflict: NewConflict): Promise<string> {
  const id = newId()
  const { about } = conflict
  await tx.run(
    db.insertInto('conflict_of_interest').values({
      instance_id: tx.actor.instanceId,
      id,
      professional_id: conflict.professionalId,
      case_id: 'caseId' in about ? about.caseId : null,
      identity_index: 'caseId' in about ? null : about.identityIndex,
      kind: conflict.kind,
      declared_by: tx.actor.professionalId,
    }),
  )
  return id
}

/** Ends somebody else's conflict in the actor's name; false when somebody was faster. */
export const markEnded = async (tx: Write, id: string, version: number, now: Date): Promise<boolean> =>
  (await tx.run(
    db
      .updateTable('conflict_of_interest')
      .set({ ended_at: now, ended_by: tx.actor.professionalId, version: sql`version + 1` })
      .where('id', '=', id)
      .where('version', '=', version)
      .where('ended_at', 'is', null),
  )) === 1
