import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, helsinkiDay } from '#kernel/clock.ts'
import { openAdministration, teamOf } from '#testing/administration.ts'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { register, type RegisteredContact } from '#testing/referral.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'

/** Raseborg, whose team moves nowhere else. */
const CODE = '710'
const path = `/network/municipalities/${CODE}`
const today = helsinkiDay(new Date())
const tomorrow = addDays(today, 1)
type Read = {
  readonly version: number
  readonly earliest: string
  readonly terms: readonly { readonly teamId: string; readonly validFrom: string; readonly validUntil: string | null }[]
}

let world: World
let administrator: Visitor
let social: Visitor
let raseborg: string
let lojo: string
let opened: TestCase
let waiting: RegisteredContact

beforeAll(async () => {
  world = await openWorld()
  ;({ administrator } = await openAdministration(world))
  social = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'social_work' })
  raseborg = await teamOf(world, 'raseborg')
  lojo = await teamOf(world, 'lojo')
  opened = await openTestCase(world, { responsible: 'social_work' })
  waiting = await register(social, { municipality: CODE })
})
afterAll(() => world.close())

const read = async (): Promise<Read> => (await administrator.read(path)).json<Read>()
const assign = async (more: object, who = administrator): Promise<Reply> =>
  who.change(path, { teamId: lojo, validFrom: today, version: (await read()).version, ...more })
const teamsOn = async (day: string): Promise<Map<string, string[]>> => {
  const { rows } = await world.admin.query<{ code: string; teams: string[] }>(
    `select m.code, array_agg(t.team_id) filter (where t.team_id is not null) as teams from municipality m
       left join team_municipality t on t.instance_id = m.instance_id and t.municipality_code = m.code
        and t.valid_from <= $1 and (t.valid_until is null or t.valid_until > $1)
      where m.instance_id = (select instance_id from team where id = $2) group by m.code`,
    [day, raseborg],
  )
  return new Map(rows.map(({ code, teams }) => [code, teams]))
}

describe('the team of a municipality (G-10)', () => {
  it('is changed by an administrator alone', async () => {
    expect((await social.read(path)).status).toBe(403)
    expect((await social.change(path, { teamId: lojo, validFrom: today, version: 1 })).status).toBe(403)
    const coordinator = await world.signIn({ team: 'Raseborgs ankarteam', function: 'coordinator' })
    expect((await coordinator.read(path)).status).toBe(403)
    for (const none of ['999', 'x', opened.caseId])
      expect((await administrator.read(`/network/municipalities/${none}`)).status).toBe(404)
    // Helsingfors belongs to the other instance.
    expect((await administrator.read('/network/municipalities/091')).status).toBe(404)
  })

  it('cannot change on a day of a quarter that is over, nor in the past of a change', async () => {
    const { earliest } = await read()
    expect(earliest.slice(8) === '01' || earliest > today).toBe(true)
    expect((await assign({ validFrom: addDays(earliest, -1) })).body).toContain('too_early')
    const refused = world.admin.query(`select app.assign_municipality(gen_random_uuid(), $1, $2, $3, 1)`, [
      CODE,
      lojo,
      today,
    ])
    await expect(refused).rejects.toThrow('assigns no municipality')
  })

  it('changes from the chosen day, and every municipality has one team on every day', async () => {
    const planned = await assign({ validFrom: tomorrow })
    expect(planned.status, planned.body).toBe(200)
    for (const [day, team] of [
      [today, raseborg],
      [tomorrow, lojo],
    ] as const) {
      const teams = await teamsOn(day)
      expect(teams.get(CODE)).toEqual([team])
      expect(teams.size).toBe(10)
      expect([...teams.values()].every((each) => each.length === 1)).toBe(true)
    }
  })

  it('goes back when the plan is called off, and nothing is left of the plan', async () => {
    expect((await assign({ teamId: raseborg, validFrom: tomorrow })).status).toBe(200)
    expect((await read()).terms).toMatchObject([{ teamId: raseborg, validUntil: null }])
  })

  it('takes new contacts, while cases and contacts that were there stay', async () => {
    expect((await assign({})).status).toBe(200)
    const { rows } = await world.admin.query<{ team_id: string }>(
      `select team_id from anchor_case where id = $1 union all select team_id from referral where id = $2`,
      [opened.caseId, waiting.referralId],
    )
    expect(rows.map(({ team_id }) => team_id)).toEqual([raseborg, raseborg])
    const next = await register(social, { municipality: CODE })
    const found = await world.admin.query<{ team_id: string }>(`select team_id from referral where id = $1`, [
      next.referralId,
    ])
    expect(found.rows[0]?.team_id).toBe(lojo)
  })

  it('refuses what somebody else has changed meanwhile, and a team that is none or not at work', async () => {
    expect((await assign({ version: 1, validFrom: tomorrow })).status).toBe(412)
    expect((await assign({ teamId: opened.caseId, validFrom: tomorrow })).body).toContain('choose_one')
    await world.admin.query(`update team set valid_from = $1 where id = $2`, [addDays(today, 30), raseborg])
    expect((await assign({ teamId: raseborg, validFrom: tomorrow })).body).toContain('team_not_at_work')
    expect((await teamsOn(tomorrow)).get(CODE)).toEqual([lojo])
  })
})
