import { unzipSync } from 'fflate'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '#kernel/clock.ts'
import { seededRandom } from '#kernel/random.ts'
import type { RegionalPicture } from '#picture/regional-picture/regional-picture.ts'
import {
  connectUpkeep,
  countsIn,
  instanceId,
  writeContacts,
  writeInhabitants,
  type PictureContact,
} from '#testing/picture.ts'
import { fetchPdf } from '#testing/pdf.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import { sheetsOf } from '#testing/xlsx.ts'
import { countPicture } from './publication-work.queries.ts'
import { workOnPictures } from './publication-work.command.ts'
import type { PictureRelease } from './publication.ts'
import { ageBandsSchema } from './publication-rules.ts'

/*
 * A region that counts by three age bands, and those whose age nobody knows: from contacts over counting, drawing, audit and publication to the
 * page, its files, its paper and the national export.
 */

const bands = ageBandsSchema.parse([
  { code: '10-12', from: 10, until: 12, unknown: false, share: 0.15 },
  { code: '13-14', from: 13, until: 14, unknown: false, share: 0.4 },
  { code: '15-17', from: 15, until: 17, unknown: false, share: 0.4 },
  { code: 'unknown', from: null, until: null, unknown: true, share: 0.05 },
])
const codes = bands.map(({ code }) => code)
const inhabitants: Readonly<Record<string, number>> = {
  ...{ '078': 600, '710': 2500, '149': 500, '444': 4300, '224': 700, '927': 3000, '257': 4600, '755': 700 },
  ...{ '049': 29_000, '235': 1100 },
}
const path = '/picture/releases'

/** Children of two quarters, most of them in the large municipalities, and of every age from 8 to 17 or unknown. */
function contactsOf(quarters: readonly string[]): PictureContact[] {
  const random = seededRandom('age bands')
  const all = Object.values(inhabitants).reduce((sum, each) => sum + each, 0)
  return quarters.flatMap((first) =>
    Object.entries(inhabitants).flatMap(([municipality, people]) =>
      Array.from({ length: Math.ceil((240 * people) / all) }, (_, n) => ({
        receivedAt: `${addDays(first, random.integer(0, 85))}T09:00:00+02:00`,
        reasons: [random.pick(['property_offence', 'property_offence', 'assault', 'vandalism', 'alcohol'])],
        child: `${first} ${municipality} ${n}`,
        age: random.chance(0.1) ? null : random.integer(8, 17),
        ...(random.chance(0.02) ? { missing: 'protected' as const } : { municipality }),
      })),
    ),
  )
}

let world: World
let upkeep: pg.Client
let coordinator: Visitor
let steering: Visitor
const now = new Date('2026-03-05T09:00:00Z')

beforeAll(async () => {
  world = await openWorld()
  world.now = now
  await writeInhabitants(world, inhabitants)
  await writeContacts(world, contactsOf(['2025-07-01', '2025-10-01']))
  upkeep = await connectUpkeep(world)
  coordinator = await world.signIn({ team: 'Raseborgs ankarteam', function: 'coordinator' })
  steering = await world.signIn({ instance: 'vastra-nyland', function: 'steering_group' })
})
afterAll(async () => {
  await upkeep.end()
  await world.close()
})

const work = () => workOnPictures(upkeep, world.vault, now, { bands })
const read = async (id: string): Promise<PictureRelease> =>
  (await coordinator.read(`${path}/${id}`)).json<{ release: PictureRelease }>().release
const act = async (id: string, verb: string) =>
  coordinator.change(`${path}/${id}/${verb}`, { version: (await read(id)).version })
const picture = async (query = ''): Promise<RegionalPicture> =>
  (await steering.read(`/picture${query}`)).json<RegionalPicture>()
async function fileOf(url: string, visitor = steering): Promise<Buffer> {
  const reply = await world.server.inject({ method: 'GET', url, headers: { cookie: visitor.cookie } })
  expect(reply.statusCode).toBe(200)
  return reply.rawPayload
}

async function publish(period: string): Promise<PictureRelease> {
  const { id } = (await coordinator.change(path, { kind: 'quarter', period })).json<{ id: string }>()
  await work()
  expect((await read(id)).whyNot).toBeNull()
  await act(id, 'audit')
  await work()
  const audited = await read(id)
  expect([audited.state, audited.verdict?.findings]).toEqual(['audited', []])
  expect((await act(id, 'publish')).status).toBe(200)
  return read(id)
}

describe('a release by three age bands', () => {
  it('is counted from case work, audited and published quarter by quarter', async () => {
    expect((await publish('2025-Q3')).state).toBe('published')
    const counted = await countsIn(world, 'picture_count')
    for (const band of codes)
      expect(
        Object.keys(counted).some((place) => place.endsWith(` ${band}`)),
        band,
      ).toBe(true)
    const second = await publish('2025-Q4')
    const { rows } = await world.admin.query<{ age_band: string; n: number }>(
      `select age_band, count(*)::integer as n from published_cell where release_id = $1 group by 1 order by 1`,
      [second.id],
    )
    expect(rows.map(({ age_band }) => age_band)).toEqual([...codes, 'all'].toSorted())
    expect(new Set(rows.map(({ n }) => n)).size).toBe(1)
  }, 300_000)

  it('adds up: the bands make every age, in each area, phenomenon and period', async () => {
    const { rows } = await world.admin.query<{ places: number; wrong: number }>(
      `select count(*)::integer as places, count(*) filter (where whole <> parts)::integer as wrong from (
         select sum(shown) filter (where age_band = 'all') as whole, sum(shown) filter (where age_band <> 'all') as parts
           from published_cell group by release_id, area, phenomenon, period) s`,
    )
    expect(rows[0]?.places).toBeGreaterThan(500)
    expect(rows[0]?.wrong).toBe(0)
  })
})

describe('the page of a picture by age bands', () => {
  it('lets one choose a band, in three languages, and nothing that is no band', async () => {
    for (const [language, label, every, unknown] of [
      ['sv', 'Ålder', 'Alla åldrar', 'Okänd ålder'],
      ['fi', 'Ikä', 'Kaikki iät', 'Ikä ei tiedossa'],
      ['en', 'Age', 'All ages', 'Age not known'],
    ] as const) {
      const { body } = await steering.page(`/picture?ageBand=13-14&lang=${language}`)
      expect(body, language).toMatch(/<select[^>]*name="ageBand"/)
      for (const text of [`>${label}</label>`, every, unknown, '13–14']) expect(body, language).toContain(text)
      expect(body).toMatch(/<option value="13-14" selected/)
    }
    for (const band of ['10-17', '13', 'protected', '10-12,13-14'])
      expect((await steering.read(`/picture?ageBand=${band}`)).status, band).toBe(400)
  })

  it('draws every number of the chosen band, and only those', async () => {
    for (const query of ['', '&area=team-raseborg', '&area=049&phenomenon=theft', '&period=2025']) {
      const chosen = await picture(`?ageBand=15-17${query}`)
      const every = await picture(query === '' ? '' : `?${query.slice(1)}`)
      expect(chosen.chosen.ageBand).toBe('15-17')
      const { rows } = await world.admin.query<{ shown: number; whole: number }>(
        `select c.shown, w.shown as whole from published_cell c join published_cell w on w.release_id = c.release_id
            and w.area = c.area and w.phenomenon = c.phenomenon and w.period = c.period and w.age_band = 'all'
           join picture_release r on r.id = c.release_id and r.label = '2025-Q4'
          where c.area = $1 and c.phenomenon = $2 and c.period = $3 and c.age_band = '15-17'`,
        [chosen.chosen.area, chosen.chosen.phenomenon, chosen.chosen.period],
      )
      const [shown, whole] = [rows[0]?.shown ?? -1, rows[0]?.whole ?? -1]
      const { body } = await steering.page(`/picture?ageBand=15-17${query}&lang=sv`)
      expect(body).toContain(`15–17 år: ${shown}–${shown + 5} barn.`)
      expect((await steering.page(`/picture?${query.slice(1)}&lang=sv`)).body).toContain(`${whole}–${whole + 5} barn.`)
      expect(every.chosen.ageBand).toBe('all')
    }
  })

  it('shows all ages beside each other, and rates for every age alone', async () => {
    const every = (await steering.page('/picture?lang=sv')).body
    for (const id of ['map', 'quarters', 'phenomena', 'ages', 'rates']) expect(every).toContain(`id="${id}"`)
    for (const band of ['10–12 år', '13–14 år', '15–17 år', 'Okänd ålder']) expect(every).toContain(band)
    const one = (await steering.page('/picture?ageBand=13-14&lang=sv')).body
    expect(one).not.toContain('<figure class="fl-chart" id="rates"')
    expect(one).toContain('Andelar per 1 000 visas bara för alla åldrar')
    expect(one).toContain('Alla fenomen, 13–14 år per kommun')
  })

  it('is there in the same numbers as CSV, as Excel and on paper', async () => {
    const query = '?ageBand=13-14&phenomenon=theft'
    const csv = (await fileOf(`/picture/numbers.csv${query}`)).toString('utf8')
    const sheets = await sheetsOf(await fileOf(`/picture/numbers.xlsx${query}`))
    const paper = await fetchPdf(world, steering, `/picture/paper.pdf${query}&lang=fi`)
    if (typeof paper === 'number') throw new Error(`answered ${paper}`)
    const { numbers } = await picture(query)
    const region = numbers.find(
      ({ area, period, ageBand, phenomenon }) =>
        area === 'region' && period === '2025-Q4' && ageBand === '13-14' && phenomenon === 'theft',
    )
    const size = `${region?.shown ?? -1}–${(region?.shown ?? -1) + 5}`
    const line = csv.split('\r\n').find((each) => each.includes('13–14 år') && each.includes('K4 2025'))
    expect(line).toContain(size)
    const quarters = sheets.find(({ rows }) => rows.some(([name]) => name === 'K4 2025'))
    expect(quarters?.rows.find(([name]) => name === 'K4 2025')?.[1]).toBe(size)
    expect(paper.text).toContain('13–14 vuotta')
    expect(paper.text).toContain(size)
    // The link to each file carries the band.
    expect((await steering.page(`/picture${query}`)).body).toMatch(/numbers\.csv\?[^"]*ageBand=13-14/)
  })

  it('is handed on nationally band by band, each with what is certain of it', async () => {
    await world.admin.query(
      `insert into case_indicator_year (instance_id, year, counted_on, synthetic) values ($1, 2025, '2026-03-01', false)`,
      [await instanceId(world)],
    )
    const leader = await world.signIn({ instance: 'vastra-nyland', function: 'leadership' })
    const files = unzipSync(new Uint8Array(await fileOf('/national-export/2025/national.zip', leader)))
    const [header, ...lines] = Buffer.from(files['picture.csv'] ?? [])
      .toString('utf8')
      .trim()
      .split('\r\n')
    expect(header).toContain('age_band')
    const { rows } = await world.admin.query<{ cell: string }>(
      `select concat_ws(';', c.area, c.phenomenon, c.period, c.age_band, c.shown) as cell from published_cell c
         join picture_release r on r.id = c.release_id where r.label = '2025-Q4'`,
    )
    expect(lines).toHaveLength(rows.length)
    const told = new Set(lines.map((line) => line.split(';').slice(1, 6).join(';')))
    for (const { cell } of rows) expect(told).toContain(cell)
    for (const line of lines) {
      const [shown = 0, lowest = 0, highest = 0] = line.split(';').slice(5).map(Number)
      expect([lowest <= shown, shown <= highest, highest - lowest >= 5]).toEqual([true, true, true])
    }
  })
})

describe('rules of age bands', () => {
  it('that change later correct nothing that was shown by others', async () => {
    const id = await instanceId(world)
    const shown = await countsIn(world, 'picture_count')
    await countPicture(upkeep, id, now)
    expect(Object.keys(await countsIn(world, 'picture_correction')).filter((at) => at.endsWith(' 10-17'))).toEqual([])
    expect(await countsIn(world, 'picture_count')).toMatchObject(shown)
    const { rows } = await world.admin.query<{ period: string }>(
      'select period from picture_period where corrected_at is not null',
    )
    expect(rows).toEqual([])
  })

  it('leave no child out: exactly one band takes those whose age nobody knows', () => {
    expect(ageBandsSchema.safeParse(bands.slice(0, 3)).success).toBe(false)
    expect(ageBandsSchema.safeParse(bands.map((each) => ({ ...each, unknown: true }))).success).toBe(false)
    expect(ageBandsSchema.safeParse(bands).success).toBe(true)
  })
})
