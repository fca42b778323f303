import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillAndSend } from './support/form.ts'
import { openJourney, type Journey, type SignedInVisit, type Visit, type VisitOptions } from './support/journey.ts'
import { inSwedish, read } from './support/read.ts'

/**
 * The team writes in Swedish; the mother reads and answers in Finnish on a phone without scripts; the worker reads it. The same by a
 * young person with scripts, who begins the thread.
 */
const team = 'Raseborgs ankarteam'
type Person = { readonly id: string; readonly role: string; readonly name: string | null }

let journey: Journey
let social: SignedInVisit
let caseId = ''
let mother: Person
let youth: Person

const mainOf = async (visit: Visit): Promise<string> => (await visit.page.locator('main').textContent()) ?? ''

/** Opens a link that was made for the person, as it is handed over. */
async function comeBy(person: Person, options: VisitOptions = {}): Promise<Visit> {
  await social.open(`/cases/${caseId}/guest-links/new`)
  await fillAndSend(social.page, { personId: person.id, channel: 'by_hand' })
  const link = new URL((await social.page.locator('main code').first().textContent()) ?? '').pathname
  const visit = await journey.visit(options)
  await visit.page.setViewportSize({ width: 320, height: 640 })
  await visit.open(link)
  await visit.page.locator('main form button[type="submit"]').click()
  await visit.page.waitForURL('**/mina')
  return visit
}

beforeAll(async () => {
  journey = await openJourney()
  social = await inSwedish(journey, { team, profession: 'social_work' })
  const { cases } = await read<{ cases: readonly { id: string; responsibleId?: string }[] }>(social, '/cases?show=open')
  for (const { id } of cases) {
    const answer = await social.page.context().request.get(`/api/v1/cases/${id}/message-form`)
    if (caseId !== '' || answer.status() !== 200) continue
    const { family } = (await answer.json()) as { family: readonly Person[] }
    const [guardian, young] = [
      family.find((each) => each.role === 'guardian'),
      family.find((each) => each.role === 'youth'),
    ]
    if (guardian !== undefined && young !== undefined) [caseId, mother, youth] = [id, guardian, young]
  }
  expect(caseId).not.toBe('')
})
afterAll(() => journey.close())

test('the team writes in Swedish; the mother answers in Finnish on a phone without scripts', async () => {
  await social.open(`/cases/${caseId}/messages`)
  await social.page.getByRole('link', { name: 'Ny tråd' }).click()
  await social.check()
  await fillAndSend(social.page, { subject: 'Torsdag', family: [mother.id], body: 'Passar torsdag klockan 15? 🙂' })
  await social.check()
  const thread = new URL(social.page.url()).pathname
  expect(await mainOf(social)).toContain('får inget besked')

  const phone = await comeBy(mother, { javaScript: false, language: 'fi' })
  await phone.page.goto('/mina?lang=fi')
  expect(await mainOf(phone)).toContain('Sinulla on uusi viesti.')
  expect(await mainOf(phone)).not.toContain('Torsdag')
  await phone.page.getByRole('link', { name: 'Lue', exact: true }).click()
  await phone.page.getByRole('link', { name: 'Torsdag' }).click()
  expect(await mainOf(phone)).toContain('Passar torsdag klockan 15? 🙂')
  const width = await phone.page.locator('html').evaluate((html) => html.scrollWidth)
  expect(width).toBeLessThanOrEqual(320)
  await phone.page.locator('textarea').fill('Kyllä, torstai sopii. Tulen bussilla.')
  await phone.page.getByRole('button', { name: 'Lähetä' }).click()
  await phone.page.waitForLoadState('load')
  expect(await mainOf(phone)).toContain('Viestisi on lähetetty.')
  expect(await mainOf(phone)).toContain('Kyllä, torstai sopii. Tulen bussilla.')

  await social.open('/')
  const today = (await social.page.locator('#messages').textContent()) ?? ''
  expect(today).not.toContain('torstai')
  await social.page.locator(`#messages a[href="${thread}"]`).click()
  await social.check()
  expect(await mainOf(social)).toContain('Kyllä, torstai sopii. Tulen bussilla.')
  await social.page.getByRole('button', { name: 'Jag har läst' }).click()
  await social.check()
  await phone.page.reload()
  expect(await mainOf(phone)).toMatch(/– lukenut/)
  await phone.close()
})

test('a young person begins with scripts; axe finds nothing on any page, in each language', async () => {
  const visit = await comeBy(youth)
  await visit.check()
  await visit.page.getByRole('link', { name: 'Meddelanden' }).click()
  await visit.check()
  await visit.page.getByRole('link', { name: 'Skriv ett nytt meddelande' }).click()
  await visit.check()
  await fillAndSend(visit.page, { subject: '', body: 'Måste jag säga allt på mötet?' })
  await visit.check()
  expect(await visit.page.locator('textarea').inputValue()).toContain('Måste jag säga allt på mötet?')
  await fillAndSend(visit.page, { subject: 'En fråga' })
  await visit.check()
  expect(await mainOf(visit)).toContain('Måste jag säga allt på mötet?')
  for (const language of ['fi', 'en'])
    for (const path of ['/mina', '/mina/meddelanden', '/mina/meddelanden/nytt'])
      await visit.open(`${path}?lang=${language}`)
})

test('a page without a visit tells how one gets a link, and leads to the public form', async () => {
  for (const language of ['sv', 'fi', 'en'] as const) {
    const visit = await journey.visit({ language })
    await visit.open(`/mina?lang=${language}`)
    const form = { sv: '/oro', fi: '/huoli', en: '/concern' }[language]
    expect(await visit.page.locator(`main a[href="${form}"]`).count()).toBe(1)
    await visit.open(`/sign-in?lang=${language}`)
    await visit.page.locator(`main a[href="${form}"]`).click()
    await visit.check()
    await visit.close()
  }
})

test('a text of any length stays with who wrote it, with scripts and without', async () => {
  const story = 'å'.repeat(400_000)
  const withScripts = await journey.visit()
  await withScripts.open('/oro/jag/beratta?place=710')
  await withScripts.page.locator('textarea').fill(story)
  await withScripts.page.locator('main form button.govuk-button').first().click()
  await withScripts.page.locator('[data-form-failure]:not([hidden])').waitFor()
  expect(await mainOf(withScripts)).toContain('Texten är för lång för att skickas.')
  expect((await withScripts.page.locator('textarea').inputValue()).length).toBe(story.length)

  const without = await journey.visit({ javaScript: false, language: 'fi' })
  await without.page.goto('/huoli/mina/kerro?place=710')
  await without.page.locator('textarea').evaluate((element, text) => {
    ;(element as HTMLTextAreaElement).value = text
  }, story)
  await without.page.locator('main form button.govuk-button').first().click()
  await without.page.getByRole('heading', { name: 'Teksti on liian pitkä' }).waitFor()

  // What a person can put in is read by the server and given back with a sentence: nothing has to be kept by the browser.
  await without.page.goto('/huoli/mina/kerro?place=710')
  await without.page.locator('textarea').focus()
  await without.page.keyboard.insertText(story)
  const taken = (await without.page.locator('textarea').inputValue()).length
  expect(taken).toBeGreaterThan(50_000)
  await without.page.locator('main form button.govuk-button').first().click()
  await without.page.locator('.govuk-error-summary').waitFor()
  expect((await without.page.locator('textarea').inputValue()).length).toBe(taken)
})
