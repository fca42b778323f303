import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addDays, helsinkiDateTime, helsinkiDay } from '#kernel/clock.ts'
import { openTestCase, testPersons, type TestCase } from '#testing/case.ts'
import { dayFrom } from '#testing/disclosure.ts'
import { firstMeeting } from '#testing/meeting.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'
import type { Letter } from '../outbox/adapter.ts'
import { deliverDue } from '../outbox/deliver.command.ts'
import { takeNotices } from './meeting-notice.queries.ts'
import { tellOfMeetings } from './tell-of-meetings.command.ts'

let world: World
let social: Visitor
let police: Visitor
let inCase: TestCase
let meetingId: string
let workers: pg.Client[]
const letters: Letter[] = []

const OWN_PAGE = 'http://127.0.0.1:3000/mina'
const MINUTE = 60_000

beforeAll(async () => {
  world = await openWorld()
  const team = 'Raseborgs ankarteam'
  social = await world.signIn({ team, profession: 'social_work' })
  police = await world.signIn({ team, profession: 'police' })
  const url = new URL(world.adminUrl)
  url.username = 'fairlead_upkeep'
  workers = [0, 1].map(() => new pg.Client({ connectionString: url.href }))
  await Promise.all(workers.map((each) => each.connect()))
})
afterAll(async () => {
  await Promise.all(workers.map((each) => each.end()))
  await world.close()
})
beforeEach(async () => {
  inCase = await openTestCase(world)
  await world.admin.query('delete from sign_in_attempt')
  // Meetings of the tests before are reminded of as well: here is one meeting at a time.
  await world.admin.query(`update meeting set state = 'cancelled', cancelled_reason = 'x' where state = 'planned'`)
  await world.admin.query('delete from outbox')
  await world.admin.query(`delete from meeting_notice`)
  letters.length = 0
  const made = await police.change(
    `/cases/${inCase.caseId}/meetings`,
    firstMeeting(inCase, { date: dayFrom(world, 10) }),
  )
  expect(made.status, made.body).toBe(200)
  meetingId = made.json<{ id: string }>().id
})

const mother = (): string => inCase.guardianIds[0]
const PHONE = '040 765 4321'
const link = async (personId: string, way: object = { channel: 'sms', phone: PHONE }): Promise<string> => {
  const made = await social.change(`/cases/${inCase.caseId}/guest-links`, { personId, ...way })
  expect(made.status, made.body).toBe(200)
  // What the link itself sends is not looked at here.
  await world.admin.query('delete from outbox')
  return made.json<{ id: string }>().id
}
const pathOf = (part = ''): string => `/cases/${inCase.caseId}/meetings/${meetingId}${part}`
type Opened = { meeting: { version: number; startsAt: string }; times: { id: string; startsAt: string }[] }
const read = async (): Promise<Opened> => (await police.read(pathOf())).json<Opened>()
const change = async (part: string, body: object): Promise<Reply> => {
  const { version } = (await read()).meeting
  const reply = await police.change(pathOf(part), { version, ...body })
  expect(reply.status, reply.body).toBe(200)
  return reply
}
const propose = (...ahead: readonly number[]) =>
  change('/times', { times: ahead.map((days) => ({ date: dayFrom(world, days), startTime: '14.00' })) })
const confirm = () => change('/confirm', {})

const after = (minutes: number): Date => new Date(Date.now() + minutes * MINUTE)
const tell = (now = after(3), worker = 0): Promise<number> =>
  tellOfMeetings(workers[worker] as pg.Client, world.vault, OWN_PAGE, now)
/** Sends what waits, to a gateway that takes everything. */
const deliver = async (): Promise<readonly Letter[]> => {
  const take = (letter: Letter): Promise<void> => Promise.resolve(void letters.push(letter))
  await deliverDue(workers[0] as pg.Client, world.vault, { sms: take, mail: take })
  return letters
}
const outcomes = async (): Promise<string[]> =>
  (
    await world.admin.query<{ said: string }>(
      `select kind || ' ' || coalesce(outcome, 'waits') as said from meeting_notice where case_id = $1 order by noted_at, kind`,
      [inCase.caseId],
    )
  ).rows.map(({ said }) => said)

describe('news of a meeting', () => {
  it('reach who has a live way, once for changes that follow one another, and nobody else', async () => {
    await link(mother())
    await link(inCase.youthId, { channel: 'by_hand' })
    await propose(11, 12)
    await propose(12, 13)
    expect(await tell(after(1))).toBe(0)
    expect(await tell()).toBe(1)
    expect(await tell()).toBe(0)
    expect(await outcomes()).toEqual(['times_proposed queued'])
    expect((await deliver()).map(({ to }) => to)).toEqual([PHONE])
  })

  it('are not sent to a guardian who meanwhile is not to know that the young person takes part', async () => {
    await link(mother())
    await propose(11, 12)
    expect(await tell()).toBe(1)
    const banned = await social.change(`/cases/${inCase.caseId}/information-bans`, {
      visibility: 'case_team',
      guardianId: mother(),
      subjects: ['participation'],
      reason: 'fear_of_violence',
      outcome: 'followed',
    })
    expect(banned.status, banned.body).toBe(200)
    expect(await deliver()).toEqual([])
  })

  it('come when the time is settled, when it is moved and when the meeting is cancelled', async () => {
    await link(mother(), { channel: 'mail', email: 'hilda@example.fi' })
    await confirm()
    expect(await tell()).toBe(1)
    await change('', firstMeeting(inCase, { date: dayFrom(world, 15) }))
    expect(await tell()).toBe(1)
    await change('/cancel', { reason: 'Elin är sjuk.' })
    expect(await tell()).toBe(1)
    expect(await outcomes()).toEqual(['confirmed queued', 'changed queued', 'cancelled queued'])
    expect(await deliver()).toHaveLength(3)
  })

  it('say that something is new and nothing more: no name, no day, no key', async () => {
    await link(mother())
    await propose(11, 12)
    await tell()
    await confirmFirst()
    const day = helsinkiDay(new Date((await read()).meeting.startsAt))
    await tell(helsinkiDateTime(addDays(day, -1), '15:01'))
    const texts = (await deliver()).map((each) => `${each.subject} ${each.text}`)
    expect(texts.length).toBeGreaterThanOrEqual(2)
    const names = [testPersons.youth, ...testPersons.guardians].flatMap(({ given, family }) => [given, family])
    for (const text of texts) {
      for (const kept of [...names, 'Ekenäs', 'anka', 'Ankar', 'polis', 'möte', 'oppna/'])
        expect([text, text.includes(kept)]).toEqual([text, false])
      expect(text).toContain(`${OWN_PAGE} `)
      expect(text.replace(OWN_PAGE, '')).not.toMatch(/\d/)
    }
    expect(texts.some((each) => each.includes('Påminnelse.'))).toBe(true)
    // Where it leads without a visit, one reads how to get a new link.
    const page = await world.visit({ method: 'GET', url: '/mina?lang=sv' })
    expect([page.status, page.body.includes('Så får du en ny länk')]).toEqual([401, true])
  })

  it('are in the language of the contacts', async () => {
    await world.admin.query(`update person set contact_language = 'fi' where id = $1`, [mother()])
    await link(mother())
    await propose(11, 12)
    await tell()
    expect((await deliver())[0]?.text).toContain('Sivullasi on jotain uutta')
  })

  it('do not go where a link was ended, handed over since, or where the person may not come any more', async () => {
    const ends: readonly (() => Promise<unknown>)[] = [
      async () => {
        const { links } = (await social.read(`/cases/${inCase.caseId}/guest-links`)).json<{
          links: { id: string; version: number }[]
        }>()
        const [live] = links
        return social.change(`/cases/${inCase.caseId}/guest-links/${live?.id ?? ''}/end`, { version: live?.version })
      },
      () => link(mother(), { channel: 'by_hand' }),
      () =>
        world.admin.query(
          `update guest_link set made_at = now() - interval '93 days' where person_id = $1 and ended_at is null`,
          [mother()],
        ),
      () =>
        social.change(`/cases/${inCase.caseId}/guardian-limits`, {
          guardianId: mother(),
          kind: 'no_information',
          reason: 'Domstolen har begränsat rätten att få uppgifter.',
        }),
    ]
    for (const [index, end] of ends.entries()) {
      await world.admin.query('delete from meeting_notice')
      await link(mother())
      await propose(11 + index, 12 + index)
      await end()
      expect(await tell()).toBe(0)
      expect(await outcomes()).toEqual(['times_proposed no_way'])
    }
  })

  it('that wait in the outbox are withdrawn when the link is ended', async () => {
    const id = await link(mother())
    await propose(11, 12)
    expect(await tell()).toBe(1)
    expect((await social.change(`/cases/${inCase.caseId}/guest-links/${id}/end`, { version: 1 })).status).toBe(200)
    const { rows } = await world.admin.query('select state, address, link from outbox')
    expect(rows).toEqual([{ state: 'withdrawn', address: null, link: null }])
    expect(await deliver()).toEqual([])
  })

  it('are taken by one of two workers', async () => {
    await link(mother())
    await propose(11, 12)
    const told = await Promise.all([0, 1].map((worker) => tell(after(3), worker)))
    expect(told.sort()).toEqual([0, 1])
    expect(await deliver()).toHaveLength(1)
  })

  it('are left alone by the other worker while one has them, and are taken when that one dies', async () => {
    await link(mother())
    await propose(11, 12)
    const [dying] = workers as [pg.Client]
    await dying.query('begin')
    const rules = { quietMinutes: 2, since: new Date(0), most: 50 }
    expect(await takeNotices(dying, after(3), rules)).toHaveLength(1)
    expect(await tell(after(3), 1)).toBe(0)
    await dying.query('rollback')
    expect(await tell(after(3), 1)).toBe(1)
  })
})

const confirmFirst = async (): Promise<void> => {
  await change('/confirm', { timeId: (await read()).times[0]?.id })
  await tell()
}

describe('a reminder', () => {
  const at = async (daysBefore: number, time: string): Promise<Date> =>
    helsinkiDateTime(addDays(helsinkiDay(new Date((await read()).meeting.startsAt)), -daysBefore), time)
  beforeEach(async () => {
    await link(mother())
    await confirm()
    await tell()
    await world.admin.query('delete from outbox')
  })

  it('leaves a week and a day before, once each, by two workers at once and however often they look', async () => {
    expect(await tell(await at(7, '14:59'))).toBe(0)
    const week = await at(7, '15:01')
    const both = await Promise.all([tell(week, 0), tell(week, 1)])
    expect(both.toSorted()).toEqual([0, 1])
    expect(await tell(await at(7, '15:02'))).toBe(0)
    expect((await deliver()).map(({ to }) => to)).toEqual([PHONE])
    expect(await tell(await at(7, '16:00'))).toBe(0)
    expect(await tell(await at(1, '15:00'))).toBe(1)
    expect(await tell(await at(1, '16:00'))).toBe(0)
    expect(await deliver()).toHaveLength(2)
  })

  it('that could not leave in time leaves some hours later, and not the next day', async () => {
    expect(await tell(await at(7, '18:30'))).toBe(1)
    expect(await tell(await at(1, '23:30'))).toBe(0)
  })

  it('does not go to who cannot come, nor of a meeting that is off or not settled any more', async () => {
    await world.admin.query(
      `update meeting_participant set reply = 'declined' where meeting_id = $1 and person_id = $2`,
      [meetingId, mother()],
    )
    expect(await tell(await at(7, '15:01'))).toBe(0)
    await world.admin.query(`update meeting_participant set reply = 'accepted' where meeting_id = $1`, [meetingId])
    const eve = await at(1, '15:01')
    await change('/cancel', { reason: 'Elin är sjuk.' })
    await tell()
    await world.admin.query('delete from outbox')
    expect(await tell(eve)).toBe(0)
  })

  it('leaves again when the meeting has been moved and settled anew', async () => {
    expect(await tell(await at(7, '15:01'))).toBe(1)
    await change('', firstMeeting(inCase, { date: dayFrom(world, 20) }))
    await confirm()
    await tell()
    expect(await tell(await at(7, '15:01'))).toBe(1)
    const { rows } = await world.admin.query(
      `select rule from meeting_notice where kind = 'reminder' and case_id = $1`,
      [inCase.caseId],
    )
    expect(rows).toEqual([{ rule: 'week_before' }, { rule: 'week_before' }])
  })
})
