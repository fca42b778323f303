import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, helsinkiDay } from '#kernel/clock.ts'
import { formatDate } from '#kernel/format.ts'
import { fillAndSend, leading } from './support/form.ts'
import { openJourney, type Journey, type SignedInVisit } from './support/journey.ts'
import { inSwedish, read } from './support/read.ts'

/**
 * An administrator merges one team into another: first they read what moves, then it has moved. A worker of the old team goes on with their
 * cases in the new one; the old team is read and takes nothing.
 */
const team = 'Raseborgs ankarteam'
type Network = { teams: { id: string; key: string }[] }
let journey: Journey
let administrator: SignedInVisit
let worker: SignedInVisit
let teams: Network['teams']

const main = async ({ page }: SignedInVisit): Promise<string> => (await page.locator('main').textContent()) ?? ''
const idOf = (key: string): string => teams.find((each) => each.key === key)?.id ?? ''
async function follow(visit: SignedInVisit, name: string | RegExp): Promise<void> {
  await visit.page.getByRole('link', { name }).first().click()
  await visit.page.waitForLoadState('load')
  await visit.check()
}

beforeAll(async () => {
  journey = await openJourney()
  administrator = await inSwedish(journey, { instance: 'vastra-nyland', function: 'administrator' })
  worker = await inSwedish(journey, { team, profession: 'social_work' })
  ;({ teams } = await read<Network>(administrator, '/network'))
})
afterAll(() => journey.close())

test('it can be planned for a day to come, and called off until then', async () => {
  await administrator.open(`/network/teams/${idOf('raseborg')}/merger`)
  await follow(administrator, 'Slå ihop på en dag som kommer')
  const mergesOn = formatDate(addDays(helsinkiDay(new Date()), 30), 'sv')
  await fillAndSend(administrator.page, {
    intoTeamId: idOf('lojo'),
    mergesOn,
    reason: 'Styrgruppen, § 4/2026',
    understood: 'yes',
  })
  await administrator.check()
  expect(new URL(administrator.page.url()).pathname).toMatch(/^\/network\/merger-plans\//)
  expect(await main(administrator)).toContain(mergesOn)
  await worker.open(`/network/teams/${idOf('raseborg')}`)
  expect(await main(worker)).toContain(`Från ${mergesOn} blir teamet en del av`)
  const callOff = administrator.page.getByRole('button', { name: 'Ställ in sammanslagningen' })
  await leading(administrator.page, () => callOff.click())
  await administrator.check()
  expect(await main(administrator)).not.toContain('blir teamet en del av')
})

test('the administrator reads what moves before anything does', async () => {
  await administrator.open('/')
  await follow(administrator, 'Nätverket')
  await follow(administrator, team)
  await follow(administrator, 'Slå ihop med ett annat team')
  const page = await main(administrator)
  for (const text of ['Öppna ärenden', 'Kontakter som väntar', 'Avslutade ärenden', 'Det går inte att ångra'])
    expect(page).toContain(text)
  await fillAndSend(administrator.page, { intoTeamId: idOf('lojo'), reason: 'Styrgruppen, § 4/2026' })
  await administrator.check()
  expect(await main(administrator)).toContain('Slå ihop med ett annat team')
  expect((await read<Network>(administrator, '/network')).teams).toHaveLength(teams.length)
})

test('everything goes over at once', async () => {
  type Cases = { cases: { id: string }[] }
  const before = await read<Cases>(worker, '/cases?show=open')
  expect(before.cases.length).toBeGreaterThan(0)
  await fillAndSend(administrator.page, { understood: 'yes' })
  await administrator.check()
  expect(new URL(administrator.page.url()).pathname).toBe(`/network/teams/${idOf('lojo')}`)
  expect(await main(administrator)).toContain('hör hit också')
  expect((await read<Network>(administrator, '/network')).teams).toHaveLength(teams.length - 1)

  const after = await read<Cases>(worker, '/cases?show=open')
  expect(after.cases.map((each) => each.id).sort()).toEqual(before.cases.map((each) => each.id).sort())
  await worker.open(`/cases/${after.cases[0]?.id ?? ''}`)
  expect(await main(worker)).toContain('Lojo ankarteam')
})

test('the old team can be read and takes nothing', async () => {
  await worker.open(`/network/teams/${idOf('raseborg')}`)
  expect(await main(worker)).toContain('Teamet har tagit slut och kan bara läsas.')
  expect(await administrator.status(`/network/teams/${idOf('raseborg')}/merger`)).toBe(404)
  await follow(worker, 'Lojo ankarteam')
  expect(await main(worker)).toContain('Styrgruppen, § 4/2026')
})
