import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { zipOf } from '#kernel/zip.ts'
import { openDemoWorld } from '#testing/demo-world.ts'
import { saved } from '#testing/upload.ts'
import { deliver, deliverFiles, filesOfTests, signInNation } from '#testing/national.ts'
import type { Visitor, World } from '#testing/world.ts'

let world: World
let nation: Visitor

beforeAll(async () => {
  world = await openDemoWorld()
  world.now = new Date()
  nation = await signInNation(world)
})
afterAll(() => world.close())

type Row = { readonly id: string; readonly replaces: string | null; readonly content: Buffer; readonly sha256: string }
const kept = async (key: string, year: number): Promise<Row[]> =>
  (
    await world.admin.query<Row>(
      `select d.id, d.replaces, d.content, d.sha256 from national_delivery d join national_region r on r.instance_id = d.instance_id and r.id = d.region_id
        where r.key = $1 and d.year = $2 order by d.received_at, d.replaces nulls first`,
      [key, year],
    )
  ).rows
const all = async (): Promise<number> =>
  (await world.admin.query<{ n: number }>('select count(*)::integer as n from national_delivery')).rows[0]?.n ?? 0

describe('receiving what a region hands over', () => {
  it('takes in the very file that the region fetched', async () => {
    const leader = await world.signIn({ instance: 'helsingfors', function: 'leadership' })
    const { rows } = await world.admin.query<{ year: number }>(
      'select min(year)::integer as year from case_indicator_year',
    )
    const year = rows[0]?.year ?? 0
    expect(await kept('helsingfors', year)).toEqual([])
    const { bytes } = await saved(world, leader, `/national-export/${year}/national.zip`)
    expect((await deliver(world, nation, bytes)).status).toBe(303)
    const [first] = await kept('helsingfors', year)
    expect(first?.content.equals(bytes)).toBe(true)
    const overview = await nation.page('/national')
    expect(overview.body).toContain('Ingenting saknas.')
  })

  it('keeps the earlier one of the same region and year, and lets the later one count', async () => {
    expect((await deliverFiles(world, nation, filesOfTests())).status).toBe(303)
    const again = await deliverFiles(world, nation, filesOfTests())
    expect([again.status, again.body.includes('Samma tal är redan mottagna.')]).toEqual([409, true])
    expect((await deliverFiles(world, nation, filesOfTests({ countedOn: '2023-04-01' }))).status).toBe(303)
    const [first, second, ...others] = await kept('vastra-nyland', 2022)
    expect([first?.replaces, second?.replaces, others]).toEqual([null, first?.id, []])
    const { rows } = await world.admin.query<{ id: string }>(
      `select id from national_region where key = 'vastra-nyland'`,
    )
    const page = await nation.page(`/national/regions/${rows[0]?.id ?? ''}`)
    for (const each of [first, second]) expect(page.body).toContain(each?.sha256.slice(0, 12))
    expect(page.body.match(/Ersatt/g)).toHaveLength(1)
  })

  it('lets one of two that come at the same moment replace the other', async () => {
    const sent = ['2023-05-01', '2023-05-02'].map((countedOn) =>
      deliverFiles(world, nation, filesOfTests({ countedOn })),
    )
    expect((await Promise.all(sent)).map(({ status }) => status)).toEqual([303, 303])
    const rows = await kept('vastra-nyland', 2022)
    expect(new Set(rows.map(({ replaces }) => replaces)).size).toBe(rows.length)
  })

  it('refuses a region nobody waits for, and takes it in when it is added', async () => {
    const files = filesOfTests({ instanceKey: 'norra-karelen' })
    const refused = await deliverFiles(world, nation, files)
    expect([refused.status, refused.body.includes('regionen norra-karelen finns inte bland dem')]).toEqual([400, true])
    const added = await nation.submit('/national/regions/new', {
      ...{ 'name.sv': 'Norra Karelen', 'name.fi': 'Pohjois-Karjala', 'name.en': 'North Karelia' },
      ...{ key: 'norra-karelen', firstYear: '2022' },
    })
    expect(added.status).toBe(303)
    expect((await deliverFiles(world, nation, files)).status).toBe(303)
    const twice = await nation.change('/national/regions', {
      ...{ name: { sv: 'Norra Karelen', fi: 'Pohjois-Karjala' }, key: 'norra-karelen', firstYear: 2022 },
    })
    expect(twice.status).toBe(409)
  })

  it('refuses whatever is no honest archive, keeps nothing of it and leaves no file behind', async () => {
    const before = await all()
    const good = filesOfTests({ countedOn: '2023-06-01' })
    const texts = Object.fromEntries(Object.entries(good).map(([name, text]) => [name, strToU8(text)]))
    const zip = (files: Record<string, Uint8Array>): Buffer => Buffer.from(zipSync(files))
    const bomb = zip({ ...texts, 'data.json': new Uint8Array(40_000_000) })
    expect(bomb.length).toBeLessThan(200_000)
    const many = zip({
      ...texts,
      ...Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`n${n}`, new Uint8Array(1)])),
    })
    const honest = zipOf(good)
    // Its list of parts says that one is smaller than it is.
    const lying = Buffer.from(honest)
    const listed = lying.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
    lying.writeUInt32LE(10, listed + 24)
    const cases: readonly (readonly [Buffer, string])[] = [
      [bomb, 'packas det upp till mer än det får'],
      [many, 'packas det upp till mer än det får'],
      [lying, 'packas det upp till mer än det får'],
      [zip({ ...texts, '../data.json': strToU8('{}') }), 'leder ut ur arkivet'],
      [zip({ ...texts, '/etc/passwd': strToU8('x') }), 'leder ut ur arkivet'],
      [zip({ ...texts, 'C:\\data.json': strToU8('x') }), 'leder ut ur arkivet'],
      [Buffer.concat([honest, honest]), 'inget arkiv från Fairlead'],
      [Buffer.concat([Buffer.from('%PDF-1.7\n'), honest]), 'inget arkiv från Fairlead'],
      [Buffer.from('Namn;Ärende\nMaja;1'), 'inget arkiv från Fairlead'],
      [Buffer.alloc(6_000_000, 7), 'för stort'],
      [zip({ ...texts, 'data.csv': strToU8('x') }), 'data.csv stämmer inte med sin kontrollsumma'],
    ]
    for (const [bytes, sentence] of cases) {
      const refused = await deliver(world, nation, bytes)
      expect([refused.status, refused.body.includes(sentence)], sentence).toEqual([400, true])
    }
    expect(await all()).toBe(before)
    // Those of the demo's attachments alone.
    const { rows } = await world.admin.query<{ n: number }>('select count(*)::integer as n from attachment')
    expect(world.files.all()).toHaveLength(rows[0]?.n ?? -1)
    expect((await deliver(world, nation, honest)).status).toBe(303)
  })

  it('asks for a file when none is sent, also over JSON', async () => {
    const sent = await deliver(world, nation, Buffer.alloc(0), '')
    expect(sent.status).toBe(400)
    expect((await nation.change('/national/deliveries', {})).status).toBe(400)
  })
})
