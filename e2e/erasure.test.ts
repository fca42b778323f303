import { afterAll, beforeAll, expect, test } from 'vitest'
import { inDatabase } from './support/database.ts'
import { openJourney, type Journey, type SignedInVisit } from './support/journey.ts'
import { inSwedish, read } from './support/read.ts'

/**
 * A closed case passes its period, stands on the list of what would be erased, is approved by two persons and is gone. Another one, just
 * as old, is on legal hold and stays. Years pass in the database: nobody waits for them in a browser.
 */
const team = 'Raseborgs ankarteam'

let journey: Journey
let social: SignedInVisit
let officer: SignedInVisit
let leader: SignedInVisit
let gone = { id: '', number: '' }
let held = { id: '', number: '' }

/** A case of hers that was closed and taken over two years ago. */
const closedLongAgo = async (id: string): Promise<void> => {
  await inDatabase(
    journey.server,
    `update anchor_case set phase = 'closed', opened_at = now() - interval '3 years', closed_at = now() - interval '2 years',
       closing_reason = 'goals_reached' where id = $1`,
    [id],
  )
  await inDatabase(
    journey.server,
    `insert into register_transfer (instance_id, case_id, register_id, confirmed_by, confirmed_at)
     select distinct on (p.register_id) m.instance_id, m.case_id, p.register_id, p.id, now() - interval '2 years' from case_member m
       join professional p on p.instance_id = m.instance_id and p.id = m.professional_id where m.case_id = $1`,
    [id],
  )
  await inDatabase(
    journey.server,
    `update consent set valid_until = null, withdrawn_at = null, withdrawal_recorded_by = null where case_id = $1`,
    [id],
  )
}

beforeAll(async () => {
  journey = await openJourney()
  social = await inSwedish(journey, { team, profession: 'social_work' })
  officer = await inSwedish(journey, { instance: 'vastra-nyland', function: 'data_protection_officer' })
  leader = await inSwedish(journey, { instance: 'vastra-nyland', function: 'leadership' })
  const { cases } = await read<{ cases: { id: string; number: string }[] }>(social, '/cases')
  // An open request of the person holds a case as well.
  const asked = await Promise.all(
    cases.map(({ id }) => read<{ requests: { outcome: string | null }[] }>(social, `/cases/${id}/rights`)),
  )
  const [first, second] = cases.filter((_, index) => asked[index]?.requests.length === 0)
  if (first === undefined || second === undefined) throw new Error('the demo has too few cases')
  gone = first
  held = second
  for (const { id } of [gone, held]) await closedLongAgo(id)
})
afterAll(() => journey.close())

test('the data-protection officer puts one of the cases on hold, by its number and without reading it', async () => {
  await officer.open('/legal-holds/new')
  const day = new Intl.DateTimeFormat('fi-FI', { timeZone: 'Europe/Helsinki' }).format(
    new Date(Date.now() + 200 * 86_400_000),
  )
  await officer.page.fill('input[name="number"]', held.number)
  await officer.page.check('input[name="ground"][value="open_request"]')
  await officer.page.fill('textarea[name="reason"]', 'En rättegång pågår.')
  await officer.page.fill('input[name="reviewOn"]', day)
  await officer.page.getByRole('button', { name: 'Spara' }).click()
  await officer.page.waitForURL('/legal-holds')
  await officer.check()
  expect(await officer.page.textContent('main')).toContain('hålls kvar')
  expect(await officer.status(`/cases/${held.id}`)).toBe(404)
})

test('the case whose periods have ended is on the list, the held one is not', async () => {
  await officer.open('/retention')
  await officer.open('/erasures')
  await officer.page.getByRole('button', { name: 'Gör en lista' }).click()
  await officer.page.waitForURL('/erasures')
  await officer.check()
  const shown = (await officer.page.textContent('main')) ?? ''
  expect(shown).toContain(gone.id.slice(0, 8))
  expect(shown).not.toContain(held.id.slice(0, 8))
  expect(shown).not.toContain(gone.number)
})

test('one approval is not enough: the button is gone for who used it, and the case is still there', async () => {
  await officer.page.getByRole('button', { name: 'Godkänn listan' }).click()
  await officer.page.waitForURL('/erasures')
  expect(await officer.page.getByRole('button', { name: 'Godkänn listan' }).count()).toBe(0)
  expect(await officer.page.getByRole('button', { name: 'Radera nu' }).count()).toBe(0)
  expect(await social.status(`/cases/${gone.id}`)).toBe(200)
})

test('after the second approval the case is erased, and the held one stays', async () => {
  await leader.open('/erasures')
  await leader.page.getByRole('button', { name: 'Godkänn listan' }).click()
  await leader.page.waitForURL('/erasures')
  await leader.page.getByRole('button', { name: 'Radera nu' }).click()
  await leader.page.waitForURL('/erasures')
  await leader.check()
  expect(await leader.page.textContent('main')).toContain('raderat')
  expect(await social.status(`/cases/${gone.id}`)).toBe(404)
  expect(await social.status(`/cases/${held.id}`)).toBe(200)
  const { cases } = await read<{ cases: { id: string }[] }>(social, '/cases?show=closed')
  expect(cases.map(({ id }) => id)).not.toContain(gone.id)
})
