import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import { countYears } from './yearly-count.command.ts'

const team = 'Raseborgs ankarteam'
const NOW = new Date('2026-03-20T09:00:00Z')
let world: World
let upkeep: pg.Client
let steering: Visitor
const cases: TestCase[] = []

type Quality = {
  readonly quality: {
    indicator: string
    value: { bounds: { counted: number[]; whole: number[] } | null; numerator: number } | null
  }[]
}
const valueOf = async (indicator: string) =>
  (await steering.read('/governance/quality')).json<Quality>().quality.find((each) => each.indicator === indicator)
    ?.value

/** Twelve cases of 2025, each with a first meeting after 10 + place days; eight have three authorities there. */
async function writeYear(): Promise<void> {
  for (let place = 0; place < 12; place++) {
    const opened = await openTestCase(world, { team })
    cases.push(opened)
    const { instanceId, teamId, caseId, referralId, memberIds } = opened
    await world.admin.query(`update referral set received_at = '2025-03-03T08:00:00Z' where id = $1`, [referralId])
    await world.admin.query(
      `update person set identity_index = decode(md5($2::text), 'hex') where referral_id = $1 and role = 'youth'`,
      [referralId, place],
    )
    const [meetingId] = (
      await world.admin.query<{ id: string }>(
        `insert into meeting (instance_id, id, case_id, team_id, type, state, starts_at, minutes, purpose, place_kind, language, arranged_by)
         select $1, gen_random_uuid(), $2, $3, 'first', 'held', '2025-03-03T10:00:00Z'::timestamptz + make_interval(days => $4), 60, 'Träff',
                'team_premises', 'sv', responsible_id from anchor_case where id = $2 returning id`,
        [instanceId, caseId, teamId, 10 + place],
      )
    ).rows.map(({ id }) => id)
    const present = Object.entries(memberIds).slice(0, place < 7 ? 4 : 2)
    for (const [profession, professionalId] of present)
      await world.admin.query(
        `insert into meeting_participant (instance_id, id, meeting_id, case_id, role, professional_id, profession, added_value, attendance)
         values ($1, gen_random_uuid(), $2, $3, 'team_member', $4, $5, 'Kan', 'attended')`,
        [instanceId, meetingId, caseId, professionalId, profession],
      )
  }
}

/** What was done in them: an assessment begun in time in nine, follow-ups in all (done in six), a service accepted in ten (begun in five); all closed. */
async function carryOn(): Promise<void> {
  for (const [place, { instanceId, teamId, caseId, referralId, memberIds }] of cases.entries()) {
    const keys = [instanceId, caseId, teamId, Object.values(memberIds)[0]]
    await world.admin.query(
      `insert into deadline (instance_id, id, referral_id, case_id, team_id, rule, start_on, due_on, statutory, completed_on, completed_by)
       values ($1, gen_random_uuid(), $5, $2, $3, 'assessment_start', '2025-03-03', '2025-03-12', true, $6, $4)`,
      [...keys, referralId, place < 7 ? '2025-03-10' : '2025-03-20'],
    )
    await world.admin.query(
      `insert into follow_up (instance_id, id, case_id, team_id, what, due_on, responsible_id, set_by, done_on, outcome)
       values ($1, gen_random_uuid(), $2, $3, 'Ringa', '2025-06-01', $4, $4, $5, $6)`,
      [...keys, ...(place < 6 ? ['2025-06-02', 'Gjort'] : [null, null])],
    )
    await world.admin.query(
      `with r as (insert into service_referral (instance_id, id, case_id, team_id, service_type, provider, offered_by, status)
                  values ($1, gen_random_uuid(), $2, $3, 'youth_work', 'Huset', $4, 'accepted') returning *)
       insert into service_referral_step (instance_id, id, case_id, service_referral_id, status, happened_on, recorded_by, confirmed_by)
       select r.instance_id, gen_random_uuid(), r.case_id, r.id, each.status, each.day, $4, case when each.status = 'started' then r.case_id::text end
         from r cross join (values ('accepted', date '2025-04-01'), ('started', $5::date)) as each (status, day)`,
      [...keys, place < 5 ? '2025-05-12' : '2025-05-14'],
    )
    await world.admin.query(
      `update anchor_case set phase = 'closed', closed_at = '2025-11-03T10:00:00Z', closing_reason = 'referred_started', opened_at = '2025-03-05T10:00:00Z'
        where id = $1`,
      [caseId],
    )
  }
}

beforeAll(async () => {
  world = await openWorld()
  world.now = NOW
  await writeYear()
  await carryOn()
  const url = new URL(world.adminUrl)
  url.username = 'fairlead_upkeep'
  upkeep = new pg.Client({ connectionString: url.href })
  await upkeep.connect()
  steering = await world.signIn({ instance: 'vastra-nyland', function: 'steering_group' })
})
afterAll(async () => {
  await upkeep.end()
  await world.close()
})

describe('a year of casework', () => {
  it('is nothing until the upkeep has counted it', async () => {
    expect(await valueOf('lead_time')).toBeUndefined()
    expect((await steering.page('/governance/quality')).body).toContain('Inget år har räknats än')
  })

  it('is counted once it is over, without anybody typing anything', async () => {
    expect(await countYears(upkeep, new Date('2026-02-01T09:00:00Z'))).toBe(0)
    expect(await countYears(upkeep, NOW)).toBe(1)
    // Ten to twenty-one days: half had theirs after 15.5, which is three weeks.
    expect((await valueOf('lead_time'))?.numerator).toBe(2100)
    expect((await valueOf('multi_professional_meetings'))?.bounds).toMatchObject({ counted: [5, 9], whole: [10, 18] })
    const page = (await steering.page('/governance/quality')).body
    for (const text of ['21 dagar', '5–9 av 10–18', 'För få för att visas']) expect(page).toContain(text)
  })

  it('has everything that was done in the cases, each child once', async () => {
    const { rows } = await world.admin.query<{ indicator: string; code: string; parts: number[]; rounded: string[] }>(
      `select indicator, code, parts, rounded from case_indicator where cardinality(teams) = 1 order by indicator`,
    )
    const told = Object.fromEntries(rows.map((row) => [row.indicator, [...row.parts, ...row.rounded.map(Number)]]))
    expect(told).toEqual({
      closing_reasons: [10],
      follow_ups_done: [5, 5],
      lead_time: [10, 21],
      meetings_per_case: [10, 1],
      multi_professional_meetings: [5, 5],
      services: [10],
      services_started: [5, 5],
      seven_weekdays: [5, 5],
    })
    expect(rows.map(({ code }) => code).filter((code) => code !== '')).toEqual(['referred_started', 'youth_work'])
  })

  it('stands: a case that is corrected or erased afterwards changes nothing', async () => {
    await world.admin.query(`update meeting set state = 'cancelled', cancelled_reason = 'Fel' where case_id = $1`, [
      cases[0]?.caseId,
    ])
    expect(await countYears(upkeep, NOW)).toBe(0)
    expect((await valueOf('multi_professional_meetings'))?.bounds).toMatchObject({ counted: [5, 9] })
  })

  it('leads to counts by team and no further', async () => {
    const page = (await steering.page('/governance/quality/2025/multi_professional_meetings')).body
    expect(page).toContain('Raseborgs ankarteam')
    expect(page).not.toMatch(/href="\/cases/)
    expect((await steering.page('/governance/quality/2025/role_coverage')).status).toBe(404)
    expect((await steering.page('/governance/quality/2024/lead_time')).status).toBe(404)
  })

  it('is refused to a worker, and another region has none of it', async () => {
    const worker = await world.signIn({ team, profession: 'police' })
    expect((await worker.read('/governance/quality')).status).toBe(403)
    const elsewhere = await world.signIn({ instance: 'helsingfors', function: 'steering_group' })
    expect((await elsewhere.read('/governance/quality')).json<{ year: null }>().year).toBeNull()
  })

  it('takes no numbers typed by hand any more', async () => {
    const coordinator = await world.signIn({ team, function: 'coordinator' })
    const typed = { firstDay: '1.1.2025', lastDay: '31.12.2025', numerator: 900, denominator: 60, source: 'För hand' }
    const answer = await coordinator.change('/governance/indicators/lead_time', typed)
    expect(answer.status).toBe(409)
    expect((await coordinator.page('/governance/indicators/lead_time')).body).toContain('Räknas av Fairlead')
  })
})

describe('the database', () => {
  it('keeps nothing below five, whoever writes', async () => {
    const wrong = (parts: string): Promise<unknown> =>
      world.admin.query(
        `insert into case_indicator (instance_id, year, indicator, teams, parts) select instance_id, year, 'selection_rate', '{}', $1
           from case_indicator_year`,
        [parts],
      )
    for (const parts of ['{0,20}', '{4,20}', '{7,20}', '{}'])
      await expect(wrong(parts)).rejects.toThrow(/classes_of_five|check/)
  })

  it('lets nobody who signs in ask what happened in cases, nor write a class', async () => {
    const app = new URL(world.adminUrl)
    app.username = 'fairlead_app'
    const client = new pg.Client({ connectionString: app.href })
    await client.connect()
    const asked = [
      `select * from app.case_indicator_source(gen_random_uuid(), 2025, '2026-03-20')`,
      `select app.keep_case_indicators(gen_random_uuid(), 2025, '2026-03-20', '[]')`,
      `select app.child_of(gen_random_uuid(), gen_random_uuid())`,
      `insert into case_indicator_year (instance_id, year, counted_on) values (gen_random_uuid(), 2024, '2026-03-20')`,
    ]
    for (const each of asked) await expect(client.query(each), each).rejects.toThrow(/permission denied/)
    await client.end()
  })

  it('counts a child once in a year, and finds one who comes back', async () => {
    const [first, second] = cases
    const { rows } = await world.admin.query<{ indicator: string; happened: boolean; value: number }>(
      `with closed as (update anchor_case set phase = 'closed', closed_at = '2024-06-01T10:00:00Z', opened_at = '2024-01-02T10:00:00Z',
                              closing_reason = 'no_need' where id = $1 returning id),
            moved as (update referral set received_at = '2024-01-01T10:00:00Z' where id = $2),
            same as (update person set identity_index = decode(md5('0'), 'hex') where referral_id = $3 and role = 'youth')
       select 1 from closed`,
      [first?.caseId, first?.referralId, second?.referralId],
    )
    expect(rows).toHaveLength(1)
    const found = await world.admin.query<{ indicator: string; happened: boolean; value: number }>(
      `select indicator, happened, value from app.case_indicator_source($1, 2025, '2026-03-20') where indicator = 'returns'`,
      [first?.instanceId],
    )
    // From 1.6.2024 to 3.3.2025.
    expect(found.rows).toEqual([{ indicator: 'returns', happened: true, value: 275 }])
  })
})
