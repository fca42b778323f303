import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

const path = '/governance/external-values'
let world: World
let coordinator: Visitor
let steering: Visitor

const list = (...lines: string[]): string => ['indicator,municipality,year,value', ...lines].join('\n')
const typed = { source: 'Hälsa i skolan 2025, THL', sourceDate: '15.9.2025' }
type Values = { readonly values: { municipalityCode: string | null; year: number; value: number; verified: boolean }[] }
const valuesOf = async (visitor: Visitor, indicator: string) =>
  (await visitor.read(`${path}/${indicator}`)).json<Values>().values

beforeAll(async () => {
  world = await openWorld()
  world.now = new Date('2026-11-22T09:00:00Z')
  coordinator = await world.signIn({ team: 'Raseborgs ankarteam', function: 'coordinator' })
  steering = await world.signIn({ instance: 'vastra-nyland', function: 'steering_group' })
})
afterAll(() => world.close())

describe('figures of others (F-04)', () => {
  it('are taken in by a coordinator or an administrator, and by nobody else', async () => {
    const csv = list('survey_tried_drugs,Ingå,2025,"12,5"', 'survey_tried_drugs,hela regionen,2025,10.1')
    const worker = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'police' })
    for (const other of [steering, worker]) expect((await other.change(path, { ...typed, csv })).status).toBe(403)
    const taken = await coordinator.change(path, { ...typed, csv })
    expect([taken.status, taken.json<{ taken: number }>().taken]).toEqual([200, 2])
    const administrator = await world.signIn({ instance: 'vastra-nyland', function: 'administrator' })
    expect((await administrator.read('/governance/external-value-form')).status).toBe(200)
  })

  it('are read by everybody of the instance with source and day, and are not checked until somebody has', async () => {
    const page = (await steering.page(`${path}/survey_tried_drugs`)).body
    for (const told of ['12,5\u00a0%', 'Hela regionen', 'Hälsa i skolan 2025, THL', '15.9.2025', 'Inte kontrollerat'])
      expect(page).toContain(told)
    const checked = { source: typed.source }
    expect((await steering.change(`${path}/survey_tried_drugs/verify`, checked)).status).toBe(403)
    expect((await coordinator.change(`${path}/survey_tried_drugs/verify`, checked)).status).toBe(200)
    expect((await coordinator.change(`${path}/survey_tried_drugs/verify`, checked)).status).toBe(409)
    expect((await valuesOf(steering, 'survey_tried_drugs')).every(({ verified }) => verified)).toBe(true)
  })

  it('are replaced by a later list, and then not checked again', async () => {
    const csv = list('survey_tried_drugs,Ingå,2025,13')
    expect((await coordinator.change(path, { ...typed, csv })).status).toBe(200)
    const values = await valuesOf(steering, 'survey_tried_drugs')
    expect(values.map(({ municipalityCode, value, verified }) => [municipalityCode, value, verified])).toEqual([
      [null, 10.1, true],
      ['149', 13, false],
    ])
  })

  it('are not taken in at all when a line is wrong: it is shown again with a sentence, and nothing is saved', async () => {
    const csv = list(
      'survey_bullied_weekly,Ingå,2025,5',
      'survey_bullied_weekly,Esbo,,5',
      'survey_bullied_weekly,Åbo,2025,-5',
    )
    const refused = await coordinator.submit(`${path}/new`, { ...typed, csv })
    expect(refused.status).toBe(400)
    for (const sentence of [
      'Rad 3: året saknas.',
      'Rad 4: kommunen hör inte till regionen.',
      'Rad 4: värdet är mindre än noll.',
      'survey_bullied_weekly,Ingå,2025,5',
    ])
      expect(refused.body).toContain(sentence)
    expect(await valuesOf(coordinator, 'survey_bullied_weekly')).toEqual([])
    const later = await coordinator.change(path, {
      csv: list('survey_bullied_weekly,Ingå,2025,5'),
      ...typed,
      sourceDate: '23.11.2026',
    })
    expect(later.body).toContain('external_source_future')
  })

  it('stay within their instance: another has the same municipality unknown and none of the figures', async () => {
    const elsewhere = await world.signIn({ instance: 'helsingfors', profession: 'police' })
    expect(await valuesOf(elsewhere, 'survey_tried_drugs')).toEqual([])
    const other = await world.signIn({ instance: 'helsingfors', function: 'coordinator' })
    expect((await other.change(path, { ...typed, csv: list('survey_tried_drugs,Ingå,2025,1') })).body).toContain(
      'external_municipality_unknown',
    )
    expect((await coordinator.read(`${path}/shoe_size`)).status).toBe(404)
  })
})
