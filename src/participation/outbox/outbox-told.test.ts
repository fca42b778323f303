import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { markOtherParty } from '#testing/guest.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import type { Letter } from './adapter.ts'
import { deliverDue } from './deliver.command.ts'

let world: World
let social: Visitor
let nurse: Visitor
let inCase: TestCase
let sender: pg.Client
const letters: Letter[] = []

beforeAll(async () => {
  world = await openWorld()
  const team = 'Raseborgs ankarteam'
  social = await world.signIn({ team, profession: 'social_work' })
  nurse = await world.signIn({ team, profession: 'psychiatric_nursing' })
  const url = new URL(world.adminUrl)
  url.username = 'fairlead_upkeep'
  sender = new pg.Client({ connectionString: url.href })
  await sender.connect()
})
afterAll(async () => {
  await sender.end()
  await world.close()
})
beforeEach(async () => {
  inCase = await openTestCase(world, { responsible: 'social_work' })
  await world.admin.query('delete from outbox')
  letters.length = 0
})

const mother = (): string => inCase.guardianIds[0]
const link = async (personId: string): Promise<void> => {
  const made = await social.change(`/cases/${inCase.caseId}/guest-links`, {
    personId,
    channel: 'sms',
    phone: '040 123 4567',
  })
  expect(made.status, made.body).toBe(200)
}
const ban = async (): Promise<void> => {
  const done = await nurse.change(`/cases/${inCase.caseId}/information-bans`, {
    visibility: 'own_register',
    guardianId: mother(),
    subjects: ['participation'],
    reason: 'fear_of_violence',
    outcome: 'followed',
  })
  expect(done.status, done.body).toBe(200)
}
const limit = async (): Promise<void> => {
  const done = await social.change(`/cases/${inCase.caseId}/guardian-limits`, {
    guardianId: mother(),
    kind: 'no_information',
    reason: 'Domstolen har begränsat rätten.',
  })
  expect(done.status, done.body).toBe(200)
}
const deliver = (): Promise<number> =>
  deliverDue(sender, world.vault, { sms: (letter) => Promise.resolve(void letters.push(letter)) })
const left = async (): Promise<unknown> =>
  (await world.admin.query<Record<string, unknown>>('select state, address, link from outbox')).rows

describe('what waits to be sent to somebody who is no longer to be told', () => {
  it.each([
    ['the young person forbids to tell them, to another authority', ban],
    ['a court has limited what they are told', limit],
    ['they are the other party', () => markOtherParty(social, inCase, mother())],
  ])('is not sent when %s', async (_when, happens) => {
    await link(mother())
    await happens()
    expect(await deliver()).toBe(0)
    expect(letters).toEqual([])
    expect(await left()).toEqual([{ state: 'withdrawn', address: null, link: null }])
  })

  it('is sent to everybody else of the case, and would have been to them', async () => {
    await link(mother())
    expect(await deliver()).toBe(1)
    await ban()
    await link(inCase.youthId)
    await link(inCase.guardianIds[1])
    expect(await deliver()).toBe(2)
  })

  it('is not sent as a reminder of a message either', async () => {
    await link(mother())
    await deliver()
    await world.admin.query(`update guest_link set opened_at = now() - interval '1 minute' where person_id = $1`, [
      mother(),
    ])
    const sent = await social.change(`/cases/${inCase.caseId}/messages`, {
      subject: 'Skoltiden',
      body: 'Vi hörs på torsdag.',
      family: [mother()],
    })
    expect(sent.status, sent.body).toBe(200)
    const { rows } = await world.admin.query(`select kind from outbox where state = 'waiting'`)
    expect(rows).toEqual([{ kind: 'message_waiting' }])
    await ban()
    expect(await deliver()).toBe(0)
    expect(letters).toHaveLength(1)
  })
})
