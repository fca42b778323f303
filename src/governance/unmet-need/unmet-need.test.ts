import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCase } from '#testing/case.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import { addDays } from '#kernel/clock.ts'
import { classText, lastQuarter } from './unmet-need.ts'

const team = 'Raseborgs ankarteam'
const path = '/governance/unmet-needs'
let world: World
let worker: Visitor
let coordinator: Visitor
let steering: Visitor
let day = ''

const countsPath = '/governance/unmet-counts'
type Ledger = { readonly counts: { serviceType: string; atLeast: Record<string, number> }[] }

/** Somebody said no to a service in a case of their own, on a day of the last quarter. */
async function refuse(serviceType: string): Promise<void> {
  const { caseId } = await openTestCase(world, { team })
  const offered = { serviceType, provider: 'Enheten', offeredOn: day }
  const id = (await worker.change(`/cases/${caseId}/services`, offered)).json<{ id: string }>().id
  const step = { status: 'refused', happenedOn: day, reason: 'Inte nu.', version: 1 }
  expect((await worker.change(`/cases/${caseId}/services/${id}/steps`, step)).status).toBe(200)
}
const counts = async (): Promise<Ledger['counts']> => (await steering.read(countsPath)).json<Ledger>().counts

beforeAll(async () => {
  world = await openWorld()
  world.now = new Date()
  day = addDays(lastQuarter(world.now.toISOString().slice(0, 10)), 10)
  worker = await world.signIn({ team, profession: 'social_work' })
  coordinator = await world.signIn({ team, function: 'coordinator' })
  steering = await world.signIn({ instance: 'vastra-nyland', function: 'steering_group' })
})
afterAll(() => world.close())

describe('what casework adds up to', () => {
  it('reads as classes of five', () => {
    expect([classText(0), classText(5), classText(10)]).toEqual(['0–5', '5–10', '10–15'])
    expect(lastQuarter('2026-11-23')).toBe('2026-07-01')
  })

  it('does not tell four from none, and tells of five as a class', async () => {
    for (let place = 0; place < 4; place++) await refuse('youth_psychiatry')
    expect(await counts()).toEqual([])
    expect((await steering.page(countsPath)).body).not.toContain('Ungdomspsykiatri')
    await refuse('youth_psychiatry')
    expect(await counts()).toEqual([
      { serviceType: 'youth_psychiatry', atLeast: { refused: 5, waiting: 0, not_started: 0 } },
    ])
    expect((await steering.page(countsPath)).body).toContain('5–10')
  })

  it('counts a child once, however often it was offered', async () => {
    const { caseId } = await openTestCase(world, { team })
    for (let place = 0; place < 6; place++) {
      const offered = { serviceType: 'hobby', provider: `Klubb ${place}`, offeredOn: day }
      const id = (await worker.change(`/cases/${caseId}/services`, offered)).json<{ id: string }>().id
      const step = { status: 'refused', happenedOn: day, reason: 'Inte nu.', version: 1 }
      await worker.change(`/cases/${caseId}/services/${id}/steps`, step)
    }
    expect((await counts()).map((each) => each.serviceType)).toEqual(['youth_psychiatry'])
  })

  it('is nothing for a worker, for another instance, or for a quarter that goes on', async () => {
    expect((await worker.read(countsPath)).status).toBe(403)
    const elsewhere = await world.signIn({ instance: 'helsingfors', function: 'steering_group' })
    expect((await elsewhere.read(countsPath)).json<Ledger>().counts).toEqual([])
    const { rows } = await world.admin.query(
      `select set_config('app.instance', (select instance_id::text from team where name ->> 'sv' = $1), false),
              set_config('app.functions', '{steering_group}', false)`,
      [team],
    )
    expect(rows).toHaveLength(1)
    const asked = async (quarter: string): Promise<number> =>
      (await world.admin.query(`select * from app.unmet_needs(${quarter})`)).rowCount ?? 0
    await world.admin.query(`update service_referral_step set happened_on = app.today() where status = 'refused'`)
    expect(await asked(`date_trunc('quarter', app.today())::date`)).toBe(0)
    expect(await asked(`app.today() - 1`)).toBe(0)
    await world.admin.query(`update service_referral_step set happened_on = $1 where status = 'refused'`, [day])
    expect(await asked(`date_trunc('quarter', '${day}'::date)::date`)).toBe(1)
    await world.admin.query(`select set_config('app.functions', '{worker}', false)`)
    expect(await asked(`date_trunc('quarter', '${day}'::date)::date`)).toBe(0)
  })
})

describe('a service that is missing', () => {
  const typed = {
    serviceType: 'substance_services',
    language: 'sv',
    what: 'Öppen mottagning för minderåriga på svenska.',
  }
  let needId = ''

  it('is recorded without anything about a person', async () => {
    const personal = await worker.change(path, { ...typed, what: 'Elin, 010111A900A, behöver hjälp.' })
    expect([personal.status, personal.body.includes('unmet_need_names_somebody')]).toEqual([400, true])
    const recorded = await worker.change(path, typed)
    expect(recorded.status).toBe(200)
    needId = recorded.json<{ id: string }>().id
    const { rows } = await world.admin.query<{ name: string }>(
      `select column_name as name from information_schema.columns where table_name = 'unmet_need'`,
    )
    expect(rows.map((each) => each.name).filter((name) => /case|person|municipality|team/.test(name))).toEqual([])
  })

  it('is seen by the steering group, who records that it is missing no longer', async () => {
    expect((await steering.page(path)).body).toContain('Öppen mottagning för minderåriga')
    const settled = { how: 'Välfärdsområdet öppnade en mottagning.', version: 1 }
    expect((await worker.change(`${path}/${needId}/settle`, settled)).status).toBe(403)
    expect((await steering.change(`${path}/${needId}/settle`, settled)).status).toBe(200)
    expect((await coordinator.change(`${path}/${needId}/settle`, settled)).status).toBe(409)
    expect((await coordinator.page(path)).body).toContain('Välfärdsområdet öppnade en mottagning.')
  })

  it('is not there for another instance, nor for an administrator', async () => {
    const elsewhere = await world.signIn({ instance: 'helsingfors', function: 'coordinator' })
    expect((await elsewhere.read(`${path}/${needId}`)).status).toBe(404)
    const administrator = await world.signIn({ instance: 'vastra-nyland', function: 'administrator' })
    expect((await administrator.read(path)).status).toBe(403)
  })
})
