import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillAndSend, leading, tick } from './support/form.ts'
import { openJourney, type Journey, type SignedInVisit } from './support/journey.ts'
import { inSwedish, read, textOf } from './support/read.ts'

/**
 * An administrator adds a social worker and gives her a team, a leader approves a coordinator as the second person, and a worker who
 * leaves is disabled: her session ends and her open cases are handed over, without the administrator seeing any of them.
 */
const team = 'Raseborgs ankarteam'
const note = 'Anna har slutat. Mötet nästa vecka är bokat och familjen vet om bytet.'

type People = {
  readonly professionals: readonly { readonly id: string; readonly givenName: string; readonly familyName: string }[]
}
type Responsibilities = { readonly responsibilities: readonly { readonly id: string }[] }

let journey: Journey
let administrator: SignedInVisit
let leader: SignedInVisit
let leaving: SignedInVisit
let police: SignedInVisit

const main = async (visit: SignedInVisit): Promise<string> => (await visit.page.locator('main').textContent()) ?? ''
const pathOf = (visit: SignedInVisit): string => new URL(visit.page.url()).pathname
const followed = async (visit: SignedInVisit, name: string): Promise<void> => {
  await leading(visit.page, () => visit.page.locator('main').getByRole('link', { name, exact: false }).first().click())
  await visit.check()
}
const personOf = async (family: string): Promise<string> => {
  const { professionals } = await read<People>(administrator, '/professionals')
  return professionals.find((each) => each.familyName === family)?.id ?? ''
}

beforeAll(async () => {
  journey = await openJourney()
  administrator = await inSwedish(journey, { instance: 'vastra-nyland', function: 'administrator' })
  leader = await inSwedish(journey, { instance: 'vastra-nyland', function: 'leadership' })
  leaving = await inSwedish(journey, { team, profession: 'social_work' })
  police = await inSwedish(journey, { team, profession: 'police' })
}, 120_000)
afterAll(async () => {
  await journey.close()
})

test('the administrator adds a social worker and gives her a place in a team', async () => {
  await administrator.page.getByRole('link', { name: 'Personer', exact: true }).click()
  await administrator.check()
  await followed(administrator, 'Lägg till en person')
  const { registers } = await read<{ registers: readonly { id: string; kind: string }[] }>(
    administrator,
    '/professionals/new',
  )
  await fillAndSend(administrator.page, {
    givenName: 'Vera',
    familyName: 'Relingsby',
    profession: 'social_work',
    titleSv: 'socialarbetare',
    titleFi: 'sosiaalityöntekijä',
    language: 'sv',
    registerId: registers.find((each) => each.kind === 'social_care')?.id ?? '',
    reason: 'Ny tjänst från i dag.',
  })
  expect(await main(administrator)).toContain('Vera Relingsby')
  await followed(administrator, 'Ge en plats i ett team')
  const teams = await administrator.page.locator('main select[name="teamId"] option').allTextContents()
  expect(teams).toContain(team)
  await administrator.page.locator('main select[name="teamId"]').selectOption({ label: team })
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki' }).format(new Date())
  await fillAndSend(administrator.page, { sharePercent: '50', validFrom: today, reason: 'Behövs i teamet.' })
  await administrator.check()
  const page = await main(administrator)
  for (const shown of ['medlem, Raseborgs ankarteam', 'plats i team given', 'Behövs i teamet.', 'Toni Köysikieppi'])
    expect(page).toContain(shown)
})

test('a second person approves a coordinator', async () => {
  await followed(administrator, 'Föreslå en funktion')
  await tick(administrator.page, 'koordinator', 'function')
  await administrator.page.locator('main select[name="teamId"]').selectOption({ label: team })
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki' }).format(new Date())
  await fillAndSend(administrator.page, { sharePercent: '20', validFrom: today, reason: 'Vikarie för koordinatorn.' })
  expect(await main(administrator)).toContain('väntar på en andra person')
  await leader.open('/')
  await followed(leader, 'Vera Relingsby')
  expect(await main(leader)).toContain('Vikarie för koordinatorn.')
  await tick(leader.page, 'Godkänn', 'outcome')
  await fillAndSend(leader.page, {})
  expect(pathOf(leader)).toBe('/right-proposals')
  await administrator.page.reload()
  const page = await main(administrator)
  for (const shown of ['koordinator, Raseborgs ankarteam', 'funktion godkänd', 'Gunilla Stormlykta'])
    expect(page).toContain(shown)
})

test(
  'a worker who leaves is disabled, her session ends and her cases are handed over',
  { timeout: 120_000 },
  async () => {
    const { cases } = await read<{ cases: readonly { number: string }[] }>(leaving, '/cases')
    expect(cases.length).toBeGreaterThan(0)
    const [, family = ''] = leaving.persona.name.split(' ')
    const id = await personOf(family)
    await administrator.open(`/professionals/${id}`)
    await followed(administrator, 'Stäng av')
    await fillAndSend(administrator.page, { reason: 'Har slutat sin tjänst.' })
    expect(pathOf(administrator)).toBe(`/professionals/${id}/responsibilities`)
    await administrator.check()
    await leaving.page.goto('/')
    expect(pathOf(leaving)).toBe('/sign-in')

    const { responsibilities } = await read<Responsibilities>(administrator, `/professionals/${id}/responsibilities`)
    expect(responsibilities.length).toBeGreaterThan(0)
    const shown = await main(administrator)
    for (const { number } of cases) expect(shown).not.toContain(number)
    await administrator.open('/')
    expect(await main(administrator)).toContain('Ärenden utan ansvarig')
    await followed(administrator, leaving.persona.name)
    for (const left of responsibilities.keys()) {
      await followed(administrator, 'Lämna över ärendet')
      const choice = administrator.page.locator('main input[name="successorId"]').first()
      await choice.check()
      await fillAndSend(administrator.page, { note: `${note} ${left}` })
    }
    expect(await main(administrator)).toContain('Personen ansvarar inte för något öppet ärende.')
    await administrator.open('/')
    expect(await main(administrator)).not.toContain('Ärenden utan ansvarig')
    for (const each of responsibilities) expect(await administrator.status(`/cases/${each.id}`)).toBe(404)
    expect(await textOf(police, '/')).not.toContain('Ärenden utan ansvarig')
  },
)
