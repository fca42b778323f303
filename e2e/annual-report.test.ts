import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillAndSend, leading } from './support/form.ts'
import { openJourney, type Journey, type SignedInVisit } from './support/journey.ts'
import { inSwedish } from './support/read.ts'

/**
 * What falls out of the work once a year: the coordinator reads how it went, writes the story of the team's year and makes it as PDF and Word;
 * the police tell their figure, and the region's numbers go on to the nation.
 */
const team = 'Raseborgs ankarteam'
let journey: Journey
let coordinator: SignedInVisit
let police: SignedInVisit

const main = async ({ page }: SignedInVisit): Promise<string> => (await page.locator('main').textContent()) ?? ''

/** The bytes behind a link that is saved. */
async function saved({ page }: SignedInVisit, name: RegExp): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name }).first().click(),
  ])
  return readFile(await download.path())
}

async function make(visit: SignedInVisit, name: string): Promise<void> {
  await leading(visit.page, () => visit.page.getByRole('button', { name, exact: true }).click())
  await visit.check()
}

beforeAll(async () => {
  journey = await openJourney()
  coordinator = await inSwedish(journey, { team, function: 'coordinator' })
  police = await inSwedish(journey, { team, profession: 'police' })
})
afterAll(() => journey.close())

describe('the year in numbers', () => {
  test('is reached from the start page, and goes no further than counts', async () => {
    await coordinator.open('/')
    await coordinator.page.getByRole('link', { name: 'Nätverket', exact: true }).click()
    await coordinator.page.getByRole('link', { name: 'Resurser och tjänster' }).click()
    await coordinator.page.getByRole('link', { name: /^Vad ärendena visar år för år/ }).click()
    await coordinator.check()
    expect(await main(coordinator)).toContain('Talen är påhittade')
    await coordinator.page.getByRole('link', { name: 'Gjorda uppföljningar' }).click()
    await coordinator.check()
    const counts = await main(coordinator)
    expect(counts).toContain(team)
    expect(counts).toMatch(/\d+–\d+ av \d+–\d+/)
    expect(await coordinator.page.locator('main a[href^="/cases"]').count()).toBe(0)
  })

  test('gets the police’s own figure as classes of five', async () => {
    await police.open('/governance')
    await police.page.getByRole('link', { name: /^Hur många som misstänks/ }).click()
    await police.check()
    await police.page.getByRole('link', { name: 'Anteckna en uppgift' }).click()
    await fillAndSend(police.page, {
      year: '2023',
      suspected: '3',
      followed: '40',
      source: 'Polisens register, 3.2.2026',
    })
    await police.check()
    expect(await main(police)).toContain('Uppgiften berättar om få unga.')
    await fillAndSend(police.page, { suspected: '13' })
    await police.check()
    expect(await main(police)).toContain('10–14')
  })
})

describe('the annual report', () => {
  test('is written by the coordinator, in whose words nobody is named', async () => {
    await coordinator.open('/governance')
    await coordinator.page.getByRole('link', { name: /^Teamens år som PDF och Word/ }).click()
    await coordinator.check()
    await coordinator.page.locator('main table tr', { hasText: team }).getByRole('link').first().click()
    await coordinator.check()
    await coordinator.page.getByRole('link', { name: 'Skriv texten på svenska' }).click()
    await coordinator.check()
    await fillAndSend(coordinator.page, { summary: 'Vi ringde 040 123 4567 ofta under året.' })
    await coordinator.check()
    expect(await main(coordinator)).toContain('telefonnummer')
    await fillAndSend(coordinator.page, {
      summary: 'Året präglades av unga som kom tidigt.',
      learnt: 'Fyra myndigheter behövs på första träffen.',
    })
    await coordinator.check()
    expect(await main(coordinator)).toContain('Året präglades av unga som kom tidigt.')
  })

  test('is made as a PDF and opened', async () => {
    await make(coordinator, 'Gör PDF på svenska')
    const bytes = await saved(coordinator, /: PDF på svenska/)
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true })
    for (const part of ['Verksamhetsberättelse', 'Året präglades', 'Förebyggande arbete']) expect(text).toContain(part)
  })

  test('is made as a Word document in Finnish and opened', async () => {
    await make(coordinator, 'Gör Word på finska')
    const bytes = await saved(coordinator, /: Word på finska/)
    const body = strFromU8(unzipSync(new Uint8Array(bytes))['word/document.xml'] ?? new Uint8Array())
    expect(body).toContain('Toimintakertomus')
    expect(body).toContain('Tällä kielellä ei ole vielä kirjoitettu mitään.')
  })
})

test('the region’s numbers are fetched in one click', async () => {
  await coordinator.open('/governance')
  await coordinator.page.getByRole('link', { name: /^Regionens tal utan personer/ }).click()
  await coordinator.check()
  const files = unzipSync(new Uint8Array(await saved(coordinator, /^Hämta året/)))
  expect(Object.keys(files).toSorted()).toEqual([
    'code-lists.json',
    'copy.json',
    'data.csv',
    'data.json',
    'manifest.json',
    'picture.csv',
    'region.json',
  ])
  expect(strFromU8(files['data.csv'] ?? new Uint8Array())).toContain('selection_rate')
})
