import { sql } from 'kysely'
import type { AuthorityRegister } from '#access/actor.ts'
import { db } from '#db/connection.ts'
import type { Read } from '#db/transaction.ts'
import type { Text } from '#kernel/language.ts'
import { normalisePlaceName } from '#kernel/place-names.ts'
import type {
  EnsuredOtherwise,
  RegularAttendee,
  Team,
  TeamMember,
  TeamMunicipality,
  YouthWorkResource,
} from './team.ts'

const nameOf = (row: { given_name: string; family_name: string }): string => `${row.given_name} ${row.family_name}`

const teams = () => db.selectFrom('team').select(['id', 'key', 'name', 'seat', 'valid_from', 'valid_until', 'version'])

/** All teams the instance has had, in a lasting order: for what is counted of earlier periods. */
export const listTeamsEver = (tx: Read): Promise<Team[]> =>
  tx.many(db.selectFrom('team').select(['id', 'key', 'name', 'seat']).orderBy('key'))

/** Teams that work today, in the same order. One that has gone into another takes nothing new (U-13). */
export const listTeams = (tx: Read): Promise<Team[]> =>
  tx.many(
    db
      .selectFrom('team')
      .select(['id', 'key', 'name', 'seat'])
      .where((row) => row.or([row('valid_until', 'is', null), row('valid_until', '>', sql<string>`app.today()`)]))
      .orderBy('key'),
  )

/** Teams the actor works in or coordinates, in the same order. */
export const listOwnTeams = (tx: Read): Promise<Team[]> => {
  const own = [...tx.actor.teams, ...tx.actor.coordinatedTeams]
  return tx.many(
    db
      .selectFrom('team')
      .select(['id', 'key', 'name', 'seat'])
      .where((eb) => eb('id', '=', eb.fn.any(eb.val(own))))
      .orderBy('key'),
  )
}

/** The team, or undefined when there is none in the actor's instance. */
export const findTeam = (tx: Read, teamId: string) => tx.find(teams().where('id', '=', teamId))

/** Municipalities of the instance in the order of their Swedish names. */
export const listMunicipalities = (tx: Read): Promise<{ code: string; name: Text }[]> =>
  tx.many(
    db
      .selectFrom('municipality')
      .select(['code', 'name'])
      .orderBy((row) => row.ref('name', '->>').key('sv')),
  )

/** The one team that a municipality belongs to on a day (G-10, G-11); undefined when it is not in the instance. */
export async function teamForMunicipality(
  tx: Read,
  code: string,
  day: string,
): Promise<{ teamId: string } | undefined> {
  const row = await tx.find(
    db
      .selectFrom('team_municipality')
      .select('team_id')
      .where('municipality_code', '=', code)
      .where('valid_from', '<=', day)
      .where((row) => row.or([row('valid_until', 'is', null), row('valid_until', '>', day)])),
  )
  return row && { teamId: row.team_id }
}

export type FoundMunicipality = { readonly code: string; readonly name: Text; readonly aliases: string[] }

/**
 * Municipalities whose name in any language, or another known spelling, begins with the query (U-03): "Kyrklätt",
 * "kyrkslatt" and "Kirkkonummi" find the same. An empty query finds all. An instance has a few hundred at most.
 */
export async function findMunicipalities(tx: Read, query: string): Promise<FoundMunicipality[]> {
  const all = await tx.many(
    db
      .selectFrom('municipality')
      .select(['code', 'name', 'aliases'])
      .orderBy((row) => row.ref('name', '->>').key('sv')),
  )
  const asked = normalisePlaceName(query)
  return all.filter(({ name, aliases }) =>
    [name.sv, name.fi, name.en, ...aliases].some((each) => normalisePlaceName(each).startsWith(asked)),
  )
}

type Membership = TeamMember & { readonly teamId: string }

/** Terms that last on the day or begin later, the longest first. One team, or all. */
export async function membershipsFrom(tx: Read, day: string, teamId?: string): Promise<Membership[]> {
  const rows = await tx.many(
    db
      .selectFrom('team_membership as m')
      .innerJoin('professional as p', (join) =>
        join.onRef('p.instance_id', '=', 'm.instance_id').onRef('p.id', '=', 'm.professional_id'),
      )
      .innerJoin('agency as a', (join) =>
        join.onRef('a.instance_id', '=', 'p.instance_id').onRef('a.id', '=', 'p.agency_id'),
      )
      .leftJoin('register as r', (join) =>
        join.onRef('r.instance_id', '=', 'p.instance_id').onRef('r.id', '=', 'p.register_id'),
      )
      .select(['m.team_id', 'm.professional_id', 'm.role', 'm.share_percent', 'm.valid_from', 'm.valid_until'])
      .select([
        'p.given_name',
        'p.family_name',
        'p.profession',
        'p.title',
        'a.name as agency_name',
        'r.kind as register_kind',
      ])
      .where('p.active', '=', true)
      .where((row) => row.or([row('m.valid_until', 'is', null), row('m.valid_until', '>', day)]))
      .$if(teamId !== undefined, (query) => query.where('m.team_id', '=', teamId ?? ''))
      .orderBy('m.valid_from')
      .orderBy('p.family_name')
      .orderBy('m.id'),
  )
  return rows.map((row) => ({
    teamId: row.team_id,
    professionalId: row.professional_id,
    name: nameOf(row),
    profession: row.profession,
    title: row.title,
    agencyName: row.agency_name,
    role: row.role as TeamMember['role'],
    registerKind: row.register_kind as AuthorityRegister | null,
    sharePercent: row.share_percent,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
  }))
}

export type TeamWorker = {
  readonly professionalId: string
  readonly name: string
  readonly profession: string
  readonly registerKind: AuthorityRegister
}

/** Those who work cases in a team on a day; the coordinator is not among them. */
export async function teamWorkers(tx: Read, teamId: string, day: string): Promise<TeamWorker[]> {
  const members = await membershipsFrom(tx, day, teamId)
  return members.flatMap(({ professionalId, name, profession, role, registerKind, validFrom }) =>
    role === 'worker' && registerKind !== null && validFrom <= day
      ? [{ professionalId, name, profession, registerKind }]
      : [],
  )
}

type OtherWay = EnsuredOtherwise & { readonly teamId: string }

/** Ways other than a member in which an authority's expertise is ensured, on the day or later. One team, or all. */
export async function otherWaysFrom(tx: Read, day: string, teamId?: string): Promise<OtherWay[]> {
  const rows = await tx.many(
    db
      .selectFrom('team_coverage')
      .select(['team_id', 'register_kind', 'ensured_by', 'valid_from', 'valid_until'])
      .where((row) => row.or([row('valid_until', 'is', null), row('valid_until', '>', day)]))
      .$if(teamId !== undefined, (query) => query.where('team_id', '=', teamId ?? ''))
      .orderBy('valid_from'),
  )
  return rows.map((row) => ({
    teamId: row.team_id,
    registerKind: row.register_kind as AuthorityRegister,
    ensuredBy: row.ensured_by,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
  }))
}

/** A municipality of the instance, or undefined when it has none such. */
export const municipalityOf = (tx: Read, code: string) =>
  tx.find(db.selectFrom('municipality').select(['code', 'name', 'version']).where('code', '=', code))

/** Every team a municipality has had and will have, the last first (G-10). */
export async function termsOfMunicipality(tx: Read, code: string) {
  const rows = await tx.many(
    db
      .selectFrom('team_municipality as m')
      .innerJoin('team as t', (join) =>
        join.onRef('t.instance_id', '=', 'm.instance_id').onRef('t.id', '=', 'm.team_id'),
      )
      .select(['t.id', 't.name', 'm.valid_from', 'm.valid_until'])
      .where('m.municipality_code', '=', code)
      .orderBy('m.valid_from', 'desc'),
  )
  return rows.map((row) => ({
    teamId: row.id,
    teamName: row.name,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
  }))
}

/** Which municipality belongs to which team on the day or later. One team, or all. */
export async function teamMunicipalitiesFrom(
  tx: Read,
  day: string,
  teamId?: string,
): Promise<(TeamMunicipality & { readonly teamId: string; readonly teamName: Text })[]> {
  const rows = await tx.many(
    db
      .selectFrom('team_municipality as tm')
      .innerJoin('municipality as m', (join) =>
        join.onRef('m.instance_id', '=', 'tm.instance_id').onRef('m.code', '=', 'tm.municipality_code'),
      )
      .innerJoin('team as t', (join) =>
        join.onRef('t.instance_id', '=', 'tm.instance_id').onRef('t.id', '=', 'tm.team_id'),
      )
      .select(['tm.team_id', 't.name as team_name', 'm.code', 'm.name', 'tm.valid_from', 'tm.valid_until'])
      .where((row) => row.or([row('tm.valid_until', 'is', null), row('tm.valid_until', '>', day)]))
      .$if(teamId !== undefined, (query) => query.where('tm.team_id', '=', teamId ?? ''))
      .orderBy((row) => row.ref('m.name', '->>').key('sv'))
      .orderBy('tm.valid_from'),
  )
  return rows.map((row) => ({
    teamId: row.team_id,
    teamName: row.team_name,
    code: row.code,
    name: row.name,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
  }))
}

type ResourceRow = {
  readonly teamId: string
  readonly state: YouthWorkResource['state']
  readonly shares: Readonly<Record<string, number>>
}

/** State of the special youth-work resource by team; teams whose agreement knows no such resource are not there. */
export async function youthWorkResources(tx: Read): Promise<ResourceRow[]> {
  const rows = await tx.many(db.selectFrom('youth_work_resource').select(['team_id', 'state', 'shares']))
  return rows.map((row) => ({ teamId: row.team_id, state: row.state as ResourceRow['state'], shares: row.shares }))
}

/** The same for one team, with the names of the municipalities; null where the agreement knows no such resource. */
export async function youthWorkResourceOf(tx: Read, teamId: string): Promise<YouthWorkResource | null> {
  const found = (await youthWorkResources(tx)).find((each) => each.teamId === teamId)
  if (found === undefined) return null
  const names = new Map((await listMunicipalities(tx)).map((each) => [each.code, each.name]))
  const shares = Object.entries(found.shares).flatMap(([code, percent]) => {
    const municipality = names.get(code)
    return municipality === undefined ? [] : [{ municipality, percent }]
  })
  return { state: found.state, shares }
}

/** Who is usually asked to a team's meetings: the starting list when one is arranged (C-13). */
export async function regularAttendees(tx: Read, teamId: string): Promise<RegularAttendee[]> {
  const rows = await tx.many(
    db
      .selectFrom('team_regular_attendee as r')
      .leftJoin('professional as p', (join) =>
        join.onRef('p.instance_id', '=', 'r.instance_id').onRef('p.id', '=', 'r.professional_id'),
      )
      .select([
        'r.id',
        'r.professional_id',
        'r.external_name',
        'r.external_organisation',
        'r.profession',
        'r.added_value',
      ])
      .select(['p.given_name', 'p.family_name'])
      .where('r.team_id', '=', teamId)
      .orderBy('r.external_organisation', (order) => order.nullsFirst())
      .orderBy('p.family_name')
      .orderBy('r.id'),
  )
  return rows.map(({ given_name, family_name, ...row }) => ({
    id: row.id,
    professionalId: row.professional_id,
    name: given_name === null || family_name === null ? row.external_name : nameOf({ given_name, family_name }),
    organisation: row.external_organisation,
    profession: row.profession,
    addedValue: row.added_value,
  }))
}
