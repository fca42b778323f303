import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { helsinkiDay } from '#kernel/clock.ts'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
let world: World
let social: Visitor
let inCase: TestCase
let consent: string

beforeAll(async () => {
  world = await openWorld()
  social = await world.signIn({ team, profession: 'social_work' })
})
afterAll(() => world.close())

/** Both guardians of a nine-year-old are asked about telling the school, in Finnish. */
beforeEach(async () => {
  const year = Number(helsinkiDay(world.now).slice(0, 4)) - 9
  inCase = await openTestCase(world, { birthDate: `${year}-01-15` })
  const asked = await social.change(`/cases/${inCase.caseId}/consents`, {
    subjects: ['school', 'family'],
    toRegisterId: 'outside',
    toAuthority: 'school',
    toName: 'Hangö högstadium',
    purpose: 'joint_support',
    explained: 'Hemlig anteckning om hur samtalet gick.',
    language: 'fi',
    interpreterLanguage: 'ar',
  })
  consent = asked.json<{ id: string }>().id
})
const sheet = (query = ''): string => `/cases/${inCase.caseId}/consents/${consent}/sheet${query}`

it('the paper has a line for each who decides and one for who receives it, in Swedish, Finnish and English', async () => {
  const texts = {
    sv: ['Samtycke till att berätta', 'Det här får berättas', 'Skolgång', 'ta tillbaka samtycket', 'Underskrift'],
    fi: ['Suostumus tietojen kertomiseen', 'Tämän saa kertoa', 'Koulunkäynti', 'perua suostumuksen', 'Allekirjoitus'],
    en: ['Consent to telling', 'This may be told', 'Schooling', 'take the consent back', 'Signature'],
  }
  for (const [language, expected] of Object.entries(texts)) {
    const page = (await social.page(sheet(`?language=${language}`))).body
    expect(page).toContain(`<html lang="${language}"`)
    for (const text of [...expected, 'Anna Provström', 'Mikael Testberg', 'Hangö högstadium', inCase.number])
      expect(page).toContain(text)
    expect(page).not.toContain('Hemlig anteckning')
  }
})

it('the paper says that the consent is about secrecy and not the basis of processing', async () => {
  const page = (await social.page(sheet('?language=sv'))).body
  expect(page).toContain('Samtycket gör att vi får berätta trots sekretessen.')
  expect(page).toContain('sin egen uppgift i lag')
})

it('the paper is in the language the consent was explained in unless another is asked for', async () => {
  expect((await social.read(sheet())).json()).toMatchObject({ language: 'fi', interpreterLanguage: 'ar' })
  expect((await social.page(`/cases/${inCase.caseId}/consents/${consent}`)).body).toContain(sheet('?language=fi'))
})

it('a guardian with a limit has no line on the paper, and the paper does not say why', async () => {
  await social.change(`/cases/${inCase.caseId}/guardian-limits`, {
    guardianId: inCase.guardianIds[1],
    kind: 'conflict_of_interest',
    reason: 'Misstänks för en gärning mot den unga.',
  })
  const page = (await social.page(sheet('?language=sv'))).body
  expect(page).toContain('Anna Provström')
  expect(page).not.toMatch(/Mikael|intressekonflikt|Misstänks/i)
})
