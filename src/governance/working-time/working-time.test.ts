import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import { openMonths } from './working-time.ts'

const team = 'Raseborgs ankarteam'
let world: World
let police: Visitor
let social: Visitor
let steering: Visitor
let month = ''

type Sums = { readonly sums: { agencyName: { sv: string }; profession: string; activity: string; minutes: number }[] }
const own = (): string => `/governance/own-working-time/${month}`
const sums = async (who: Visitor): Promise<Sums['sums']> =>
  (await who.read(`/governance/working-time?year=${month.slice(0, 4)}`)).json<Sums>().sums

beforeAll(async () => {
  world = await openWorld()
  month = openMonths(new Date().toISOString().slice(0, 10))[0] ?? ''
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
  steering = await world.signIn({ instance: 'vastra-nyland', function: 'steering_group' })
})
afterAll(() => world.close())

describe('working time (G-15)', () => {
  it('is written by each for themselves, in hours of an activity and without a case', async () => {
    const shown = await police.submit(own(), { 'hours.0.hours': '42,5', 'hours.3.hours': '6' })
    expect(shown.status).toBe(303)
    const hours = [
      { activity: 'casework', hours: 80 },
      { activity: 'school_talk', hours: '4,25' },
    ]
    expect((await social.change(own(), { hours })).status).toBe(200)
    const { rows } = await world.admin.query<{ name: string }>(
      `select column_name as name from information_schema.columns where table_name = 'working_time'`,
    )
    expect(rows.map((each) => each.name).filter((name) => /case|person_|note/.test(name))).toEqual([])
    expect((await police.page('/governance/own-working-time')).body).toContain('48,5')
  })

  it('is summed up by activity, party and profession', async () => {
    expect(await sums(steering)).toHaveLength(4)
    const page = (await steering.page('/governance/working-time')).body
    for (const text of ['Besök i skolor', 'Polisinrättningen i Västra Nyland', 'Socialarbetare', '10,3', '132,8'])
      expect(page).toContain(text)
    const school = (await sums(steering)).filter((each) => each.activity === 'school_talk')
    expect(school.map((each) => [each.profession, each.minutes]).sort()).toEqual([
      ['police', 360],
      ['social_work', 255],
    ])
  })

  it('tells a colleague nothing of whose hours, nor another instance of any', async () => {
    expect((await social.read('/governance/working-time')).status).toBe(403)
    expect((await social.read(own())).json<{ hours: unknown[] }>().hours).toHaveLength(2)
    expect((await steering.read(own())).status).toBe(403)
    const elsewhere = await world.signIn({ instance: 'helsingfors', function: 'leadership' })
    expect(await sums(elsewhere)).toEqual([])
    const { rows } = await world.admin.query<{ clause: string }>(
      `select qual as clause from pg_policies where tablename = 'working_time' and cmd = 'SELECT'`,
    )
    expect(rows[0]?.clause).toContain('professional_id')
  })

  it('is summed up by the database only for those who answer for the work', async () => {
    const summed = async (functions: string): Promise<number> => {
      await world.admin.query(
        `select set_config('app.instance', p.instance_id::text, false), set_config('app.functions', $2, false)
           from professional p where p.id = $1`,
        [police.persona.id, functions],
      )
      return (await world.admin.query(`select * from app.working_time_of($1)`, [month.slice(0, 4)])).rowCount ?? 0
    }
    expect(await summed('{worker}')).toBe(0)
    expect(await summed('{leadership}')).toBe(4)
  })

  it('is changed on the version that was seen, and not in a month to come', async () => {
    expect((await police.change(own(), { hours: [], seenVersion: 0 })).status).toBe(412)
    const hours = [{ activity: 'casework', hours: 40 }]
    expect((await police.change(own(), { hours, seenVersion: 1 })).status).toBe(200)
    const later = `${Number(month.slice(0, 4)) + 1}-12`
    expect((await police.change(`/governance/own-working-time/${later}`, { hours })).body).toContain('month_closed')
    expect((await police.change(own(), { hours: [{ activity: 'casework', hours: 900 }] })).body).toContain(
      'number_range',
    )
  })
})
