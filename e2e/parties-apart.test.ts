import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillAndSend } from './support/form.ts'
import { openJourney, type Journey, type SignedInVisit } from './support/journey.ts'
import { besideAbsent, inSwedish, read } from './support/read.ts'

/**
 * Violence in a close relationship: the case is kept to a circle of named persons, and the other party is met apart from the family,
 * never at the same place on the same day.
 */
const team = 'Raseborgs ankarteam'

type Person = { readonly id: string; readonly role: string; readonly name: string }
type Case = {
  readonly case: { readonly restriction: string | null }
  readonly persons: readonly Person[]
  readonly meetings: readonly { readonly id: string; readonly state: string }[]
}

let journey: Journey
let police: SignedInVisit
let social: SignedInVisit
let nurse: SignedInVisit
let caseId = ''
let inCase = ''
let youth: Person
let other: Person

const day = (ahead: number): string =>
  new Intl.DateTimeFormat('fi-FI', { timeZone: 'Europe/Helsinki' }).format(new Date(Date.now() + ahead * 86_400_000))
const pathOf = (visit: SignedInVisit): string => new URL(visit.page.url()).pathname
const mainOf = async (visit: SignedInVisit): Promise<string> => (await visit.page.locator('main').textContent()) ?? ''

/** Fills in a meeting with these persons and sends it. */
async function ask(persons: readonly Person[], ahead: number, type: string): Promise<void> {
  await police.open(`${inCase}/meetings/new`)
  await fillAndSend(police.page, {
    personIds: persons.map((each) => each.id),
    type,
    date: day(ahead),
    startTime: '14.00',
    placeKind: 'police_premises',
    place: 'Stationen, rum 3',
    purpose: 'Höra hur det är hemma.',
    interpreterMissingReason: 'Ingen tolk behövs enligt familjen.',
    guardianMissingReason: 'Träffas var för sig.',
  })
  await police.check()
}

beforeAll(async () => {
  journey = await openJourney()
  police = await inSwedish(journey, { team, profession: 'police' })
  social = await inSwedish(journey, { team, profession: 'social_work' })
  nurse = await inSwedish(journey, { team, profession: 'psychiatric_nursing' })
  const { cases } = await read<{ cases: readonly { id: string; restricted: boolean }[] }>(police, '/cases')
  caseId = cases.find((each) => each.restricted)?.id ?? ''
  inCase = `/cases/${caseId}`
  const found = await read<Case>(police, inCase)
  expect(found.case.restriction).toBe('domestic_violence')
  youth = found.persons.find((each) => each.role === 'youth') as Person
  other = found.persons.find((each) => each.role === 'guardian') as Person
})
afterAll(() => journey.close())

test('for a member outside the circle there is no such case', async () => {
  for (const path of ['', '/meetings', '/restriction']) {
    const [one, absent] = await besideAbsent(nurse, `${inCase}${path}`, caseId)
    expect([path, one[0]]).toEqual([path, 404])
    expect(one).toEqual(absent)
  }
  expect(
    await nurse.page
      .context()
      .request.get('/api/v1/cases')
      .then((reply) => reply.text()),
  ).not.toContain(caseId)
})

test('one party is marked as the other, when nothing is planned for both', async () => {
  const { meetings } = await read<Case>(social, inCase)
  for (const { id } of meetings.filter((each) => each.state === 'planned')) {
    await social.open(`${inCase}/meetings/${id}/cancel`)
    await fillAndSend(social.page, { reason: 'Parterna träffas var för sig.' })
  }
  await social.open(inCase)
  await social.page.locator(`main a[href="${inCase}/persons/${other.id}/other-party"]`).click()
  await social.check()
  await fillAndSend(social.page, { reason: 'Våld mot den andra vuxna i familjen.' })
  await social.check()
  for (const visit of [social, police]) {
    await visit.open(inCase)
    expect(await mainOf(visit)).toContain('Kallas aldrig samtidigt med resten av familjen')
  }
})

test('the parties are never asked to one meeting', async () => {
  await ask([youth, other], 8, 'network')
  expect(pathOf(police)).toBe(`${inCase}/meetings/new`)
  expect(await mainOf(police)).toContain(`${other.name} är den andra parten och kallas aldrig till samma möte`)
})

test('nor to the same place on the same day; on another day each is met alone', async () => {
  await ask([youth], 8, 'network')
  expect(pathOf(police)).toMatch(/\/meetings\/[0-9a-f-]{36}$/)
  expect(await mainOf(police)).not.toContain(other.name)
  await ask([other], 8, 'separate_parties')
  expect(await mainOf(police)).toContain('Den andra parten har ett möte på samma plats samma dag.')
  await ask([other], 9, 'separate_parties')
  expect(pathOf(police)).toMatch(/\/meetings\/[0-9a-f-]{36}$/)
  expect(await police.page.locator('#participants').textContent()).not.toContain(youth.name)
  await police.open(`${pathOf(police)}/letters/${other.id}`)
  for (const hidden of [youth.name, day(8)]) expect(await mainOf(police)).not.toContain(hidden)
})

test('the log shows the separation and the refusals, and no name', async () => {
  const officer = await inSwedish(journey, { instance: 'vastra-nyland', function: 'data_protection_officer' })
  await officer.open(`/access-log?object=${caseId}`)
  const log = await mainOf(officer)
  for (const shown of ['Märk en person som den andra parten', 'parties_kept_apart', 'parties_same_place'])
    expect(log).toContain(shown)
  for (const hidden of [youth.name, other.name]) expect(log).not.toContain(hidden)
})
