import type pg from 'pg'
import { idsIn, places, type Ids } from './hidden-places.ts'
import type { World } from './world.ts'

const otherMembers = (is: '' | 'not'): string =>
  `${is} exists (select from case_member m where m.case_id = h.id and m.professional_id = $1 and m.left_at is null)`
const inTeam = (team: string): string =>
  `exists (select from team_membership m where m.team_id = ${team} and m.professional_id = $1)`

/** SQL: the holder `h` is not for the professional `$1` to know of, whatever the policies say. */
const others = {
  case: otherMembers('not'),
  referral: `h.team_id is not null and h.receiver_id is distinct from $1 and not ${inTeam('h.team_id')}
    and not exists (select from invited_expert x where x.referral_id = h.id and x.professional_id = $1)`,
  team: `not ${inTeam('h.id')}`,
  instance: `h.id <> (select instance_id from professional where id = $1)`,
  // People and their rights are kept by their own agency alone (S-02).
  person: `h.agency_id <> (select agency_id from professional where id = $1)`,
  agency: `h.id <> (select agency_id from professional where id = $1)`,
} as const
const myAgency = '(select agency_id from professional where id = $1)'
const noConflict = `not exists (select from conflict_of_interest k where k.case_id = h.id and k.professional_id = $1)`
const takesPart = `not exists (select from participation_end e where e.case_id = h.id and e.begun_again_on is null)`
const noCircle = `not exists (select from case_restriction r where r.case_id = h.id)`
/** SQL: the holder is the professional's own. */
export const own = {
  case: `${otherMembers('')} and ${noConflict} and ${noCircle} and ${takesPart} and h.closed_at is null`,
  referral: `h.state = 'waiting' and ${inTeam('h.team_id')}`,
  team: inTeam('h.id'),
  instance: `h.id = (select instance_id from professional where id = $1)`,
  person: `h.agency_id = ${myAgency} and h.id <> $1`,
  agency: `h.id = ${myAgency}`,
} as const
/** SQL: the part `p` lies in the register of another authority, and was not shared with the professional's. */
const inAnotherRegister = (p: string): string => {
  const mine = `(select register_id::text from professional where id = $1)`
  const shared = `(select r.id::text from register r where r.instance_id = h.instance_id and r.kind = 'shared')`
  return `(to_jsonb(${p}) ->> 'register_id' not in (${mine}, ${shared})
    or ${mine} not in (to_jsonb(${p}) ->> 'from_register_id', to_jsonb(${p}) ->> 'to_register_id'))`
}

const idOf = (name: string): string => (name === 'professionalId' ? 'professional_id' : 'id')

type Holder = {
  readonly kind: keyof typeof others
  readonly name?: string
  readonly column: string
  readonly table: string
}

/** Addresses of what belongs to the whole instance. */
const ofInstance = new RegExp(
  `^/(${[
    ...[
      'network',
      'break-glass',
      'conflicts',
      'own-sign-in',
      'account',
      'identity-providers',
      'log-requests',
      'log-review',
      'meeting-invitations',
    ],
    // Read by everybody, and results of feedback by those who answer for the region.
    ...['hearings', 'feedback-results', 'feedback/results', 'governance', 'picture'],
    // The board is the region's; what is confined, src/phenomena/confined.test.ts looks at.
    ...['phenomena', 'signals'],
    // What is published is the region's; what is being made, the coordinators'.
    ...['picture'],
    // Read by the steering group, the leadership team and coordinators.
    // Releases are the region's; their numbers are public when they are shown.
    'picture',
    ...['steering-meetings', 'steering-tasks', 'report-packs'],
    // Numbers of the region, without persons.
    ...['annual-reports', 'annual-report-copies', 'national-export'],
    // Of a national instance, where no region's people are.
    'national',
    ...['erasures', 'legal-holds', 'instance-exports', 'breaches', 'privacy-notices'],
  ].join('|')})`,
)

/** What the hidden thing is a part of, or is itself, by the names in the path. */
export function holderOf(path: string): Holder {
  const names = idsIn(path)
  if (names.includes('caseId')) return { kind: 'case', name: 'caseId', column: 'case_id', table: 'anchor_case' }
  if (names.includes('referralId'))
    return { kind: 'referral', name: 'referralId', column: 'referral_id', table: 'referral' }
  if (/^\/(professionals|right-reviews)/.test(path))
    return { kind: 'person', name: 'professionalId', column: 'professional_id', table: 'professional' }
  if (/^\/(right-proposals|absences)/.test(path)) return { kind: 'agency', column: 'agency_id', table: 'agency' }
  if (path.startsWith('/case-transfers')) return { kind: 'team', column: 'to_team_id', table: 'team' }
  if (ofInstance.test(path)) return { kind: 'instance', column: 'instance_id', table: 'instance' }
  return { kind: 'team', column: path.includes(':teamId') ? 'id' : 'team_id', table: 'team' }
}

const turns = new WeakMap<World, Promise<unknown>>()
/** Asks past row-level security, one question after the other: there is one such connection. */
function find<Row extends pg.QueryResultRow>(
  world: World,
  text: string,
  values: unknown[],
): Promise<pg.QueryResult<Row>> {
  const next = (turns.get(world) ?? Promise.resolve()).then(() => world.admin.query<Row>(text, values))
  turns.set(
    world,
    next.catch(() => undefined),
  )
  return next
}

/** Which holders to look among (SQL about `h`; those of others when left out), and in whose registers their parts must lie. */
export type Hiding = {
  readonly holder?: string
  readonly registers?: 'another' | 'mine'
  /** SQL about a part `p`, by its name in the path. */
  readonly parts?: Readonly<Record<string, string>>
}

/**
 * Ids of rows that exist and that this professional may not know of, one for every id in the path.
 * @returns undefined when there is no such row.
 */
export async function hiddenIds(
  world: World,
  professionalId: string,
  path: string,
  hiding: Hiding = {},
): Promise<Ids | undefined> {
  const { kind, name, column, table } = holderOf(path)
  const parts = idsIn(path).filter((each) => each !== name)
  const joins = parts.map((each, index) => {
    const place = places[each]
    const within = Object.entries(place?.within ?? {}).flatMap(([parent, by]) => {
      const at = parts.indexOf(parent)
      return at < 0 ? [] : [`and p${index}.${by} = p${at}.id`]
    })
    return `join ${place?.table ?? ''} p${index} on p${index}.${place?.by ?? column} = h.id ${within.join(' ')}`
  })
  const columns = [
    ...(name === undefined ? [] : [`h.id as "${name}"`]),
    ...parts.map((each, index) => `p${index}.${idOf(each)} as "${each}"`),
    'true as found',
  ]
  const conditions = [
    hiding.holder ?? others[kind],
    ...(hiding.registers === 'another' && kind === 'case'
      ? parts.map((_each, index) => inAnotherRegister(`p${index}`))
      : []),
    ...(hiding.registers === 'mine' && kind === 'case'
      ? parts.map((_each, index) => `${inAnotherRegister(`p${index}`)} is not true`)
      : []),
  ]
  parts.forEach((each, index) => {
    const asked = hiding.parts?.[each]
    if (asked !== undefined) conditions.push(asked.replaceAll('p.', `p${index}.`))
  })
  const instance = kind === 'instance' ? 'h.id' : 'h.instance_id'
  const { rows } = await find<Record<string, string>>(
    world,
    `select ${columns.join(', ')} from ${table} h ${joins.join(' ')} where ${conditions.join(' and ')}
      order by (${instance} = (select instance_id from professional where id = $1)) desc limit 1`,
    [professionalId],
  )
  if (rows[0] === undefined) return undefined
  const { found: _found, ...ids } = rows[0]
  return ids
}

/** A case or a contact of the professional's own, by its name in the path. */
export async function ownHolder(world: World, professionalId: string, path: string): Promise<Ids> {
  const { kind, name, table } = holderOf(path)
  if (name === undefined) return {}
  const { rows } = await find<{ id: string }>(
    world,
    `select h.id from ${table} h where ${own[kind]} order by h.id limit 1`,
    [professionalId],
  )
  return rows[0] === undefined ? {} : { [name]: rows[0].id }
}

/** The version of what an address is about: its last part, or the case or contact itself. */
export async function versionOf(world: World, path: string, ids: Ids): Promise<number> {
  const last = idsIn(path).at(-1) ?? ''
  const holder = holderOf(path)
  const table = last === holder.name ? holder.table : places[last]?.table
  if (table === undefined) return 1
  const text = `select (to_jsonb(t) ->> 'version')::int as version from ${table} t where id = $1`
  return (await find<{ version: number | null }>(world, text, [ids[last]])).rows[0]?.version ?? 1
}
