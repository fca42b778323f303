import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import { languages } from '#kernel/language.ts'
import { indicators, valueOf } from './indicator.ts'

const path = '/governance/goals'
let world: World
let steering: Visitor
let coordinator: Visitor
let agreementId = ''
let goalId = ''

const typed = {
  title: 'Den unga får hjälp i rätt tid',
  indicators: ['feedback_response', 'role_coverage'],
  validFrom: '1.1.2026',
}
type Goals = { readonly goals: { values: { indicator: string; last: { numerator: number } | null }[] }[] }

beforeAll(async () => {
  world = await openWorld()
  world.now = new Date('2026-11-22T09:00:00Z')
  steering = await world.signIn({ instance: 'vastra-nyland', function: 'steering_group' })
  coordinator = await world.signIn({ team: 'Raseborgs ankarteam', function: 'coordinator' })
  const { rows } = await world.admin.query<{ id: string }>(
    `select g.id from agreement g join instance i on i.id = g.instance_id where i.key = 'vastra-nyland'`,
  )
  agreementId = rows[0]?.id ?? ''
})
afterAll(() => world.close())

describe('the indicators (D-04)', () => {
  it('each have a formula and a denominator in every language', () => {
    expect(indicators.length).toBeGreaterThan(10)
    for (const each of indicators)
      for (const language of languages) {
        expect(each.formula[language].length, each.id).toBeGreaterThan(10)
        expect(each.denominator[language].length, each.id).toBeGreaterThan(5)
      }
  })

  it('say a share in per cent and everything else for each', () => {
    const value = {
      id: null,
      indicator: 'x',
      firstDay: '',
      lastDay: '',
      numerator: 3000,
      denominator: 4000,
      source: null,
      bounds: null,
      synthetic: false,
    }
    expect([valueOf('percent', value), valueOf('days', value)]).toEqual([75, 0.75])
  })

  it('are all shown with both, as a proposal', async () => {
    const page = (await coordinator.page('/governance/indicators')).body
    for (const each of indicators) {
      expect(page).toContain(each.formula.sv)
      expect(page).toContain(each.denominator.sv)
    }
    expect(page).toContain('har inte bekräftats')
  })
})

describe('a goal of the agreement (G-17)', () => {
  it('is set by the steering group, with at least one indicator', async () => {
    expect((await steering.change(path, { ...typed, agreementId, indicators: [] })).body).toContain(
      'choose_at_least_one',
    )
    expect((await coordinator.change(path, { ...typed, agreementId })).status).toBe(403)
    const set = await steering.change(path, { ...typed, agreementId })
    expect(set.status).toBe(200)
    goalId = set.json<{ id: string }>().id
    const empty = world.admin.query(`update goal set indicators = '{}' where id = $1`, [goalId])
    await expect(empty).rejects.toThrow(/goal_indicators_check/)
  })

  it('shows its indicators with the last value; what stands in the product is worked out', async () => {
    const { goals } = (await coordinator.read(path)).json<Goals>()
    expect(goals[0]?.values.map((each) => [each.indicator, each.last === null])).toEqual([
      ['feedback_response', true],
      ['role_coverage', false],
    ])
    const page = (await coordinator.page(path)).body
    for (const shown of ['Inget värde än', 'läget 22.11.2026', 'fyra per team']) expect(page).toContain(shown)
    expect((await steering.read('/governance/indicator-form/role_coverage')).status).toBe(404)
  })

  it('shows the newest period of what was recorded, and its source', async () => {
    const value = {
      firstDay: '1.1.2025',
      lastDay: '31.12.2025',
      numerator: 21,
      denominator: 60,
      source: 'Verksamhetsberättelse 2025',
    }
    const lead = '/governance/indicators/feedback_response'
    expect((await coordinator.change(lead, value)).status).toBe(200)
    const earlier = { ...value, firstDay: '1.1.2024', lastDay: '31.12.2024', numerator: 18 }
    expect((await steering.change(lead, earlier)).status).toBe(200)
    const page = (await coordinator.page(path)).body
    expect(page).toContain('35 %')
    expect(page).not.toContain('30 %')
    const all = (await coordinator.page(lead)).body
    for (const shown of ['30 %', 'Verksamhetsberättelse 2025']) expect(all).toContain(shown)
  })

  it('takes in no value that tells of few people, and none that is no part of its denominator', async () => {
    const asked = async (numerator: number, denominator: number, more: object = {}): Promise<string> =>
      (
        await steering.change('/governance/indicators/feedback_response', {
          ...{ firstDay: '1.1.2026', lastDay: '31.3.2026', source: 'Räknat för hand', numerator, denominator },
          ...more,
        })
      ).body
    expect(await asked(2, 40)).toContain('value_of_few')
    expect(await asked(38, 40)).toContain('value_of_few')
    expect(await asked(3, 4)).toContain('value_of_few')
    expect(await asked(50, 40)).toContain('numerator_too_large')
    expect(await asked(5, 0)).toContain('denominator_zero')
    expect(await asked(20, 40, { lastDay: '31.12.2025' })).toContain('period_backwards')
    expect(await asked(20, 40, { lastDay: '23.11.2026' })).toContain('date_in_future')
    expect(await asked(20, 40)).toContain('"id"')
  })

  it('may be followed by a figure that others publish: the newest of the region, with its source', async () => {
    const csv =
      'indicator,municipality,year,value\nsurvey_tried_drugs,region,2023,11\nsurvey_tried_drugs,region,2025,9.5'
    const taken = { csv, source: 'Hälsa i skolan, THL', sourceDate: '15.9.2025' }
    const set = await steering.change(path, {
      ...typed,
      title: 'Färre prövar narkotika',
      agreementId,
      indicators: ['survey_tried_drugs'],
    })
    expect(set.status).toBe(200)
    expect((await coordinator.page(path)).body).toContain('Har prövat narkotika')
    expect((await coordinator.change('/governance/external-values', taken)).status).toBe(200)
    const page = (await coordinator.page(path)).body
    for (const shown of ['9,5\u00a0%', '2025', 'Hälsa i skolan, THL', 'Inte kontrollerat']) expect(page).toContain(shown)
    expect(page).not.toContain('11\u00a0%')
    const none = { ...typed, agreementId, indicators: ['population_10_17'] }
    expect((await steering.change(path, none)).body).toContain('code_unknown')
  })

  it('is not there for another instance, nor for a worker', async () => {
    const elsewhere = await world.signIn({ instance: 'helsingfors', function: 'steering_group' })
    expect((await elsewhere.read(`${path}/${goalId}`)).status).toBe(404)
    expect((await elsewhere.read(path)).json<Goals>().goals).toEqual([])
    const worker = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'police' })
    expect((await worker.read(path)).status).toBe(403)
  })
})
