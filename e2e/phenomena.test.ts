import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillAndSend, pressed } from './support/form.ts'
import { openJourney, type Journey, type SignedInVisit } from './support/journey.ts'
import { inSwedish } from './support/read.ts'

/**
 * A youth worker in Esbo sees something and writes a signal; what names somebody is shown back and not saved. The coordinator makes a
 * phenomenon of it, with a measure, and somebody answers for it. A colleague in Kyrkslätt sees the same: the phenomenon spreads, and the
 * coordinator there is told on Today. What came of it is written, and the steering group reads the board.
 */
let journey: Journey
let worker: SignedInVisit
let coordinator: SignedInVisit
let neighbour: SignedInVisit
let neighbours: SignedInVisit

const day = (days: number): string => {
  const at = new Date(Date.now() + days * 86_400_000)
  return `${at.getDate()}.${at.getMonth() + 1}.${at.getFullYear()}`
}
const title = 'Fyrverkerier kastas mot folk'
const signal = {
  type: 'public_disturbance',
  area: 'centre',
  seenFrom: day(-4),
  ageBand: '13_14',
  channel: 'mixed',
  severity: '3',
}

beforeAll(async () => {
  journey = await openJourney()
  worker = await inSwedish(journey, { team: 'Esbo ankarteam', profession: 'youth_work' })
  coordinator = await inSwedish(journey, { team: 'Esbo ankarteam', function: 'coordinator' })
  neighbour = await inSwedish(journey, { team: 'Kyrkslätts ankarteam', profession: 'social_work' })
  neighbours = await inSwedish(journey, { team: 'Kyrkslätts ankarteam', function: 'coordinator' })
})
afterAll(() => journey.close())

/** From Today to an empty form for a signal. */
async function toSignal({ open, page, check }: SignedInVisit): Promise<void> {
  await open('/')
  await page.getByRole('navigation', { name: 'Huvudmeny' }).getByRole('link', { name: 'Fenomen' }).click()
  await check()
  await page.getByRole('link', { name: 'Skriv en signal' }).click()
  await check()
}

describe('a signal in Esbo', () => {
  test('that names somebody is shown back marked, and nothing typed is lost', async () => {
    await toSignal(worker)
    const { page, check } = worker
    const description = 'Raketer kastas mot bussar. Ring 040 123 4567.'
    await fillAndSend(page, { ...signal, municipality: '049', description })
    await check()
    expect(await page.locator('mark').allTextContents()).toEqual(['040 123 4567 (telefonnummer)'])
    expect(await page.locator('textarea').inputValue()).toBe(description)
    expect(await page.locator('select[name="ageBand"]').inputValue()).toBe('13_14')
    await page.locator('textarea').fill('Raketer kastas mot bussar. De köps hos Max.')
    await pressed(page)
    await check()
    await page.getByLabel('Det här är ingen person: Max').check()
    await pressed(page)
    expect(await page.textContent('h1')).toBe('Störningar på allmän plats')
    await check()
  })

  test('becomes a phenomenon with a measure that somebody answers for', async () => {
    const { open, page, check } = coordinator
    await open('/phenomena')
    await page
      .getByRole('row', { name: /Störningar på allmän plats.*Esbo/ })
      .getByRole('link')
      .first()
      .click()
    await page.getByRole('link', { name: 'Öppna ett fenomen av signalen' }).click()
    await check()
    await fillAndSend(page, { title, summary: 'Raketer kastas mot bussar och folk i centrum på kvällarna.' })
    expect(await page.textContent('h1')).toBe(title)
    await check()
    await page.getByRole('link', { name: 'Planera en åtgärd' }).click()
    await page.locator('input[name="what"]').fill('Vuxna rör sig i centrum under helgen')
    await page.locator('select[name="ownerId"]').selectOption({ label: worker.persona.name })
    await page.locator('input[name="dueOn"]').fill(day(5))
    await check()
    await pressed(page)
    await check()
    expect(await page.textContent('main')).toContain('Vuxna rör sig i centrum')
  })
})

describe('the phenomenon', () => {
  test('spreads to Kyrkslätt, and the coordinators are told', async () => {
    await toSignal(neighbour)
    await fillAndSend(neighbour.page, {
      ...signal,
      municipality: '257',
      description: 'Samma sak vid stationen, och filmer av det delas.',
    })
    const { open, page, check } = coordinator
    await open('/phenomena')
    await page.getByRole('link', { name: title }).click()
    await page.getByRole('link', { name: 'Foga till signaler' }).click()
    await check()
    await page.getByLabel(/Störningar på allmän plats, Kyrkslätt/).check()
    await pressed(page)
    await check()
    await neighbours.open('/')
    const news = neighbours.page.locator('#phenomena')
    expect(await news.textContent()).toContain('syns nu också i Kyrkslätt')
    await neighbours.check()
    await news.getByRole('link', { name: 'Störningar på allmän plats' }).click()
    expect(await neighbours.page.textContent('h1')).toBe(title)
    await neighbours.open('/phenomena')
    await neighbours.page.getByRole('button', { name: 'Jag har sett det' }).click()
    expect(await neighbours.page.locator('#spread').count()).toBe(0)
  })

  test('is met: its owner finds the measure on Today and writes what came of it', async () => {
    const { open, page, check } = worker
    await open('/')
    await page.locator('#measures').getByRole('link', { name: 'Vuxna rör sig i centrum under helgen' }).click()
    await check()
    await fillAndSend(page, {
      status: 'done',
      evaluation: 'Det blev lugnare när vuxna fanns på plats.',
      effect: 'decreased',
    })
    await check()
    expect(await page.textContent('main')).toContain('har minskat')
    const steering = await inSwedish(journey, { instance: 'vastra-nyland', function: 'steering_group' })
    await steering.open('/phenomena')
    await steering.page.getByRole('link', { name: title }).click()
    expect(await steering.page.textContent('main')).toContain('har minskat')
    expect(await steering.page.getByRole('link', { name: 'Planera en åtgärd' }).count()).toBe(0)
    await steering.check()
  })
})

test('recruitment of children under 15 is on no board but the team’s', async () => {
  await toSignal(worker)
  await worker.page.getByText('Barn under 15 år som värvas: läs det här först').click()
  await worker.check()
  await fillAndSend(worker.page, {
    ...signal,
    type: 'recruitment_under_15',
    municipality: '049',
    description: 'Barn erbjuds pengar för att flytta paket.',
  })
  const address = new URL(worker.page.url()).pathname
  expect(await worker.page.textContent('main')).toContain('Bara teamet')
  await worker.check()
  const answer = await neighbours.page.context().request.get(address)
  expect(answer.status()).toBe(404)
})
