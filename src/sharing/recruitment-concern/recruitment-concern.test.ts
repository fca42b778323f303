import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
let world: World
let police: Visitor
let nurse: Visitor
let visiting: Visitor

beforeAll(async () => {
  world = await openWorld()
  world.now = new Date('2026-10-05T08:00:00Z')
  police = await world.signIn({ team, profession: 'police' })
  nurse = await world.signIn({ team, profession: 'psychiatric_nursing' })
  visiting = await world.signIn({ team: 'Lojo ankarteam', profession: 'psychiatric_nursing' })
})
afterAll(async () => {
  await world.close()
})

const young = { birthDate: '2013-05-05' }
const raise = (who: Visitor, { caseId }: TestCase): Promise<Reply> =>
  who.change(`/cases/${caseId}/recruitment-concerns`, { signs: 'Har fått dyra kläder och kör ärenden för äldre.' })
type Seen = { concerns: { id: string; endedAt: string | null }[]; prompts: { kind: string; codes: string[] }[] }
const seenBy = async (who: Visitor, { caseId }: TestCase): Promise<Seen> =>
  (await who.read(`/cases/${caseId}/duties`)).json<Seen>()

/** A worker of another team who is asked into the case. */
const invite = (opened: TestCase, who: Visitor): Promise<unknown> =>
  world.admin.query(
    `insert into case_member (instance_id, case_id, professional_id, team_id, added_value, added_by) values ($1, $2, $3, $4, 'känner familjen', $5)`,
    [opened.instanceId, opened.caseId, who.persona.id, opened.teamId, opened.memberIds.police],
  )

describe('a concern about recruitment to organised crime (C-29)', () => {
  it('asks every authority of the case about its duties to notify, the police about the child only', async () => {
    const opened = await openTestCase(world, young)
    expect((await raise(police, opened)).status).toBe(200)
    const asked = (await seenBy(nurse, opened)).prompts
    expect(asked.map((each) => each.kind)).toEqual(['child_welfare', 'offence_against_child'])
    expect(asked[0]?.codes).toEqual(['recruitment_concern:live'])
    expect((await seenBy(police, opened)).prompts.map((each) => each.kind)).toEqual(['child_welfare'])
  })

  it('is raised once, for a child under 15', async () => {
    const opened = await openTestCase(world, young)
    await raise(police, opened)
    expect((await raise(nurse, opened)).body).toContain('concern_already_raised')
    const older = await openTestCase(world, { birthDate: '2011-10-05' })
    expect((await raise(police, older)).status).toBe(409)
    expect((await raise(police, await openTestCase(world, { birthDate: '2011-10-06' }))).status).toBe(200)
  })

  it('is not seen by a member who works in another team, nor does anything ask them because of it', async () => {
    const opened = await openTestCase(world, young)
    await raise(police, opened)
    await invite(opened, visiting)
    const seen = await seenBy(visiting, opened)
    expect(seen.concerns).toEqual([])
    expect(seen.prompts).toEqual([])
    expect((await visiting.read(`/cases/${opened.caseId}/recruitment-concerns`)).status).toBe(404)
    expect((await raise(visiting, opened)).status).toBe(404)
    expect((await visiting.page(`/cases/${opened.caseId}/duties`)).body).not.toContain('rekrytering')
  })

  it('ends with a reason, and asks nobody any longer', async () => {
    const opened = await openTestCase(world, young)
    const { id } = (await raise(police, opened)).json<{ id: string }>()
    const end = (reason: string): Promise<Reply> =>
      nurse.change(`/cases/${opened.caseId}/recruitment-concerns/${id}/end`, { reason, version: 1 })
    expect((await end('kort')).status).toBe(400)
    expect((await end('Kontakten är bruten sedan flera månader.')).status).toBe(200)
    expect((await end('Kontakten är bruten sedan flera månader.')).status).toBe(409)
    expect((await seenBy(nurse, opened)).prompts).toEqual([])
  })
})
