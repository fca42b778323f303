import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { helsinkiDay } from '#kernel/clock.ts'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { giveConsent, registerOf, tell, writeOwnNote } from '#testing/disclosure.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
let world: World
let inCase: TestCase
let police: Visitor
let social: Visitor
let nurse: Visitor
let text: string

/** The police have told social care a note, and social care has taken it into its own register. */
beforeAll(async () => {
  world = await openWorld()
  inCase = await openTestCase(world)
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
  nurse = await world.signIn({ team, profession: 'psychiatric_nursing' })
  text = `kanarie ${randomUUID()}`
  const entryId = await writeOwnNote(police, inCase.caseId, text, 'offence_facts')
  const told = await tell(police, world, inCase.caseId, entryId, {
    recipient: `register-${await registerOf(world, social)}`,
    rule: 'd4_suspect_under_18/1',
    purpose: 'child_protection',
  })
  const { id } = told.json<{ id: string }>()
  const taken = await social.change(`/cases/${inCase.caseId}/received/${id}/take-in`, {
    necessity: 'Behövs för bedömningen av barnets situation.',
  })
  expect(taken.status).toBe(200)
})
afterAll(() => world.close())

const page = async (who: Visitor, path: string): Promise<string> =>
  (await who.page(`/cases/${inCase.caseId}${path}${path.includes('?') ? '&' : '?'}lang=sv`)).body

describe('source and basis on every document (X-20)', () => {
  it('the young person’s copy says of a received text who gave it, for what and on which provision', async () => {
    const copy = await page(social, '/client-copy')
    for (const part of [text, police.persona.name, 'Förundersökningslag 805/2011', 'barnskydd', 'Källa: '])
      expect(copy).toContain(part)
    const own = await page(police, '/client-copy')
    expect(own).toContain(text)
    expect(own).not.toContain('Förundersökningslag')
    expect(await page(nurse, '/client-copy')).not.toContain(text)
  })

  it('the recipient’s and the teller’s prints and the table have the source and the provision', async () => {
    for (const who of [police, social]) {
      expect(await page(who, '/disclosures/print?purpose=own_register')).toContain(
        'Sekretessbelagd: lagen om offentlighet',
      )
      for (const path of [
        '/disclosures/print?purpose=own_register',
        '/disclosures/table.csv?language=sv&purpose=own_register',
      ]) {
        const document = (await who.page(`/cases/${inCase.caseId}${path}`)).body
        for (const part of [text, 'Förundersökningslag 805/2011', police.persona.name, 'Sekretessbelagd'])
          expect(document).toContain(part)
      }
    }
  })

  it('a page of the case says on paper that it is secret, and on what provision', async () => {
    for (const path of ['', '/meetings', '/duties']) expect(await page(nurse, path)).toContain('621/1999, 24 §')
    expect((await nurse.page('/?lang=sv')).body).not.toContain('621/1999, 24 §')
  })

  it('the plan on paper says where it comes from and on what it rests', async () => {
    const today = helsinkiDay(world.now)
    const plan = `/cases/${inCase.caseId}/plan`
    const action = { goal: 'Sova bättre', what: 'Telefonen bort kl. 21', who: 'Elin', dueOn: today }
    const { id } = (await social.change(plan, { actions: [action] })).json<{ id: string }>()
    const agreements = [{ givenBy: 'guardian_one', method: 'written', capacity: 'adult', agreedOn: today }]
    await social.change(`${plan}/${id}/agree`, { agreements, version: 1 })
    const sheet = await page(social, `/plan/${id}/sheet?language=sv&for=${inCase.youthId}`)
    expect(sheet).toContain('Källa: planen i Ankarverksamhetens gemensamma arbetsyta, Raseborgs ankarteam.')
    expect(sheet).toContain('703/2023 43 §')
  })

  it('the paper of a consent says where it stands and what it lifts', async () => {
    const toRegisterId = await registerOf(world, social)
    const consentId = await giveConsent(world, inCase, { toRegisterId, subjects: ['health'], recordedBy: nurse })
    const sheet = await page(nurse, `/consents/${consentId}/sheet?language=sv`)
    expect(sheet).toContain('Källa: samtycket som är antecknat i Ankarverksamheten, Raseborgs ankarteam.')
    expect(sheet).toContain('621/1999 26 §')
  })
})
