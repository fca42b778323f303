import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { registerOf } from '#testing/disclosure.ts'
import { fetchPdf } from '#testing/pdf.ts'
import { writeText } from '#testing/sealed.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import { factsOf, type PackageCell } from './access-package.ts'

let world: World
let social: Visitor
let inCase: TestCase
let base = ''

const answers = {
  answers: { age: '15', school: 'Hangö högstadium', told: 'no', source: 'school', phone: '040 123 00 99' },
  notKnown: ['you'],
}

beforeAll(async () => {
  world = await openWorld()
  social = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'social_work' })
  inCase = await openTestCase(world, { responsible: 'social_work', phase: 'assessment' })
  await world.admin.query(
    `insert into concern (instance_id, referral_id, team_id, case_id, register_id, reporter, language, answers, code_hash)
     select c.instance_id, c.referral_id, c.team_id, c.id, $2, 'professional', 'sv', null, sha256('x')
       from anchor_case c where c.id = $1`,
    [inCase.caseId, inCase.sharedRegisterId],
  )
  const { rows } = await world.admin.query<{ referral_id: string }>(
    'select referral_id from concern where case_id = $1',
    [inCase.caseId],
  )
  await writeText(world, 'concern.answers', rows[0]?.referral_id ?? '', JSON.stringify(answers))
  const asked = await social.change(`/cases/${inCase.caseId}/rights`, {
    kind: 'access',
    controllerId: await registerOf(world, social),
    personId: inCase.youthId,
    askedBy: 'self',
    receivedOn: new Date().toISOString().slice(0, 10),
  })
  expect(asked.status, asked.body).toBe(200)
  base = `/cases/${inCase.caseId}/rights/${asked.json<{ id: string }>().id}`
})
afterAll(() => world.close())

const cells = async (): Promise<PackageCell[]> => {
  const read = await social.read(`${base}/package`)
  expect(read.status, read.body).toBe(200)
  return read

    .json<{ sections: { table: string; rows: { cells: PackageCell[] }[] }[] }>()
    .sections.filter((each) => each.table === 'concern')
    .flatMap((each) => each.rows.flatMap((row) => row.cells))
}

describe('the answers of the public form in what a person gets', () => {
  it('are questions with answers in words, each to be looked at by itself', async () => {
    const found = await cells()
    expect(found.filter((each) => each.key !== null).map((each) => [each.column, each.value])).toEqual([
      ['answers.age', '15'],
      ['answers.school', 'Hangö högstadium'],
      ['answers.told', 'no'],
      ['answers.source', 'school'],
      ['answers.phone', '040 123 00 99'],
      ['answers.notKnown', 'you'],
    ])
    for (const [language, said] of [
      ['sv', ['Webbformuläret, Skola', 'Vet den unga eller vårdnadshavaren om kontakten', 'nej', 'om sig själv']],
      ['fi', ['Verkkolomake, Koulu', 'Tietääkö nuori tai huoltaja yhteydenotosta', 'ei', 'itsestään']],
      ['en', ['The web form, School', 'Does the young person or a guardian know', 'no', 'about oneself']],
    ] as const) {
      const page = (await social.page(`${base}/package?lang=${language}`)).body
      for (const each of said) expect([each, page.includes(each)]).toEqual([each, true])
      expect(page).not.toMatch(/&quot;answers&quot;|"answers"|notKnown&quot;|\{&quot;/)
    }
  })

  it('are given one by one: the school, and not the phone of who wrote', async () => {
    const school = (await cells()).find((each) => each.column === 'answers.school')
    const told = (await cells()).find((each) => each.column === 'answers.told')
    const released = await social.change(`${base}/package`, { released: [school?.key, told?.key], version: 1 })
    expect(released.status, released.body).toBe(200)
    const paper = await fetchPdf(world, social, `${base}/data.pdf`)
    if (typeof paper === 'number') throw new Error(`no paper: ${paper}`)
    expect(paper.text).toMatch(/(Skola|Koulu|School): Hangö högstadium/)
    expect(paper.text).toMatch(/(Vet den unga|Tietääkö nuori|Does the young person)[^:]*: (nej|ei|no)/)
    expect(paper.text).not.toMatch(/040 123 00 99|notKnown|\{"/)
    const data = (await social.page(`${base}/data.json`)).body
    expect(data).toContain('"answers.school"')
    expect(data).not.toContain('040 123 00 99')
  })

  it('stay one text where they are no answers, as when their key is gone', () => {
    const gone = 'Uppgiften är utplånad.'
    expect(factsOf('concern', 'answers', gone)).toEqual([{ column: 'answers', value: gone }])
    expect(factsOf('cause', 'description', '{"answers":{},"notKnown":[]}')).toHaveLength(1)
  })
})
