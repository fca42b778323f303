import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { MOST_IN_SESSION } from '#http/live-hub.ts'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { hashOf, serverBefore } from '#testing/door.ts'
import { listenTo, type Heard } from '#testing/events.ts'
import { firstMeeting } from '#testing/meeting.ts'
import { openWorld, type Visitor, type Who, type World } from '#testing/world.ts'
import { operations, pages } from '../../rooms.ts'

const team = 'Raseborgs ankarteam'
const who = { police: { team, profession: 'police' }, social: { team, profession: 'social_work' } } as const
let world: World
const open = new Set<Heard>()

beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
afterEach(() => {
  for (const each of open) each.leave()
  open.clear()
})

type Place = { readonly inCase: TestCase; readonly path: string; readonly police: Visitor; readonly social: Visitor }
/** A meeting of its own, and two who sign in anew: what ends the streams of one test ends those of no other. */
async function place(): Promise<Place> {
  const inCase = await openTestCase(world)
  const [police, social] = [await world.signIn(who.police), await world.signIn(who.social)]
  const day = new Date(world.now.getTime() + 5 * 86_400_000)
  const date = `${day.getDate()}.${day.getMonth() + 1}.${day.getFullYear()}`
  const made = await police.change(`/cases/${inCase.caseId}/meetings`, firstMeeting(inCase, { date }))
  return { inCase, path: `/cases/${inCase.caseId}/meetings/${made.json<{ id: string }>().id}/live`, police, social }
}
const follow = async (visitor: Visitor, path: string, server = world.server): Promise<Heard> => {
  const heard = await listenTo(server, visitor, `${path}/stream?following=true`)
  open.add(heard)
  return heard
}
const last = (heard: Heard): { here: string[]; writing: string[] } =>
  JSON.parse(heard.events().findLast((each) => each.name === 'presence')?.data ?? '{"here":[],"writing":[]}') as {
    here: string[]
    writing: string[]
  }
const news = (heard: Heard): string[] => heard.events().flatMap((each) => (each.name === 'news' ? [each.data] : []))
const write = (visitor: Visitor, path: string, typed: object) => visitor.change(path, { language: 'sv', ...typed })

describe('following a meeting', () => {
  it('says who else is there and who writes, and that something is new, by ids alone', async () => {
    const { path, police, social } = await place()
    const heard = await follow(police, path)
    expect(heard.status).toBe(200)
    expect(heard.headers.get('content-type')).toContain('text/event-stream')
    expect(heard.headers.get('cache-control')).toBe('no-store')
    await heard.until(() => last(heard).here.includes(police.persona.id))
    const other = await follow(social, path)
    await heard.until(() => last(heard).here.includes(social.persona.id))
    await write(social, path, { shared: 'Vi ses igen på måndag.', sharedVersion: 0 })
    await heard.until(() => last(heard).writing.includes(social.persona.id))
    await heard.until(() => news(heard).includes('{"part":"shared"}'))
    // One's own text is no news to oneself.
    expect(news(other)).toEqual([])
    for (const text of [heard.text(), other.text()])
      for (const hidden of ['måndag', police.persona.name, social.persona.name]) expect(text).not.toContain(hidden)
    other.leave()
    await heard.until(() => !last(heard).here.includes(social.persona.id))
  })

  it('tells nobody of what is new in another authority’s compartment, only that its writer writes', async () => {
    const { path, police, social } = await place()
    const heard = await follow(police, path)
    const other = await follow(social, path)
    await heard.until(() => last(heard).here.length === 2)
    await write(social, path, { own: 'Bara för socialvården.', ownVersion: 0 })
    await heard.until(() => last(heard).writing.includes(social.persona.id))
    await write(social, path, { shared: 'För alla.', sharedVersion: 0 })
    await heard.until(() => news(heard).length > 0)
    expect(news(heard)).toEqual(['{"part":"shared"}'])
    expect(news(other)).toEqual([])
  })

  it('goes over every server before one database', async () => {
    const { path, police, social } = await place()
    const second = await serverBefore(world, { operations, pages })
    try {
      const heard = await follow(police, path)
      const there = await follow(social, path, second.server)
      await heard.until(() => last(heard).here.includes(social.persona.id))
      await there.until(() => last(there).here.includes(police.persona.id))
      await write(police, path, { shared: 'Skrivet genom den första.', sharedVersion: 0 })
      await there.until(() => news(there).includes('{"part":"shared"}'))
      there.leave()
      await heard.until(() => !last(heard).here.includes(social.persona.id))
    } finally {
      await second.close()
    }
  })

  it('says once who is there to whoever does not follow', async () => {
    const { path, police } = await place()
    const heard = await listenTo(world.server, police, `${path}/stream`, 'text/html')
    expect(await heard.ended()).toBeLessThan(2000)
    expect(heard.events().map((each) => each.name)).toEqual(['presence'])
  })
})

describe('who may follow', () => {
  it('is decided as for any read: absent and denied alike, and nothing without a session', async () => {
    const { path, police } = await place()
    const denied: Who[] = [
      { team: 'Lojo ankarteam', profession: 'police' },
      { instance: 'helsingfors', profession: 'police' },
      { instance: 'vastra-nyland', function: 'administrator' },
    ]
    const absent = path.replace(/meetings\/[^/]+/, 'meetings/00000000-0000-4000-8000-000000000000')
    for (const one of denied) {
      const visitor = await world.signIn(one)
      const [heard, nothing] = [await follow(visitor, path), await follow(visitor, absent)]
      await Promise.all([heard.ended(), nothing.ended()])
      expect([heard.status, heard.text()]).toEqual([nothing.status, nothing.text()])
      expect(heard.status).toBe(404)
    }
    expect((await listenTo(world.server, { cookie: '' }, `${path}/stream`)).status).toBe(401)
    await world.admin.query(
      `update anchor_case set phase = 'closed', closed_at = now(), closing_reason = 'no_need' where id = $1`,
      [path.split('/')[2]],
    )
    expect((await follow(police, path)).status).toBe(409)
  })

  it('is one session in few windows at a time', async () => {
    const { path, police } = await place()
    const streams = await Promise.all(Array.from({ length: MOST_IN_SESSION }, () => follow(police, path)))
    expect(streams.map((each) => each.status)).toEqual(streams.map(() => 200))
    expect((await follow(police, path)).status).toBe(429)
    streams[0]?.leave()
    for (let tries = 0; tries < 20; tries++) {
      const again = await follow(police, path)
      if (again.status === 200) return
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error('a window that was closed still counts')
  })

  it('is logged as any read', async () => {
    const { path, police } = await place()
    await follow(police, path)
    const { rows } = await world.admin.query<{ result: string }>(
      `select result from access_log where operation = 'followLiveMeeting' and professional_id = $1 and object_id = $2`,
      [police.persona.id, path.split('/')[4]],
    )
    expect(rows).toEqual([{ result: 'allowed' }])
  })
})

describe('a stream ends within a second', () => {
  const endings: readonly [string, (of: Place) => Promise<unknown>][] = [
    [
      'when its session ends',
      ({ social }) => world.admin.query('delete from session where token_hash = $1', [hashOf(social)]),
    ],
    [
      'when its session has not been used for long',
      ({ social }) =>
        world.admin.query(`update session set last_seen_at = now() - interval '31 minutes' where token_hash = $1`, [
          hashOf(social),
        ]),
    ],
    [
      'when its person leaves the case',
      ({ social, inCase }) =>
        world.admin.query('update case_member set left_at = now() where case_id = $1 and professional_id = $2', [
          inCase.caseId,
          social.persona.id,
        ]),
    ],
    [
      'when its person gets a conflict of interest',
      ({ social, inCase }) =>
        world.admin.query(
          `insert into conflict_of_interest (instance_id, id, professional_id, case_id, kind, declared_by)
           values ($1, gen_random_uuid(), $2, $3, 'relative', $2)`,
          [inCase.instanceId, social.persona.id, inCase.caseId],
        ),
    ],
    [
      'when the case closes',
      ({ inCase }) =>
        world.admin.query(
          `update anchor_case set phase = 'closed', closed_at = now(), closing_reason = 'no_need' where id = $1`,
          [inCase.caseId],
        ),
    ],
    [
      'when its person is disabled',
      ({ social }) => world.admin.query('update professional set active = false where id = $1', [social.persona.id]),
    ],
  ]
  for (const [when, end] of endings) {
    it(when, async () => {
      const of = await place()
      const heard = await follow(of.social, of.path)
      await heard.until(() => heard.events().length > 0)
      await end(of)
      expect(await heard.ended()).toBeLessThan(1000)
      await world.admin.query('update professional set active = true where id = $1', [of.social.persona.id])
    })
  }

  it('when the server stops, which waits for none of them', async () => {
    const { path, police } = await place()
    const second = await serverBefore(world, { operations, pages })
    const heard = await follow(police, path, second.server)
    await heard.until(() => heard.events().length > 0)
    const from = performance.now()
    await second.close()
    expect(performance.now() - from).toBeLessThan(3000)
    expect(await heard.ended()).toBeLessThan(1000)
  })
})

describe('an open stream', () => {
  it('holds no connection of the pool, and is no use of its session', async () => {
    const { path, police, social } = await place()
    await world.admin.query(`update session set last_seen_at = now() - interval '20 minutes' where token_hash = $1`, [
      hashOf(social),
    ])
    const heard = await follow(social, path)
    await heard.until(() => heard.events().length > 0)
    const seen = async (): Promise<string | undefined> =>
      (
        await world.admin.query<{ at: string }>('select last_seen_at::text as at from session where token_hash = $1', [
          hashOf(social),
        ])
      ).rows[0]?.at
    const before = await seen()
    // As many streams as the pool has connections, and more.
    for (let made = 0; made < 4; made++) await follow(police, path)
    const third = await world.signIn({ team, profession: 'youth_work' })
    for (let made = 0; made < 4; made++) await follow(third, path)
    expect((await police.read('/today')).status).toBe(200)
    await new Promise((resolve) => setTimeout(resolve, 1200))
    expect(await seen()).toBe(before)
  })

  it('leaves no name, id or text in the lines of the server', async () => {
    const { path, inCase, police, social } = await place()
    const lines: string[] = []
    const second = await serverBefore(world, { operations, pages, logTo: { write: (line) => void lines.push(line) } })
    const heard = await follow(police, path, second.server)
    await heard.until(() => heard.events().length > 0)
    await write(social, path, { shared: 'Står i ingen rad.', sharedVersion: 0 })
    await heard.until(() => news(heard).length > 0)
    heard.leave()
    await second.close()
    const said = lines.join('')
    for (const hidden of [
      inCase.caseId,
      path,
      police.persona.id,
      police.persona.name,
      'Står i ingen rad',
      police.cookie,
    ])
      expect(said).not.toContain(hidden)
  })
})
