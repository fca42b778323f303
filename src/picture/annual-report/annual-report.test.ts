import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDemoWorld } from '#testing/demo-world.ts'
import { readPdf } from '#testing/pdf.ts'
import type { Visitor, World } from '#testing/world.ts'

const home = '/annual-reports'
let world: World
let lojo: Visitor
let raseborg: Visitor
let steering: Visitor
let teamId = ''
let year = 0

const texts = {
  summary: 'Året präglades av unga som kom tidigt.\nTeamet träffade de flesta snabbt.',
  learnt: 'Alla fyra myndigheter behövs på första träffen.',
  seen: 0,
}
type Made = { readonly id: string }
type Taken = { readonly content: string; readonly report: { readonly sha256: string } }

const make = async (language: string, format: string): Promise<{ bytes: Buffer; taken: Taken }> => {
  const made = await raseborg.change(`${home}/${teamId}/${year}/copies`, { language, format })
  expect(made.status, made.body).toBe(200)
  const taken = (await steering.read(`/annual-report-copies/${made.json<Made>().id}`)).json<Taken>()
  return { bytes: Buffer.from(taken.content, 'base64'), taken }
}

beforeAll(async () => {
  world = await openDemoWorld()
  world.now = new Date()
  lojo = await world.signIn({ team: 'Lojo ankarteam', function: 'coordinator' })
  raseborg = await world.signIn({ team: 'Raseborgs ankarteam', function: 'coordinator' })
  steering = await world.signIn({ instance: 'vastra-nyland', function: 'steering_group' })
  const { rows } = await world.admin.query<{ id: string; year: number }>(
    `select t.id, (select max(year) from case_indicator_year)::integer as year from team t where t.key = 'raseborg'`,
  )
  teamId = rows[0]?.id ?? ''
  year = rows[0]?.year ?? 0
})
afterAll(() => world.close())

describe('the texts of a report', () => {
  it('are written by who coordinates the team, in the language of the report', async () => {
    const path = `${home}/${teamId}/${year}/text/sv`
    expect((await lojo.change(path, texts)).status).toBe(403)
    expect((await steering.change(path, texts)).status).toBe(403)
    expect((await raseborg.change(path, texts)).status).toBe(200)
    expect((await raseborg.change(path, texts)).status).toBe(412)
    expect((await raseborg.change(path, { ...texts, seen: 1 })).status).toBe(200)
    expect((await steering.page(`${home}/${teamId}/${year}`)).body).toContain('Teamet träffade de flesta snabbt.')
  })

  it('name nobody, and are of a year that is over', async () => {
    const text = async (summary: string, of = year): Promise<string> =>
      (await raseborg.change(`${home}/${teamId}/${of}/text/fi`, { ...texts, summary })).body
    expect(await text('Vi hjälpte Elin Provström hela våren.')).toContain('text_may_name_somebody')
    expect(await text('Ring mamman på 040 123 4567 om det.')).toContain('text_names_somebody')
    expect(await text('Ett år i korthet som pågår.', Number(world.now.toISOString().slice(0, 4)))).toContain(
      'report_year_not_over',
    )
  })
})

describe('a report (D-03)', () => {
  it('is a tagged PDF with everything it shall have, archived with its hash', async () => {
    const { bytes, taken } = await make('sv', 'pdf')
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(taken.report.sha256)
    const { text, tagged, language } = await readPdf(bytes)
    expect([tagged, language]).toEqual([true, 'sv'])
    for (const part of ['Verksamhetsberättelse', 'Året präglades', 'Kontakter', 'Träffar', 'Tjänster', 'Återkoppling'])
      expect(text).toContain(part)
    for (const part of ['Resurser', 'Fenomen och åtgärder', 'Förebyggande arbete', 'Hangö stad'])
      expect(text).toContain(part)
    expect(text).toContain('påhittade')
  })

  it('is a Word document to go on with, in Finnish too', async () => {
    const { bytes } = await make('fi', 'docx')
    const files = unzipSync(new Uint8Array(bytes))
    const body = strFromU8(files['word/document.xml'] ?? new Uint8Array())
    for (const part of [
      'Toimintakertomus',
      'Yhteydenotot',
      'Tapaamiset',
      'Palaute',
      'Resurssit',
      'Heading2',
      'w:tblHeader',
    ])
      expect(body).toContain(part)
    expect(strFromU8(files['docProps/core.xml'] ?? new Uint8Array())).toContain('Toimintakertomus')
  })

  it('tells numbers about young people as classes of at least five alone', async () => {
    const { bytes } = await make('sv', 'docx')
    const body = strFromU8(unzipSync(new Uint8Array(bytes))['word/document.xml'] ?? new Uint8Array())
    const cells = [...body.matchAll(/<w:t[^>]*>(\d+–\d+) av (\d+–\d+)</g)].map(([, counted, whole]) => [counted, whole])
    expect(cells.length).toBeGreaterThan(5)
    for (const bounds of cells.flat()) {
      const [lowest = 0, highest = 0] = (bounds ?? '').split('–').map(Number)
      expect([lowest >= 5, lowest % 5, highest - lowest >= 4]).toEqual([true, 0, true])
    }
    expect(body).toContain('ur den publicerade regionala lägesbilden')
  })

  it('takes reasons from the published picture, as what is certain of them, and none while it is not published', async () => {
    const reasons = async (): Promise<string> => {
      const { bytes } = await make('sv', 'docx')
      return strFromU8(unzipSync(new Uint8Array(bytes))['word/document.xml'] ?? new Uint8Array())
    }
    const { rows } = await world.admin.query<{ shown: number; id: string }>(
      `select c.shown, r.id from published_cell c join picture_release r on r.instance_id = c.instance_id and r.id = c.release_id
         join instance i on i.id = r.instance_id and i.key = 'vastra-nyland'
        where c.area = 'team-raseborg' and c.phenomenon = 'theft' and c.period = $1 and r.state = 'published'
        order by r.period desc limit 1`,
      [String(year)],
    )
    const shown = rows[0]?.shown ?? -1
    const stolen = /stöld och snatteri.*?(\d+)–(\d+)/is.exec((await reasons()).replaceAll(/<[^>]+>/g, ' '))
    expect([Number(stolen?.[1]), Number(stolen?.[2])]).toEqual([Math.max(0, shown - 10), shown + 10])
    await world.admin.query(
      `update picture_release set state = 'withdrawn', withdrawn_at = now(), withdrawn_reason = 'Fel i underlaget' where state = 'published'`,
    )
    const without = await reasons()
    expect(without).toContain('samma tal ges aldrig i två versioner')
    expect(without.toLowerCase()).not.toContain('stöld och snatteri')
  })

  it('is not changed by whatever happens after', async () => {
    const change = world.admin.query(`set role fairlead_app; update annual_report_copy set year = 2020`)
    await expect(change).rejects.toThrow(/permission denied/)
    await world.admin.query('reset role')
  })

  it('is made by nobody else, and not there for another region', async () => {
    expect((await lojo.change(`${home}/${teamId}/${year}/copies`, { language: 'sv', format: 'pdf' })).status).toBe(403)
    const elsewhere = await world.signIn({ instance: 'helsingfors', function: 'coordinator' })
    expect((await elsewhere.read(`${home}/${teamId}/${year}`)).status).toBe(404)
    const { rows } = await world.admin.query<{ id: string }>(
      'select id from annual_report_copy where team_id = $1 limit 1',
      [teamId],
    )
    expect((await elsewhere.read(`/annual-report-copies/${rows[0]?.id}`)).status).toBe(404)
    const worker = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'police' })
    expect((await worker.read(home)).status).toBe(403)
  })
})
