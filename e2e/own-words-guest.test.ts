import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillAndSend, pressed } from './support/form.ts'
import { openJourney, type Journey, type SignedInVisit, type Visit } from './support/journey.ts'
import { inSwedish, read } from './support/read.ts'

/**
 * A young person speaks on their own page (P-02): writes own words on a phone without scripts, the next meeting and the plan open with them,
 * and they are taken back. And says of what an authority already knows that it is right, or what is missing.
 */
const team = 'Raseborgs ankarteam'
type Person = { readonly id: string; readonly role: string }

let journey: Journey
let police: SignedInVisit
let social: SignedInVisit
let caseId = ''
let youth = ''
let meetingId = ''

const mainOf = async (visit: Visit): Promise<string> => (await visit.page.locator('main').textContent()) ?? ''
const day = (ahead: number): string =>
  new Intl.DateTimeFormat('fi-FI', { timeZone: 'Europe/Helsinki' }).format(new Date(Date.now() + ahead * 86_400_000))

async function change<Answer>(who: SignedInVisit, path: string, data: object): Promise<Answer> {
  const answer = await who.page
    .context()
    .request.post(`/api/v1${path}`, { headers: { 'idempotency-key': randomUUID() }, data })
  expect(answer.status(), await answer.text()).toBe(200)
  return (await answer.json()) as Answer
}

/** An open case of police and social services whose family takes part and whose young person can come. */
async function openCase(): Promise<string> {
  const { cases } = await read<{ cases: readonly { id: string }[] }>(police, '/cases')
  for (const { id } of cases) {
    type Case = { case: { phase: string; restriction: string | null; participationEnded: string | null } }
    const { case: head } = await read<Case>(police, `/cases/${id}`)
    if (head.restriction !== null || head.phase === 'closed' || head.participationEnded !== null) continue
    const { possible } = await read<{ possible: readonly Person[] }>(police, `/cases/${id}/guest-links`)
    const young = possible.find((each) => each.role === 'youth')
    if (young === undefined || (await social.status(`/cases/${id}`)) !== 200) continue
    youth = young.id
    return id
  }
  throw new Error('the demo has no such case')
}

/** The young person on a phone, without scripts, come by a link. */
async function onPhone(): Promise<Visit> {
  const path = `/cases/${caseId}/guest-links`
  const made = await change<{ link: string }>(police, path, { personId: youth, channel: 'by_hand' })
  const visit = await journey.visit({ javaScript: false })
  await visit.page.setViewportSize({ width: 320, height: 640 })
  await visit.open(new URL(made.link).pathname)
  await visit.page.locator('main form button[type="submit"]').click()
  await visit.page.waitForURL('**/mina')
  await visit.check()
  return visit
}

beforeAll(async () => {
  journey = await openJourney()
  police = await inSwedish(journey, { team, profession: 'police' })
  social = await inSwedish(journey, { team, profession: 'social_work' })
  caseId = await openCase()
  const meeting = await change<{ id: string }>(police, `/cases/${caseId}/meetings`, {
    type: 'further',
    date: day(8),
    startTime: '14.00',
    placeKind: 'team_premises',
    place: 'Ekenäs, rum 3',
    purpose: 'Vi går igenom hur det går.',
    language: 'sv',
    personIds: [youth],
    guardianMissingReason: 'Den unga vill komma ensam.',
    professionals: [],
    externals: [],
    interpreterMissingReason: 'Ingen tolk behövs den här gången.',
  })
  meetingId = meeting.id
})
afterAll(() => journey.close())

test('own words written on a phone open the next meeting and the plan, until they are taken back', async () => {
  const own = await onPhone()
  const said = 'Jag vill att ni frågar mig först. ”Inte pappa” 🙂'
  await own.page.locator('main a[href="/mina/ord"]').click()
  await own.check()
  await own.page.locator('main a[href="/mina/ord/skriv"]').click()
  await own.check()
  // Something is forgotten: nothing typed is lost.
  await fillAndSend(own.page, { words: said, language: 'sv' })
  await own.check()
  expect(await own.page.locator('main textarea').inputValue()).toBe(said)
  await fillAndSend(own.page, { readBy: 'everyone' })
  await own.check()
  expect(await mainOf(own)).toContain(said)
  for (const path of [`/cases/${caseId}/meetings/${meetingId}`, `/cases/${caseId}/plan`]) {
    await social.open(path)
    const words = social.page.locator('#own-words')
    expect(await words.textContent()).toContain(said)
    expect(await words.textContent()).toContain('Skrivet av personen själv')
  }

  const mine = own.page.locator('main section').filter({ hasText: said })
  await mine.getByRole('link', { name: 'Ta tillbaka orden' }).first().click()
  await own.check()
  await pressed(own.page)
  await own.check()
  expect(await mainOf(own)).toContain('Du har tagit tillbaka dina ord.')
  expect(await mainOf(own)).not.toContain(said)
  for (const path of [`/cases/${caseId}/meetings/${meetingId}`, `/cases/${caseId}/plan`]) {
    await social.open(path)
    expect(await mainOf(social)).not.toContain(said)
  }
})

test('what an authority already knows is said to be right, and something is added', async () => {
  const text = { personId: youth, subject: 'school', body: 'Du har bytt skola i höst.', language: 'sv' }
  await change(social, `/cases/${caseId}/released-texts`, text)
  const own = await onPhone()
  await own.page.locator('main a[href="/mina/vet-redan"]').click()
  await own.check()
  const section = own.page.locator('main section').filter({ hasText: text.body })
  await section.getByRole('button', { name: 'Det här stämmer' }).first().click()
  await own.page.waitForURL('**/mina/vet-redan')
  await own.check()
  expect(await mainOf(own)).toContain('Du har sagt: det stämmer')
  await section.getByRole('link', { name: 'Rätta eller lägg till' }).first().click()
  await own.check()
  const said = 'Jag har en kompis där 😀'
  await fillAndSend(own.page, { kind: 'addition', body: said, language: 'sv' })
  await own.check()
  expect(await mainOf(own)).toContain(said)
  await social.open(`/cases/${caseId}/released-texts`)
  expect(await mainOf(social)).toContain(said)
  expect(await mainOf(social)).toContain('skrivet av personen själv')
  await social.open('/')
  expect(await social.page.locator('#own-pages').textContent()).toContain('”Berätta en gång”')
})
