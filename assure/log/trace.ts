import type { HttpScene } from '../http/scene.ts'
import { routesOf, shotsFor } from '../http/shots.ts'
import { lookAt } from '../http/looking.ts'
import type { Stage } from '../http/stage.ts'
import { chanceFrom } from '../world/random.ts'

/** What the log has to say of one request. */
type Expected = { readonly who: string; readonly operation: string; readonly result: string }

/** What a request and its answer must leave in the log; null when nobody was signed in, or nothing was understood. */
const resultOf = (status: number): string | null =>
  status === 200 ? 'allowed' : status === 404 ? 'not_found' : status === 403 || status === 409 ? 'refused' : null

const keyOf = ({ who, operation, result }: Expected): string => `${who} ${operation} ${result}`

function count(among: Map<string, number>, key: string, by: number): void {
  among.set(key, (among.get(key) ?? 0) + by)
}

/** Ids of texts an answer shows: those it names as its own, not those it only points at. */
function shownIn(body: string, known: ReadonlySet<string>): Set<string> {
  const found = [...body.matchAll(/"id":"([0-9a-f-]{36})"/g)].map(([, id]) => id ?? '')
  return new Set(found.filter((id) => known.has(id)))
}

export type Traced = {
  readonly requests: number
  readonly rows: number
  readonly missing: number
  readonly extra: number
  /** Texts that an answer showed and no row of the log names. */
  readonly unnamed: number
  readonly examples: readonly string[]
}

/** Random reads by everybody in a world, then the log against them, both ways. */
export async function traceReads(stage: Stage, scene: HttpScene, seed: number, requests: number): Promise<Traced> {
  const chance = chanceFrom(seed)
  const look = lookAt(scene)
  const routes = routesOf({ reads: stage.facts.reads, pages: [] })
  const shots = scene.personas.map((_persona, place) => shotsFor(look, routes, place))
  const texts = new Set((look.tables.get('entry') ?? []).map((row) => String(row['id'])))
  const expected = new Map<string, number>()
  const shown = new Map<string, Set<string>>()
  const [before] = (await stage.admin.query<{ now: Date }>('select clock_timestamp() as now')).rows
  for (let sent = 0; sent < requests; sent++) {
    const place = chance.below(scene.personas.length)
    const persona = scene.personas[place]
    const shot = chance.pick(shots[place] ?? [])
    const operation = stage.facts.names[shot.route.path]
    if (persona === undefined || operation === undefined) throw new Error(`no name for ${shot.route.path}`)
    const reply = await stage.client.get(persona.token, shot.url)
    const result = resultOf(reply.status)
    if (result === null) continue
    count(expected, keyOf({ who: persona.professionalId, operation, result }), 1)
    if (result !== 'allowed') continue
    const key = `${persona.professionalId} ${operation}`
    const all = shown.get(key) ?? new Set()
    shown.set(key, all)
    for (const id of shownIn(reply.body, texts)) all.add(id)
  }
  return { requests, ...(await compare(stage, before?.now ?? new Date(), expected, shown)) }
}

async function compare(
  { admin }: Pick<Stage, 'admin'>,
  since: Date,
  expected: ReadonlyMap<string, number>,
  shown: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<Omit<Traced, 'requests'>> {
  const { rows } = await admin.query<{ who: string; operation: string; result: string; ids: string[] | null }>(
    `select professional_id as who, operation, result, array_remove(object_ids || object_id, null) as ids from access_log where at >= $1`,
    [since],
  )
  const open = new Map(expected)
  const named = new Map<string, Set<string>>()
  for (const row of rows) {
    count(open, keyOf(row), -1)
    const key = `${row.who} ${row.operation}`
    const all = named.get(key) ?? new Set()
    named.set(key, all)
    for (const id of row.ids ?? []) all.add(id)
  }
  const left = [...open].filter(([, balance]) => balance !== 0)
  const unnamed = [...shown].flatMap(([key, ids]) =>
    [...ids].filter((id) => named.get(key)?.has(id) !== true).map(() => `${key} shows a text the log does not name`),
  )
  return {
    rows: rows.length,
    missing: left.reduce((sum, [, balance]) => sum + Math.max(balance, 0), 0),
    extra: left.reduce((sum, [, balance]) => sum + Math.max(-balance, 0), 0),
    unnamed: unnamed.length,
    examples: [...left.map(([key, balance]) => `${key}: ${balance}`), ...unnamed].slice(0, 8),
  }
}
