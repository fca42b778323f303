import { sql, type Expression, type SqlBool } from 'kysely'
import type { Target } from '#access/decide.ts'
import type { ReferralState, Relation } from '#access/states.ts'
import { db } from '#db/connection.ts'
import { preparedFor } from '#db/prepared.ts'
import type { Read } from '#db/transaction.ts'
import { codeIds } from '#kernel/codes.ts'
import type { ReferralHead, ReferralListItem } from './referral.ts'

/** Contacts with the names the queue shows. Row-level security decides which there are. */
const referrals = () =>
  db
    .selectFrom('referral as r')
    .leftJoin('team as t', (join) => join.onRef('t.instance_id', '=', 'r.instance_id').onRef('t.id', '=', 'r.team_id'))
    .leftJoin('municipality as m', (join) =>
      join.onRef('m.instance_id', '=', 'r.instance_id').onRef('m.code', '=', 'r.municipality_code'),
    )
    .select([
      'r.id',
      'r.number',
      'r.state',
      'r.received_at',
      'r.channel',
      'r.urgency',
      'r.municipality_missing',
      'r.team_id',
      'r.carried_over',
      'r.urgent_assessed_at',
    ])
    .select(['t.name as team_name', 'm.name as municipality_name'])

type ListRow = {
  id: string
  number: string
  state: string
  received_at: Date
  channel: string
  urgency: string
  municipality_missing: string | null
  municipality_name: ReferralListItem['municipalityName']
  team_id: string | null
  team_name: ReferralListItem['teamName']
  carried_over: number
  urgent_assessed_at: Date | null
}

const toListItem = (row: ListRow): ReferralListItem => ({
  id: row.id,
  number: row.number,
  state: row.state as ReferralState,
  receivedAt: row.received_at,
  channel: row.channel as ReferralListItem['channel'],
  urgency: row.urgency,
  municipalityName: row.municipality_name,
  municipalityMissing: row.municipality_missing as ReferralListItem['municipalityMissing'],
  teamId: row.team_id,
  teamName: row.team_name,
  carriedOver: row.carried_over,
  urgentAssessed: row.urgent_assessed_at !== null,
})

/** Most urgent first, in the order of the code list. */
export const urgencyRank = sql<number>`array_position(${sql.val(codeIds('urgency'))}::text[], r.urgency)`

export type ReferralFilter = {
  readonly state: ReferralState
  /** A team, or `none` for the manual queue; all that the actor sees when left out. */
  readonly team?: string | undefined
}

/** What the text of a list depends on; how many teams there are decides how many searches it is. */
type ListShape = {
  readonly state: ReferralState
  readonly team: 'all' | 'none' | 'one'
  readonly teams: number
  readonly coordinated: number
  readonly limit: number
  /** Rows of each search, the newest; undefined for all. */
  readonly most: number | undefined
  readonly paged: boolean
}
type ListValues = {
  readonly professionalId: string
  readonly teams: readonly string[]
  readonly coordinatedTeams: readonly string[]
  readonly team: string
  readonly offset: number
}

/**
 * Ids of what a list may show: contacts of the actor's teams, those the actor received, and for coordinators those of their
 * teams and the manual queue. One that has become a case is there only for members of the case, its coordinator and its
 * receiver, as its own page is. Each reason is a search of its own, with its own index and one plan for everybody: `or` between
 * them reads the whole table. State and limit stand in the text, because a plan that does not know them is not kept.
 */
const listed = (shape: ListShape, values: ListValues) => {
  const { state, team, most } = shape
  const isMember = sql<boolean>`exists (select from referral_detail d where d.instance_id = r.instance_id and d.referral_id = r.id)`
  const because = (reason: Expression<SqlBool>) =>
    db
      .selectFrom(
        db
          .selectFrom('referral as r')
          .select('r.id')
          .where('r.state', '=', sql.lit(state))
          .where(reason)
          .$if(team === 'none', (query) => query.where('r.team_id', 'is', null))
          .$if(team === 'one', (query) => query.where('r.team_id', '=', values.team))
          .$if(most !== undefined, (query) =>
            query
              .orderBy('r.received_at', 'desc')
              .orderBy('r.id')
              .limit(sql.lit(most ?? 0)),
          )
          .as('some'),
      )
      .select('some.id')
  const each = (ids: readonly string[], count: number) =>
    Array.from({ length: count }, (_, index) => sql<boolean>`r.team_id = ${ids[index]}`)
  const reasons = [
    sql<boolean>`r.receiver_id = ${values.professionalId}`,
    ...each(values.teams, shape.teams).map((inTeam) =>
      state === 'selected' ? sql<boolean>`${inTeam} and ${isMember}` : inTeam,
    ),
    ...each(values.coordinatedTeams, shape.coordinated),
    ...(shape.coordinated > 0 ? [sql<boolean>`r.team_id is null`] : []),
  ]
  return reasons.map(because).reduce((all, reason) => all.union(reason))
}

/** Waiting contacts: most urgent first, then the oldest. Decided ones: newest first. */
const listOf = preparedFor((shape: ListShape) => (values: ListValues) => {
  const query = referrals().where('r.id', 'in', listed(shape, values))
  const ordered =
    shape.state === 'waiting'
      ? query.orderBy(urgencyRank).orderBy('r.received_at')
      : query.orderBy('r.received_at', 'desc')
  return ordered
    .orderBy('r.id')
    .limit(sql.lit(shape.limit))
    .$if(shape.paged, (page) => page.offset(sql.val(values.offset)))
})

const countOf = preparedFor((shape: ListShape) => (values: ListValues) => {
  const found = db.selectFrom(listed(shape, values).as('all')).select('all.id')
  return db.selectFrom(found.limit(sql.lit(shape.limit)).as('few')).select(sql<number>`count(*)`.as('total'))
})

type Window = Pick<ListShape, 'limit' | 'most'> & { readonly offset: number }

function asked({ actor }: Read, { state, team }: ReferralFilter, { limit, most, offset }: Window) {
  const { professionalId, teams, coordinatedTeams } = actor
  const shape: ListShape = {
    state,
    team: team === undefined ? 'all' : team === 'none' ? 'none' : 'one',
    teams: teams.length,
    coordinated: coordinatedTeams.length,
    limit,
    most,
    paged: offset > 0,
  }
  return { shape, values: { professionalId, teams, coordinatedTeams, team: team ?? '', offset } }
}

/** One page of the contacts the actor may list. */
export async function listReferrals(
  tx: Read,
  filter: ReferralFilter,
  limit: number,
  offset: number,
): Promise<ReferralListItem[]> {
  const { shape, values } = asked(tx, filter, {
    limit,
    most: filter.state === 'waiting' ? undefined : limit + offset,
    offset,
  })
  return (await tx.many(listOf(shape)(values))).map(toListItem)
}

/** Number of contacts in the list, counted no further than `most`. */
export async function countReferrals(tx: Read, filter: ReferralFilter, most: number): Promise<number> {
  const { shape, values } = asked(tx, filter, { limit: most, most, offset: 0 })
  return (await tx.get(countOf(shape)(values))).total
}

/** Waiting contacts of a team in the order of its review: most urgent, then as the team has ordered them, then the oldest. */
export async function agendaOf(tx: Read, teamId: string): Promise<ReferralListItem[]> {
  const rows = await tx.many(
    referrals()
      .where('r.team_id', '=', teamId)
      .where('r.state', '=', 'waiting')
      .orderBy(urgencyRank)
      .orderBy('r.agenda_position', (order) => order.asc().nullsLast())
      .orderBy('r.received_at')
      .orderBy('r.id'),
  )
  return rows.map(toListItem)
}

/** A contact as the target of a verb. */
export type ReferralTarget = Target & {
  readonly id: string
  readonly state: ReferralState
  readonly relations: readonly Relation[]
  readonly teamId: string | null
  readonly head: ReferralHead
  /** Whether the texts of the contact are there for the actor. */
  readonly seesDetail: boolean
  /** In whose register the young person is, as far as the actor may know; null when no name is there for them. */
  readonly identity: 'own' | 'shared' | null
  readonly case: { readonly id: string; readonly number: string } | null
}

const referralById = (referralId: string) =>
  referrals()
    .leftJoin('professional as p', (join) =>
      join.onRef('p.instance_id', '=', 'r.instance_id').onRef('p.id', '=', 'r.receiver_id'),
    )
    .leftJoin('referral_detail as d', (join) =>
      join.onRef('d.instance_id', '=', 'r.instance_id').onRef('d.referral_id', '=', 'r.id'),
    )
    .leftJoin('person as y', (join) =>
      join.onRef('y.instance_id', '=', 'r.instance_id').onRef('y.referral_id', '=', 'r.id').on('y.role', '=', 'youth'),
    )
    .leftJoin('anchor_case as c', (join) =>
      join.onRef('c.instance_id', '=', 'r.instance_id').onRef('c.referral_id', '=', 'r.id'),
    )
    .select([
      'r.receiver_id',
      'r.version',
      'p.given_name',
      'p.family_name',
      'p.profession',
      'd.referral_id as detail_id',
    ])
    .select(['y.register_id as youth_register', 'c.id as case_id', 'c.number as case_number'])
    .select(sql<boolean>`r.id = any (app.invited_referrals())`.as('invited'))
    .where('r.id', '=', referralId)

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>
const findRow = (tx: Read, referralId: string) => tx.find(referralById(referralId))

const toHead = (row: Row): ReferralHead => ({
  ...toListItem(row),
  receiverId: row.receiver_id,
  receiverName: row.given_name === null ? null : `${row.given_name} ${row.family_name ?? ''}`,
  receiverProfession: row.profession,
  urgentAssessedAt: row.urgent_assessed_at,
  version: row.version,
})

/**
 * What ties the actor to the contact. Once it is a case, having worked in the team is no longer enough: only those who are
 * members of the case still see its texts (S-02). An invitation as an expert ends with the team's decision (C-10).
 */
function relationsTo(tx: Read, row: Row): Relation[] {
  const { teams, coordinatedTeams, professionalId, ownRegisterId } = tx.actor
  const inTeam =
    row.team_id !== null && teams.includes(row.team_id) && (row.state !== 'selected' || row.detail_id !== null)
  const coordinates = row.team_id === null ? coordinatedTeams.length > 0 : coordinatedTeams.includes(row.team_id)
  const ownsIdentity = inTeam && row.youth_register !== null && row.youth_register === ownRegisterId
  return [
    ...(inTeam ? (['referral_team'] as const) : []),
    ...(coordinates ? (['referral_coordinator'] as const) : []),
    ...(row.receiver_id === professionalId ? (['referral_receiver'] as const) : []),
    ...(ownsIdentity ? (['identity_owner'] as const) : []),
    ...(row.invited && row.state === 'waiting' ? (['invited_expert'] as const) : []),
  ]
}

/** The contact as a target for the actor, or null when it is not there for them. */
export async function referralTarget(tx: Read, referralId: string): Promise<ReferralTarget | null> {
  const row = await findRow(tx, referralId)
  if (row === undefined) return null
  const relations = relationsTo(tx, row)
  if (relations.length === 0) return null
  const identity = row.youth_register === null ? null : row.youth_register === tx.actor.ownRegisterId ? 'own' : 'shared'
  return {
    kind: 'referral',
    id: row.id,
    ...(row.case_id === null ? {} : { caseId: row.case_id }),
    state: row.state as ReferralState,
    relations,
    teamId: row.team_id,
    head: toHead(row),
    seesDetail: row.detail_id !== null,
    identity,
    case: row.case_id === null || row.case_number === null ? null : { id: row.case_id, number: row.case_number },
  }
}

/** How a contact stands now, when others may have changed it since it was read; undefined when it is gone for the actor. */
export const presentState = (tx: Read, referralId: string) =>
  tx.find(
    db
      .selectFrom('referral')
      .select(['state', 'version', 'team_id', 'urgency', 'urgent_assessed_at'])
      .where('id', '=', referralId),
  )
