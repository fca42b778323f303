import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashOf } from '#testing/door.ts'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { emergency } from '#testing/break-glass.ts'
import { browserOf } from '#testing/signing-in.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
let world: World
let duty: Visitor
let inCase: TestCase

beforeAll(async () => {
  world = await openWorld()
  inCase = await openTestCase(world)
  duty = await world.signIn({ team: 'Lojo ankarteam', profession: 'social_work' })
})
afterAll(() => world.close())

/** The person proved who they are long ago; the session is in use all the same. */
const makeStale = async (visitor: Visitor): Promise<void> => {
  const { rowCount } = await world.admin.query(
    `update session set strong_at = now() - interval '12 hours 1 minute' where token_hash = $1`,
    [hashOf(visitor)],
  )
  expect(rowCount).toBe(1)
}
const opening = (): Record<string, string> => ({
  about: inCase.number,
  reason: 'child_missing',
  explanation: emergency,
  hours: '2',
})

describe('an act that needs a fresh sign-in', () => {
  it('is answered 401 step_up by the API, does nothing and stands in the log', async () => {
    await makeStale(duty)
    expect((await duty.page('/')).status).toBe(200)
    const refused = await duty.change('/break-glass', opening())
    expect([refused.status, refused.json<{ reason: string }>().reason]).toEqual([401, 'step_up'])
    expect((await world.admin.query('select from break_glass')).rowCount).toBe(0)
    const { rows } = await world.admin.query(
      `select result, reason from access_log where operation = 'openBreakGlass' and professional_id = $1`,
      [duty.persona.id],
    )
    expect(rows).toEqual([{ result: 'refused', reason: 'step_up' }])
  })

  it('asks again on a page of its own, and comes back to the form with every word that was typed', async () => {
    await makeStale(duty)
    const browser = browserOf(world, duty)
    await browser.get('/break-glass')
    const sent = await browser.post('/break-glass', opening())
    expect([sent.status, sent.headers.location]).toEqual([303, '/sign-in/step-up?returnTo=%2Fbreak-glass'])
    const before = browser.jar.get('__Host-fairlead')
    await browser.get('/sign-in/step-up?returnTo=%2Fbreak-glass')
    const proved = await browser.post('/sign-in/step-up', { returnTo: '/break-glass' })
    expect([proved.status, proved.headers.location]).toEqual([303, '/break-glass'])
    // A new session with a new token; the old one is dead.
    expect(browser.jar.get('__Host-fairlead')).not.toBe(before)
    expect((await duty.page('/')).status).toBe(303)
    const form = await browser.get('/break-glass')
    for (const typed of [emergency, inCase.number]) expect(form.body).toContain(typed)
    expect(form.body).toMatch(/value="child_missing"[^>]*checked|checked[^>]*value="child_missing"/)
    // Once: what was kept is gone.
    expect((await browser.get('/break-glass')).body).not.toContain(emergency)
    const opened = await browser.post('/break-glass', opening())
    expect(opened.headers.location).toBe(`/cases/${inCase.caseId}`)
  })

  it('keeps what was typed where nobody can read it, not even in the database', async () => {
    const other = await world.signIn({ team: 'Lojo ankarteam', profession: 'police' })
    await makeStale(other)
    const browser = browserOf(world, other)
    await browser.get('/break-glass')
    await browser.post('/break-glass', opening())
    const { rows } = await world.admin.query<{ row: string }>(
      `select draft::text as row from draft where professional_id = $1`,
      [other.persona.id],
    )
    expect(rows).toHaveLength(1)
    for (const { row } of rows) for (const typed of [emergency, inCase.number]) expect(row).not.toContain(typed)
  })

  it('is asked of the telling of health and domestic-violence notes, and of no other note', async () => {
    const nurse = await world.signIn({ team, profession: 'psychiatric_nursing' })
    const own = await openTestCase(world)
    const note = async (subject: string): Promise<string> => {
      const made = await nurse.change(`/cases/${own.caseId}/entries`, {
        visibility: 'own_register',
        body: 'Anteckning.',
        language: 'sv',
        subject,
      })
      expect(made.status, made.body).toBe(200)
      return made.json<{ id: string }>().id
    }
    const health = await note('health')
    const school = await note('school')
    await makeStale(nurse)
    const tell = async (entryId: string) =>
      (
        await nurse.change(`/cases/${own.caseId}/entries/${entryId}/disclosures`, {
          recipient: 'outside-education',
          until: '2099-01-01',
          version: 1,
        })
      ).json<{ reason: string }>().reason
    expect(await tell(health)).toBe('step_up')
    expect(await tell(school)).not.toBe('step_up')
  })

  it('is asked of an export', async () => {
    const police = await world.signIn({ team, profession: 'police' })
    await makeStale(police)
    const answer = await police.read(`/cases/${inCase.caseId}/disclosures/export`)
    expect([answer.status, answer.json<{ reason: string }>().reason]).toEqual([401, 'step_up'])
    const page = await police.page(`/cases/${inCase.caseId}/disclosures/table.csv`)
    expect(page.status).toBe(303)
    expect(String(page.headers.location)).toContain('/sign-in/step-up?returnTo=')
  })

  it('does not lead out of our own pages afterwards', async () => {
    const police = await world.signIn({ team, profession: 'police' })
    const browser = browserOf(world, police)
    for (const to of ['https://evil.example', '//evil.example', '/\\evil.example', '/sign-in/step-up']) {
      await browser.get(`/sign-in/step-up?returnTo=${encodeURIComponent(to)}`)
      expect((await browser.post('/sign-in/step-up', { returnTo: to })).headers.location).toBe('/')
    }
  })

  it('is not proved by a foreign page, nor by nobody', async () => {
    const police = await world.signIn({ team, profession: 'police' })
    const browser = browserOf(world, police)
    expect((await browser.post('/sign-in/step-up', { returnTo: '/', _csrf: 'x' })).status).toBe(403)
    expect((await world.visit({ method: 'GET', url: '/sign-in/step-up' })).status).toBe(303)
  })
})
