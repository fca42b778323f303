import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { inDatabase } from './support/database.ts'
import { openJourney, type Journey, type SignedInVisit } from './support/journey.ts'
import { read } from './support/read.ts'

/**
 * Four authorities write in one meeting at the same time, in four browsers: each in its own compartment and in its part of the shared
 * summary. They see each other's parts and who is writing, and nothing is lost, whatever happens to a connection, a session or a window.
 */

const professions = ['police', 'social_work', 'psychiatric_nursing', 'youth_work'] as const
type Profession = (typeof professions)[number]
const secretOf = (profession: Profession): string => `Bara för oss: ${profession}.`
const partOf = (profession: Profession): string => `Vi kom överens om detta, säger ${profession}.`

let journey: Journey
let here: Map<Profession, SignedInVisit>
let meeting: string
const visitOf = (profession: Profession): SignedInVisit => {
  const visit = here.get(profession)
  if (visit === undefined) throw new Error(`nobody of ${profession}`)
  return visit
}
const box = (page: Page, side: 'own' | 'shared') => page.locator(`textarea[name="${side}"]`)
const status = (page: Page) => page.locator('[data-live-status]')
const saved = (page: Page): Promise<void> => status(page).filter({ hasText: 'Sparat' }).waitFor()
const others = (page: Page) => page.locator('[data-live-others="shared"]')
const person = (page: Page, id: string) => page.locator(`[data-live-person="${id}"]`)

type Listed = { readonly id: string; readonly state: string; readonly startsAt: string }
/** A meeting of a case that all four are in, which has begun and in which nobody has written anything yet. */
async function findMeeting(): Promise<string> {
  const police = visitOf('police')
  const { cases } = await read<{ cases: { id: string }[] }>(police, '/cases?show=open')
  for (const { id } of cases) {
    const answers = await Promise.all(professions.map((each) => visitOf(each).status(`/cases/${id}`)))
    if (answers.some((answer) => answer !== 200)) continue
    const { meetings } = await read<{ meetings: Listed[] }>(police, `/cases/${id}/meetings`)
    for (const each of meetings.filter(({ state }) => state === 'held')) {
      const path = `/cases/${id}/meetings/${each.id}`
      type Side = { mine: unknown; others: unknown[] }
      const { own, shared } = await read<{ own: Side; shared: Side }>(police, `${path}/live`)
      if (own.mine === null && shared.mine === null && shared.others.length === 0) return path
    }
  }
  throw new Error('the demo has no such meeting')
}

beforeAll(async () => {
  journey = await openJourney()
  here = new Map()
  for (const profession of professions) {
    const visit = await journey.as({ team: 'Raseborgs ankarteam', profession })
    await visit.page.goto('/?lang=sv')
    here.set(profession, visit)
  }
  meeting = await findMeeting()
})
afterAll(() => journey.close())

test('the meeting view is reached from the meeting, and says above each box who sees it', async () => {
  const { page, check } = visitOf('police')
  await page.goto(meeting)
  await page.getByRole('link', { name: 'Öppna mötesvyn' }).click()
  await page.waitForURL(`**${meeting}/live`)
  await check()
  expect(await page.locator('#own .fl-visibility').innerText()).toContain('polisinrättningen')
  expect(await page.locator('#shared .fl-visibility').innerText()).toContain('Ärendets ankarteam')
  await page.setViewportSize({ width: 1280, height: 900 })
  const [own, shared] = await Promise.all([box(page, 'own').boundingBox(), box(page, 'shared').boundingBox()])
  expect(Math.abs((own?.y ?? 0) - (shared?.y ?? 1000))).toBeLessThan(40)
  expect(own?.x ?? 0).toBeLessThan(shared?.x ?? 0)
  await page.setViewportSize({ width: 320, height: 800 })
  const [above, below] = await Promise.all([box(page, 'own').boundingBox(), box(page, 'shared').boundingBox()])
  expect(above?.y ?? 0).toBeLessThan(below?.y ?? 0)
  await page.setViewportSize({ width: 1280, height: 900 })
})

test('four write at once; each sees the others’ parts, and nobody another authority’s compartment', async () => {
  await Promise.all(professions.map((each) => visitOf(each).page.goto(`${meeting}/live`)))
  await Promise.all(
    professions.map(async (each) => {
      const { page } = visitOf(each)
      await box(page, 'own').pressSequentially(secretOf(each))
      await box(page, 'shared').pressSequentially(partOf(each))
      await saved(page)
    }),
  )
  for (const each of professions) {
    const { page, check } = visitOf(each)
    for (const other of professions.filter((one) => one !== each)) {
      await others(page).getByText(partOf(other)).waitFor()
      expect(await page.content()).not.toContain(secretOf(other))
    }
    // Their own boxes are as they left them.
    expect(await box(page, 'own').inputValue()).toBe(secretOf(each))
    expect(await box(page, 'shared').inputValue()).toBe(partOf(each))
    await check()
  }
})

test('each sees who is there and who writes, by name and profession', async () => {
  const [police, nurse] = [visitOf('police'), visitOf('psychiatric_nursing')]
  for (const each of professions) await person(police.page, visitOf(each).persona.id).waitFor()
  const row = person(police.page, nurse.persona.id)
  expect(await row.innerText()).toContain(nurse.persona.name)
  const writing = row.locator('[data-live-writing]')
  await writing.waitFor({ state: 'hidden' })
  await box(nurse.page, 'shared').pressSequentially(' Och ett samtal i veckan, varje tisdag.', { delay: 60 })
  await writing.waitFor({ state: 'visible' })
  await writing.waitFor({ state: 'hidden' })
  await others(police.page).getByText('Och ett samtal i veckan').waitFor()
})

test('a lost connection is told, and nothing typed is lost', async () => {
  const [social, police] = [visitOf('social_work'), visitOf('police')]
  await social.page.context().setOffline(true)
  await box(social.page, 'shared').pressSequentially(' Skrivet utan förbindelse.')
  await status(social.page).filter({ hasText: 'Ingen förbindelse. Texten finns kvar här.' }).waitFor()
  await box(police.page, 'shared').pressSequentially(' Skrivet under tiden.')
  await saved(police.page)
  expect(await others(police.page).innerText()).not.toContain('Skrivet utan förbindelse.')
  await social.page.context().setOffline(false)
  await saved(social.page)
  await others(police.page).getByText('Skrivet utan förbindelse.').waitFor()
  await others(social.page).getByText('Skrivet under tiden.').waitFor()
  expect(await box(social.page, 'shared').inputValue()).toBe(`${partOf('social_work')} Skrivet utan förbindelse.`)
})

test('who is signed out keeps the text, and it is saved when they are back', async () => {
  const nurse = visitOf('psychiatric_nursing')
  await inDatabase(journey.server, 'delete from session where professional_id = $1', [nurse.persona.id])
  await box(nurse.page, 'own').pressSequentially(' Skrivet efter utloggning.')
  await status(nurse.page).filter({ hasText: 'Du har loggats ut. Texten finns kvar här.' }).waitFor()
  const tab = await nurse.page.context().newPage()
  await tab.goto('/sign-in')
  await tab.getByRole('button', { name: nurse.persona.name }).click()
  await tab.waitForURL('/')
  await saved(nurse.page)
  await tab.goto(`${meeting}/live`)
  expect(await box(tab, 'own').inputValue()).toContain('Skrivet efter utloggning.')
  await tab.close()
})

test('two windows of one person: the newer text is shown beside, and both are kept', async () => {
  const { page } = visitOf('youth_work')
  const second = await page.context().newPage()
  await second.goto(`${meeting}/live`)
  // Somebody is in the box: it is not replaced by what is newer, as a box that nobody is in would be.
  await box(second, 'shared').focus()
  await page.context().setOffline(true)
  await box(page, 'shared').fill('Det här stod i det första fönstret.')
  await status(page).filter({ hasText: 'Ingen förbindelse.' }).waitFor()
  await page.context().setOffline(false)
  await saved(page)
  await box(second, 'shared').fill('Det här stod i det andra fönstret.')
  const newer = second.locator('[data-live-newer="shared"]')
  await newer.waitFor()
  expect(await newer.innerText()).toContain('Det här stod i det första fönstret.')
  expect(await box(second, 'shared').inputValue()).toBe('Det här stod i det andra fönstret.')
  await second.getByRole('button', { name: 'Lägg den andra efter min text' }).click()
  await saved(second)
  await others(visitOf('police').page).getByText('i det första fönstret').waitFor()
  await others(visitOf('police').page).getByText('i det andra fönstret').waitFor()
  await second.close()
})

test('without JavaScript it is a form with two boxes; a newer text is shown and nothing is lost', async () => {
  const social = visitOf('social_work')
  const plain = await journey.as({ team: 'Raseborgs ankarteam', profession: 'social_work' }, { javaScript: false })
  await plain.page.goto(`${meeting}/live?lang=sv`)
  for (const each of professions.filter((one) => one !== 'social_work'))
    expect(await plain.page.content()).not.toContain(secretOf(each))
  await box(plain.page, 'own').fill('Skrivet utan skript.')
  await box(social.page, 'own').fill('Skrivet med skript.')
  const stored = async (): Promise<string | undefined> =>
    (await read<{ own: { mine: { body: string } | null } }>(social, `${meeting}/live`)).own.mine?.body
  await expect.poll(stored, { timeout: 10_000 }).toBe('Skrivet med skript.')
  await plain.page.getByRole('button', { name: 'Spara', exact: true }).click()
  await plain.page.locator('.govuk-error-summary').waitFor()
  expect(await plain.page.locator('[data-live-newer="own"]').innerText()).toContain('Skrivet med skript.')
  expect(await box(plain.page, 'own').inputValue()).toBe('Skrivet utan skript.')
  await box(plain.page, 'own').fill('Skrivet med skript. Och utan.')
  await plain.page.getByRole('button', { name: 'Spara', exact: true }).click()
  await plain.page.getByText('Texterna sparades.').waitFor()
  expect(await box(plain.page, 'own').inputValue()).toBe('Skrivet med skript. Och utan.')
  await plain.close()
})

test('a text that is too long stays in its box, is told, and is saved once it is shorter', async () => {
  const { page } = visitOf('youth_work')
  const before = await box(page, 'own').inputValue()
  await box(page, 'own').fill('å'.repeat(100_000))
  await status(page).filter({ hasText: 'Texten är för lång' }).waitFor()
  expect((await box(page, 'own').inputValue()).length).toBe(100_000)
  await box(page, 'own').fill(before)
  await box(page, 'own').pressSequentially(' Kortare.')
  await saved(page)
})

test('the parts become the meeting’s summary, and each authority’s text its own note', async () => {
  const [police, nurse] = [visitOf('police'), visitOf('psychiatric_nursing')]
  await police.page.getByRole('button', { name: 'Gör delarna till mötets sammanfattning' }).click()
  await police.page.waitForURL(`**${meeting}`)
  const summary = await police.page.locator('#shared').innerText()
  for (const each of professions.filter((one) => one !== 'youth_work')) expect(summary).toContain(partOf(each))
  expect(summary).toContain('i det första fönstret')
  await police.check()
  // The others go on in an empty box.
  await nurse.page.waitForFunction(
    () => document.querySelector<HTMLTextAreaElement>('textarea[name="shared"]')?.value === '',
  )
  await nurse.page.getByRole('button', { name: 'Gör min text till mötesanteckning' }).click()
  await nurse.page.getByText('Din text är nu en mötesanteckning.').waitFor()
  await nurse.page.goto(meeting)
  expect(await nurse.page.locator('#own').innerText()).toContain(secretOf('psychiatric_nursing'))
  await police.page.goto(meeting)
  expect(await police.page.content()).not.toContain(secretOf('psychiatric_nursing'))
})

test('who leaves the case sees no more of it at once', async () => {
  const [youth, police] = [visitOf('youth_work'), visitOf('police')]
  await police.page.goto(`${meeting}/live`)
  await youth.page.goto(`${meeting}/live`)
  await box(police.page, 'shared').fill('Det här ska ingen utanför läsa.')
  await others(youth.page).getByText('Det här ska ingen utanför läsa.').waitFor()
  const caseId = meeting.split('/')[2] ?? ''
  await inDatabase(
    journey.server,
    'update case_member set left_at = now() where case_id = $1 and professional_id = $2',
    [caseId, youth.persona.id],
  )
  await status(youth.page).filter({ hasText: 'Mötet hör inte längre till ditt arbete.' }).waitFor({ timeout: 3000 })
  expect(await youth.page.content()).not.toContain('Det här ska ingen utanför läsa.')
})

test('when the case closes it is told, and what was written is read but not changed', async () => {
  const social = visitOf('social_work')
  await social.page.goto(`${meeting}/live`)
  await social.page.waitForFunction(() => document.querySelector('[data-live-present]:not([hidden])') !== null)
  const caseId = meeting.split('/')[2] ?? ''
  await inDatabase(
    journey.server,
    `update anchor_case set phase = 'closed', closed_at = now(), closing_reason = 'no_need' where id = $1`,
    [caseId],
  )
  await status(social.page).filter({ hasText: 'Mötet eller ärendet är avslutat' }).waitFor({ timeout: 3000 })
  await social.page.goto(`${meeting}/live`)
  expect(await social.page.locator('textarea').count()).toBe(0)
  expect(await social.page.content()).toContain('Det här ska ingen utanför läsa.')
  await social.check()
})
