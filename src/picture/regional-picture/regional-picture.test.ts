import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fetchPdf } from '#testing/pdf.ts'
import { ask, nameOf, routes } from '#testing/asking.ts'
import { absentIds } from '#testing/hidden-places.ts'
import { openTestCase } from '#testing/case.ts'
import { seedDemoPicture } from '#testing/picture.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import { sheetsOf } from '#testing/xlsx.ts'
import type { RegionalPicture } from './regional-picture.ts'

const path = '/picture'
let world: World
let steering: Visitor

beforeAll(async () => {
  world = await openWorld()
  world.now = new Date('2026-11-23T09:00:00Z')
  await seedDemoPicture(world, world.now)
  steering = await world.signIn({ instance: 'vastra-nyland', function: 'steering_group' })
})
afterAll(() => world.close())

const pictureFor = async (visitor: Visitor, query = ''): Promise<RegionalPicture> =>
  (await visitor.read(`${path}${query}`)).json<RegionalPicture>()
const decoded = (html: string): string =>
  html
    .replace(/&amp;/g, '&')
    .replace(/&nbsp;|\u00a0/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
/** The tables of the charts on a page: rows of texts. */
function tablesOn(html: string): string[][][] {
  return [...html.matchAll(/<figure class="fl-chart"[\s\S]*?<\/figure>/g)].map(([figure]) =>
    [...figure.matchAll(/<tbody[\s\S]*?<\/tbody>/g)].flatMap(([body]) =>
      [...body.matchAll(/<tr[\s\S]*?<\/tr>/g)].map(([row]) =>
        [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) =>
          decoded(cell.replace(/<[^>]*>/g, '')),
        ),
      ),
    ),
  )
}
async function fileOf(visitor: Visitor, url: string): Promise<Buffer> {
  const headers = { cookie: visitor.cookie, host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000' }
  const reply = await world.server.inject({ method: 'GET', url, headers })
  expect(reply.statusCode).toBe(200)
  return reply.rawPayload
}

describe('the regional picture (F-03)', () => {
  it('is read by the steering group, leadership, coordinators and teams, in three languages; by nobody else', async () => {
    const readers = await Promise.all([
      world.signIn({ instance: 'vastra-nyland', function: 'leadership' }),
      world.signIn({ team: 'Raseborgs ankarteam', function: 'coordinator' }),
      world.signIn({ team: 'Raseborgs ankarteam', profession: 'police' }),
    ])
    for (const reader of [steering, ...readers]) expect((await reader.page(path)).status).toBe(200)
    for (const other of ['administrator', 'data_protection_officer']) {
      const visitor = await world.signIn({ instance: 'vastra-nyland', function: other })
      expect((await visitor.page(path)).status, other).toBe(403)
    }
    for (const [language, title] of [
      ['sv', 'Lägesbild'],
      ['fi', 'Tilannekuva'],
      ['en', 'Regional picture'],
    ] as const)
      expect((await steering.page(`${path}?lang=${language}`)).body).toContain(`<title>${title} – Fairlead`)
  })

  it('says first what matters, then shows every chart with a table', async () => {
    const page = decoded((await steering.page(path)).body)
    expect(page.indexOf('Det viktigaste')).toBeLessThan(page.indexOf('<figure'))
    for (const id of ['map', 'quarters', 'phenomena', 'rates'])
      expect(page).toContain(`<figure class="fl-chart" id="${id}"`)
    expect(page).toContain('En femma i en liten kommun är inget bevis för att något har hänt.')
    expect(page).toMatch(/Det verkliga talet ligger mellan \d+ och \d+\./)
    expect(page).toContain('Talen är påhittade.')
  })

  it('shows no number of the picture that is not a published class', async () => {
    const { rows } = await world.admin.query<{ shown: number }>('select distinct shown from published_cell')
    const published = new Set(rows.map(({ shown }) => `${shown}–${shown + 5}`))
    const picture = await pictureFor(steering)
    const places = [
      '',
      ...picture.areas.slice(0, 4).map(({ code }) => `?area=${code}`),
      ...picture.phenomena.slice(0, 6).map(({ code }) => `?phenomenon=${code}`),
      ...picture.years.map(({ code }) => `?period=${code}`),
    ]
    for (const place of places) {
      const { body } = await steering.page(`${path}${place}`)
      const charts = tablesOn(body).slice(0, 3).flat()
      for (const cell of charts.flatMap(([, ...cells]) => cells))
        if (cell !== 'visas inte') {
          const [, name = '', certain = ''] = /^(\d+–\d+) \(säkert (\d+–\d+)\)$/.exec(cell) ?? []
          expect(published, cell).toContain(name)
          const [least, most] = certain.split('–').map(Number)
          expect([(least ?? 1) % 5, (most ?? 1) % 5], cell).toEqual([0, 0])
        }
      expect(charts.length).toBeGreaterThan(10)
    }
  })

  it('says only what the rows of published cells say, whatever is counted', async () => {
    const { rows } = await world.admin.query<{ area: string; phenomenon: string; shown: number }>(
      `select c.area, c.phenomenon, c.shown from published_cell c join picture_release r on r.id = c.release_id
         join instance i on i.id = c.instance_id
        where i.key = 'vastra-nyland' and r.state = 'published' and c.period = r.period
          and r.period = (select max(period) from picture_release where state = 'published' and instance_id = i.id)`,
    )
    const picture = await pictureFor(steering)
    const newest = picture.numbers.filter(({ period }) => period === picture.chosen.period)
    expect(newest.length).toBeGreaterThan(10)
    for (const each of newest)
      expect(rows).toContainEqual({ area: each.area, phenomenon: each.phenomenon, shown: each.shown })
  })

  it('takes nodes of what is published, and nothing else', async () => {
    for (const query of [
      '?period=2026-10-01',
      '?period=2019-Q1',
      '?area=protected',
      '?area=049,149',
      '?phenomenon=recruitment',
    ])
      expect((await steering.read(`${path}${query}`)).status, query).toBe(400)
  })

  it('is there in the same numbers on the page, as CSV and as Excel', async () => {
    const query = '?area=team-raseborg&phenomenon=theft'
    const tables = tablesOn((await steering.page(`${path}${query}`)).body)
    const csv = decoded((await fileOf(steering, `${path}/numbers.csv${query}`)).toString('utf8'))
    const lines = csv.split('\r\n').map((line) => line.split(';').map((cell) => cell.replace(/^"|"$/g, '')))
    const sheets = await sheetsOf(await fileOf(steering, `${path}/numbers.xlsx${query}`))
    expect(sheets).toHaveLength(tables.length)
    for (const [place, table] of tables.entries())
      for (const [name = '', ...cells] of table) {
        const [, ...values] = sheets[place]?.rows.find(([first]) => first === name) ?? []
        const said = (shown: string, certain: string): string =>
          shown === 'visas inte' ? shown : `${shown} (säkert ${certain})`
        const pairs = values.map((_, at) => at).filter((at) => at % 2 === 0)
        expect(
          pairs.map((at) => said(decoded(values[at] ?? ''), decoded(values[at + 1] ?? ''))),
          name,
        ).toEqual(cells)
        for (const at of pairs)
          expect(
            lines.some(
              (line) =>
                line[1] === name && line[3] === decoded(values[at] ?? '') && line[4] === decoded(values[at + 1] ?? ''),
            ),
          ).toBe(true)
      }
    expect(csv).toContain('Uttaget av')
  })

  it('is shared as a tagged paper that names the authority and nobody', async () => {
    const paper = await fetchPdf(world, steering, `${path}/paper.pdf?lang=fi`)
    if (typeof paper === 'number') throw new Error(`answered ${paper}`)
    expect([paper.tagged, paper.language]).toEqual([true, 'fi'])
    for (const told of ['Tilannekuva', 'Tärkeintä', 'Viitonen pienessä kunnassa ei ole todiste'])
      expect(paper.text).toContain(told)
    expect(paper.text).not.toContain(steering.persona.name)
  })
})

describe('rates per 1,000 inhabitants aged 10–17 (D-05)', () => {
  it('name year and source, and are not there without inhabitants or with none', async () => {
    const region = `select id from instance where key = 'vastra-nyland'`
    expect(decoded((await steering.page(path)).body)).toMatch(/Invånare 10–17 år: 20\d\d, /)
    await world.admin
      .query(`update external_value set value = 0 where municipality_code = '149' and indicator = 'population_10_17'
      and instance_id = (${region})`)
    await world.admin.query(`delete from external_value where municipality_code = '755' and instance_id = (${region})`)
    const page = decoded((await steering.page(path)).body)
    expect(page).toContain('Ingen andel för Ingå: invånarantalet är noll.')
    expect(page).toMatch(/Ingen andel för [^:]*Sjundeå: invånarantalet saknas\./)
    const rates = tablesOn(page).at(-1) ?? []
    expect(rates.find(([name]) => name === 'Ingå')?.[1]).toBe('visas inte')
    expect(rates.find(([name]) => name === 'Esbo')?.[1]).toMatch(/^\d+(,\d)?–\d+(,\d)? \(säkert /)
  })
})

describe('whoever sees the picture and no case', () => {
  it('gets 404 at every address of a case', async () => {
    const { caseId } = await openTestCase(world)
    const asked = routes.filter(({ method, path: address }) => method === 'GET' && address.startsWith('/cases/:caseId'))
    expect(asked.length).toBeGreaterThan(100)
    for (const route of asked)
      expect(
        (await ask(world, steering, { route, ids: { ...absentIds(route.path), caseId } })).status,
        nameOf(route),
      ).toBe(404)
  })
})

describe('before anything is published', () => {
  it('the page says so, and what is withdrawn is not there any more', async () => {
    await world.admin.query(
      `update picture_release set state = 'withdrawn', withdrawn_at = now(), withdrawn_reason = 'prov'`,
    )
    const page = (await steering.page(path)).body
    expect(page).toContain('Ingen lägesbild har publicerats ännu.')
    expect(page).not.toContain('<figure')
    expect((await pictureFor(steering)).numbers).toEqual([])
    expect((await steering.page(`${path}/numbers.csv`)).status).toBe(200)
  })
})
