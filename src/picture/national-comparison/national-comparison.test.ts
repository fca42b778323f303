import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDemoWorld } from '#testing/demo-world.ts'
import { deliverFiles, filesOfTests, resigned, signInNation } from '#testing/national.ts'
import { saved } from '#testing/upload.ts'
import type { Visitor, World } from '#testing/world.ts'
import { sheetsOf } from '#testing/xlsx.ts'
import { cellText } from './comparison-table.ts'
import { cellsOf, measures } from './measures.ts'
import { rateOf, type Cell, type NationalComparison } from './national-comparison.ts'

let world: World
let nation: Visitor
let year = 0

beforeAll(async () => {
  world = await openDemoWorld()
  world.now = new Date()
  nation = await signInNation(world)
  const { rows } = await world.admin.query<{ year: number }>('select max(year)::integer as year from national_delivery')
  year = rows[0]?.year ?? 0
})
afterAll(() => world.close())

const compared = async (of = year): Promise<NationalComparison> =>
  (await nation.read(`/national/years/${of}`)).json<NationalComparison>()
const place = (id: string): number => measures.findIndex((each) => each.id === id)
const cellOf = (all: NationalComparison, region: string, id: string): Cell | undefined =>
  all.regions.find(({ name }) => name.sv === region)?.cells[place(id)]

type Quality = {
  readonly quality: readonly {
    indicator: string
    value: { numerator: number; denominator: number; bounds: { percent: number[] } | null } | null
  }[]
}

describe('regions side by side', () => {
  it('say of each region what its own page says of it, and nothing narrower', async () => {
    const all = await compared()
    expect(all.regions.map(({ name }) => name.sv)).toHaveLength(2)
    for (const [instance, region] of [
      ['vastra-nyland', 'Västra Nyland'],
      ['helsingfors', 'Helsingfors'],
    ] as const) {
      const leader = await world.signIn({ instance, function: 'leadership' })
      const { quality } = (await leader.read(`/governance/quality?year=${year}`)).json<Quality>()
      expect(quality.length).toBeGreaterThan(5)
      const name = all.regions.find((each) => each.name.sv.includes(region))?.name.sv ?? ''
      for (const { indicator, value } of quality) {
        const cell = cellOf(all, name, indicator)
        if (value === null) expect(cell).toEqual({ why: 'few' })
        else if (value.bounds === null) expect(cell).toMatchObject({ lowest: value.numerator / value.denominator })
        else expect(cell).toEqual({ lowest: value.bounds.percent[0], highest: value.bounds.percent[1] })
      }
    }
  })

  it('count children in classes added up to their region, and rates of these by the inhabitants that came along', async () => {
    const all = await compared()
    for (const { name, cells } of all.regions) {
      const { rows } = await world.admin.query<{ lowest: number; highest: number; inhabitants: number }>(
        `select sum(n.lowest)::integer as lowest, sum(n.highest)::integer as highest, d.inhabitants
           from national_delivery d join national_region r on r.instance_id = d.instance_id and r.id = d.region_id
           join national_number n on n.instance_id = d.instance_id and n.delivery_id = d.id and n.indicator = 'selection_rate'
          where r.name ->> 'sv' = $1 and d.year = $2 group by d.inhabitants`,
        [name.sv, year],
      )
      const [told] = rows
      if (told === undefined) throw new Error('nothing was handed over')
      expect(cells[place('screened')]).toEqual({ lowest: told.lowest, highest: told.highest })
      expect(told.highest - told.lowest).toBeGreaterThanOrEqual(8)
      expect(cells[place('screened_rate')]).toEqual({
        lowest: (told.lowest * 1000) / told.inhabitants,
        highest: (told.highest * 1000) / told.inhabitants,
      })
    }
  })

  it('have the picture of each region as it was published, with what is certain of it', async () => {
    const { rows } = await world.admin.query<{ shown: number }>(
      `select c.shown from published_cell c join picture_release r on r.instance_id = c.instance_id and r.id = c.release_id
         join instance i on i.id = r.instance_id and i.key = 'vastra-nyland'
        where r.state = 'published' and left(r.period, 4) = $1 and c.area = 'region' and c.phenomenon = 'all' and c.period = $1
          order by r.period desc, r.published_at desc limit 1`,
      [String(year)],
    )
    const all = await compared()
    const cell = all.regions.find(({ name }) => name.sv.startsWith('Västra Nyland'))?.cells[place('picture')]
    if (cell === undefined || 'why' in cell) throw new Error('no picture came along')
    expect([cell.lowest <= (rows[0]?.shown ?? -1), cell.highest >= (rows[0]?.shown ?? 1e9)]).toEqual([true, true])
    expect(cell.highest - cell.lowest).toBeGreaterThanOrEqual(10)
  })

  it('stand in the order of their names, say who is missing, and never in the order of a number', async () => {
    const page = await nation.page(`/national/years/${year - 1}`)
    expect(page.body).toContain('Har inte lämnat tal för året: ')
    const now = await nation.page(`/national/years/${year}`)
    const names = [...now.body.matchAll(/fl-table__first"[^>]*>([^<]+)</g)].map(([, name]) => name)
    const inOrder = [...new Set(names)].toSorted((one = '', other = '') => one.localeCompare(other, 'sv'))
    expect(inOrder).toHaveLength(2)
    names.forEach((name, at) => expect(name).toBe(inOrder[at % 2]))
    expect(now.body).toContain('Inget tal är bättre eller sämre än ett annat.')
    expect(now.body).toContain('Påhittade tal: ')
    // No sum over regions, no place in an order.
    expect(now.body).not.toMatch(/Totalt|Sammanlagt|rank/i)
  })

  it('leave as CSV and XLSX with the same bounds, and whose copy it is', async () => {
    const csv = (await saved(world, nation, `/national/years/${year}/table.csv`)).bytes.toString('utf8')
    const lines = csv.trim().split('\r\n')
    expect(lines).toHaveLength(2 * measures.length + 2)
    expect(lines.at(-1)).toContain('Henrika Fyrskeppet')
    const all = await compared()
    const screened = all.regions.map(({ cells }) => cells[place('screened')])
    for (const cell of screened) {
      if (cell === undefined || 'why' in cell) throw new Error('no number')
      expect(csv).toContain(`;${cell.lowest};${cell.highest};`)
    }
    const { bytes, headers } = await saved(world, nation, `/national/years/${year}/table.xlsx`)
    expect(headers['content-type']).toContain('spreadsheetml')
    const [sheet] = await sheetsOf(bytes)
    expect(JSON.stringify(sheet)).toContain('Henrika Fyrskeppet')
    const { rows } = await world.admin.query<{ result: string }>(
      `select result from access_log where operation = 'takeNationalComparison' and professional_id = $1`,
      [nation.persona.id],
    )
    expect(rows.map(({ result }) => result)).toEqual(['allowed', 'allowed'])
  })

  it('follow the archive that counts, and say of the older form what it did not tell', async () => {
    const files = filesOfTests()
    expect((await deliverFiles(world, nation, files)).status).toBe(303)
    const region = (await compared(2022)).regions[0]
    expect(region?.cells[place('screened')]).toEqual({ lowest: 80, highest: 96 })
    expect(region?.cells[place('screened_rate')]).toEqual({ lowest: 2, highest: 2.4 })
    expect(region?.cells[place('follow_ups_done')]).toEqual({ lowest: (100 * 40) / 54, highest: (100 * 44) / 54 })
    expect(region?.cells[place('lead_time')]).toEqual({ lowest: 21, highest: 21 })
    expect(region?.cells[place('multi_professional_meetings')]).toEqual({ why: 'few' })
    const { 'region.json': _region, ...others } = files
    const first = resigned({
      ...others,
      'manifest.json': (files['manifest.json'] ?? '').replace('export-2', 'export-1'),
    })
    expect((await deliverFiles(world, nation, first)).status).toBe(303)
    const [older] = (await compared(2022)).regions
    expect(older?.cells[place('teams')]).toEqual({ why: 'not_told' })
    expect(older?.cells[place('screened_rate')]).toEqual({ why: 'no_population' })
    expect(older?.cells[place('screened')]).toEqual({ lowest: 80, highest: 96 })
  })
})

describe('a cell', () => {
  it('is rounded outwards, so that what is certain stays so', () => {
    expect(cellText({ lowest: 2.14, highest: 2.61 }, 'rate', 'sv')).toBe('2,1–2,7')
    expect(cellText({ lowest: 38.9, highest: 49.1 }, 'percent', 'sv')).toBe('38–50\u00a0%')
    expect(cellText({ lowest: 21, highest: 21 }, 'days', 'fi')).toBe('21 päivää')
    expect(cellText({ why: 'few' }, 'percent', 'en')).toBe('Too few to show')
  })

  it('has no rate without inhabitants, and none when there is no number', () => {
    expect(rateOf({ lowest: 10, highest: 14 }, null)).toEqual({ why: 'no_population' })
    expect(rateOf({ lowest: 10, highest: 14 }, 0)).toEqual({ why: 'no_population' })
    expect(rateOf({ why: 'few' }, 1000)).toEqual({ why: 'few' })
  })

  it('says why it is empty when nothing was handed over', () => {
    const nothing = { year: 2022, municipalities: null, teams: null, inhabitants: null, numbers: [] }
    for (const cell of cellsOf(nothing)) expect(cell).toHaveProperty('why')
  })
})
