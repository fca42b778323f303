import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { openWorld, type Visitor, type Who, type World } from '#testing/world.ts'
import { missingSteps, needsReason, type CaseFacts } from './anchor-case.ts'

const team = 'Raseborgs ankarteam'
let world: World
let inCase: TestCase
let police: Visitor
let social: Visitor

beforeAll(async () => {
  world = await openWorld()
  inCase = await openTestCase(world)
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
})
afterAll(() => world.close())

const outsiders: readonly [string, Who][] = [
  ['a worker of another team', { team: 'Esbo ankarteam', profession: 'social_work' }],
  ['a worker of another instance', { instance: 'helsingfors', profession: 'police' }],
  ['the team’s coordinator', { team, profession: 'coordinator' }],
  ['the leadership team', { instance: 'vastra-nyland', function: 'leadership' }],
  ['the steering group', { instance: 'vastra-nyland', function: 'steering_group' }],
  ['the administrator', { instance: 'vastra-nyland', function: 'administrator' }],
  ['the data-protection officer', { instance: 'vastra-nyland', function: 'data_protection_officer' }],
]

test.each(outsiders)('for %s a case is not there: the same bytes as for one that never was', async (_who, who) => {
  const outsider = await world.signIn(who)
  for (const path of ['', '/meetings', '/assessment', '/plan', '/services', '/follow-ups', '/entries/new', '/close']) {
    const hidden = await outsider.page(`/cases/${inCase.caseId}${path}`)
    const absent = await outsider.page(`/cases/${randomUUID()}${path}`)
    expect(hidden.status).toBe(404)
    expect(withoutTokens(hidden.body)).toBe(withoutTokens(absent.body))
  }
  const hidden = await outsider.read(`/cases/${inCase.caseId}`)
  const absent = await outsider.read(`/cases/${randomUUID()}`)
  expect([hidden.status, hidden.body, hidden.headers['content-length']]).toEqual([
    404,
    absent.body,
    absent.headers['content-length'],
  ])
})

/** The token in the sign-out form is fresh for every page; nothing else may differ. */
const withoutTokens = (html: string): string => html.replaceAll(/name="_csrf" value="[^"]*"/g, '')

test('an attempt to open a case that is not one’s own stands in the log as not found', async () => {
  const outsider = await world.signIn({ team: 'Lojo ankarteam', profession: 'police' })
  await outsider.page(`/cases/${inCase.caseId}`)
  const { rows } = await world.admin.query(
    'select result, operation from access_log where professional_id = $1 and case_id = $2',
    [outsider.persona.id, inCase.caseId],
  )
  expect(rows).toEqual([{ result: 'not_found', operation: 'openCase' }])
})

test('opening a case writes one log row with the entries that were shown, in the transaction of the read', async () => {
  const { id } = (
    await social.change(`/cases/${inCase.caseId}/entries`, { visibility: 'case_team', body: 'Loggad', language: 'sv' })
  ).json<{ id: string }>()
  await world.admin.query(
    'set session_replication_role = replica; delete from access_log; reset session_replication_role',
  )
  await police.page(`/cases/${inCase.caseId}`)
  const { rows } = await world.admin.query('select professional_id, operation, object_ids, result from access_log')
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ professional_id: police.persona.id, operation: 'openCase', result: 'allowed' })
  expect((rows[0] as { object_ids: string[] }).object_ids).toContain(id)
})

test('when the log cannot be written, nothing is shown', async () => {
  await world.admin.query('revoke insert on access_log from fairlead_app')
  const refused = await police.page(`/cases/${inCase.caseId}`)
  await world.admin.query('grant insert on access_log to fairlead_app')
  expect(refused.status).toBe(500)
  expect(refused.body).not.toContain(inCase.number)
})

test('the case list holds one’s own cases and nobody else’s', async () => {
  expect((await police.page('/cases')).body).toContain(inCase.number)
  const other = await world.signIn({ team: 'Esbo ankarteam', profession: 'police' })
  expect((await other.page('/cases')).body).not.toContain(inCase.number)
  expect((await other.read('/cases')).json<{ total: number }>().total).toBe(0)
})

test('nobody lets themself into a case; a member lets another in with a stated added value', async () => {
  const closedCircle = await openTestCase(world, { members: ['police'] })
  const path = `/cases/${closedCircle.caseId}/members`
  expect((await social.change(path, { professionalId: social.persona.id, addedValue: 'vill se' })).status).toBe(404)
  expect((await police.change(path, { professionalId: police.persona.id, addedValue: 'igen' })).status).toBe(400)
  expect((await police.change(path, { professionalId: social.persona.id, addedValue: '' })).status).toBe(400)
  expect(
    (await police.change(path, { professionalId: social.persona.id, addedValue: 'bedömer servicebehovet' })).status,
  ).toBe(200)
  expect((await social.page(`/cases/${closedCircle.caseId}`)).status).toBe(200)
})

test('a member of another team cannot be added', async () => {
  const stranger = await world.signIn({ team: 'Esbo ankarteam', profession: 'social_work' })
  const refused = await police.change(`/cases/${inCase.caseId}/members`, {
    professionalId: stranger.persona.id,
    addedValue: 'x',
  })
  expect(refused.status).toBe(400)
})

test('a step of the common model is skipped only with a reason', async () => {
  const skipped = await openTestCase(world)
  const path = `/cases/${skipped.caseId}/advance`
  const refused = await police.change(path, { to: 'guidance', version: 1 })
  expect([refused.status, refused.json<{ errors: { path: string }[] }>().errors[0]?.path]).toEqual([
    400,
    '/deviationReason',
  ])
  const moved = await police.change(path, {
    to: 'guidance',
    version: 1,
    deviationReason: 'acute',
    deviationExplanation: 'Familjen bad om hjälp genast.',
  })
  expect(moved.status).toBe(200)
  expect((await police.page(`/cases/${skipped.caseId}`)).body).toContain('Familjen bad om hjälp genast.')
  expect(
    (await police.change(path, { to: 'follow_up', version: 1, deviationReason: 'acute', deviationExplanation: 'x' }))
      .status,
  ).toBe(412)
})

test('the responsibility changes hands with a note for the next one', async () => {
  const handed = await openTestCase(world)
  const done = await police.change(`/cases/${handed.caseId}/hand-over`, {
    professionalId: social.persona.id,
    note: 'Mamma nås bäst på kvällen.',
    version: 1,
  })
  expect(done.status).toBe(200)
  const page = (await social.page(`/cases/${handed.caseId}`)).body
  expect(page).toContain('Mamma nås bäst på kvällen.')
  expect(page).toContain(`Ansvarig: ${social.persona.name}`)
})

const nothing: CaseFacts = {
  meetingPlanned: false,
  meetingHeld: false,
  assessed: false,
  youthViewKnown: false,
  planAgreed: false,
  serviceOffered: false,
}

test('going back and leaving a step undone need a reason, going on with everything done does not', () => {
  expect(needsReason('assessment', 'meeting', nothing)).toBe(true)
  expect(needsReason('preparing', 'meeting', nothing)).toBe(true)
  expect(needsReason('preparing', 'meeting', { ...nothing, meetingPlanned: true })).toBe(false)
  expect(missingSteps('assessment', 'guidance', { ...nothing, assessed: true })).toEqual(['youth_view'])
})
