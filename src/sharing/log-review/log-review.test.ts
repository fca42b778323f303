import pg from 'pg'
import { writeText } from '#testing/sealed.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { helsinkiDay } from '#kernel/clock.ts'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import type { LogAlarm, SampleRow } from './log-review.ts'
import { raiseAlarms } from './log-review.queries.ts'

let world: World
let inCase: TestCase
let police: Visitor
let social: Visitor
let officer: Visitor
let job: pg.Client
const team = 'Raseborgs ankarteam'
const today = helsinkiDay(new Date())

beforeAll(async () => {
  world = await openWorld()
  inCase = await openTestCase(world)
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
  officer = await world.signIn({ instance: police.persona.instance, function: 'data_protection_officer' })
  const url = new URL(world.adminUrl)
  url.username = 'fairlead_seal'
  job = new pg.Client({ connectionString: url.href })
  await job.connect()
})
afterAll(async () => {
  await job.end()
  await world.close()
})

const desk = async () => (await officer.read('/log-review')).json<{ alarms: LogAlarm[]; sample: SampleRow[] }>()
const alarmsOf = async (kind: string, visitor: Visitor): Promise<LogAlarm[]> =>
  (await desk()).alarms.filter((each) => each.kind === kind && each.professionalId === visitor.persona.id)
/** Rows of the log as a day of work would leave them. */
const logged = (
  visitor: Visitor,
  row: { operation: string; result?: string; caseId?: string | null; listed?: boolean; ago?: string },
  times = 1,
) =>
  world.admin.query(
    `insert into access_log (instance_id, at, professional_id, agency_id, profession, operation, object_kind, case_id, object_ids, result, request_id)
     select p.instance_id, now() - $6::interval, p.id, p.agency_id, p.profession, $2, 'case',
            case when $3 = 'new' then gen_random_uuid() else $3::uuid end, case when $4 then array[gen_random_uuid()] end, $5, gen_random_uuid()
       from professional p cross join generate_series(1, $7::integer) where p.id = $1`,
    [
      visitor.persona.id,
      row.operation,
      row.caseId ?? null,
      row.listed ?? false,
      row.result ?? 'allowed',
      row.ago ?? '0',
      times,
    ],
  )

describe('an alarm is raised', () => {
  test('when somebody reads about a person with their own surname, once', async () => {
    await police.page(`/cases/${inCase.caseId}`)
    expect(await raiseAlarms(job, world.vault, today)).toBe(0)
    const { rows } = await world.admin.query<{ name: string }>(
      'select upper(family_name) as name from professional where id = $1',
      [police.persona.id],
    )
    await writeText(world, 'person.family_name', inCase.guardianIds[0], rows[0]?.name ?? '')
    expect(await raiseAlarms(job, world.vault, today)).toBe(1)
    expect(await raiseAlarms(job, world.vault, today)).toBe(0)
    expect(await alarmsOf('same_surname', police)).toMatchObject([{ caseId: inCase.caseId, outcome: null }])
  })

  test('when somebody tries to open a case they have a conflict of interest with', async () => {
    const other = await openTestCase(world)
    await world.admin.query(
      `insert into conflict_of_interest (instance_id, id, professional_id, case_id, kind, declared_by) values ($1, gen_random_uuid(), $2, $3, 'own_relative', $2)`,
      [inCase.instanceId, social.persona.id, other.caseId],
    )
    expect((await social.page(`/cases/${other.caseId}`)).status).toBe(404)
    await raiseAlarms(job, world.vault, today)
    expect(await alarmsOf('own_relative', social)).toMatchObject([{ caseId: other.caseId, events: 1 }])
  })

  test('when a case was opened on one day, long ago, and nothing was written; not when there was a task', async () => {
    const [looked, worked] = [await openTestCase(world), await openTestCase(world)]
    const ago = '15 days'
    await world.admin.query(`select app.make_log_partition((date_trunc('month', now() - interval '15 days'))::date)`)
    await world.admin.query('update anchor_case set responsible_id = $1 where id = any ($2)', [
      police.persona.id,
      [looked.caseId, worked.caseId],
    ])
    for (const { caseId } of [looked, worked]) await logged(social, { operation: 'openCase', caseId, ago })
    await logged(social, { operation: 'writeEntry', caseId: worked.caseId, ago })
    await raiseAlarms(job, world.vault, today)
    expect((await alarmsOf('no_task', social)).map((each) => each.caseId)).toEqual([looked.caseId])
  })

  test('when many cases are opened within an hour, and not one case fewer', async () => {
    await world.admin.query(
      'set session_replication_role = replica; delete from access_log; reset session_replication_role',
    )
    const ids = (count: number) => Promise.all(Array.from({ length: count }, () => openTestCase(world)))
    for (const { caseId } of await ids(29)) await logged(social, { operation: 'openCase', caseId })
    await raiseAlarms(job, world.vault, today)
    expect(await alarmsOf('many_cases', social)).toEqual([])
    for (const { caseId } of await ids(1)) await logged(social, { operation: 'openCase', caseId })
    await raiseAlarms(job, world.vault, today)
    expect(await alarmsOf('many_cases', social)).toMatchObject([{ events: 30, caseId: null }])
  })

  test('when somebody searches again and again and opens nothing, or asks for what is not there', async () => {
    await logged(police, { operation: 'listCases', listed: true, ago: '2 hours' }, 20)
    await logged(police, { operation: 'openCase', result: 'not_found' }, 20)
    await raiseAlarms(job, world.vault, today)
    expect(await alarmsOf('search_without_opening', police)).toHaveLength(1)
    expect(await alarmsOf('many_misses', police)).toHaveLength(1)
  })
})

describe('an alarm is answered', () => {
  const answer = { outcome: 'in_order', answer: 'Namnet är vanligt på orten, ingen släkt.' }

  test('by the officer with a finding and a reason, once', async () => {
    const [alarm] = await alarmsOf('same_surname', police)
    const path = `/log-review/alarms/${alarm?.id ?? ''}`
    expect((await officer.change(path, { outcome: 'in_order', answer: 'kort', version: 1 })).status).toBe(400)
    expect((await officer.change(path, { ...answer, version: 1 })).status).toBe(200)
    expect((await officer.change(path, { ...answer, version: 2 })).status).toBe(409)
    expect((await officer.page(path)).body).toContain(answer.answer)
  })

  test('by nobody it is about, neither through the server nor in the database', async () => {
    await logged(officer, { operation: 'openCase', result: 'not_found' }, 20)
    await raiseAlarms(job, world.vault, today)
    const [alarm] = await alarmsOf('many_misses', officer)
    const answered = await officer.change(`/log-review/alarms/${alarm?.id ?? ''}`, { ...answer, version: 1 })
    expect(answered.status).toBe(409)
    expect(answered.json()).toMatchObject({ reason: 'about_yourself' })
    await expect(
      world.admin.query(
        `update log_alarm set answered_by = professional_id, answered_at = now(), outcome = 'in_order', answer = 'Allt är i sin ordning.' where id = $1`,
        [alarm?.id],
      ),
    ).rejects.toThrow(/check constraint/)
  })

  test('by nobody else: a worker does not reach the desk, and the job reads nothing', async () => {
    expect((await police.read('/log-review')).status).toBe(403)
    const [alarm] = await alarmsOf('many_cases', social)
    expect((await police.read(`/log-review/alarms/${alarm?.id ?? ''}`)).status).toBe(404)
    await expect(job.query('select * from log_alarm')).rejects.toThrow(/permission denied/)
  })
})

describe('a sample', () => {
  test('is drawn at random from the log and each row answered; without content', async () => {
    const drawn = await officer.change('/log-review/samples', { from: today, until: today, size: 5 })
    expect(drawn.json()).toEqual({ drawn: 5 })
    const { sample } = await desk()
    const { body } = await officer.page('/log-review?lang=sv')
    expect(sample.map(({ operation }) => operation).filter((name) => body.includes(name))).toEqual([])
    expect(sample).toHaveLength(5)
    const other = sample.find((each) => each.professionalId !== officer.persona.id)
    const done = await officer.change(`/log-review/rows/${other?.id ?? ''}`, {
      outcome: 'in_order',
      answer: 'Hör till personens uppgifter.',
      version: 1,
    })
    expect(done.status).toBe(200)
  })

  test('needs a time in which something was logged', async () => {
    const drawn = await officer.change('/log-review/samples', { from: '2020-01-01', until: '2020-01-02', size: 5 })
    expect(drawn.status).toBe(409)
  })
})
