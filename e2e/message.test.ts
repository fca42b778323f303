import { afterAll, beforeAll, expect, test } from 'vitest'
import { openJourney, type Journey, type SignedInVisit } from './support/journey.ts'
import { fillAndSend } from './support/form.ts'
import { inSwedish, read } from './support/read.ts'

/** Two authorities agree on a room in a thread of their own; a third in the same case sees nothing of it. */
const team = 'Raseborgs ankarteam'
let journey: Journey
let social: SignedInVisit
let police: SignedInVisit

beforeAll(async () => {
  journey = await openJourney()
  social = await inSwedish(journey, { team, profession: 'social_work' })
  police = await inSwedish(journey, { team, profession: 'police' })
})
afterAll(() => journey.close())

test('a message waits on Today, is read, marked and answered', async () => {
  const { cases } = await read<{ cases: readonly { id: string }[] }>(police, '/cases?show=open')
  let inCase = ''
  let readerId = ''
  for (const { id } of cases) {
    const form = await police.page.context().request.get(`/api/v1/cases/${id}/message-form`)
    if (form.status() !== 200) continue
    const { members } = (await form.json()) as { members: { id: string; profession: string }[] }
    const reader = members.find((each) => each.id === social.persona.id)
    if (inCase === '' && reader !== undefined) [inCase, readerId] = [`/cases/${id}`, reader.id]
  }
  await police.open(inCase)
  await police.page.getByRole('link', { name: 'Meddelanden', exact: true }).click()
  await police.check()
  await police.page.getByRole('link', { name: 'Ny tråd' }).click()
  await police.check()
  await fillAndSend(police.page, { subject: 'Rum på torsdag', readers: [readerId], body: 'Passar biblioteket? 🙂' })
  await police.check()
  const thread = new URL(police.page.url()).pathname
  expect(await police.page.locator('main').textContent()).toContain('har inte läst')

  await social.open('/')
  expect(await social.page.locator('#messages').textContent()).not.toContain('Rum på torsdag')
  await social.page.locator(`#messages a[href="${thread}"]`).click()
  await social.check()
  expect(await social.page.locator('main').textContent()).toContain('Passar biblioteket? 🙂')
  await social.page.getByRole('button', { name: 'Jag har läst' }).click()
  await social.check()
  await fillAndSend(social.page, { body: 'Det passar.' })
  await social.check()
  await police.open(thread)
  expect(await police.page.locator('main').textContent()).toContain('Det passar.')
})

test('another member of the case meets what is not there', async () => {
  const youthWork = await inSwedish(journey, { team, profession: 'youth_work' })
  await police.open('/')
  const thread = await police.page.locator('#messages a').first().getAttribute('href')
  expect(thread).toMatch(/messages/)
  expect(await youthWork.status(thread ?? '')).toBe(404)
  await youthWork.close()
})
