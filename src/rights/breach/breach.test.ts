import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCase } from '#testing/case.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import type { Touched, TouchedCase } from './breach.ts'

const team = 'Raseborgs ankarteam'
let world: World
let officer: Visitor
let police: Visitor
let social: Visitor
let caseId = ''

beforeAll(async () => {
  world = await openWorld()
  officer = await world.signIn({ instance: 'vastra-nyland', function: 'data_protection_officer' })
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
  caseId = (await openTestCase(world, { phase: 'assessment' })).caseId
})
afterAll(() => world.close())

const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10)
const breach = (more: object) =>
  officer.change('/breaches', {
    noticedOn: day(-1),
    noticedTime: '08:00',
    fromOn: day(-2),
    untilOn: day(1),
    description: 'En bärbar dator har försvunnit.',
    ...more,
  })
const look = async (id: string) =>
  (await officer.read(`/breaches/${id}`)).json<{
    touched: Touched[]
    cases: TouchedCase[]
    breach: { dueAt: string; noticedAt: string }
  }>()

describe('the breach desk', () => {
  it('finds everything that one person touched, and nothing of anybody else', async () => {
    await police.page(`/cases/${caseId}`)
    await police.page(`/cases/${caseId}`)
    await social.page(`/cases/${caseId}/plan`)
    const { id } = (await breach({ staffId: police.persona.id })).json<{ id: string }>()
    const found = await look(id)
    expect(found.cases).toMatchObject([{ caseId, acts: 2 }])
    expect(found.touched.map((each) => each.operation)).not.toContain('readServicePlan')
    expect(new Date(found.breach.dueAt).getTime() - new Date(found.breach.noticedAt).getTime()).toBe(72 * 3_600_000)
  })

  it('finds what one session touched, not the same person’s other session', async () => {
    const first = await world.admin.query<{ id: string }>('select id from session where professional_id = $1', [
      police.persona.id,
    ])
    const again = await world.signIn({ team, profession: 'police' })
    await again.page(`/cases/${caseId}/meetings`)
    const other = await world.admin.query<{ id: string }>(
      'select id from session where professional_id = $1 and id <> $2',
      [police.persona.id, first.rows[0]?.id],
    )
    const { id } = (await breach({ session: other.rows[0]?.id })).json<{ id: string }>()
    const found = await look(id)
    expect(found.touched.map((each) => each.operation)).toContain('listMeetings')
    expect(found.cases).toMatchObject([{ caseId, acts: 1 }])
  })

  it('asks for one of the two, for days that can be, and is for the data-protection officer alone', async () => {
    expect((await breach({})).status).toBe(400)
    expect((await breach({ staffId: police.persona.id, session: caseId })).status).toBe(400)
    expect((await breach({ staffId: caseId })).status).toBe(400)
    expect((await breach({ staffId: police.persona.id, noticedOn: day(3) })).status).toBe(400)
    const leader = await world.signIn({ instance: 'vastra-nyland', function: 'leadership' })
    const administrator = await world.signIn({ instance: 'vastra-nyland', function: 'administrator' })
    for (const visitor of [police, social, leader, administrator]) {
      expect((await visitor.page('/breaches')).status).toBe(403)
      expect((await visitor.read('/breaches')).status).toBe(403)
    }
    const elsewhere = await world.signIn({ instance: 'helsingfors', function: 'data_protection_officer' })
    const { id } = (await breach({ staffId: police.persona.id })).json<{ id: string }>()
    expect((await elsewhere.page(`/breaches/${id}`)).status).toBe(404)
  })

  it('answers from a million rows well within five minutes', { timeout: 280_000 }, async () => {
    await world.admin.query(
      `insert into access_log (instance_id, at, professional_id, agency_id, profession, operation, object_kind, object_id, case_id, result, request_id)
       select p.instance_id, now() - make_interval(secs => n / 20.0), p.id, p.agency_id, p.profession, 'openCase', 'case',
              gen_random_uuid(), gen_random_uuid(), 'allowed', gen_random_uuid()
         from generate_series(1, 1000000) as n
         join (select p.*, row_number() over (order by id) - 1 as place, count(*) over () as total from professional p
                where instance_id = (select instance_id from professional where id = $1)) p on p.place = n % p.total
        where date_trunc('month', now() - make_interval(secs => n / 20.0)) = date_trunc('month', now())`,
      [police.persona.id],
    )
    const { rows } = await world.admin.query<{ n: number }>('select count(*) as n from access_log')
    const { id } = (await breach({ staffId: police.persona.id, fromOn: day(-40) })).json<{ id: string }>()
    const begun = performance.now()
    const found = await look(id)
    const took = performance.now() - begun
    process.stdout.write(`breach desk: ${String(rows[0]?.n)} rows of log, ${Math.round(took)} ms\n`)
    expect(found.touched.reduce((sum, each) => sum + each.acts, 0)).toBeGreaterThan(5000)
    expect(Number(rows[0]?.n)).toBeGreaterThan(900_000)
    expect(took).toBeLessThan(30_000)
  })
})
