import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addDays, helsinkiDay } from '#kernel/clock.ts'
import { openAdministration, teamOf } from '#testing/administration.ts'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { problemCodes, register, type RegisteredContact } from '#testing/referral.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'

const RASEBORG = 'Raseborgs ankarteam'
const today = helsinkiDay(new Date())
let world: World
let administrator: Visitor
let social: Visitor
let raseborg: string
let lojo: string
let open: TestCase
let waiting: RegisteredContact

beforeAll(async () => {
  world = await openWorld()
  ;({ administrator } = await openAdministration(world))
  social = await world.signIn({ team: RASEBORG, profession: 'social_work' })
  raseborg = await teamOf(world, 'raseborg')
  lojo = await teamOf(world, 'lojo')
  open = await openTestCase(world, { responsible: 'social_work' })
  waiting = await register(social, { municipality: '710' })
})
afterAll(() => world.close())
beforeEach(async () => {
  await world.admin.query('delete from team_merger_plan')
})

const wanted = { reason: 'Styrgruppen, § 4/2026', understood: true }
const plan = (who: Visitor, more: object = {}): Promise<Reply> =>
  who.change(`/network/teams/${raseborg}/merger-plan`, {
    ...{ intoTeamId: lojo, mergesOn: addDays(today, 5), ...wanted },
    ...more,
  })
const planned = async (): Promise<string> => (await plan(administrator)).json<{ id: string }>().id
const dayComes = (): Promise<unknown> => world.admin.query('update team_merger_plan set merges_on = app.today()')
/** The upkeep of the server, as its own role. */
async function upkeep(): Promise<number> {
  const url = new URL(world.adminUrl)
  url.username = 'fairlead_upkeep'
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  const { rows } = await client.query<{ made: number }>('select app.make_planned_mergers() as made')
  await client.end()
  return rows[0]?.made ?? -1
}
const counted = async (text: string, values: unknown[]): Promise<number> =>
  Number((await world.admin.query<{ n: string }>(`select count(*) as n ${text}`, values)).rows[0]?.n)
const problemsOf = async (id: string): Promise<string[]> =>
  (await world.admin.query<{ problems: string[] }>('select problems from team_merger_plan where id = $1', [id])).rows[0]
    ?.problems ?? []
/** Nothing of a merger has happened. */
async function nothingMoved(): Promise<void> {
  expect(await counted('from anchor_case where team_id = $1', [lojo])).toBe(0)
  expect(await counted('from team_merger', [])).toBe(0)
  expect(await counted('from team where id = $1 and valid_until is not null', [raseborg])).toBe(0)
  expect(await counted(`from access_log where object_kind = 'case' and operation = 'planMerger'`, [])).toBe(0)
}
/** Breaks something, lets the day come, and puts it right again. @returns what the plan says */
async function hinderedBy(
  breaks: string,
  repairs: string,
  values: unknown[],
  look: () => Promise<void> = () => Promise.resolve(),
): Promise<string[]> {
  const id = await planned()
  await world.admin.query(breaks, values)
  await dayComes()
  expect(await upkeep()).toBe(0)
  const problems = await problemsOf(id)
  await nothingMoved()
  await look()
  await world.admin.query(repairs, values)
  await world.admin.query('delete from team_merger_plan')
  return problems
}

describe('a planned merger', () => {
  it('is planned by administrators outside the team, for a day to come', async () => {
    const coordinator = await world.signIn({ team: RASEBORG, function: 'coordinator' })
    for (const who of [social, coordinator]) expect((await plan(who)).status).toBe(403)
    expect(problemCodes(await plan(administrator, { mergesOn: today }))).toEqual(['/mergesOn date_in_past'])
    expect(problemCodes(await plan(administrator, { mergesOn: addDays(today, 400) }))).toEqual([
      '/mergesOn date_too_far',
    ])
    expect(problemCodes(await plan(administrator, { intoTeamId: raseborg }))).toEqual(['/intoTeamId choose_one'])
    const abroad = await world.signIn({ instance: 'helsingfors', function: 'administrator' })
    expect((await plan(abroad)).status).toBe(404)
    const member = `insert into team_membership (instance_id, id, team_id, professional_id, role, share_percent, valid_from)
      select instance_id, gen_random_uuid(), $1, id, 'coordinator', 10, '2026-01-01' from professional where id = $2`
    await world.admin.query(member, [raseborg, administrator.persona.id])
    expect((await plan(administrator)).json<{ reason: string }>().reason).toBe('own_team')
    await world.admin.query('delete from team_membership where professional_id = $1', [administrator.persona.id])
    expect(await counted('from team_merger_plan', [])).toBe(0)
  })

  it('is seen on the pages of both teams and on the start page of who coordinates them, once for each team', async () => {
    await planned()
    expect((await plan(administrator)).json<{ reason: string }>().reason).toBe('planned_already')
    expect((await social.page(`/network/teams/${raseborg}`)).body).toContain('blir teamet en del av')
    expect((await social.page(`/network/teams/${lojo}`)).body).toContain('kommer hit också')
    const coordinator = await world.signIn({ team: RASEBORG, function: 'coordinator' })
    expect((await coordinator.page('/')).body).toContain('Team som slås ihop')
    expect((await social.page('/')).body).not.toContain('Team som slås ihop')
  })

  it('moves nothing before its day, and can be called off', async () => {
    const id = await planned()
    expect(await upkeep()).toBe(0)
    await nothingMoved()
    const callOff = (who: Visitor) => who.change(`/network/merger-plans/${id}/call-off`, { version: 1 })
    expect((await callOff(social)).status).toBe(403)
    expect((await callOff(administrator)).status).toBe(200)
    expect((await callOff(administrator)).status).toBe(404)
    await dayComes()
    expect(await upkeep()).toBe(0)
    await nothingMoved()
    expect((await social.page(`/network/teams/${raseborg}`)).body).not.toContain('blir teamet en del av')
  })
})

describe('what became impossible by its day', () => {
  it('is a case whose members have gone: told to the coordinator, and nothing is moved', async () => {
    const look = async (): Promise<void> => {
      const coordinator = await world.signIn({ team: RASEBORG, function: 'coordinator' })
      const start = await coordinator.page('/')
      expect(start.body).toContain('Ett öppet ärende har ingen kvar i teamet.')
      expect(start.body).not.toContain(open.number)
      const page = await coordinator.page(`/network/teams/${raseborg}?lang=fi`)
      expect(page.body).toContain('Yhdistämistä ei voitu tehdä.')
    }
    const problems = await hinderedBy(
      'update case_member set left_at = now() where case_id = $1',
      'update case_member set left_at = null where case_id = $1',
      [open.caseId],
      look,
    )
    expect(problems).toEqual(['cases_left_alone'])
  })

  it('is a municipality that moved, a team that ended, a planner who joined it, a quarter that is over', async () => {
    const moved = await hinderedBy(
      `update team_municipality set valid_until = app.today() where team_id = $1 and municipality_code = '710'`,
      `update team_municipality set valid_until = null where team_id = $1 and municipality_code = '710'`,
      [raseborg],
    )
    expect(moved).toEqual(['municipalities_changed'])
    const gone = await hinderedBy(
      'update team set valid_until = app.today() where id = $1',
      'update team set valid_until = null where id = $1',
      [lojo],
    )
    expect(gone).toEqual(['team_ended'])
    const joined = await hinderedBy(
      `insert into team_membership (instance_id, id, team_id, professional_id, role, share_percent, valid_from)
       select p.instance_id, p.id, t.id, p.id, 'coordinator', 10, '2026-01-01' from professional p join team t on t.key = 'raseborg' where p.id = $1`,
      'delete from team_membership where id = $1',
      [administrator.persona.id],
    )
    expect(joined).toEqual(['planner_in_team'])
    const id = await planned()
    await world.admin.query(`update team_merger_plan set merges_on = date_trunc('quarter', app.today())::date - 1`)
    expect(await upkeep()).toBe(0)
    expect(await problemsOf(id)).toEqual(['too_late'])
    await nothingMoved()
  })

  it('is anything that fails on the way: one transaction or nothing, and the other plans are made', async () => {
    const id = await planned()
    await world.admin.query(
      `create function app.fail() returns trigger language plpgsql as $$ begin raise exception 'planted'; end $$`,
    )
    await world.admin.query(
      'create trigger planted before insert on team_merger for each row execute function app.fail()',
    )
    await dayComes()
    expect(await upkeep()).toBe(0)
    expect(await problemsOf(id)).toEqual(['failed'])
    await nothingMoved()
    await world.admin.query('drop trigger planted on team_merger')
  })

  it('waits where the instance has ended', async () => {
    await planned()
    await dayComes()
    const ending = `insert into instance_ending (instance_id, id, kind, starts_on, reason, turn_to, state, proposed_by, settled_by, settled_at, in_force_at)
      select a.instance_id, gen_random_uuid(), 'end', app.today(), 'Avtalet upphör i dag.', '{}', 'in_force', a.id, b.id, now(), now()
        from professional a join professional b on b.instance_id = a.instance_id and b.id <> a.id where a.id = $1 limit 1`
    await world.admin.query(ending, [administrator.persona.id])
    expect(await upkeep()).toBe(0)
    await nothingMoved()
    await world.admin.query('delete from instance_ending')
  })
})

describe('on its day', () => {
  it('everything goes over, in the name of who planned it, with a row of the log for each case and contact', async () => {
    const id = await planned()
    await dayComes()
    expect(await upkeep()).toBe(1)
    expect(await upkeep()).toBe(0)
    expect(await counted('from anchor_case where id = $1 and team_id = $2', [open.caseId, lojo])).toBe(1)
    expect(await counted('from referral where id = $1 and team_id = $2', [waiting.referralId, lojo])).toBe(1)
    const merged = await world.admin.query<{ merged_by: string; merged_on: string }>(
      'select merged_by, merged_on::text from team_merger',
    )
    expect(merged.rows).toEqual([{ merged_by: administrator.persona.id, merged_on: today }])
    const logged = await world.admin.query<{ object_id: string }>(
      `select object_id from access_log where operation = 'planMerger' and object_kind in ('case', 'referral') and professional_id = $1 and request_id = $2`,
      [administrator.persona.id, id],
    )
    expect(logged.rows.map((row) => row.object_id).sort()).toEqual([open.caseId, waiting.referralId].sort())
    expect((await social.page(`/network/teams/${raseborg}`)).body).toContain(
      'Teamet har tagit slut och kan bara läsas.',
    )
    expect((await social.read(`/cases/${open.caseId}`)).status).toBe(200)
  })
})
