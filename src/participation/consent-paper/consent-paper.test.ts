import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
let world: World
let social: Visitor
let outsider: Visitor
let inCase: TestCase
let paper: string

beforeAll(async () => {
  world = await openWorld()
  world.now = new Date('2026-11-22T07:00:00Z')
  social = await world.signIn({ team, profession: 'social_work' })
  outsider = await world.signIn({ team: 'Lojo ankarteam', profession: 'social_work' })
  inCase = await openTestCase(world, { birthDate: '2017-01-15' })
  const asked = await social.change(`/cases/${inCase.caseId}/consents`, {
    subjects: ['school', 'family'],
    toRegisterId: 'outside',
    toAuthority: 'school',
    toName: 'Hangö högstadium',
    purpose: 'joint_support',
    explained: 'Hemlig anteckning om hur samtalet gick.',
    language: 'ar',
    interpreterLanguage: 'ar',
  })
  paper = `/cases/${inCase.caseId}/consents/${asked.json<{ id: string }>().id}/paper`
})
afterAll(() => world.close())

const page = async (query: string): Promise<string> => (await social.page(`${paper}${query}`)).body

it('is in the language it was explained in, from right to left, and says that nobody has checked the translation', async () => {
  const body = await page('?lang=sv')
  expect(body).toContain('الموافقة بكلمات بسيطة')
  expect(body).toContain('<div lang="ar" dir="rtl">')
  expect(body).toContain('هذه الترجمة أعدّتها آلة')
  expect(body).toContain('Skolgång · Familjens situation')
})

it('has a line for each who decides and one for who receives it, in standard and easy language', async () => {
  for (const [code, variant, text] of [
    ['sv', 'standard', 'Du kan låta oss berätta saker för andra.'],
    ['sv', 'easy', 'Vi frågar: får vi berätta det här?'],
    ['fi', 'easy', 'Kysymme: saammeko kertoa tämän?'],
    ['en', 'standard', 'You can let us tell things to others.'],
    ['so', 'easy', 'Waxaan weydiineynaa: ma sheegi karnaa tan?'],
    ['et', 'standard', 'Sa võid lubada meil teistele asju rääkida.'],
  ] as const) {
    const body = await page(`?code=${code}&variant=${variant}`)
    for (const expected of [text, 'Anna Provström', 'Mikael Testberg', 'Hangö högstadium', inCase.number])
      expect([code, variant, body.includes(expected)]).toEqual([code, variant, true])
    expect(body).not.toContain('Hemlig anteckning')
  }
})

it('falls back visibly where a language has no text', async () => {
  const body = await page('?code=ti&instead=fi&lang=fi')
  expect(body).toContain('Voit antaa meille luvan kertoa asioita muille.')
  expect(body).toContain('Tekstiä ei ole tällä kielellä.')
  expect((await social.page(`${paper}?code=xx`)).status).toBe(400)
})

it('is a tagged PDF in every language, with a stamp that names the authority alone', async () => {
  for (const code of ['sv', 'fi', 'en', 'ar', 'so', 'ru', 'uk', 'et', 'ti']) {
    const pdf = await social.page(`${paper}.pdf?code=${code}&variant=standard`)
    expect([code, pdf.status, pdf.headers['content-type']]).toEqual([code, 200, 'application/pdf'])
    for (const mark of ['pdfuaid', 'StructTreeRoot']) expect([code, pdf.body.includes(mark)]).toEqual([code, true])
  }
})

it('is there for nobody outside the case, and not once the consent is over', async () => {
  expect((await outsider.page(paper)).status).toBe(404)
  expect((await outsider.page(`${paper}.pdf`)).status).toBe(404)
  await social.change(paper.replace('/paper', '/withdraw'), { version: 1 })
  const over = await social.read(paper)
  expect([over.status, over.json<{ reason: string }>().reason]).toEqual([409, 'consent_withdrawn'])
})
