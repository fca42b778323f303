import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillAndSend, leading, tick } from './support/form.ts'
import { openJourney, type Journey, type SignedInVisit } from './support/journey.ts'

/**
 * Exchange of information in one case: the police tell the social worker, nobody else learns that there is something to know;
 * what was told on a consent is gone with the consent, also from a page that stands open.
 */
const team = 'Raseborgs ankarteam'
const secret = 'Kanarie delning 9S'

let journey: Journey
let police: SignedInVisit
let social: SignedInVisit
let nurse: SignedInVisit
let youthWorker: SignedInVisit
let inCase = ''

type Received = { readonly id: string }
type Case = {
  readonly received: readonly Received[]
  readonly entries: readonly { readonly id: string; readonly body: string }[]
}

const read = async <Answer>(visit: SignedInVisit, path: string): Promise<Answer> =>
  (await visit.page.context().request.get(`/api/v1${path}`)).json() as Promise<Answer>
const textOf = (visit: SignedInVisit, path: string): Promise<string> =>
  visit.page
    .context()
    .request.get(path)
    .then((reply) => reply.text())

/** The case of the demo in which the social worker has received something. */
async function sharedCase(): Promise<string> {
  const { cases } = await read<{ cases: readonly { id: string }[] }>(social, '/cases')
  for (const { id } of cases) if ((await read<Case>(social, `/cases/${id}`)).received.length > 0) return `/cases/${id}`
  throw new Error('nothing has been shared with the social worker in the demo')
}

beforeAll(async () => {
  journey = await openJourney()
  police = await journey.as({ team, profession: 'police' })
  social = await journey.as({ team, profession: 'social_work' })
  nurse = await journey.as({ team, profession: 'psychiatric_nursing' })
  youthWorker = await journey.as({ team, profession: 'youth_work' })
  inCase = await sharedCase()
})
afterAll(() => journey.close())

test('the police share one note with the social worker, on the section that asks them to', async () => {
  await police.open(`${inCase}/entries/new`)
  await fillAndSend(police.page, { visibility: 'own_register', subject: 'offence_facts', language: 'sv', body: secret })
  const { entries } = await read<Case>(police, inCase)
  const note = entries.find((each) => each.body === secret)
  await police.open(`${inCase}/entries/${note?.id ?? ''}`)
  await police.page.locator('main a[href$="/share"]').first().click()
  await tick(police.page, social.persona.name, 'recipient')
  await fillAndSend(police.page, {})
  await police.check()
  await police.page.locator('main input[name="rule"][value^="d4_suspect_under_18"]').check()
  await fillAndSend(police.page, {
    purpose: 'joint_support',
    necessity: 'Behövs för att socialvården ska kunna bedöma den ungas situation.',
    pseudonymised: 'no',
  })
  await police.check()
  expect(await textOf(social, inCase)).toContain(secret)
})

test('for the youth worker and the nurse nothing tells that it exists', async () => {
  for (const visit of [youthWorker, nurse]) {
    for (const path of [inCase, `${inCase}/disclosures`, `/api/v1${inCase}`, '/'])
      expect(await textOf(visit, path)).not.toContain(secret)
  }
  const seen = await read<Case>(social, inCase)
  for (const { id } of seen.received) expect(await youthWorker.status(`${inCase}/received/${id}`)).toBe(404)
})

test('what the nurse told on a consent is refused at the next click when the consent is withdrawn', async () => {
  const before = await read<Case>(social, inCase)
  await social.open(inCase)
  await nurse.open(`${inCase}/consents`)
  const consents = await nurse.page
    .locator('main a[href*="/consents/"]')
    .evaluateAll((links) =>
      links.map((link) => link.getAttribute('href') ?? '').filter((href) => /\/consents\/[0-9a-f-]{36}$/.test(href)),
    )
  for (const consent of new Set(consents)) {
    if ((await nurse.status(`${consent}/withdraw`)) !== 200) continue
    await nurse.open(`${consent}/withdraw`)
    if ((await nurse.page.locator('main form.fl-form').count()) > 0) await fillAndSend(nurse.page, {})
  }
  const after = await read<Case>(social, inCase)
  const gone = before.received.filter(({ id }) => !after.received.some((each) => each.id === id))
  expect(gone.length).toBeGreaterThan(0)
  // The page still stands open in the recipient's browser.
  for (const { id } of gone) {
    const link = social.page.locator(`main a[href*="/received/${id}"]`).first()
    await leading(social.page, () => link.click())
    expect(await social.page.locator('main').textContent()).toContain('Sidan finns inte')
    expect(await social.status(new URL(social.page.url()).pathname)).toBe(404)
  }
})
