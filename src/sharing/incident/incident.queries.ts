import { sql } from 'kysely'
import type { Target } from '#access/decide.ts'
import { fullName, personName } from '#casework/person/person.queries.ts'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import type { CaseIncident, Incident, IncidentParticipant, IncidentRole } from './incident.ts'

const incidents = () =>
  db
    .selectFrom('incident as i')
    .innerJoin('team as t', (join) => join.onRef('t.instance_id', '=', 'i.instance_id').onRef('t.id', '=', 'i.team_id'))
    .innerJoin('professional as p', (join) =>
      join.onRef('p.instance_id', '=', 'i.instance_id').onRef('p.id', '=', 'i.recorded_by'),
    )
    .leftJoin('professional as s', (join) =>
      join.onRef('s.instance_id', '=', 'i.instance_id').onRef('s.id', '=', 'i.reviewed_by'),
    )
    .select([
      'i.id',
      'i.team_id',
      'i.happened_on',
      'i.type',
      'i.area',
      'i.description',
      'i.expires_on',
      'i.recorded_by',
    ])
    .select(['i.outcome', 'i.reviewed_at', 'i.version', 't.name as team_name', 'p.given_name', 'p.family_name'])
    .select(['s.given_name as reviewer_given', 's.family_name as reviewer_family'])

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>
const findRow = (tx: Read, id: string) => tx.find(incidents().where('i.id', '=', id))

const toIncident = (row: Row): Incident => ({
  id: row.id,
  teamName: row.team_name,
  happenedOn: row.happened_on,
  type: row.type,
  area: row.area,
  description: row.description,
  expiresOn: row.expires_on,
  recordedByName: `${row.given_name} ${row.family_name}`,
  outcome: row.outcome as Incident['outcome'],
  reviewedByName: fullName(row.reviewer_given, row.reviewer_family),
  reviewedAt: row.reviewed_at,
  version: row.version,
})

/** Incidents the actor may see, the newest first. They expire, so there are never many; `most` all the same. */
export const listIncidents = async (tx: Read, most: number): Promise<Incident[]> =>
  (await tx.many(incidents().orderBy('i.happened_on', 'desc').orderBy('i.id').limit(most))).map(toIncident)

export type IncidentTarget = Target & { readonly id: string; readonly incident: Incident }

/** The incident as a target for the actor, or null when it is not there for them, or no longer. */
export async function incidentTarget(tx: Read, id: string): Promise<IncidentTarget | null> {
  const row = await findRow(tx, id)
  if (row === undefined) return null
  const reviews = tx.actor.teams.includes(row.team_id) && row.recorded_by !== tx.actor.professionalId
  return {
    kind: 'incident',
    id: row.id,
    relations: ['incident_reader', ...(reviews ? (['incident_reviewer'] as const) : [])],
    incident: toIncident(row),
  }
}

/** Those who took part and whose case the actor is in; of the others there is nothing, not even a number. */
export async function participantsOf(tx: Read, incidentId: string): Promise<IncidentParticipant[]> {
  const rows = await tx.many(
    db
      .selectFrom('incident_participant as q')
      .innerJoin('anchor_case as c', (join) =>
        join.onRef('c.instance_id', '=', 'q.instance_id').onRef('c.id', '=', 'q.case_id'),
      )
      .leftJoin('person as y', (join) =>
        join.onRef('y.instance_id', '=', 'c.instance_id').onRef('y.case_id', '=', 'c.id').on('y.role', '=', 'youth'),
      )
      .select([
        'q.id',
        'q.case_id',
        'q.role',
        'q.version',
        'c.number',
        'y.id as youth_id',
        'y.given_name',
        'y.family_name',
      ])
      .where('q.incident_id', '=', incidentId)
      .where('q.ended_at', 'is', null)
      .orderBy('c.number'),
  )
  return rows.map((row) => ({
    id: row.id,
    caseId: row.case_id,
    caseNumber: row.number,
    youthName: personName(tx, row.youth_id, row.given_name, row.family_name),
    role: row.role as IncidentRole,
    version: row.version,
  }))
}

/** Incidents that one case is linked to, the newest first. */
export async function incidentsOfCase(tx: Read, caseId: string): Promise<CaseIncident[]> {
  const rows = await tx.many(
    db
      .selectFrom('incident_participant as q')
      .innerJoin('incident as i', (join) =>
        join.onRef('i.instance_id', '=', 'q.instance_id').onRef('i.id', '=', 'q.incident_id'),
      )
      .select(['q.id', 'q.incident_id', 'q.role', 'q.version', 'i.happened_on', 'i.type', 'i.area'])
      .where('q.case_id', '=', caseId)
      .where('q.ended_at', 'is', null)
      .orderBy('i.happened_on', 'desc')
      .orderBy('i.id'),
  )
  return rows.map((row) => ({
    id: row.id,
    incidentId: row.incident_id,
    happenedOn: row.happened_on,
    type: row.type,
    area: row.area,
    role: row.role as IncidentRole,
    version: row.version,
  }))
}

type NewIncident = Pick<Incident, 'happenedOn' | 'type' | 'area' | 'description' | 'expiresOn'> & {
  readonly teamId: string
}

/** Records an incident in the actor's name; returns its id. */
export async function insertIncident(tx: Write, made: NewIncident): Promise<string> {
  const id = newId()
  await tx.run(
    db.insertInto('incident').values({
      instance_id: tx.actor.instanceId,
      id,
      team_id: made.teamId,
      happened_on: made.happenedOn,
      type: made.type,
      area: made.area,
      description: made.description,
      expires_on: made.expiresOn,
      recorded_by: tx.actor.professionalId,
    }),
  )
  return id
}

/** Keeps what the second person said; false when somebody was faster. */
export const settleIncident = async (
  tx: Write,
  id: string,
  version: number,
  outcome: NonNullable<Incident['outcome']>,
  now: Date,
): Promise<boolean> =>
  (await tx.run(
    db
      .updateTable('incident')
      .set({ outcome, reviewed_by: tx.actor.professionalId, reviewed_at: now, version: sql`version + 1` })
      .where('id', '=', id)
      .where('version', '=', version)
      .where('outcome', 'is', null),
  )) === 1

/** Links a case to an incident with the young person's role; null when it is linked already. */
export async function insertParticipant(
  tx: Write,
  caseId: string,
  incidentId: string,
  role: IncidentRole,
): Promise<string | null> {
  const id = newId()
  const added = await tx.run(
    db
      .insertInto('incident_participant')
      .values({
        instance_id: tx.actor.instanceId,
        id,
        incident_id: incidentId,
        case_id: caseId,
        role,
        added_by: tx.actor.professionalId,
      })
      .onConflict((conflict) => conflict.doNothing()),
  )
  return added === 1 ? id : null
}

/** Ends a case's link to an incident in the actor's name; false when somebody was faster. */
export const endParticipant = async (tx: Write, id: string, version: number, now: Date): Promise<boolean> =>
  (await tx.run(
    db
      .updateTable('incident_participant')
      .set({ ended_at: now, ended_by: tx.actor.professionalId, version: sql`version + 1` })
      .where('id', '=', id)
      .where('version', '=', version)
      .where('ended_at', 'is', null),
  )) === 1

/** How often something happened in [from, until), ISO days, by type, in the teams the actor coordinates. */
export const countIncidentsByType = (tx: Read, from: string, until: string) =>
  tx.many(
    db
      .selectFrom(
        sql<{ type: string; incidents: number }>`app.count_incidents(${from}::date, ${until}::date)`.as('counted'),
      )
      .select(['counted.type', sql<number>`counted.incidents::int`.as('incidents')]),
  )
