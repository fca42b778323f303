import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'
import type { Duplicates } from './possible-duplicate.ts'

const team = 'Raseborgs ankarteam'
let world: World
let police: Visitor
let social: Visitor
let ours: TestCase

beforeAll(async () => {
  world = await openWorld()
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
})
afterAll(async () => {
  await world.close()
})

const linksOf = async (who: Visitor, { caseId }: TestCase): Promise<Duplicates> =>
  (await who.read(`/cases/${caseId}/links`)).json<Duplicates>()

describe('a duplicate in one team', () => {
  let again: TestCase
  const propose = (who: Visitor, one: TestCase, other: TestCase): Promise<Reply> =>
    who.change(`/cases/${one.caseId}/duplicates`, { other: other.referralId })
  const settle = (who: Visitor, one: TestCase, id: string): Promise<Reply> =>
    who.change(`/cases/${one.caseId}/duplicates/${id}/settle`, { outcome: 'same', version: 1 })
  beforeEach(async () => {
    ours = await openTestCase(world, { members: ['police', 'social_work'] })
    again = await openTestCase(world, { members: ['police', 'social_work', 'youth_work'] })
    await world.admin.query('update person set identity_index = $1 where id = any ($2)', [
      randomBytes(16),
      [ours.youthId, again.youthId],
    ])
  })

  it('is suggested to those who see both, proposed by one and settled by another', async () => {
    expect((await linksOf(police, ours)).possible).toMatchObject([{ caseId: again.caseId, number: again.number }])
    const { id } = (await propose(police, ours, again)).json<{ id: string }>()
    expect((await linksOf(police, again)).links).toMatchObject([{ id, number: ours.number, maySettle: false }])
    expect((await settle(police, ours, id)).json()).toMatchObject({ reason: 'own_proposal' })
    expect((await settle(social, again, id)).status).toBe(200)
    expect((await linksOf(police, ours)).links).toMatchObject([{ id, outcome: 'same', number: again.number }])
    expect((await propose(police, ours, again)).status).toBe(404)
  })

  it('moves no row and keeps both logs', async () => {
    const standing = () =>
      world.admin.query<object>(
        `select c.id, c.version, (select count(*) from person p where p.case_id = c.id) as persons,
                (select count(*) from case_member m where m.case_id = c.id) as members
           from anchor_case c where c.id = any ($1) order by c.id`,
        [[ours.caseId, again.caseId]],
      )
    const logged = async (one: TestCase): Promise<number> =>
      (await world.admin.query('select from access_log where case_id = $1', [one.caseId])).rowCount ?? 0
    const before = (await standing()).rows
    await police.read(`/cases/${again.caseId}`)
    const [inOurs, inAgain] = [await logged(ours), await logged(again)]
    const { id } = (await propose(police, ours, again)).json<{ id: string }>()
    await settle(social, ours, id)
    expect((await standing()).rows).toEqual(before)
    expect(await logged(ours)).toBe(inOurs + 2)
    expect(await logged(again)).toBe(inAgain)
  })

  it('is not there for whoever sees only one of the two', async () => {
    const youth = await world.signIn({ team, profession: 'youth_work' })
    const look = async (): Promise<string> => (await youth.read(`/cases/${again.caseId}/links`)).body
    const before = await look()
    expect(JSON.parse(before)).toMatchObject({ possible: [], links: [] })
    await propose(police, ours, again)
    expect(await look()).toBe(before)
    expect((await propose(youth, again, ours)).status).toBe(404)
    // A colleague's case in the same team is told of like another team's.
    await youth.change(`/cases/${again.caseId}/lead-questions`, {})
    expect((await linksOf(youth, again)).questions).toMatchObject([{ contactTitle: { sv: 'koordinator' } }])
  })
})
