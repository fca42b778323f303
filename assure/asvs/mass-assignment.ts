import { eachOf } from '../siege/client.ts'
import type { Place } from '../siege/place.ts'
import { changes, nameOf, type Target } from '../siege/targets.ts'
import { ask, askerOf, questionOf } from './asking.ts'
import { fewOf, type Check } from './check.ts'

const PLANTED_ID = 'facade00-dead-4bad-8bad-facade00dead'
const PLANTED_TEXT = 'zqplantedqz'
const ids = [
  'id',
  'instanceId',
  'instance_id',
  'registerId',
  'register_id',
  'agencyId',
  'ownerAgency',
  'owner_agency',
  'professionalId',
  'professional_id',
  'authorId',
  'author_id',
  'createdBy',
  'created_by',
  'recordedBy',
  'recorded_by',
  'caseId',
  'case_id',
  'teamId',
  'team_id',
  'responsibleId',
  'responsible_id',
  'receiverId',
  'sessionId',
]
const texts = [
  'role',
  'state',
  'phase',
  'status',
  'number',
  'restricted',
  'functions',
  'identityIndex',
  'identity_index',
  'createdAt',
  'created_at',
  'closedAt',
  'closed_at',
  'retractedAt',
  'legalHold',
  'brokenGlass',
]

/** Fields that the body's own schema does not have, with values that would be recognised wherever they were kept. */
const extrasFor = ({ body, path }: Target): Record<string, string> => {
  const known = new Set([
    ...Object.keys(body?.properties ?? {}),
    ...[...path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? ''),
  ])
  return Object.fromEntries(
    [...ids.map((name) => [name, PLANTED_ID] as const), ...texts.map((name) => [name, PLANTED_TEXT] as const)].filter(
      ([name]) => !known.has(name),
    ),
  )
}

/** Parts of the address once more in the body: the address counts. */
const pathInBody = ({ path }: Target): Record<string, string> =>
  Object.fromEntries([...path.matchAll(/:(\w+Id)/g)].map((match) => [match[1] ?? '', PLANTED_ID]))

async function planted(place: Place): Promise<string[]> {
  const { rows: tables } = await place.admin.query<{ name: string }>(
    `select c.relname as name from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition`,
  )
  const { rows } = await place.admin.query<{ name: string; count: number }>(
    // The access log keeps what an attempt was about, whether or not it exists.
    // A draft keeps what was typed, for its writer alone, and is read by nobody as anything but a form.
    tables
      .filter(({ name }) => !/^(draft|access_log)/.test(name))
      .map(
        ({ name }) =>
          `select '${name}' as name, count(*)::int as count from public.${name} t where t::text like '%${PLANTED_ID}%' or t::text like '%${PLANTED_TEXT}%'`,
      )
      .join(' union all '),
  )
  return rows
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${count} rows of ${name} hold what no field asked for`)
}

const ending =
  /conflict|restrict|circle|sessions|disable|hand-over|responsibilit|\/(close|end|cancel|withdraw|revoke|annul|lift|leave|retract|advance|drafts|move|route|withdrawn)(\/|$)/

/** Asks which version a row has by now: what is sent as the change of an older one is not accepted. */
async function versionsIn({ admin }: Place): Promise<(path: string) => Promise<{ version?: number }>> {
  const { rows: tables } = await admin.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname in ('id', 'version') and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' group by c.relname having count(*) = 2`,
  )
  const query = tables.map(({ name }) => `select version from public.${name} where id::text = $1`).join(' union all ')
  return async (path) => {
    const id = path.match(/[0-9a-f-]{36}/g)?.at(-1)
    if (id === undefined) return {}
    return (await admin.query<{ version: number }>(query, [id])).rows[0] ?? {}
  }
}

/** Bodies that work, with fields nobody asked for: without effect or refused, never kept. */
async function run(place: Place, { short }: { short: boolean }) {
  const wrong: string[] = []
  let asked = 0
  const accepted = new Set<string>()
  // What ends something, or keeps somebody out, comes last: after it there is nothing left to be sent to.
  const targets = place.targets
    .filter((target) => changes(target) && target.body !== undefined)
    .sort((one, other) => Number(ending.test(one.path)) - Number(ending.test(other.path)))
  const versionAt = await versionsIn(place)
  await eachOf(targets, 4, async (target) => {
    const person = askerOf(place, target)
    for (let attempt = 0; attempt < (short ? 3 : 9); attempt++) {
      const chosen = questionOf(place, target, person, attempt)
      const version = 'version' in chosen.body ? await versionAt(chosen.path) : {}
      const question = { ...chosen, body: { ...chosen.body, ...version } }
      asked++
      const extras = { ...extrasFor(target), ...pathInBody(target) }
      const send = async (body: Readonly<Record<string, unknown>>): Promise<number> =>
        (await ask(place, target, person, { ...question, body })).status
      const status = await send({ ...question.body, ...extras })
      // Not there because the body names another: the address no longer counts.
      const bare = status === 404 ? await send(question.body) : 404
      // Who is signed out meanwhile, by a change somebody else of these four tries, says nothing of the address.
      if (bare !== 404 && bare !== 401) wrong.push(`${nameOf(target)}: the body beats the address (${bare})`)
      if (status >= 500)
        wrong.push(`${nameOf(target)}: ${status}; it logged ${place.logged().trim().split('\n').at(-1)}`)
      if (status === 200 || status === 303) accepted.add(nameOf(target))
    }
  })
  const least = Math.floor(targets.length * 0.25)
  return {
    asked,
    routes: targets.length,
    wrong: [
      ...fewOf(wrong),
      ...(await planted(place)),
      ...(accepted.size < least
        ? [`only ${accepted.size} of ${targets.length} bodies were accepted: that proves little`]
        : []),
    ],
  }
}

export const massAssignment: Check = { name: 'mass-assignment', asvs: ['15.3.3'], run, last: true }
