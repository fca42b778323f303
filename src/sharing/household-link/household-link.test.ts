import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { problemCodes } from '#testing/referral.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
let world: World
let police: Visitor
let social: Visitor
let nurse: Visitor
let older: TestCase
let younger: TestCase

beforeAll(async () => {
  world = await openWorld()
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
  nurse = await world.signIn({ team, profession: 'psychiatric_nursing' })
})
afterAll(async () => {
  await world.close()
})
beforeEach(async () => {
  older = await openTestCase(world, { members: ['police', 'social_work'] })
  younger = await openTestCase(world, { members: ['police', 'psychiatric_nursing'] })
})

type Link = { id: string; otherCaseId: string; kind: string; version: number }
const linksOf = async (who: Visitor, { caseId }: TestCase): Promise<Link[]> =>
  (await who.read(`/cases/${caseId}/links`)).json<{ household: Link[] }>().household
const link = (who: Visitor, { caseId }: TestCase, other: TestCase, kind = 'siblings') =>
  who.change(`/cases/${caseId}/household-links`, { otherCase: other.caseId, kind })

it('siblings are linked by somebody who works with both, and seen from both', async () => {
  expect((await link(police, older, younger)).status).toBe(200)
  expect(await linksOf(police, older)).toMatchObject([{ otherCaseId: younger.caseId, kind: 'siblings' }])
  expect(await linksOf(police, younger)).toMatchObject([{ otherCaseId: older.caseId, kind: 'siblings' }])
  expect((await link(police, younger, older)).json()).toMatchObject({ reason: 'cases_linked' })
})

it('whoever works with one of them sees byte for byte the same as without the link', async () => {
  const look = async (): Promise<string[]> => [
    (await social.read(`/cases/${older.caseId}/links`)).body,
    (await nurse.read(`/cases/${younger.caseId}/links`)).body,
    (await social.read(`/cases/${older.caseId}`)).body,
  ]
  const before = await look()
  expect((await link(police, older, younger)).status).toBe(200)
  expect(await look()).toEqual(before)
})

it('a case that is not one’s own is answered like one that does not exist', async () => {
  const hidden = await link(social, older, younger)
  const missing = await link(social, older, { ...younger, caseId: '00000000-0000-4000-8000-000000000000' })
  expect(problemCodes(hidden)).toEqual(['/otherCase choose_one'])
  expect(problemCodes(missing)).toEqual(problemCodes(hidden))
  expect((await link(social, younger, older)).status).toBe(404)
  expect(problemCodes(await link(police, older, older))).toEqual(['/otherCase choose_one'])
})

it('whoever works with one of them cannot end a link they do not see', async () => {
  await link(police, older, younger)
  const [first] = await linksOf(police, older)
  const end = `/cases/${older.caseId}/household-links/${first?.id ?? ''}/end`
  expect((await social.change(end, { version: 1 })).status).toBe(404)
})

it('a link ends, and can be made anew', async () => {
  await link(police, older, younger, 'same_household')
  const [first] = await linksOf(police, older)
  const end = `/cases/${younger.caseId}/household-links/${first?.id ?? ''}/end`
  expect((await police.change(end, { version: 7 })).status).toBe(412)
  expect((await police.change(end, { version: 1 })).status).toBe(200)
  expect(await linksOf(police, older)).toEqual([])
  expect((await link(police, older, younger)).status).toBe(200)
})

it('the link is made on a page without JavaScript', async () => {
  const form = `/cases/${older.caseId}/links/household/new`
  expect((await police.page(form)).body).toContain(younger.number)
  expect((await social.page(form)).body).not.toContain(younger.number)
  const made = await police.submit(form, { otherCase: younger.caseId, kind: 'siblings' })
  expect(made.headers['location']).toBe(`/cases/${older.caseId}/links`)
  expect((await police.page(`/cases/${older.caseId}/links`)).body).toContain('syskon')
})
