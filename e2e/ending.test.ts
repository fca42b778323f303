import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, helsinkiDay } from '#kernel/clock.ts'
import { formatDate } from '#kernel/format.ts'
import { inDatabase } from './support/database.ts'
import { fillAndSend } from './support/form.ts'
import { openJourney, type Journey, type SignedInVisit } from './support/journey.ts'
import { inSwedish, read } from './support/read.ts'

/**
 * An instance ends: an administrator proposes it, a leader decides. Then the public form says where to turn, and who worked there reads what
 * they could read before and writes nothing. What keeps it from ending first is that somebody waits for help.
 */
let journey: Journey
let administrator: SignedInVisit
let leader: SignedInVisit
let worker: SignedInVisit

const main = async ({ page }: SignedInVisit): Promise<string> => (await page.locator('main').textContent()) ?? ''
async function follow(visit: SignedInVisit, name: string | RegExp): Promise<void> {
  await visit.page.getByRole('link', { name }).first().click()
  await visit.page.waitForLoadState('load')
  await visit.check()
}

beforeAll(async () => {
  journey = await openJourney()
  administrator = await inSwedish(journey, { instance: 'helsingfors', function: 'administrator' })
  leader = await inSwedish(journey, { instance: 'helsingfors', function: 'leadership' })
  worker = await inSwedish(journey, { instance: 'helsingfors', profession: 'social_work' })
})
afterAll(() => journey.close())

const reason = 'Styrgruppen, § 4/2026: avtalet upphör.'
const turnTo = 'Ring socialjouren, 010 123 45 67.'

/** Proposes that the work ends on the day, from the page that says what is open. */
async function propose(startsOn: string): Promise<void> {
  await fillAndSend(administrator.page, {
    startsOn: formatDate(startsOn, 'sv'),
    reason,
    turnToSv: turnTo,
    turnToFi: 'Soita sosiaalipäivystykseen, 010 123 45 67.',
    turnToEn: 'Call 010 123 45 67.',
    understood: 'yes',
  })
  await administrator.check()
  expect(await main(administrator)).toContain('Föreslagit')
}

/** Opens the first in the list of proposals and decisions. */
async function openFirst(visit: SignedInVisit, name: string): Promise<void> {
  await visit.page.getByRole('table').getByRole('link', { name }).first().click()
  await visit.page.waitForLoadState('load')
  await visit.check()
}

test('the administrator reads that somebody still waits for help, and proposes it all the same', async () => {
  await administrator.open('/')
  await follow(administrator, 'Nätverket')
  await follow(administrator, 'Avsluta verksamheten')
  expect(await main(administrator)).toContain('Någon väntar ännu på hjälp.')
  await follow(administrator, 'Föreslå att avsluta')
  await fillAndSend(administrator.page, { reason })
  await administrator.check()
  expect(await main(administrator)).toContain('Vart vänder man sig i stället?')
  await propose(addDays(helsinkiDay(new Date()), 30))
})

test('what is decided about a day to come can be taken back until then', async () => {
  await leader.open('/network/ending')
  await openFirst(leader, 'Avsluta verksamheten')
  await fillAndSend(leader.page, { outcome: 'decided' })
  await openFirst(leader, 'Avsluta verksamheten')
  expect(await main(leader)).toContain('Beslutat')
  await follow(leader, 'Ta tillbaka beslutet')
  await fillAndSend(leader.page, { reason: 'Avtalet fortsätter ett år till.' })
  await leader.check()
  expect(await main(leader)).toContain('Taget tillbaka')

  await administrator.open('/network/ending')
  await follow(administrator, 'Föreslå att avsluta')
  await propose(helsinkiDay(new Date()))
})

test('another person decides, when nobody waits any longer', async () => {
  await leader.open('/')
  await follow(leader, 'Nätverket')
  await follow(leader, 'Avsluta verksamheten')
  await openFirst(leader, 'Avsluta verksamheten')
  await fillAndSend(leader.page, { outcome: 'decided' })
  await leader.check()
  expect(await main(leader)).toContain('Någon väntar ännu på hjälp här')
  // What the team does in the weeks before: cases are closed, contacts are decided about.
  await inDatabase(
    journey.server,
    `update anchor_case c set phase = 'closed', closed_at = now(), closing_reason = 'goals_reached', closing_note = 'Klart.'
       from instance i where i.id = c.instance_id and i.key = 'helsingfors' and c.phase <> 'closed'`,
    [],
  )
  await inDatabase(
    journey.server,
    `update referral r set state = 'not_selected' from instance i where i.id = r.instance_id and i.key = 'helsingfors' and r.state = 'waiting'`,
    [],
  )
  await fillAndSend(leader.page, { outcome: 'decided' })
  await leader.check()
  expect(await main(leader)).toContain('I kraft')
})

test('the public form says where to turn, and takes nothing', async () => {
  const stranger = await journey.visit()
  await stranger.open('/oro')
  expect(await stranger.page.locator('main').textContent()).toContain('har avslutat sitt arbete')
  expect(await stranger.page.locator('main').textContent()).toContain(turnTo)
  await stranger.open('/oro/jag/beratta?place=091')
  expect(await stranger.page.locator('main').textContent()).toContain('Det du skriver här kommer inte fram till någon.')
  await stranger.close()
})

test('who worked there reads an archive', async () => {
  type Cases = { cases: { id: string }[] }
  await worker.open('/')
  expect(await worker.page.locator('header').textContent()).toContain('Arkiv: verksamheten har avslutats')
  expect(await worker.page.getByRole('link', { name: 'Ny kontakt' }).count()).toBe(0)
  const { cases } = await read<Cases>(worker, '/cases?show=closed')
  await worker.open(`/cases/${cases[0]?.id ?? ''}`)
  expect(await worker.status('/referrals/new')).toBe(409)
  await worker.open('/referrals/new')
  expect(await main(worker)).toContain('Allt kan läsas, ingenting kan ändras.')
})

test('two persons open it again', async () => {
  await administrator.open('/network/ending')
  await follow(administrator, 'Föreslå att öppna igen')
  await fillAndSend(administrator.page, { reason: 'Nytt avtal från i dag.' })
  await administrator.check()
  await leader.open('/network/ending')
  await openFirst(leader, 'Öppna igen')
  await fillAndSend(leader.page, { outcome: 'decided' })
  await worker.open('/')
  expect(await worker.page.locator('header').textContent()).not.toContain('Arkiv')
})
