import { createHash } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { firstMeeting } from '#testing/meeting.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
let world: World
let opened: TestCase
let police: Visitor
let social: Visitor
/** Meetings lie ahead of the database's own clock. */
const ahead = new Date(Date.now() + 10 * 86_400_000)
const day = new Intl.DateTimeFormat('fi-FI', { timeZone: 'Europe/Helsinki' }).format(ahead)

beforeAll(async () => {
  world = await openWorld()
  opened = await openTestCase(world)
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
})
afterAll(() => world.close())

type Feed = { feed: { id: string; address: string; lastReadAt: string | null } | null }
const own = async (who: Visitor = police): Promise<Feed['feed']> => (await who.read('/calendar-feed')).json<Feed>().feed
const make = async (who: Visitor = police): Promise<string> => {
  expect((await who.change('/calendar-feed', {})).status).toBe(200)
  return new URL((await own(who))?.address ?? '').pathname
}
const fetchFeed = (path: string): Promise<Reply> => world.visit({ method: 'GET', url: path })
const arrange = async (over: object = {}): Promise<string> => {
  const reply = await police.change(`/cases/${opened.caseId}/meetings`, firstMeeting(opened, { date: day, ...over }))
  expect(reply.body).toContain('"id"')
  return reply.json<{ id: string }>().id
}

describe('the feed of one’s own calendar (C-39)', () => {
  it('has the times of the meetings one is asked to, and nothing of whom or where', async () => {
    const meetingId = await arrange({ placeKind: 'home', place: 'Tallgatan 7, Ekenäs' })
    const feed = await fetchFeed(await make())
    expect([feed.status, feed.headers['content-type'], feed.headers['cache-control']]).toEqual([
      200,
      'text/calendar; charset=utf-8',
      'no-store',
    ])
    expect(feed.body).toContain('CLASS:PRIVATE')
    expect(feed.body).toContain('STATUS:TENTATIVE')
    expect(feed.body).toMatch(/DTSTART:\d{8}T\d{6}Z/)
    for (const hidden of [
      'Elin',
      'Provström',
      'Tallgatan',
      'LOCATION',
      'DESCRIPTION',
      opened.number,
      opened.caseId,
      meetingId,
    ])
      expect(feed.body).not.toContain(hidden)
    await police.change(`/cases/${opened.caseId}/meetings/${meetingId}/confirm`, { version: 1 })
    expect((await fetchFeed(new URL((await own())?.address ?? '').pathname)).body).toContain('STATUS:CONFIRMED')
  })

  it('has nothing of meetings that others are asked to', async () => {
    const path = await make(social)
    await arrange()
    expect((await fetchFeed(path)).body).not.toMatch(/BEGIN:VEVENT/)
  })

  it('is logged in the name of whose it is each time it is read', async () => {
    const path = await make()
    await fetchFeed(path)
    const { rows } = await world.admin.query(
      `select professional_id, object_kind, object_id, case_id, object_ids, session_id, result from access_log
        where operation = 'readCalendarFeed' order by at desc limit 1`,
    )
    const feed = await own()
    expect(rows).toEqual([
      {
        professional_id: police.persona.id,
        object_kind: 'calendar_feed',
        object_id: feed?.id,
        case_id: null,
        object_ids: null,
        session_id: null,
        result: 'allowed',
      },
    ])
    expect(feed?.lastReadAt).not.toBeNull()
  })

  it('keeps only the hash of its token, and ends with another address, when it is removed, and when its owner leaves', async () => {
    const first = await make()
    const token = /calendar\/([\w-]{43})\.ics/.exec(first)?.[1] ?? ''
    const { rows } = await world.admin.query<{ token_hash: Buffer }>(
      `select token_hash from calendar_feed where professional_id = $1 and revoked_at is null`,
      [police.persona.id],
    )
    expect(rows[0]?.token_hash).toEqual(createHash('sha256').update(token).digest())
    const second = await make()
    expect([(await fetchFeed(first)).status, (await fetchFeed(second)).status]).toEqual([404, 200])
    await police.change('/calendar-feed/revoke', {})
    expect([(await fetchFeed(second)).status, await own()]).toEqual([404, null])
    const third = await make()
    await world.admin.query('update professional set active = false where id = $1', [police.persona.id])
    expect((await fetchFeed(third)).status).toBe(404)
    await world.admin.query('update professional set active = true where id = $1', [police.persona.id])
  })

  it('answers a guessed, a misspelt and a revoked address alike, and stops whoever tries many', async () => {
    const guessed = await fetchFeed(`/calendar/${'a'.repeat(43)}.ics`)
    const misspelt = await fetchFeed('/calendar/feed.ics')
    expect([guessed.status, misspelt.status, guessed.body === misspelt.body]).toEqual([404, 404, true])
    const path = await make()
    const statuses: number[] = []
    for (let tries = 0; tries < 62; tries++) statuses.push((await fetchFeed(path)).status)
    expect([statuses[0], statuses.at(-1)]).toEqual([200, 429])
  })

  it('is made, changed and removed on a page that needs no script', async () => {
    await social.change('/calendar-feed/revoke', {})
    expect((await social.page('/calendar-feed?lang=sv')).body).toContain('Du har ingen kalenderadress.')
    expect((await social.submit('/calendar-feed', {})).status).toBe(404)
    await make(social)
    const page = (await social.page('/calendar-feed?lang=sv')).body
    for (const shown of ['/calendar/', 'Byt adress', 'Ta bort adressen', 'Varje hämtning skrivs i loggen.'])
      expect(page).toContain(shown)
  })
})

describe('the role of the feed', () => {
  it('reads no table and calls no other function', async () => {
    const url = new URL(world.adminUrl)
    url.username = 'fairlead_calendar'
    const client = new pg.Client({ connectionString: url.href })
    await client.connect()
    try {
      for (const table of ['meeting', 'calendar_feed', 'professional', 'access_log', 'session'])
        await expect(client.query(`select 1 from public.${table}`)).rejects.toThrow(/permission denied/)
      for (const call of [
        `app.open_session('\\x00', null, null, '1h')`,
        `app.reachable_invitations(null, null)`,
        `app.count_attempt('\\x00', 1, '1h')`,
      ])
        await expect(client.query(`select ${call}`)).rejects.toThrow(/permission denied|does not exist/)
      const { rows } = await client.query(
        `select app.read_calendar_feed(sha256('x'), sha256('y'), gen_random_uuid()) as feed`,
      )
      expect(rows).toEqual([{ feed: { state: 'unknown' } }])
    } finally {
      await client.end()
    }
  })
})
