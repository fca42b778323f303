import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pages } from '../src/rooms.ts'
import { fillAndSend, leading, pressed } from './support/form.ts'
import { openJourney, type Journey, type SignedInVisit } from './support/journey.ts'
import { inSwedish } from './support/read.ts'

/**
 * The secretary runs a meeting of the steering group from its agenda to minutes that both have signed, with a substitute in a member's
 * place; a member of the group tries every address of a case and finds nothing.
 */
const team = 'Raseborgs ankarteam'
let journey: Journey
let secretary: SignedInVisit
let chair: SignedInVisit
let worker: SignedInVisit
let meeting = ''

const pathOf = (visit: SignedInVisit): string => new URL(visit.page.url()).pathname
const main = (visit: SignedInVisit) => visit.page.locator('main')

/** Follows a link of the page and looks at what it leads to. */
async function follow(visit: SignedInVisit, name: string | RegExp): Promise<void> {
  await leading(visit.page, () => visit.page.getByRole('link', { name }).first().click())
  await visit.check()
}

/** Presses a button that is a form of its own. */
async function press(visit: SignedInVisit, name: string | RegExp): Promise<void> {
  const button = main(visit).getByRole('button', { name })
  await leading(visit.page, () => button.click())
  await visit.check()
}

beforeAll(async () => {
  journey = await openJourney()
  secretary = await inSwedish(journey, { team, function: 'coordinator' })
  chair = await inSwedish(journey, { instance: 'vastra-nyland', function: 'steering_group' })
  worker = await inSwedish(journey, { team, profession: 'social_work' })
})
afterAll(() => journey.close())

/** Yesterday as people type it, in the product's own day. */
const yesterday = (): string => new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
const inAMonth = (): string => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)

describe('the secretary', () => {
  test('finds the meetings from the start page and plans one', async () => {
    await secretary.open('/')
    await follow(secretary, 'Nätverket')
    await follow(secretary, 'Styrgruppens möten')
    await follow(secretary, 'Planera ett möte')
    const form = secretary.page
    await form.locator('select[name="chair"]').selectOption({ label: await optionOf('chair', /Livboj/) })
    await form.locator('select[name="secretary"]').selectOption({ label: await optionOf('secretary', /Lotsudde/) })
    await fillAndSend(form, { heldOn: yesterday(), startsAt: '13.00', place: 'Stadshuset i Hangö' })
    meeting = pathOf(secretary)
    expect(meeting).toMatch(/^\/steering-meetings\/[0-9a-f-]{36}$/)
  })

  const optionOf = async (name: string, like: RegExp): Promise<string> => {
    const labels = await secretary.page.locator(`select[name="${name}"] option`).allTextContents()
    return labels.find((label) => like.test(label)) ?? ''
  }

  test('writes the agenda', async () => {
    for (const [title, proposal] of [
      ['Hangös underskrift', 'Stadsstyrelsen befullmäktigade stadsdirektören den 17 juni 2024, § 178.'],
      ['Nästa möte', ''],
    ] as const) {
      await follow(secretary, 'Lägg till ett ärende')
      await fillAndSend(secretary.page, { title, proposal })
      await secretary.check()
    }
    expect(await main(secretary).textContent()).toContain('2 Nästa möte')
  })

  test('records who came: a substitute for Hangö’s member', async () => {
    await follow(secretary, 'Anteckna deltagare')
    await secretary.page.getByLabel(/^Hangö stad: ersättare/).fill('Fredrik Livboj')
    await secretary.page.getByLabel(/^Polisinrättningen.*: medlem/).fill('Lars Vindros')
    await pressed(secretary.page)
    await secretary.check()
    expect(await main(secretary).textContent()).toContain('ersättare, i stället för bildningsdirektören')
  })

  test('writes the minutes and a numbered decision with an owner and a day', async () => {
    for (const title of ['Hangös underskrift', 'Nästa möte']) {
      await follow(secretary, new RegExp(`Skriv protokoll eller ändra.*${title}`))
      await fillAndSend(secretary.page, { minutes: `Ärendet "${title}" behandlades.` })
    }
    await follow(secretary, 'Anteckna ett beslut')
    await secretary.page.locator('select[name="item"]').selectOption({ label: 'Hangös underskrift' })
    await secretary.page.locator('select[name="owner"]').selectOption({ label: 'Hangö stad' })
    await fillAndSend(secretary.page, { decided: 'Hangö undertecknar avtalet.', dueOn: inAMonth() })
    await secretary.check()
    expect(await main(secretary).locator('#decisions').textContent()).toMatch(
      /\d+\/20\d\d.*Hangö undertecknar avtalet/s,
    )
  })

  test('signs, and nothing can be written any more', async () => {
    await press(secretary, 'Underteckna protokollet')
    expect(await main(secretary).textContent()).toContain('Väntar på ordföranden.')
    expect(await secretary.page.getByRole('link', { name: 'Lägg till ett ärende' }).count()).toBe(0)
  })
})

describe('the chair', () => {
  test('gives the minutes back once, and confirms them when they are right', async () => {
    await chair.open(meeting)
    await follow(chair, 'Ge tillbaka till sekreteraren')
    await fillAndSend(chair.page, { reason: 'Skriv att Hangö återkommer på nästa möte.' })
    await secretary.open(meeting)
    expect(await main(secretary).textContent()).toContain('Skriv att Hangö återkommer på nästa möte.')
    await follow(secretary, /Skriv protokoll eller ändra.*Nästa möte/)
    await fillAndSend(secretary.page, { minutes: 'Hangö återkommer på nästa möte.' })
    await press(secretary, 'Underteckna protokollet')
    await chair.open(meeting)
    await press(chair, 'Justera protokollet')
    expect(await main(chair).locator('#signing').textContent()).toMatch(/Justerat av Fredrik Livboj, ordförande/)
  })

  test('makes the report pack in one click and takes it home', async () => {
    await press(chair, 'Gör ett rapportpaket')
    const link = await main(chair).locator('#packs a').first().getAttribute('href')
    const pack = await chair.page.context().request.get(link ?? '')
    expect((await pack.body()).subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('finds the task among the open ones and records it as done', async () => {
    await chair.open('/steering-tasks')
    const task = main(chair).locator('tr', { hasText: 'Hangö undertecknar avtalet.' })
    const number = (await task.locator('th').textContent())?.trim() ?? ''
    await follow(chair, `Anteckna som gjord: ${number}`)
    await fillAndSend(chair.page, { doneOn: yesterday(), note: 'Stadsdirektören har undertecknat.' })
    await chair.check()
    expect(await task.textContent()).toContain('Gjord')
  })

  test('tries every address of a case and finds nothing', async () => {
    await worker.open('/cases')
    const links = await main(worker)
      .locator('a[href^="/cases/"]')
      .evaluateAll((found) => found.map((each) => each.getAttribute('href') ?? ''))
    const inCase = links.find((href) => /^\/cases\/[0-9a-f-]{36}$/.test(href)) ?? ''
    expect(await worker.status(inCase)).toBe(200)
    const caseId = inCase.slice('/cases/'.length)
    const addresses = pages
      .filter((page) => page.get !== undefined && page.path.includes(':caseId'))
      .map((page) => page.path.replace(':caseId', caseId).replace(/:\w+/g, caseId))
    expect(addresses.length).toBeGreaterThan(50)
    const found: string[] = []
    for (const address of addresses) {
      const status = await chair.status(address)
      if (status !== 404) found.push(`${address} ${status}`)
    }
    expect(found).toEqual([])
  })
})
