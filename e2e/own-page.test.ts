import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillAndSend, pressed } from './support/form.ts'
import { openJourney, type Journey, type SignedInVisit, type Visit, type VisitOptions } from './support/journey.ts'
import { inSwedish, read } from './support/read.ts'

/**
 * The family comes by one-time links, each to their own page (P-04): two divorced guardians see different things, and a young person takes a
 * consent back and with it what was told to another authority. On a phone and on a desk, with scripts and without.
 */
const team = 'Raseborgs ankarteam'
type Person = {
  readonly id: string
  readonly role: string
  readonly name: string | null
  readonly custody: string | null
}
type Case = {
  readonly case: {
    readonly phase: string
    readonly restriction: string | null
    readonly participationEnded: string | null
  }
  readonly persons: readonly Person[]
}

let journey: Journey
let police: SignedInVisit
let social: SignedInVisit
let caseId = ''
let mother: Person
let father: Person
let youth: Person

const pathOf = (visit: Visit): string => new URL(visit.page.url()).pathname
const mainOf = async (visit: Visit): Promise<string> => (await visit.page.locator('main').textContent()) ?? ''
const day = (ahead: number): string =>
  new Intl.DateTimeFormat('fi-FI', { timeZone: 'Europe/Helsinki' }).format(new Date(Date.now() + ahead * 86_400_000))

/** An open case with two guardians who can both come. */
async function familyOfTwo(): Promise<string> {
  const { cases } = await read<{ cases: readonly { id: string }[] }>(police, '/cases')
  for (const { id } of cases) {
    const found = await read<Case>(police, `/cases/${id}`)
    if (found.case.restriction !== null || found.case.phase === 'closed') continue
    if (found.case.participationEnded !== null) continue
    const { possible } = await read<{ possible: readonly Person[] }>(police, `/cases/${id}/guest-links`)
    const guardians = possible.filter((each) => each.role === 'guardian')
    const young = possible.find((each) => each.role === 'youth')
    if (guardians.length !== 2 || young === undefined || (await social.status(`/cases/${id}`)) !== 200) continue
    ;[mother, father] = guardians as [Person, Person]
    youth = young
    return id
  }
  throw new Error('the demo has no such case')
}

async function arrange(personIds: readonly string[], place: string, ahead: number): Promise<void> {
  const answer = await police.page.context().request.post(`/api/v1/cases/${caseId}/meetings`, {
    headers: { 'idempotency-key': randomUUID() },
    data: {
      type: 'further',
      date: day(ahead),
      startTime: '14.00',
      placeKind: 'team_premises',
      place,
      purpose: 'Vi träffas var för sig.',
      language: 'sv',
      personIds,
      guardianMissingReason: 'Föräldrarna har skilda möten.',
      professionals: [],
      externals: [],
      interpreterMissingReason: 'Ingen tolk behövs den här gången.',
    },
  })
  expect(answer.status(), await answer.text()).toBe(200)
}

/** Makes a link by clicking, as a professional does it. @returns the link that is handed over */
async function linkFor(who: SignedInVisit, inCase: string, person: Person): Promise<string> {
  await who.open(`/cases/${inCase}`)
  await who.page.locator('main a[href$="/guest-links"]').first().click()
  await who.check()
  await who.page.locator('main a[href$="/guest-links/new"]').click()
  await who.check()
  await fillAndSend(who.page, { personId: person.id, channel: 'by_hand' })
  await who.check()
  const link = (await who.page.locator('main code').first().textContent()) ?? ''
  expect(link).toMatch(/\/mina\/oppna\/[\w-]{43}$/)
  return new URL(link).pathname
}

/** Opens the link in a browser of its own, by pressing the button. */
async function comeBy(link: string, options: VisitOptions = {}): Promise<Visit> {
  const visit = await journey.visit(options)
  await visit.open(link)
  await visit.page.locator('main form button[type="submit"]').click()
  await visit.page.waitForURL('**/mina')
  await visit.check()
  return visit
}

beforeAll(async () => {
  journey = await openJourney()
  police = await inSwedish(journey, { team, profession: 'police' })
  social = await inSwedish(journey, { team, profession: 'social_work' })
  caseId = await familyOfTwo()
  await arrange([youth.id, mother.id], 'Ekenäs, rum 3', 8)
  await arrange([father.id], 'Karis, rum 9', 9)
})
afterAll(() => journey.close())

test('two divorced guardians see different things, one in Finnish and without scripts', async () => {
  const hers = await comeBy(await linkFor(police, caseId, mother), { javaScript: false, language: 'fi' })
  await hers.page.goto('/mina/moten?lang=fi')
  const seen = await mainOf(hers)
  expect(seen).toContain('Ekenäs, rum 3')
  expect(seen).toContain(youth.name)
  for (const kept of ['Karis, rum 9', father.name ?? '?']) expect(seen).not.toContain(kept)

  const his = await comeBy(await linkFor(police, caseId, father))
  await his.open('/mina/moten?lang=sv')
  const other = await mainOf(his)
  expect(other).toContain('Karis, rum 9')
  for (const kept of ['Ekenäs, rum 3', mother.name ?? '?']) expect(other).not.toContain(kept)
  // Both are still there: the one's link did not end the other's.
  expect(await hers.status('/mina')).toBe(200)
})

test('a number that the coordinator has called stands on the page of the mother', async () => {
  const coordinator = await inSwedish(journey, { team, function: 'coordinator' })
  await coordinator.open('/')
  await coordinator.page.getByRole('link', { name: 'Nätverket', exact: true }).click()
  await coordinator.page.getByRole('link', { name: 'Råd och klagomål' }).click()
  await coordinator.check()
  expect(await mainOf(coordinator)).toContain('Ett nummer saknas eller behöver kontrolleras.')
  await coordinator.page.getByRole('link', { name: 'Patientombudet där du bor' }).click()
  await coordinator.check()
  await fillAndSend(coordinator.page, { phone: 'ring Elin' })
  await coordinator.check()
  await fillAndSend(coordinator.page, { phone: '040 000 0109', 'hours.sv': 'tisdagar 9–11' })
  await coordinator.check()
  expect(await mainOf(coordinator)).toContain('tisdagar 9–11')
  expect(await mainOf(coordinator)).not.toMatch(/saknas|Behöver kontrolleras/)

  const hers = await comeBy(await linkFor(police, caseId, mother))
  await hers.page.goto('/mina?lang=sv')
  await hers.page.locator('main a[href$="/rattigheter"]').first().click()
  await hers.check()
  const read = await mainOf(hers)
  for (const shown of ['040 000 0101', '040 000 0109', 'tisdagar 9–11']) expect(read).toContain(shown)
})

/** Addresses below /mina that somebody reaches by following links, one of each screen. */
async function ownPages(own: Visit): Promise<string[]> {
  const found = new Map<string, string>()
  for (const waiting = ['/mina']; waiting.length > 0;) {
    const path = waiting.shift() ?? ''
    const screen = path.replaceAll(/[0-9a-f-]{36}/g, ':id')
    if (found.has(screen) || path === '/mina/stang') continue
    found.set(screen, path)
    await own.page.goto(path)
    const links = own.page.locator('main a[href^="/mina"]')
    waiting.push(...(await links.evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''))))
  }
  return [...found.values()]
}

test('every page of the family is sound in each language, on a phone and on a desk', async () => {
  // What the young person and a guardian have is drawn by the same pages; the guardian's are looked at in one language.
  for (const { person, languages } of [
    { person: youth, languages: ['sv', 'fi', 'en'] },
    { person: mother, languages: ['fi'] },
  ]) {
    const own = await comeBy(await linkFor(police, caseId, person))
    const paths = await ownPages(own)
    expect(paths.length).toBeGreaterThanOrEqual(10)
    for (const language of languages)
      for (const path of paths) {
        await own.page.goto(`${path}?lang=${language}`)
        expect([path, await own.page.getAttribute('html', 'lang')]).toEqual([path, language])
        await own.check(language === 'sv' ? 'all' : 'narrow')
      }
  }
})

test('the link is used: forwarded to somebody else it tells what to do, and closing the page ends the visit', async () => {
  const link = await linkFor(police, caseId, youth)
  const own = await comeBy(link)
  const stranger = await journey.visit()
  // The page speaks the language of whom the link is for until one chooses.
  await stranger.open(`${link}?lang=sv`)
  expect(await mainOf(stranger)).toContain('Länken har redan öppnats')
  expect(await stranger.page.locator('main form').count()).toBe(0)
  expect(await stranger.status('/mina')).toBe(401)
  await own.open('/mina?lang=sv')
  await own.page.getByRole('button', { name: 'Stäng min sida' }).click()
  await own.page.waitForURL('**/mina/stang')
  await own.check()
  await own.open('/mina')
  expect(await mainOf(own)).toContain('Så får du en ny länk')
})

test('a consent taken back on the own page closes what the other authority was told', async () => {
  // The case of the demo in which the young person has said yes to telling social services.
  const nurse = await inSwedish(journey, { team, profession: 'psychiatric_nursing' })
  const { cases } = await read<{ cases: readonly { id: string }[] }>(nurse, '/cases')
  let inCase = ''
  for (const { id } of cases) {
    const { consents } = await read<{ consents: readonly { state: string }[] }>(nurse, `/cases/${id}/consents`)
    if (consents.some((each) => each.state === 'live') && (await social.status(`/cases/${id}`)) === 200) inCase = id
  }
  expect(inCase).not.toBe('')
  const received = async (): Promise<string[]> => {
    await social.open(`/cases/${inCase}`)
    return await social.page
      .locator('main a[href*="/received/"]')
      .evaluateAll((links) => [
        ...new Set(links.map((each) => /received\/[0-9a-f-]{36}/.exec(each.getAttribute('href') ?? '')?.[0] ?? '')),
      ])
  }
  const before = await received()
  const { possible } = await read<{ possible: readonly Person[] }>(nurse, `/cases/${inCase}/guest-links`)
  const young = possible.find((each) => each.role === 'youth')
  expect(young).toBeDefined()
  const own = await comeBy(await linkFor(nurse, inCase, young as Person))
  await own.open('/mina/samtycken')
  await own.page
    .getByRole('button', { name: 'Ta tillbaka samtycket' })
    .or(own.page.getByRole('link', { name: 'Ta tillbaka samtycket' }))
    .first()
    .click()
  await own.page.waitForURL('**/mina/samtycken/*')
  await own.check()
  await pressed(own.page)
  expect(pathOf(own)).toBe('/mina/samtycken')
  await own.check()
  expect(await mainOf(own)).toContain('Du har tagit tillbaka ditt samtycke.')
  const after = await received()
  expect(after.length).toBeLessThan(before.length)
  const gone = before.filter((each) => !after.includes(each))
  for (const each of gone) expect(await social.status(`/cases/${inCase}/${each}`)).toBe(404)
  await nurse.open(`/cases/${inCase}/guest-links`)
  expect(await mainOf(nurse)).toContain('öppnad')
})
