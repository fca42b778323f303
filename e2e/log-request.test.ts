import { afterAll, beforeAll, expect, test } from 'vitest'
import { openJourney, type Journey, type SignedInVisit } from './support/journey.ts'
import { fillAndSend } from './support/form.ts'
import { inSwedish, read } from './support/read.ts'

/**
 * A mother asks who has read about her child. The social worker registers it, the data-protection officer decides for the police, and the
 * social worker hands out the answer, on paper and for machines.
 */
const team = 'Raseborgs ankarteam'
let journey: Journey
let social: SignedInVisit
let police: SignedInVisit
let officer: SignedInVisit
let inCase = ''

const links = (visit: SignedInVisit, name: string): Promise<string[]> =>
  visit.page
    .getByRole('link', { name, exact: true })
    .evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''))

/** What the browser is given at an address, with its cookies. */
const fetched = (visit: SignedInVisit, path: string): Promise<{ type: string | null; text: string }> =>
  visit.page.evaluate(async (address) => {
    const reply = await fetch(address)
    return { type: reply.headers.get('content-type'), text: await reply.text() }
  }, path)

beforeAll(async () => {
  journey = await openJourney()
  social = await inSwedish(journey, { team, profession: 'social_work' })
  police = await inSwedish(journey, { team, profession: 'police' })
  officer = await inSwedish(journey, { instance: 'vastra-nyland', function: 'data_protection_officer' })
  const { cases } = await read<{ cases: readonly { id: string }[] }>(police, '/cases?show=open')
  for (const { id } of cases)
    if (inCase === '' && (await social.status(`/cases/${id}`)) === 200) inCase = `/cases/${id}`
  await police.open(inCase)
})
afterAll(() => journey.close())

test('the request of a mother is registered with its last day', async () => {
  await social.open(`${inCase}/log-requests`)
  await social.page.getByRole('link', { name: 'Registrera en begäran' }).click()
  await social.check()
  const { persons } = await read<{ persons: readonly { id: string }[] }>(social, `${inCase}/log-requests`)
  await fillAndSend(social.page, {
    personId: persons[0]?.id ?? '',
    askedBy: 'Modern till den unga',
    relation: 'guardian',
    identityShown: 'document',
    receivedOn: '2.9.2026',
    language: 'sv',
  })
  expect(new URL(social.page.url()).pathname).toBe(`${inCase}/log-requests`)
  expect(await social.page.locator('main').textContent()).toMatch(/\D2\.11\.2026/)
  await social.check()
})

test('the data-protection officer finds it, and decides for the police', async () => {
  await officer.open('/log-requests')
  const row = officer.page.getByRole('row', { name: /Polis.*Modern till den unga/ })
  await row.getByRole('link').click()
  await officer.check()
  expect(await officer.page.locator('main').textContent()).toContain('Läste: ärendets sida')
  await fillAndSend(officer.page, { decision: 'give' })
  expect(await officer.page.locator('main').textContent()).toContain('får lämnas ut')
  await officer.check()
})

test('the social worker hands out the answer as PDF and as JSON, and says so', async () => {
  await social.open(`${inCase}/log-requests`)
  const [pdf] = await links(social, 'Svaret som PDF')
  const [json] = await links(social, 'Svaret för maskiner (JSON)')
  const paper = await fetched(social, pdf ?? '')
  expect(paper.type).toBe('application/pdf')
  expect(paper.text.startsWith('%PDF-')).toBe(true)
  const answer = JSON.parse((await fetched(social, json ?? '')).text) as {
    rows: { what: string; name: string | null }[]
  }
  expect(answer.rows.some((row) => row.what === 'Läste: ärendets sida')).toBe(true)
  expect(answer.rows.every((row) => row.name === null)).toBe(true)
  await social.page.getByRole('link', { name: 'Anteckna att svaret lämnats ut' }).first().click()
  await social.check()
  await fillAndSend(social.page, { manner: 'in_person' })
  expect(await social.page.locator('main').textContent()).toContain('Lämnat ut')
})

test('the officer sees the seal of the log, takes out a file of it, and reviews it', async () => {
  for (const path of ['/access-log/seal', '/log-review', '/log-review/samples']) await officer.open(path)
  const file = await fetched(officer, '/access-log/export.jsonl?from=0&purpose=log_check')
  expect(file.text).toContain('"log":{"version":1')
})
