import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, routes, seen, type Route } from './asking.ts'
import { openDemoWorld } from './demo-world.ts'
import { idsIn, type Ids } from './hidden-places.ts'
import { hiddenIds, holderOf, own, versionOf } from './hidden.ts'
import { candidates, takenIn, type Candidates } from './own-ids.ts'
import { settings, type Setting } from './own-settings.ts'
import { idFieldsOf, sampleInput } from './sample-input.ts'
import { sourceFiles } from './sources.ts'
import type { Reply, Visitor, World } from './world.ts'

/**
 * The id of a hidden row in what one sends is answered as an id of nothing: in every field of every verb that asks for the id of
 * a row, found in the schemas. The same request with a row of one's own is answered otherwise, or the check would prove nothing.
 */
let world: World
let visitors: Record<'worker' | NonNullable<Setting['who']>, Visitor>
beforeAll(async () => {
  world = await openDemoWorld()
  visitors = {
    worker: await world.signIn({ team: 'Raseborgs ankarteam', profession: 'police' }),
    coordinator: await world.signIn({ team: 'Raseborgs ankarteam', function: 'coordinator' }),
    steering_group: await world.signIn({ instance: 'vastra-nyland', function: 'steering_group' }),
    data_protection_officer: await world.signIn({ instance: 'vastra-nyland', function: 'data_protection_officer' }),
    administrator: await world.signIn({ instance: 'vastra-nyland', function: 'administrator' }),
  }
})
afterAll(async () => {
  await world.close()
})

const asked = routes
  .filter((route) => route.kind === 'api')
  .flatMap((route) => idFieldsOf(route.submit).map((field) => ({ name: route.submit.name, field, route })))

const candidatesFor = (name: string, field: string): Candidates | undefined =>
  candidates[`${name} ${field}`] ?? candidates[field]

const find = async (sql: string, who: Visitor, holder: string): Promise<string> => {
  const text = `select id from (${sql}) as found where $1::uuid is not null and $2::uuid is not null limit 1`
  return (await world.admin.query<{ id: string }>(text, [who.persona.id, holder])).rows[0]?.id ?? ''
}

/** The address to ask at: a case, contact or team of the asker's own, with parts they may see. */
async function placeOf(route: Route, who: Visitor): Promise<Ids> {
  const { holder, parts = {}, words = {} } = settings[route.submit.name] ?? {}
  const { kind } = holderOf(route.path)
  const of = holder ?? (kind === 'case' || kind === 'referral' ? own[kind] : undefined)
  if (idsIn(route.path).length === 0) return words
  const ids = await hiddenIds(world, who.persona.id, route.path, {
    ...(of === undefined ? {} : { holder: of }),
    registers: 'mine',
    parts,
  })
  if (ids === undefined) throw new Error(`the demo has nothing for ${route.submit.name}`)
  return { ...ids, ...words }
}

/** Sends the request with this id in the field, and ids of one's own in the other fields. */
async function send(route: Route, who: Visitor, place: Ids, field: string, id: string): Promise<Reply> {
  const holder = place[holderOf(route.path).name ?? ''] ?? randomUUID()
  const others = new Map<string, string>()
  for (const each of idFieldsOf(route.submit))
    others.set(each, await find(candidatesFor(route.submit.name, each)?.own ?? '', who, holder))
  const version = await versionOf(world, route.path, place)
  const sample = sampleInput(route.submit, (each) =>
    each === field ? id : route.method === 'GET' ? '' : (others.get(each) ?? ''),
  )
  const body = { ...sample, ...('version' in sample ? { version } : {}), ...settings[route.submit.name]?.body }
  return await ask(world, who, { route, ids: place, body, key: randomUUID() })
}

it('knows a hidden row and an own one for every field that asks for an id', () => {
  expect(asked.filter(({ name, field }) => candidatesFor(name, field) === undefined)).toEqual([])
})

it('names tests that are there for what it does not try itself', () => {
  const files = sourceFiles().map(({ file }) => file)
  expect(Object.values(takenIn).filter((file) => !files.includes(file))).toEqual([])
})

describe('the id of a hidden row answers as the id of nothing', () => {
  it.each(asked)('in $name, as $field', async ({ name, field, route }) => {
    const who = visitors[settings[name]?.who ?? 'worker']
    const place = await placeOf(route, who)
    const holder = place[holderOf(route.path).name ?? ''] ?? randomUUID()
    const each = candidatesFor(name, field)
    const [hidden, mine, nothing] = [
      await find(each?.hidden ?? '', who, holder),
      await find(each?.own ?? '', who, holder),
      randomUUID(),
    ]
    expect(hidden).not.toBe('')
    const missing = await send(route, who, place, field, nothing)
    const denied = await send(route, who, place, field, hidden)
    expect(missing.status, missing.body).toBeLessThan(500)
    expect(seen(denied, { id: hidden })).toEqual(seen(missing, { id: nothing }))
    if (takenIn[`${name} ${field}`] ?? takenIn[name]) return
    expect(mine).not.toBe('')
    const allowed = await send(route, who, place, field, mine)
    expect(seen(allowed, { id: mine }), missing.body).not.toEqual(seen(missing, { id: nothing }))
  })
})
