import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
let world: World
let opened: TestCase
let visitors: Record<'police' | 'social_work' | 'psychiatric_nursing' | 'youth_work', Visitor>

beforeAll(async () => {
  world = await openWorld()
  const as = (profession: string): Promise<Visitor> => world.signIn({ team, profession })
  visitors = {
    police: await as('police'),
    social_work: await as('social_work'),
    psychiatric_nursing: await as('psychiatric_nursing'),
    youth_work: await as('youth_work'),
  }
  opened = await openTestCase(world)
})
afterAll(async () => {
  await world.close()
})

const give = (who: Visitor, change: object = {}): Promise<Reply> =>
  who.change(`/cases/${opened.caseId}/threat-notices`, {
    threatened: 'lärare i skolan',
    threat: 'Säger sig ha en kniv i väskan och vill skada sin lärare i morgon.',
    date: '2026-01-15',
    time: '10.15',
    channel: 'phone',
    ...change,
  })
const noticesOf = async (who: Visitor) =>
  (await who.read(`/cases/${opened.caseId}/duties`)).json<{ threatNotices: { basis: { ruleId: string } }[] }>()
    .threatNotices

it('a threat notice rests on the provision of the own authority', async () => {
  expect((await give(visitors.psychiatric_nursing)).status).toBe(200)
  expect((await give(visitors.youth_work)).status).toBe(200)
  expect((await noticesOf(visitors.psychiatric_nursing)).map((each) => each.basis.ruleId)).toEqual([
    'd6_threat_to_police',
  ])
  expect((await noticesOf(visitors.youth_work)).map((each) => each.basis.ruleId)).toEqual(['d11_youth_threat_notice'])
})

it('is read in the authority that told and in no other one', async () => {
  expect(await noticesOf(visitors.police)).toEqual([])
  expect(await noticesOf(visitors.social_work)).toEqual([])
})

it('is not for the police, who get a sentence with the citation and a refusal in the log', async () => {
  const refused = await give(visitors.police)
  expect(refused.status).toBe(409)
  expect(refused.body).toContain('703/2023')
  const { rows } = await world.admin.query(
    `select reason from access_log where operation = 'giveThreatNotice' and result = 'refused'`,
  )
  expect(rows).toEqual([{ reason: 'no_rule' }])
  const page = await visitors.police.page(`/cases/${opened.caseId}/threat-notices/new`)
  expect(page.body).toContain('1285/2016')
})

it('holds only what is necessary: no column of a person beside who is threatened', async () => {
  const { rows } = await world.admin.query<{ name: string }>(
    `select column_name as name from information_schema.columns where table_name = 'threat_notice'`,
  )
  expect(rows.map((row) => row.name).sort()).toEqual(
    [
      ...['instance_id', 'id', 'case_id', 'team_id', 'register_id', 'threatened', 'threat', 'given_at', 'channel'],
      ...['rule_id', 'rule_version', 'given_by', 'recorded_at'],
    ].sort(),
  )
})

it('has a log event of its own, apart from other notifications', async () => {
  const { rows } = await world.admin.query<{ object_kind: string }>(
    `select distinct object_kind from access_log where operation = 'giveThreatNotice' and result = 'allowed'`,
  )
  expect(rows).toEqual([{ object_kind: 'threat_notice' }])
})

it('refuses an unknown time, a day to come and an empty threat', async () => {
  expect((await give(visitors.social_work, { time: '25.00' })).status).toBe(400)
  expect((await give(visitors.social_work, { date: '2099-01-01' })).status).toBe(400)
  expect((await give(visitors.social_work, { threat: '  ' })).status).toBe(400)
})

it('does not rest on an annulled rule', async () => {
  await world.admin.query(
    `update disclosure_rule set annulled_at = now(), annulled_by = (select id from professional p where p.instance_id = disclosure_rule.instance_id limit 1),
       annulment_reason = 'fel läst i lagen' where id = 'd6_threat_to_police'`,
  )
  expect((await give(visitors.social_work)).status).toBe(409)
  expect((await give(visitors.youth_work)).status).toBe(200)
})
