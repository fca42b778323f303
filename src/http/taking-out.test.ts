import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findPurpose, isStatedOn, purposesFor } from '#kernel/stated-purpose.ts'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { sourceFiles } from '#testing/sources.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import { operations, pages } from '../rooms.ts'
import { Copy } from './taking-out.ts'

const team = 'Raseborgs ankarteam'
let world: World
let opened: TestCase
let police: Visitor
beforeAll(async () => {
  world = await openWorld()
  opened = await openTestCase(world)
  police = await world.signIn({ team, profession: 'police' })
})
afterAll(() => world.close())

const exports = operations.filter((each) => each.takesOut !== undefined)
const today = '2026-11-22'
/** How a page that leaves the system is named. */
const looksTakenOut =
  /\.(csv|pdf|jsonl?|xlsx|ods|ics|zip|xml)$|\/(print|sheet|letters|receipt|client-copy|export)(\/|$)|\/privacy-notices\/:/

describe('everything that leaves the system (S-10)', () => {
  it('is declared: each operation and page that is named like a paper or a file', () => {
    expect(exports.length).toBeGreaterThanOrEqual(11)
    const undeclared = [
      ...operations.filter((each) => looksTakenOut.test(each.path) && each.takesOut === undefined),
      ...pages.filter((page) => looksTakenOut.test(page.path) && page.get && page.leavesAs === undefined),
    ].map(({ path }) => path)
    // Of an export of everything the pages only ask and answer; the files are written on the server with a manifest.
    expect(undeclared.filter((path) => !path.startsWith('/instance-exports'))).toEqual([])
  })

  it('has a page of its own that puts the stamp on, and every such page has an operation that makes one', () => {
    const leaving = pages.filter((page) => page.leavesAs !== undefined)
    expect(leaving.length).toBeGreaterThanOrEqual(13)
    for (const page of leaving)
      expect([page.path, page.operations.some((each) => each.takesOut !== undefined)]).toEqual([page.path, true])
    for (const each of exports)
      expect([each.name, leaving.some((page) => page.operations.some(({ name }) => name === each.name))]).toEqual([
        each.name,
        true,
      ])
  })

  it('carries the stamp in its answer, also through the API', () => {
    for (const { name, output } of exports) {
      const shape = (output as unknown as { readonly shape: Record<string, unknown> }).shape
      expect([name, shape['copy']]).toEqual([name, Copy])
    }
  })

  it('is for a purpose on the list where it is about persons, one that may be stated now', () => {
    for (const { name, takesOut } of exports) {
      const { persons, copyFor, purposes } = takesOut ?? { persons: true, copyFor: 'own', purposes: [] }
      const known = purposes.flatMap((id) => purposesFor('export').filter((each) => each.id === id))
      expect([name, known.map(({ id }) => id)]).toEqual([name, purposes])
      expect([name, persons ? known.some((each) => isStatedOn(each, today)) : purposes.length === 0]).toEqual([
        name,
        true,
      ])
      // An empty form alone has no stamp.
      if (copyFor === 'nobody') expect([name, persons]).toEqual([name, false])
    }
  })

  it('is made in one place: nothing else answers with a file or makes a table or a PDF', () => {
    const makers = sourceFiles()
      .filter(({ file }) => !/\.test\.tsx?$/.test(file) && !file.startsWith('testing/'))
      .filter(({ text }) => /kind: 'file'|content-disposition|makePdf\(|csvFile\(|stampedCsv\(|takenFile\(/.test(text))
      .map(({ file }) => file)
    expect(makers.sort()).toEqual([
      'http/files.ts',
      'http/page-routes.ts',
      'http/pages.ts',
      'kernel/csv.ts',
      'kernel/pdf.ts',
      // Makes what is archived; it leaves through http/files.ts as everything else.
      'network/report-pack/report-pack.operations.ts',
      'picture/annual-report/annual-report.operations.ts',
      // Tables among the files of one archive.
      'picture/national-export/national-export.ts',
      'picture/national-export/national-picture.ts',
    ])
  })
})

const reasons = async (operation: string): Promise<(string | null)[]> =>
  (
    await world.admin.query<{ reason: string | null }>(
      `select reason from access_log where operation = $1 and result = 'allowed' order by at`,
      [operation],
    )
  ).rows.map(({ reason }) => reason)

describe('taking out what is about persons', () => {
  const table = (query = ''): string => `/cases/${opened.caseId}/disclosures/table.csv${query}`

  it('asks what for, in every language, before anything is read, and the answer stands in the log and on the copy', async () => {
    for (const [language, question] of [
      ['sv', 'Vad behöver du uppgifterna till?'],
      ['fi', 'Mihin tarvitset tietoja?'],
      ['en', 'What do you need this for?'],
    ] as const) {
      const asked = await police.page(`${table()}?lang=${language}&language=fi`)
      expect([asked.status, asked.body.includes(question)]).toEqual([200, true])
      expect(asked.body).toContain('name="language" value="fi"')
    }
    expect(await reasons('exportDisclosures')).toEqual([])
    const empty = await police.page(table('?asked=yes&lang=sv'))
    expect([empty.status, empty.body.includes('Välj vad uppgifterna behövs till.')]).toEqual([400, true])
    const taken = await police.page(table('?purpose=meeting_paper&lang=sv'))
    expect(taken.status).toBe(200)
    const [stamp = ''] = parse(taken.body, { bom: true, delimiter: ';' }).at(-1) ?? []
    expect(stamp).toMatch(
      new RegExp(
        `^Uttaget av ${police.persona.name}, .+, \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d\\. Märke [0-9a-f]{8}\\. Ändamål: behövs på ett möte`,
      ),
    )
    expect(await reasons('exportDisclosures')).toEqual(['meeting_paper'])
    const mark = /Märke ([0-9a-f]{8})/.exec(stamp)?.[1] ?? ''
    const { rows } = await world.admin.query(
      `select professional_id from access_log where request_id::text like $1 || '%'`,
      [mark],
    )
    expect(rows).toEqual([{ professional_id: police.persona.id }])
  })

  it('asks through the API too, and takes no purpose that is not of this export', async () => {
    const api = `/cases/${opened.caseId}/disclosures/export`
    const unstated = await police.read(api)
    expect(unstated.status).toBe(400)
    expect(unstated.json<{ errors: { code: string }[] }>().errors[0]?.code).toBe('purpose_needed')
    for (const wrong of ['log_check', 'nothing', 'they_got_in_touch'])
      expect((await police.read(`${api}?purpose=${wrong}`)).status).toBe(400)
    const stated = await police.read(`${api}?purpose=own_register`)
    expect(stated.json<{ copy: { by: string } }>().copy.by).toBe(police.persona.name)
  })

  it('tells nobody by asking: who may not take it gets the answer of what is not there', async () => {
    const elsewhere = await world.signIn({ team: 'Lojo ankarteam', profession: 'police' })
    for (const query of ['', '?purpose=', '?purpose=own_register'])
      expect((await elsewhere.page(table(query))).status).toBe(404)
  })

  it('is asked for nothing when a paper has one purpose only: it is logged by itself', async () => {
    expect((await police.page(`/cases/${opened.caseId}/client-copy`)).status).toBe(200)
    expect(await reasons('readClientCopy')).toEqual(['for_family'])
  })

  it('refuses a purpose that is over', () => {
    const purpose = findPurpose('meeting_paper')
    expect(purpose && isStatedOn({ ...purpose, validUntil: '2026-11-22' }, '2026-11-21')).toBe(true)
    expect(purpose && isStatedOn({ ...purpose, validUntil: '2026-11-22' }, '2026-11-22')).toBe(false)
  })
})

describe('on paper', () => {
  const stampOn = (html: string): string => /fl-print-stamp">(.*?)<\/p>/s.exec(html)?.[1]?.replace(/<[^>]*>/g, '') ?? ''

  it('every page says who printed it, of which authority, and when', async () => {
    for (const path of ['/', '/cases', `/cases/${opened.caseId}`]) {
      const stamp = stampOn((await police.page(`${path}?lang=sv`)).body)
      expect(stamp).toMatch(
        new RegExp(`^Utskrivet av ${police.persona.name} \\(.+\\), .+, \\d+\\.\\d+\\.\\d{4} kl\\. \\d+\\.\\d\\d$`),
      )
    }
  })

  it('what is given to the family names the authority and not who printed it', async () => {
    const stamp = stampOn((await police.page(`/cases/${opened.caseId}/client-copy?lang=sv`)).body)
    expect(stamp).toMatch(/^.+, \d+\.\d+\.\d{4} kl\. \d+\.\d\d\. Märke [0-9a-f]{8}\.$/)
    for (const name of police.persona.name.split(' ')) expect(stamp).not.toContain(name)
  })

  it('the stamp is on every sheet that is printed, and on no screen', () => {
    const print = readFileSync(new URL('../web/theme/_print.scss', import.meta.url), 'utf8')
    expect(print).toMatch(/\.fl-footer \.fl-print-stamp \{\s*display: block;/)
  })
})
