import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openJourney, type Journey, type SignedInVisit, type Visit } from './support/journey.ts'
import { fillAndSend, leading, pressed } from './support/form.ts'
import { inSwedish } from './support/read.ts'

/**
 * A worker prints tickets; a young person answers with one, with scripts and without; a child answers with faces. The coordinator reads
 * what others answered last quarter and tells everybody what was done.
 */
const team = 'Raseborgs ankarteam'
let journey: Journey
let worker: SignedInVisit
let coordinator: SignedInVisit

/** Codes of the newest batch, as they stand on the paper for those who hear it. */
async function codesOf(visit: SignedInVisit): Promise<string[]> {
  const [, id = ''] = /tickets\/([0-9a-f-]{36})$/.exec(new URL(visit.page.url()).pathname) ?? []
  const reply = await visit.page.context().request.get(`/api/v1/feedback-tickets/${id}/sheet`)
  return ((await reply.json()) as { codes: string[] }).codes
}

async function newTickets(audience: string): Promise<string[]> {
  await worker.open('/feedback/tickets/new')
  await fillAndSend(worker.page, { audience, tickets: '10', language: 'sv' })
  await worker.check()
  return codesOf(worker)
}

/** Answers all seven questions of a young person, one a page. */
async function answerAll({ page, check }: Visit): Promise<void> {
  await page.getByRole('button', { name: 'Börja' }).click()
  for (const choice of [
    'Helt av samma åsikt',
    'Varken eller',
    'Delvis av samma åsikt',
    'Ja',
    'Helt av samma åsikt',
    'Vet inte',
  ]) {
    await check()
    await page.getByText(choice, { exact: true }).click()
    await page.getByRole('button', { name: 'Fortsätt' }).click()
  }
  await check()
  await page.locator('textarea').fill('Berätta före mötet vem som kommer.')
  await page.getByRole('button', { name: 'Fortsätt' }).click()
  await check()
}

beforeAll(async () => {
  journey = await openJourney()
  worker = await inSwedish(journey, { team, profession: 'social_work' })
  coordinator = await inSwedish(journey, { team, function: 'coordinator' })
})
afterAll(() => journey.close())

describe('a young person', () => {
  let codes: string[] = []

  test('gets a ticket from a worker, who prints ten of them', async () => {
    await worker.open('/feedback')
    await worker.page.getByRole('link', { name: 'Biljetter' }).click()
    await worker.check()
    codes = await newTickets('youth_13_17')
    expect(codes).toHaveLength(10)
    const paper = await worker.page.context().request.get(`${new URL(worker.page.url()).pathname}/sheet.pdf`)
    expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-')
  })

  test.each([true, false])(
    'answers one question at a time (scripts: %s), and nothing is remembered of them',
    async (javaScript) => {
      const visit = await journey.visit({ javaScript })
      await visit.open(`/svara/${codes[javaScript ? 0 : 1] ?? ''}`)
      await answerAll(visit)
      // Goes back to change one, and comes back to all of them.
      await visit.page.getByRole('button', { name: /Ändra.*Träffarna hjälpte mig/ }).click()
      expect(await visit.page.getByLabel('Helt av samma åsikt').isChecked()).toBe(true)
      await visit.page.getByText('Delvis av annan åsikt', { exact: true }).click()
      for (const _ of ['help', 'recommend', 'wish']) await visit.page.getByRole('button', { name: 'Fortsätt' }).click()
      expect(await visit.page.locator('dl').textContent()).toContain('Delvis av annan åsikt')
      await visit.page.getByRole('button', { name: 'Skicka' }).click()
      expect(await visit.page.textContent('h1')).toBe('Tack!')
      await visit.check()
      expect(await visit.page.context().cookies()).toEqual([])
      await visit.open(`/svara/${codes[javaScript ? 0 : 1] ?? ''}`)
      expect(await visit.page.textContent('h1')).toBe('Länken går inte att använda')
      await visit.close()
    },
  )

  test('changes language in the middle, types the code by hand, and is told what is wrong', async () => {
    const visit = await journey.visit({ language: 'fi' })
    await visit.open('/vastaa')
    await visit.page.getByLabel('Koodi').fill((codes[2] ?? '').toLowerCase().replace(/(.{4})/g, '$1 '))
    await visit.page.getByRole('button', { name: 'Jatka' }).click()
    await visit.check()
    await visit.page.getByRole('button', { name: 'Aloita' }).click()
    await visit.page.getByText('Täysin samaa mieltä', { exact: true }).click()
    await visit.page.getByRole('button', { name: 'English' }).click()
    expect(await visit.page.textContent('h1')).toBe('I was listened to.')
    expect(await visit.page.getByLabel('Strongly agree').isChecked()).toBe(true)
    await visit.check()
    for (let place = 0; place < 6; place++) await visit.page.getByRole('button', { name: 'Continue' }).click()
    await visit.page.locator('textarea').fill('Ring 040 123 4567')
    await visit.page.getByRole('button', { name: 'Continue' }).click()
    await visit.check()
    expect(await visit.page.locator('textarea').inputValue()).toBe('Ring 040 123 4567')
    expect(await visit.page.title()).toMatch(/^Error: /)
    await visit.close()
  })
})

test('a child answers on one page with faces, without scripts too', async () => {
  const codes = await newTickets('child_7_12')
  for (const [place, javaScript] of [true, false].entries()) {
    const visit = await journey.visit({ javaScript })
    await visit.open(`/svara/${codes[place] ?? ''}?easy=1`)
    for (const question of ['felt', 'listened', 'understood', 'safe'])
      await visit.page.locator(`input[name="child_${question}"][value="good"]`).check()
    await visit.check()
    await visit.page.getByRole('button', { name: 'Skicka' }).click()
    expect(await visit.page.textContent('h1')).toBe('Tack!')
    await visit.close()
  }
})

test('the coordinator reads numbers and loose texts of last quarter, and not what is too little', async () => {
  await coordinator.open('/feedback/results')
  const main = coordinator.page.locator('main')
  expect(await main.textContent()).toContain('Den som hänvisade')
  expect(await main.textContent()).toContain('Visas inte')
  await coordinator.page.getByRole('link', { name: 'Ung 13–17 år' }).first().click()
  await coordinator.check()
  expect(await main.textContent()).toMatch(/\d av 9 är av samma åsikt/)
  await coordinator.page.getByRole('link', { name: 'Fria svar' }).click()
  await coordinator.check()
  expect(await main.locator('blockquote').count()).toBeGreaterThan(1)
})

test('the coordinator writes what was done, and everybody reads it', async () => {
  await coordinator.open('/feedback/replies/new')
  await fillAndSend(coordinator.page, {
    'said.sv': 'Ni ville ha kortare möten.',
    'said.fi': 'Halusitte lyhyempiä tapaamisia.',
    'done.sv': 'Ett möte är nu högst en timme.',
    'done.fi': 'Tapaaminen kestää nyt enintään tunnin.',
  })
  const stranger = await journey.visit()
  await stranger.open('/du-sa')
  expect(await stranger.page.locator('main').textContent()).not.toContain('kortare möten')
  const card = coordinator.page.locator('article', { hasText: 'kortare möten' })
  await leading(coordinator.page, () => card.getByRole('button', { name: /^Publicera/ }).click())
  await coordinator.check()
  await stranger.open('/du-sa')
  expect(await stranger.page.locator('main').textContent()).toContain('Ett möte är nu högst en timme.')
  await stranger.open('/you-said')
  expect(await stranger.page.locator('[lang="sv"]', { hasText: 'kortare möten' }).count()).toBeGreaterThan(0)
  await stranger.close()
})

test('a hearing of young people is recorded in general', async () => {
  await coordinator.open('/hearings/new')
  await fillAndSend(coordinator.page, {
    title: 'Ett ställe att vara på',
    kind: 'school',
    heldOn: '3.11.2026',
    heard: '40',
    summary: 'Eleverna vill ha ett ställe att vara på efter skolan.',
  })
  await coordinator.check()
  expect(await coordinator.page.textContent('h1')).toBe('Ett ställe att vara på')
  await coordinator.page.getByRole('link', { name: 'Ändra' }).click()
  await coordinator.check()
  await pressed(coordinator.page)
})
