import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, bodyFor, eachOf, nameOf, routes, seen } from './asking.ts'
import { openTestCase } from './case.ts'
import { openDemoWorld } from './demo-world.ts'
import { dayFrom, registerOf, tell, writeOwnNote } from './disclosure.ts'
import { idsIn, type Ids } from './hidden-places.ts'
import { hiddenIds, holderOf, own } from './hidden.ts'
import type { Visitor, World } from './world.ts'

/**
 * Counts, totals, numbering, order, search, Today and the figures in menus: everything that somebody can open stays the same, to the
 * byte, while others do what is not for them. What could tell that a hidden thing exists would have to change when one is added.
 */
let world: World
beforeAll(async () => {
  world = await openDemoWorld()
})
afterAll(async () => {
  await world.close()
})

/** The access log is about everybody, by its nature; its own test says what it shows. */
const looked = routes.filter((route) => route.method === 'GET' && !route.path.startsWith('/access-log'))

/** Searches, filters, pages and orders that an address without ids may carry. */
const queries: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> = {
  '/cases': [{}, { show: 'closed' }, { page: '2' }],
  '/referrals': [{}, { state: 'selected' }, { state: 'not_selected' }, { page: '2' }],
  '/network/decisions': [{}, { q: 'ankar' }],
  '/network/municipalities': [{}, { q: 'ra' }],
}

/** Addresses of the visitor's own for every screen and every reading verb, with what they answer now. */
async function addresses(visitor: Visitor): Promise<Map<string, { route: (typeof looked)[number]; ids: Ids }>> {
  const found = new Map<string, { route: (typeof looked)[number]; ids: Ids }>()
  await eachOf(looked, async (route) => {
    const { kind } = holderOf(route.path)
    const ids =
      idsIn(route.path).length === 0
        ? {}
        : await hiddenIds(world, visitor.persona.id, route.path, { holder: own[kind], registers: 'mine' })
    if (ids !== undefined) found.set(nameOf(route), { route, ids })
    return []
  })
  return found
}

type Picture = ReadonlyMap<string, string>
async function look(visitor: Visitor, at: Awaited<ReturnType<typeof addresses>>): Promise<Picture> {
  const picture = new Map<string, string>()
  await eachOf([...at], async ([name, { route, ids }]) => {
    for (const body of queries[route.path] ?? [{}]) {
      const reply = await ask(world, visitor, { route, ids, body })
      picture.set(`${name} ${JSON.stringify(body)}`, JSON.stringify(seen(reply, {})))
    }
    return []
  })
  return picture
}

/** Where two texts part, with some of what stands around it in both. */
function parting(before: string, after: string): string {
  let at = 0
  while (at < before.length && before[at] === after[at]) at += 1
  const around = (text: string): string => text.slice(Math.max(0, at - 40), at + 80)
  return `${around(before)} / ${around(after)}`
}

const changed = (before: Picture, after: Picture): string[] =>
  [...before]
    .filter(([name, text]) => after.get(name) !== text)
    .map(([name, text]) => `${name}: ${parting(text, after.get(name) ?? '')}`)

/** Verbs that write into the own register when they are told to. */
const writers = routes.filter(
  (route) => route.kind === 'api' && route.method === 'POST' && 'visibility' in bodyFor(route, () => ''),
)

/** Everything a member of the case writes in the register of their authority alone; the sentence and the ids are their own. */
async function writeInOwnRegister(who: Visitor, caseId: string): Promise<string[]> {
  const written: string[] = []
  for (const route of writers) {
    const holder = `${own.case} and h.id = '${caseId}'`
    const ids = await hiddenIds(world, who.persona.id, route.path, { holder, registers: 'mine' })
    const guardian = `select id from person where case_id = $1 and role = 'guardian' limit 1`
    const person = (await world.admin.query<{ id: string }>(guardian, [caseId])).rows[0]?.id ?? ''
    const body = {
      subject: 'health',
      ...bodyFor(route, () => person),
      referredOn: dayFrom(world, -1),
      visibility: 'own_register',
    }
    if (ids === undefined) continue
    const reply = await ask(world, who, { route, ids, body, key: randomUUID() })
    if (reply.status === 200) written.push(route.submit.name)
  }
  return written
}

/** Two authorities tell each other, ask each other, correct, mark and take back, past everybody else. */
async function exchange(from: Visitor, to: Visitor, caseId: string): Promise<void> {
  const note = await writeOwnNote(from, caseId, 'Bara för oss två.', 'offence_facts')
  const recipient = `register-${await registerOf(world, to)}`
  const told = await tell(from, world, caseId, note, { recipient, rule: 'd4_young_offence_notice/1' })
  expect(told.status, told.body).toBe(200)
  const at = `/cases/${caseId}/entries/${note}`
  const mark = await from.change(`${at}/third-persons`, { passage: 'oss', about: 'vän', version: 1 })
  const corrected = await from.change(`${at}/correct`, {
    body: 'Rättat.',
    reason: 'Fel ord.',
    subject: 'offence_facts',
    version: 1,
  })
  const asked = await to.change(`/cases/${caseId}/requests`, {
    toRegisterId: await registerOf(world, from),
    subjects: ['offence_facts'],
    purpose: 'joint_support',
    question: 'Vad vet ni?',
    necessity: 'Vi behöver det för att planera stödet.',
  })
  const saved = await from.change('/drafts', { form: `${at}/retract`, fields: { reason: 'Halvskrivet' } })
  expect([mark, corrected, asked, saved].map((each) => each.status)).toEqual([200, 200, 200, 200])
}

const observers = {
  'a member of the case in another authority': { team: 'Raseborgs ankarteam', profession: 'youth_work' },
  'the coordinator of the team': { team: 'Raseborgs ankarteam', function: 'coordinator' },
  'the leadership': { instance: 'vastra-nyland', function: 'leadership' },
  'a worker of another team': { team: 'Lojo ankarteam', profession: 'police' },
} as const

describe('what is hidden from somebody moves nothing of what they see', () => {
  it(
    'when colleagues write, tell, ask, mark and correct in the same case, and other teams open cases',
    { timeout: 240_000 },
    async () => {
      const social = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'social_work' })
      const police = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'police' })
      // On which day somebody was here last is for their leaders to see: they have been here before anybody looks.
      await Promise.all([social, police].map((each) => each.page('/')))
      const watching = await Promise.all(
        Object.entries(observers).map(async ([name, who]) => ({ name, visitor: await world.signIn(who) })),
      )
      // When each was here last is their own to see, and is written anew each minute: it stands still, however long the looking takes.
      await world.admin.query(`update session set last_seen_at = now() + interval '1 hour'`)
      const seenFrom = new Map<string, { at: Awaited<ReturnType<typeof addresses>>; before: Picture }>()
      for (const { name, visitor } of watching) {
        const at = await addresses(visitor)
        seenFrom.set(name, { at, before: await look(visitor, at) })
      }
      const caseId =
        seenFrom.get('a member of the case in another authority')?.at.get('api GET /cases/:caseId')?.ids.caseId ?? ''
      expect((await writeInOwnRegister(social, caseId)).length).toBeGreaterThan(3)
      await exchange(police, social, caseId)
      await openTestCase(world, { team: 'Kyrkslätts ankarteam' })
      await openTestCase(world, { team: 'Ankaret' })
      const moved: string[] = []
      for (const { name, visitor } of watching) {
        const known = seenFrom.get(name)
        if (known !== undefined)
          moved.push(...changed(known.before, await look(visitor, known.at)).map((each) => `${name}: ${each}`))
      }
      expect(moved).toEqual([])
      // The same acts do move what those see who may: the check can see.
      const of = await addresses(police)
      expect([...(await look(police, of)).values()].join('')).toContain('Bara för oss två.')
    },
  )
})
