import { afterAll, beforeAll, expect, test } from 'vitest'
import { openJourney, type Journey, type SignedInVisit } from './support/journey.ts'

/** What leaves the system, and a search for a person: both ask what for, in one choice. */
let journey: Journey
let police: SignedInVisit
let family = ''
beforeAll(async () => {
  journey = await openJourney()
  police = await journey.as({ team: 'Raseborgs ankarteam', profession: 'police' })
})
afterAll(() => journey.close())

const main = (): Promise<string | null> => police.page.locator('main').textContent()

test('a police officer prints what was told in a case: is asked what for, and the paper says whose copy it is', async () => {
  await police.open('/cases')
  family = (await police.page.locator('main tbody tr td').nth(0).textContent())?.trim().split(' ').at(-1) ?? ''
  const inCase = (await police.page.locator('main tbody a').first().getAttribute('href')) ?? ''
  for (const language of ['fi', 'en', 'sv']) {
    await police.open(`${inCase}/disclosures/print?lang=${language}`)
    expect(await police.page.locator('main input[name="purpose"]').count()).toBe(5)
  }
  await police.page.getByRole('button', { name: 'Ta ut' }).click()
  await police.check()
  expect(await main()).toContain('Välj vad uppgifterna behövs till.')
  await police.page.getByLabel('Behövs på ett möte i ärendet').check()
  await police.page.getByRole('button', { name: 'Ta ut' }).click()
  await police.check()
  expect(new URL(police.page.url()).search).toContain('purpose=meeting_paper')
  await police.page.emulateMedia({ media: 'print' })
  const stamp = await police.page.locator('.fl-print-stamp').innerText()
  expect(stamp).toContain(`Uttaget av ${police.persona.name}`)
  expect(stamp).toContain('Ändamål: behövs på ett möte i ärendet')
  await police.page.emulateMedia({ media: 'screen' })
})

test('finds a person by the beginning of a name, and is asked why once', async () => {
  for (const language of ['fi', 'en', 'sv']) await police.open(`/search?lang=${language}`)
  await police.page.getByLabel('Namn eller personbeteckning').fill(family.slice(0, 4))
  await police.page.getByRole('button', { name: 'Sök' }).click()
  await police.check()
  expect(await main()).toContain('Välj varför du söker.')
  await police.page.getByLabel('Varför söker du?').selectOption('they_got_in_touch')
  await police.page.getByRole('button', { name: 'Sök' }).click()
  await police.check()
  expect(await main()).toContain(family)
  expect(police.page.url()).toMatch(/\/search$/)
  await police.open('/cases')
  await police.page.getByText('Sök en person').first().click()
  await police.check()
  expect(await police.page.getByLabel('Varför söker du?').inputValue()).toBe('they_got_in_touch')
  await police.page.getByLabel('Namn eller personbeteckning').fill(family)
  await police.page.getByRole('button', { name: 'Sök' }).click()
  expect(await main()).toContain(family)
})
