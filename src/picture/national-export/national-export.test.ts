import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeList } from '#kernel/codes.ts'
import { openDemoWorld } from '#testing/demo-world.ts'
import type { Visitor, World } from '#testing/world.ts'
import { countYears } from '#picture/yearly-count/yearly-count.command.ts'
import { indicators } from '#governance/goal/indicator.ts'
import { nationalCodes, nationalFiles } from './national-export.ts'
import pg from 'pg'

let world: World
let leader: Visitor
let year = 0

type Row = {
  readonly area: string
  readonly indicator: string
  readonly part: number
  readonly lowest: number
  readonly highest: number
}

async function take(visitor: Visitor, of = year): Promise<Readonly<Record<string, string>>> {
  const reply = await world.server.inject({
    method: 'GET',
    url: `/national-export/${of}/national.zip`,
    headers: { cookie: visitor.cookie },
  })
  expect(reply.statusCode).toBe(200)
  expect(reply.headers['content-type']).toBe('application/zip')
  return Object.fromEntries(
    Object.entries(unzipSync(new Uint8Array(reply.rawPayload))).map(([name, bytes]) => [
      name,
      Buffer.from(bytes).toString('utf8'),
    ]),
  )
}

/** Everything that says who somebody is, of all people of the demo: names, codes, numbers, ids, addresses. */
async function personal(): Promise<string[]> {
  const { rows: persons } = await world.admin.query<Record<string, unknown>>('select * from person')
  const sealed = ['given_name', 'family_name', 'personal_identity_code', 'phone', 'email', 'address', 'school'] as const
  const opened = persons.flatMap((row) =>
    sealed.flatMap((column) => {
      const value = row[column]
      return Buffer.isBuffer(value)
        ? [world.vault.open(`person.${column}`, row['id'] as string, row['instance_id'] as string, value)]
        : []
    }),
  )
  const { rows } = await world.admin.query<{ said: string }>(
    `select id::text as said from person union all select id::text from referral union all select id::text from anchor_case
     union all select number from referral union all select number from anchor_case
     union all select id::text from professional union all select family_name from professional
     union all select id::text from team union all select id::text from agency
     union all select encode(identity_index, 'hex') from person where identity_index is not null`,
  )
  return [...new Set([...opened, ...rows.map(({ said }) => said)])].filter((text) => text.length > 3)
}

/** Which of these stand in a text as words of their own, whatever their case. */
const standing = (said: readonly string[], text: string): string[] => {
  const words = new Set(text.toLowerCase().split(/[^\p{L}\p{N}-]+/u))
  const lower = text.toLowerCase()
  return said.filter((each) =>
    /^\p{L}+$/u.test(each) ? words.has(each.toLowerCase()) : lower.includes(each.toLowerCase()),
  )
}

beforeAll(async () => {
  world = await openDemoWorld()
  world.now = new Date()
  leader = await world.signIn({ instance: 'vastra-nyland', function: 'leadership' })
  const { rows } = await world.admin.query<{ year: number }>(
    'select max(year)::integer as year from case_indicator_year',
  )
  year = rows[0]?.year ?? 0
})
afterAll(() => world.close())

describe('the national export (D-02)', () => {
  it('has the same numbers as CSV and JSON, code lists and a manifest with hashes', async () => {
    const files = await take(leader)
    expect(Object.keys(files).toSorted()).toEqual([
      ...['code-lists.json', 'copy.json', 'data.csv', 'data.json', 'manifest.json', 'picture.csv', 'region.json'],
    ])
    const { rows } = JSON.parse(files['data.json'] ?? '') as { rows: Row[] }
    const lines = (files['data.csv'] ?? '').trim().split('\r\n').slice(1)
    expect(rows.length).toBeGreaterThan(60)
    expect(lines.map((line) => line.split(';').slice(6).map(Number))).toEqual(
      rows.map((row) => [row.lowest, row.highest]),
    )
    const manifest = JSON.parse(files['manifest.json'] ?? '') as {
      files: { name: string; sha256: string }[]
      synthetic: boolean
      codesVerified: boolean
    }
    expect([manifest.synthetic, manifest.codesVerified]).toEqual([true, false])
    for (const { name, sha256 } of manifest.files)
      expect(
        createHash('sha256')
          .update(files[name] ?? '')
          .digest('hex'),
      ).toBe(sha256)
  })

  it('hands on the published picture of the year as it stands, each number with what is certain of it', async () => {
    const lines = ((await take(leader))['picture.csv'] ?? '').trim().split('\r\n').slice(1)
    const { rows } = await world.admin.query<{ cell: string }>(
      `select concat_ws(';', r.label, c.area, c.phenomenon, c.period, c.age_band, c.shown) as cell
         from published_cell c join picture_release r on r.instance_id = c.instance_id and r.id = c.release_id
         join instance i on i.id = r.instance_id and i.key = 'vastra-nyland'
        where r.label = (select max(label) from picture_release n
                          where n.instance_id = r.instance_id and n.state = 'published' and left(n.period, 4) = $1)`,
      [String(year)],
    )
    expect(rows.length).toBeGreaterThan(100)
    expect(lines.map((line) => line.split(';').slice(0, 6).join(';')).toSorted()).toEqual(
      rows.map(({ cell }) => cell).toSorted(),
    )
    for (const line of lines) {
      const [shown = 0, lowest = 0, highest = 0] = line.split(';').slice(5).map(Number)
      expect([shown % 5, lowest <= shown && shown < highest, highest - lowest >= 5]).toEqual([0, true, true])
    }
  })

  it('has no name, number or id of anybody in the demo', async () => {
    const bytes = Object.values(await take(leader)).join('\n')
    const said = await personal()
    expect(said.length).toBeGreaterThan(200)
    expect(standing(said, bytes)).toEqual([])
    expect(standing(said, `${bytes} ${said[0]}, ${said.at(-1)}`)).toHaveLength(2)
  })

  it('tells of young people in classes of five alone, each five or more', async () => {
    const { rows } = JSON.parse((await take(leader))['data.json'] ?? '') as { rows: Row[] }
    const people = new Set(
      indicators.flatMap(({ casework }) => casework?.of ?? []).concat('services', 'closing_reasons'),
    )
    const counts = rows.filter((row) => people.has(row.indicator) && row.part >= 0)
    expect(counts.length).toBeGreaterThan(40)
    for (const { lowest, highest } of counts) expect([lowest >= 5, lowest % 5, highest - lowest]).toEqual([true, 0, 4])
  })

  it('is taken by whom the permission names, and the log says by whom', async () => {
    const steering = await world.signIn({ instance: 'vastra-nyland', function: 'steering_group' })
    const worker = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'police' })
    expect((await steering.page(`/national-export/${year}/national.zip`)).status).toBe(403)
    // A worker sees no counted year at all.
    expect((await worker.page(`/national-export/${year}/national.zip`)).status).toBe(404)
    expect((await worker.page('/national-export')).status).toBe(403)
    expect((await leader.page('/national-export/2016/national.zip')).status).toBe(404)
    const { rows } = await world.admin.query<{ professional_id: string; result: string }>(
      `select professional_id, result from access_log where operation = 'takeNationalExport' order by at`,
    )
    expect(rows.some((row) => row.professional_id === leader.persona.id && row.result === 'allowed')).toBe(true)
    expect(rows.filter((row) => row.result !== 'allowed').length).toBeGreaterThan(0)
  })

  it('has a national code for every own one, and refuses what has none', () => {
    const lists = ['service_types', 'closing_reasons', 'prevention_work_types', 'working_time_activities'] as const
    for (const list of lists)
      expect(codeList(list).codes.filter(({ id }) => nationalCodes.lists[list][id] === undefined)).toEqual([])
    const source = {
      ...{
        instanceKey: 'x',
        year: 2025,
        synthetic: true,
        countedOn: '2026-03-02',
        teamKeys: new Map<string, string>(),
      },
      ...{ prevention: [], workingTime: [], costs: [], picture: undefined },
      region: {
        names: { sv: 'X', fi: 'X', en: 'X' },
        onDay: '2025-12-31',
        municipalities: [],
        teams: [],
        inhabitants: null,
      },
    }
    const indicator = { year: 2025, indicator: 'services', code: 'secret_club', teams: [], parts: [5], rounded: [] }
    expect(() => nationalFiles({ ...source, indicators: [indicator] })).toThrow(/no national code/)
  })

  it('counts real cases of the demo too, and they are in nobody’s hands either', async () => {
    const url = new URL(world.adminUrl)
    url.username = 'fairlead_upkeep'
    const client = new pg.Client({ connectionString: url.href })
    await client.connect()
    await world.admin.query('delete from case_indicator; delete from case_indicator_year')
    const next = Number(world.now.toISOString().slice(0, 4)) + 1
    expect(await countYears(client, new Date(`${next}-04-01T10:00:00Z`))).toBeGreaterThan(0)
    await client.end()
    const bytes = Object.values(await take(leader, next - 1)).join('\n')
    expect(standing(await personal(), bytes)).toEqual([])
    const { rows } = await world.admin.query<{ low: number }>(
      'select min(part) as low from case_indicator, unnest(parts) part',
    )
    expect(rows[0]?.low ?? 5).toBeGreaterThanOrEqual(5)
  })
})
