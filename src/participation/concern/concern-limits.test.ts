import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { leadsTo, openStranger, type Stranger } from '#testing/stranger.ts'
import { openWorld, type World } from '#testing/world.ts'
import { AddressCounter } from './address-counter.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(async () => {
  await world.close()
})

const wait = (seconds: number): void => {
  world.now = new Date(world.now.getTime() + seconds * 1000)
}
const contacts = async (): Promise<number> =>
  (await world.admin.query<{ n: number }>('select count(*)::int as n from concern')).rows[0]?.n ?? -1

async function filledIn(address: string): Promise<Stranger> {
  const visitor = openStranger(world, address)
  await visitor.submit('/oro/jag/beratta?place=710', { story: 'Hej' })
  await visitor.submit('/oro/jag/du', {})
  return visitor
}

describe('many forms at once', () => {
  it('get a sentence in three languages, not an error, and can be sent later', async () => {
    const visitors = await Promise.all(Array.from({ length: 50 }, () => filledIn('198.51.100.1')))
    wait(60)
    const replies = await Promise.all(visitors.map((each) => each.post('/oro/jag/kolla', { go: 'next' })))
    const sent = replies.filter((each) => each.status === 303)
    expect(sent).toHaveLength(20)
    const late = replies.filter((each) => each.status !== 303)
    expect(late.map((each) => each.status)).toEqual(Array(30).fill(429))
    for (const each of late)
      expect(each.body).toContain('Just nu kommer väldigt mycket härifrån. Det du skrev finns kvar.')
    expect(await contacts()).toBe(20)
    const waiting = visitors[replies.findIndex((each) => each.status === 429)] ?? openStranger(world)
    expect((await waiting.post('/huoli/mina/tarkista', { go: 'next' })).body).toContain('Juuri nyt täältä tulee')
    expect((await waiting.post('/concern/me/check', { go: 'next' })).body).toContain('Very much is coming from here')
    // Others are not held up, and neither are these after a while.
    const other = await filledIn('198.51.100.2')
    wait(60)
    expect(leadsTo(await other.post('/oro/jag/kolla', { go: 'next' }))).toBe('/oro/kvittens')
    wait(11 * 60)
    expect(leadsTo(await waiting.post('/oro/jag/kolla', { go: 'next' }))).toBe('/oro/kvittens')
  })

  it('keep what was typed when even the pages are too many', async () => {
    const visitor = openStranger(world, '198.51.100.3')
    let reply = await visitor.post('/concern/me/tell', { story: 'A', place: '710' })
    for (let each = 0; each < 600; each++)
      reply = await visitor.post('/concern/me/tell', { story: 'Still here', place: '710' })
    expect(reply.status).toBe(429)
    expect(reply.body).toContain('Still here')
    expect(reply.body).toContain('Very much is coming from here')
  })
})

describe('machines', () => {
  it('fill in what nobody sees, or answer in no time: a sentence, and a person loses nothing', async () => {
    const before = await contacts()
    const visitor = await filledIn('198.51.100.4')
    const fast = await visitor.submit('/oro/jag/kolla', {})
    expect(fast.status).toBe(400)
    expect(fast.body).toContain('Det gick väldigt fort. Inget är borta.')
    wait(10)
    const trapped = await visitor.submit('/oro/jag/kolla', { website: 'https://spam.example' })
    expect(trapped.status).toBe(400)
    expect(trapped.body).toContain('Ett fält som ska vara tomt var ifyllt. Inget är borta.')
    expect(await contacts()).toBe(before)
    expect(leadsTo(await visitor.submit('/oro/jag/kolla', {}))).toBe('/oro/kvittens')
  })

  it('cannot say themselves when they began', async () => {
    const before = await contacts()
    const visitor = openStranger(world, '198.51.100.5')
    const long = String(world.now.getTime() - 3_600_000)
    await visitor.post('/oro/jag/beratta', { story: 'Hej', place: '710', stamp: `${long}.AAAA` })
    await visitor.post('/oro/jag/du', { stamp: `${long}.AAAA` })
    expect((await visitor.post('/oro/jag/kolla', { go: 'next' })).status).toBe(400)
    expect(await contacts()).toBe(before)
  })
})

describe('counting addresses', () => {
  it('counts a household of IPv6 as one and IPv4 one by one, in a window, and forgets', () => {
    const counter = new AddressCounter(2, 1000)
    expect([counter.count('2001:db8:1:2::1', 0), counter.count('2001:db8:1:2:ffff::9', 0)]).toEqual([true, true])
    expect(counter.count('2001:db8:1:2::77', 0)).toBe(false)
    expect(counter.has('2001:db8:1:2::77', 0)).toBe(false)
    expect(counter.count('2001:db8:1:3::1', 0)).toBe(true)
    expect(counter.count('::1', 0)).toBe(true)
    expect([
      counter.count('192.0.2.1', 0),
      counter.count('::ffff:192.0.2.1', 0),
      counter.count('192.0.2.1', 0),
    ]).toEqual([true, true, false])
    expect(counter.count('192.0.2.2', 0)).toBe(true)
    expect(counter.count('2001:db8:1:2::1', 1001)).toBe(true)
  })

  it('keeps no address in what it remembers', () => {
    const counter = new AddressCounter(2, 1000)
    const kept = vi.spyOn(Map.prototype, 'set')
    counter.count('192.0.2.1', 0)
    counter.count('2001:db8:1:2::1', 0)
    const keys = kept.mock.calls.map(([key]) => String(key))
    kept.mockRestore()
    expect(keys).toHaveLength(2)
    for (const key of keys) expect(key).not.toMatch(/[.:]/)
  })
})
