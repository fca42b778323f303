import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { casePhases } from '#access/states.ts'
import { codeIds, type CodeListId } from '#kernel/codes.ts'
import { dueOn, getDeadlineRule } from '#kernel/deadline.ts'
import { parsePersonalIdentityCode } from '#kernel/personal-identity-code.ts'
import { textsIn } from '#testing/sealed.ts'
import { openWorld, TEST_SECRET, type World } from '#testing/world.ts'
import { familyNames } from './demo-names.ts'
import { demoTeams } from './demo-network.ts'
import { smallDemo } from './demo-small.ts'
import { seedDemo } from './demo.seed.ts'

/** A Wednesday in the middle of the day. */
const NOW = new Date('2026-11-18T10:00:00Z')
const TODAY = '2026-11-18'

let world: World
let url: string

beforeAll(async () => {
  world = await openWorld()
  world.now = NOW
  const own = new URL(inject('adminUrl'))
  own.pathname = `/${world.admin.database ?? ''}`
  url = own.href
  await seedDemo(url, { now: NOW, secret: TEST_SECRET, vault: world.vault })
})
afterAll(async () => {
  await world.close()
})

const all = async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> =>
  (await world.admin.query<Row>(text, values)).rows
const one = async (text: string): Promise<number> => (await all<{ n: number }>(text))[0]?.n ?? -1

describe('the demo of both instances', () => {
  it('gives every team between 12 and 28 contacts, with cases in every phase', async () => {
    const teams = await all<{ key: string; contacts: number; phases: string[] }>(
      `select t.key, count(*) as contacts, array_agg(distinct c.phase) filter (where c.phase is not null) as phases
         from team t join referral r on r.team_id = t.id left join anchor_case c on c.referral_id = r.id group by t.key`,
    )
    expect(teams).toHaveLength(5)
    for (const team of teams) {
      expect(team.contacts, team.key).toBeGreaterThanOrEqual(12)
      expect(team.contacts, team.key).toBeLessThanOrEqual(28)
      expect([...team.phases].sort(), team.key).toEqual([...casePhases].sort())
    }
  })

  it('has in each instance contacts in every state, a manual queue, a review that has begun, urgent contacts and a return', async () => {
    const found = await all(
      `select i.key,
              (select count(distinct r.state) from referral r where r.instance_id = i.id) as states,
              (select count(distinct r.municipality_missing) from referral r where r.instance_id = i.id and r.team_id is null) as unrouted,
              (select count(*) from team_review v where v.instance_id = i.id and v.closed_at is null) as reviews,
              (select count(*) > 0 from referral r where r.instance_id = i.id and r.urgency = 'immediate' and r.urgent_assessed_at is null) as unassessed,
              (select count(*) > 0 from referral r where r.instance_id = i.id and r.previous_referral_id is not null and r.state = 'waiting') as returned,
              (select count(*) > 0 from anchor_case c where c.instance_id = i.id and c.previous_case_id is not null) as continued
         from instance i where i.kind = 'regional' order by i.key`,
    )
    const expected = { states: 3, unrouted: 2, reviews: 1, unassessed: true, returned: true, continued: true }
    expect(found).toEqual(['helsingfors', 'vastra-nyland'].map((key) => ({ key, ...expected })))
  })

  it('has services in every status and some that nobody has confirmed in time', async () => {
    const statuses = (await all<{ status: string }>('select distinct status from service_referral')).map(
      (row) => row.status,
    )
    expect(statuses.sort()).toEqual(codeIds('service_referral_statuses').sort())
    expect(
      await one(`select count(*) as n from service_referral where confirm_by < '${TODAY}'`),
    ).toBeGreaterThanOrEqual(5)
  })

  it('has meetings behind and ahead, follow-ups due today and overdue, plans in every state', async () => {
    expect(await one(`select count(distinct state) as n from meeting`)).toBe(3)
    expect(
      await one(
        `select count(*) as n from meeting where state = 'planned' and starts_at between '${NOW.toISOString()}' and '2026-11-27'`,
      ),
    ).toBeGreaterThan(10)
    expect(
      await one(`select count(*) as n from follow_up where done_on is null and due_on = '${TODAY}'`),
    ).toBeGreaterThanOrEqual(5)
    expect(
      await one(`select count(*) as n from follow_up where done_on is null and due_on < '${TODAY}'`),
    ).toBeGreaterThanOrEqual(5)
    expect(await one(`select count(distinct state) as n from service_plan`)).toBe(3)
    expect(await one('select count(*) as n from deviation')).toBeGreaterThan(0)
    expect(await one('select count(distinct helped) as n from closing_evaluation')).toBeGreaterThan(1)
  })

  it('leaves nobody who works in a team with an empty page of today', async () => {
    const members = world.personas.filter((persona) => persona.teams.length > 0)
    expect(members.length).toBeGreaterThan(24)
    for (const { id, name, functions } of members) {
      const nth = world.personas.findIndex((persona) => persona.id === id)
      const today = (await (await world.signIn({ nth })).read('/today')).json<Record<string, unknown[]>>()
      expect(today['contacts']?.length, name).toBeGreaterThan(0)
      if (!functions.includes('worker')) continue
      for (const list of ['deadlines', 'meetings', 'services', 'actions'])
        expect(today[list]?.length, `${name}: ${list}`).toBeGreaterThan(0)
    }
    expect(
      await one(
        `select count(distinct responsible_id) as n from follow_up where done_on is null and due_on <= '2026-11-25'`,
      ),
    ).toBeGreaterThan(15)
  })
})

/** Every column that holds a code, with its list. */
const codeColumns: readonly (readonly [table: string, column: string, list: CodeListId, more?: readonly string[]])[] = [
  ['referral', 'urgency', 'urgency'],
  ['referral_detail', 'source', 'referral_sources'],
  ['referral_detail', 'unnest(triggers)', 'triggers'],
  ['referral_detail', 'unnest(target_criteria)', 'target_criteria'],
  ['referral_detail', 'unnest(concern_reasons)', 'concern_reasons'],
  ['referral_reference', 'trigger', 'triggers'],
  ['screening_stance', 'profession', 'professions'],
  ['screening_decision', 'outcome', 'screening_outcomes', ['threshold_met']],
  ['screening_decision', 'reason', 'screening_reasons', ['threshold_met']],
  ['anchor_case', 'urgency', 'urgency'],
  ['anchor_case', 'closing_reason', 'closing_reasons'],
  ['person', 'contact_language', 'languages'],
  ['person', 'interpreter_language', 'languages'],
  ['meeting', 'type', 'meeting_types'],
  ['meeting', 'language', 'languages'],
  ['meeting_participant', 'role', 'participant_roles'],
  ['meeting_participant', 'profession', 'professions'],
  ['meeting_participant', 'attendance', 'attendance'],
  ['entry', 'language', 'languages'],
  ['assessment_area', 'area', 'life_areas'],
  ['family_view', 'language', 'languages'],
  ['cause', 'category', 'cause_categories'],
  ['cause', 'unnest(actors)', 'authority_kinds'],
  ['service_plan', 'own_goal_language', 'languages'],
  ['plan_action', 'status', 'plan_goal_statuses'],
  ['plan_agreement', 'given_by', 'consent_given_by'],
  ['plan_agreement', 'method', 'consent_methods'],
  ['plan_agreement', 'capacity', 'consent_capacity'],
  ['service_referral', 'service_type', 'service_types'],
  ['service_referral_step', 'status', 'service_referral_statuses'],
  ['deviation', 'reason', 'deviation_reasons'],
]

describe('everything in the demo', () => {
  it('uses only codes of the code lists', async () => {
    for (const [table, column, list, more = []] of codeColumns) {
      const used = await all<{ code: string }>(
        `select distinct code from (select ${column} as code from ${table}) as used where code is not null`,
      )
      const unknown = used
        .map((row) => row.code)
        .filter((code) => !codeIds(list).includes(code) && !more.includes(code))
      expect(unknown, `${table}.${column}`).toEqual([])
      expect(used.length, `${table}.${column}`).toBeGreaterThan(0)
    }
  })

  it('is about nobody: identity codes of 900–999, made-up family names, births in the past', async () => {
    const kept = 'reduced_at is null'
    const names = await textsIn(world, 'person.family_name', kept)
    expect(names.length).toBeGreaterThan(100)
    // Who writes on the web about themself says a first name, or none.
    for (const name of names.filter((each) => each !== null)) expect(familyNames).toContain(name)
    const youths = await all<{ id: string; birth_date: string | null }>(
      `select id, birth_date from person where ${kept} and role = 'youth'
         and referral_id not in (select id from referral where channel = 'web')`,
    )
    let withoutCode = 0
    for (const person of youths) {
      const [written] = await textsIn(world, 'person.personal_identity_code', 'id = $1', [person.id])
      if (written === null && ++withoutCode <= 2) continue
      const code = parsePersonalIdentityCode(written ?? '', { allowTest: true })
      expect(code?.synthetic).toBe(true)
      expect(code?.birthDate).toBe(person.birth_date)
      expect(person.birth_date !== null && person.birth_date < TODAY).toBe(true)
    }
    expect(await one(`select count(*) as n from person where birth_date > '${TODAY}'`)).toBe(0)
  })

  it('keeps every text in the register of its writer or in the shared workspace', async () => {
    expect(
      await one(
        `select count(*) as n from entry e join professional p on p.id = e.author_id join register g on g.id = e.register_id
          where g.kind <> 'shared' and g.id <> p.register_id`,
      ),
    ).toBe(0)
    expect(
      await one(
        `select count(*) as n from entry e join register g on g.id = e.register_id where e.kind = 'meeting_summary' and g.kind <> 'shared'`,
      ),
    ).toBe(0)
    expect(await one(`select count(distinct g.kind) as n from entry e join register g on g.id = e.register_id`)).toBe(5)
    expect(
      await one(`select count(*) as n from person p join referral r on r.id = p.referral_id join register g on g.id = p.register_id
                       where r.state = 'waiting' and g.kind <> 'shared'`),
    ).toBeGreaterThan(10)
  })

  it('is written by members of the case, and nothing has happened before it is possible', async () => {
    expect(
      await one(
        `select count(*) as n from entry e where not exists (select from case_member m where m.case_id = e.case_id and m.professional_id = e.author_id)`,
      ),
    ).toBe(0)
    const now = NOW.toISOString()
    for (const [table, moment] of [
      ['entry', 'written_at'],
      ['referral', 'received_at'],
      ['anchor_case', 'opened_at'],
      ['assessment_area', 'recorded_at'],
      ['family_view', 'recorded_at'],
      ['service_plan', 'written_at'],
      ['service_referral_step', 'recorded_at'],
      ['screening_decision', 'decided_at'],
      ['closing_evaluation', 'recorded_at'],
    ]) {
      expect(await one(`select count(*) as n from ${String(table)} where ${String(moment)} > '${now}'`), table).toBe(0)
    }
    expect(await one(`select count(*) as n from meeting where state = 'held' and starts_at > '${now}'`)).toBe(0)
    expect(
      await one(
        'select count(*) as n from entry e join anchor_case c on c.id = e.case_id where e.written_at < c.opened_at',
      ),
    ).toBe(0)
    expect(
      await one(
        'select count(*) as n from anchor_case c join referral r on r.id = c.referral_id where c.opened_at <= r.received_at',
      ),
    ).toBe(0)
  })

  it('has time limits as the rules of counting give them, and none open by law in a closed case', async () => {
    const limits = await all<{ rule: string; start_on: string; due_on: string | null }>(
      'select distinct rule, start_on, due_on from deadline',
    )
    expect(limits.length).toBeGreaterThan(20)
    for (const limit of limits)
      expect(limit.due_on, `${limit.rule} ${limit.start_on}`).toBe(dueOn(getDeadlineRule(limit.rule), limit.start_on))
    expect(
      await one(
        `select count(*) as n from deadline d join anchor_case c on c.id = d.case_id
          where c.phase = 'closed' and d.statutory and d.completed_on is null and d.transferred_to is null`,
      ),
    ).toBe(0)
  })

  it('has a young person twice in a team and once in another team of the instance, with colleagues one can call', async () => {
    const twice = `select count(distinct y.identity_index) as n from person y join person o on o.identity_index = y.identity_index and o.id <> y.id
        join anchor_case c on c.id = y.case_id and c.phase <> 'closed' join referral r on r.id = o.referral_id and r.state = 'waiting'
       where y.role = 'youth' and o.role = 'youth' and`
    expect(await one(`${twice} o.team_id = y.team_id`)).toBe(await one('select count(*) as n from team'))
    expect(await one(`${twice} o.team_id <> y.team_id`)).toBe(
      await one(
        'select count(*) - count(distinct instance_id) as n from team where valid_until is null or valid_until > current_date',
      ),
    )
    expect(await one('select count(*) as n from professional where phone is null')).toBe(0)
    // No number that anybody has: Finnish mobile numbers have at least nine digits.
    const long = `length(regexp_replace(phone, '\\D', '', 'g')) > 8`
    expect(await one(`select count(*) as n from professional where ${long}`)).toBe(0)
    const phones = await textsIn(world, 'person.phone', 'phone is not null')
    expect(phones.filter((each) => (each ?? '').replaceAll(/\D/g, '').length > 8)).toEqual([])
  })

  it('keeps only the minimum of what was not selected', async () => {
    const reduced = await all(
      `select d.need, d.source_contact, p.given_name, p.family_name, p.birth_date, p.personal_identity_code, p.phone, p.school
         from referral r join referral_detail d on d.referral_id = r.id join person p on p.referral_id = r.id where r.state = 'not_selected'`,
    )
    expect(reduced.length).toBeGreaterThan(10)
    for (const row of reduced) expect(Object.values(row)).toEqual(Array(8).fill(null))
  })
})

describe('loading the demo', () => {
  it('leaves a database that has cases as it is', async () => {
    const count =
      'select (select count(*) from referral) + (select count(*) from entry) + (select count(*) from team_review) as n'
    const before = await one(count)
    await seedDemo(url, { now: new Date('2026-12-01T10:00:00Z'), secret: TEST_SECRET, vault: world.vault })
    expect(await one(count)).toBe(before)
  })

  it('makes the same rows for the same moment, and others for another', async () => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    const teams = await demoTeams(client)
    await client.end()
    const made = (now: Date): string =>
      JSON.stringify(smallDemo({ teams, now, secret: TEST_SECRET, numbers: new Set() }))
    expect(made(NOW)).toBe(made(NOW))
    expect(made(NOW)).not.toBe(made(new Date('2026-11-19T10:00:00Z')))
  })
})
