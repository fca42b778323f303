import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillAndSend } from './support/form.ts'
import { openJourney, type Journey, type SignedInVisit, type Visit, type VisitOptions } from './support/journey.ts'
import { inSwedish, read } from './support/read.ts'

/**
 * A mother answers a time proposal in Finnish while the team works in Swedish; the team settles the time, and she sees it. On a phone and on a
 * desk, with scripts and without.
 */
const team = 'Raseborgs ankarteam'
type Person = { readonly id: string; readonly role: string; readonly name: string | null }
type Case = { readonly case: { readonly phase: string; readonly restriction: string | null } }
type Meeting = {
  readonly meeting: {
    readonly version: number
    readonly participants: readonly { readonly id: string; readonly personId: string | null }[]
  }
  readonly times: readonly { readonly id: string; readonly startsAt: string }[]
}

let journey: Journey
let police: SignedInVisit
let inCase = ''
let meeting = ''
let mother: Person
let father: Person

const pathOf = (visit: Visit): string => new URL(visit.page.url()).pathname
const mainOf = async (visit: Visit): Promise<string> => (await visit.page.locator('main').textContent()) ?? ''
const day = (ahead: number): string =>
  new Intl.DateTimeFormat('fi-FI', { timeZone: 'Europe/Helsinki' }).format(new Date(Date.now() + ahead * 86_400_000))

/** Arranges a meeting with both guardians; null where the family takes no part in the shared work. */
async function arrange(of: string): Promise<string | null> {
  const answer = await police.page.context().request.post(`/api/v1${of}/meetings`, {
    headers: { 'idempotency-key': randomUUID() },
    data: {
      type: 'further',
      date: day(8),
      startTime: '14.00',
      placeKind: 'team_premises',
      place: 'Ekenäs, rum 3',
      purpose: 'Vi hittar en tid som passar.',
      language: 'sv',
      personIds: [mother.id, father.id],
      professionals: [],
      externals: [],
      interpreterMissingReason: 'Ingen tolk behövs den här gången.',
    },
  })
  if (answer.status() === 409) return null
  expect(answer.status(), await answer.text()).toBe(200)
  return `${of}/meetings/${((await answer.json()) as { id: string }).id}`
}

/** An open case with two guardians who can both come, and a meeting with them. */
async function findFamily(): Promise<void> {
  const { cases } = await read<{ cases: readonly { id: string }[] }>(police, '/cases')
  for (const { id } of cases) {
    const found = await read<Case>(police, `/cases/${id}`)
    if (found.case.restriction !== null || found.case.phase === 'closed') continue
    const { possible } = await read<{ possible: readonly Person[] }>(police, `/cases/${id}/guest-links`)
    const guardians = possible.filter((each) => each.role === 'guardian')
    if (guardians.length !== 2) continue
    ;[mother, father] = guardians as [Person, Person]
    const arranged = await arrange(`/cases/${id}`)
    if (arranged === null) continue
    inCase = `/cases/${id}`
    meeting = arranged
    return
  }
  throw new Error('the demo has no such case')
}

/** Proposes three times, by clicking. */
async function proposeThree(): Promise<void> {
  await police.open(`${meeting}/times`)
  await fillAndSend(police.page, {
    'times.0.date': day(9),
    'times.0.startTime': '9.00',
    'times.1.date': day(10),
    'times.1.startTime': '13.00',
    'times.2.date': day(11),
    'times.2.startTime': '16.00',
  })
  expect(pathOf(police)).toBe(meeting)
}

/** Makes a link for a person, and opens it in a browser of its own by pressing the button. */
async function comeAs(person: Person, options: VisitOptions): Promise<Visit> {
  await police.open(`${inCase}/guest-links/new`)
  await fillAndSend(police.page, { personId: person.id, channel: 'by_hand' })
  const link = new URL((await police.page.locator('main code').first().textContent()) ?? '').pathname
  const visit = await journey.visit(options)
  await visit.open(link)
  await visit.page.locator('main form button[type="submit"]').click()
  await visit.page.waitForURL('**/mina')
  await visit.check()
  return visit
}

const times = async (): Promise<Meeting['times']> =>
  (await read<Meeting>(police, meeting)).times.toSorted((one, other) => one.startsAt.localeCompare(other.startsAt))

/** From the front page by clicking to the form of the meeting that waits for an answer. */
async function toForm(visit: Visit): Promise<void> {
  await visit.page.locator('#answer a.govuk-button').click()
  await visit.page.waitForURL(/\/mina\/moten/)
  if (pathOf(visit) === '/mina/moten') {
    await visit.check()
    await visit.page.locator(`main a.govuk-button[href="/mina/moten/${meeting.split('/').at(-1) ?? ''}"]`).click()
    await visit.page.waitForURL(/\/mina\/moten\/./)
  }
  await visit.check()
}

beforeAll(async () => {
  journey = await openJourney()
  police = await inSwedish(journey, { team, profession: 'police' })
  await findFamily()
  await proposeThree()
})
afterAll(() => journey.close())

test('a mother answers the proposed times in Finnish, on her phone; what is missing is said in Finnish', async () => {
  const hers = await comeAs(mother, { language: 'fi' })
  await hers.page.setViewportSize({ width: 320, height: 700 })
  await hers.open('/mina?lang=fi')
  await toForm(hers)
  await fillAndSend(hers.page, { 'times.0.fits': 'impossible', message: 'Pääsen vasta iltapäivällä.' })
  await hers.check()
  expect(await hers.page.title()).toContain('Virhe')
  expect(await hers.page.locator('main textarea').inputValue()).toBe('Pääsen vasta iltapäivällä.')
  await fillAndSend(hers.page, { 'times.1.fits': 'best', 'times.2.fits': 'unsure', remote: 'yes' })
  expect(pathOf(hers)).toBe('/mina/moten')
  await hers.check()
  const seen = await mainOf(hers)
  for (const shown of ['Aikaa ei ole vielä sovittu', 'Sopii parhaiten', 'Pääsen vasta iltapäivällä.'])
    expect(seen).toContain(shown)
  for (const language of ['sv', 'fi', 'en'])
    for (const path of ['/mina', '/mina/moten', `/mina/moten/${meeting.split('/').at(-1) ?? ''}`])
      await hers.open(`${path}?lang=${language}`)
})

test('the father answers without scripts, and sees nothing of what she said', async () => {
  const his = await comeAs(father, { javaScript: false, language: 'sv' })
  await his.page.goto('/mina?lang=sv')
  await toForm(his)
  const before = await mainOf(his)
  for (const kept of ['Pääsen', mother.name ?? '?', 'Passar bäst:']) expect(before).not.toContain(kept)
  await fillAndSend(his.page, { 'times.0.fits': 'possible', 'times.1.fits': 'possible', 'times.2.fits': 'impossible' })
  expect(await mainOf(his)).toContain('Du svarade')
})

test('the team reads the answer in Swedish, settles the time, and the mother sees it in Finnish', async () => {
  await police.open(meeting)
  const seen = await mainOf(police)
  for (const shown of ['med länk', 'helst på distans', 'skrev mer']) expect(seen).toContain(shown)
  const { participants } = (await read<Meeting>(police, meeting)).meeting
  const hers = participants.find((each) => each.personId === mother.id)?.id ?? ''
  await police.open(`${meeting}/participants/${hers}`)
  expect(await mainOf(police)).toContain('eget svar med länk')
  expect(await mainOf(police)).toContain('Pääsen vasta iltapäivällä.')

  const [, second] = await times()
  await police.open(`${meeting}/confirm`)
  const reason = (await police.page.locator('main [name="interpreterMissingReason"]').count()) > 0
  await fillAndSend(police.page, {
    timeId: second?.id ?? '',
    ...(reason ? { interpreterMissingReason: 'Tolken ringer in.' } : {}),
  })
  expect(await mainOf(police)).toContain('Bekräftat')

  const again = await comeAs(mother, { language: 'fi' })
  await again.open('/mina/moten?lang=fi')
  const settled = await mainOf(again)
  expect(settled).toContain('sovittu')
  expect(settled).toContain(day(10))
  expect(settled).not.toContain('Ehdotetut ajat')
})
