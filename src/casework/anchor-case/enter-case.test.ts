import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db, openPool } from '#db/connection.ts'
import { asActor, type Asked } from '#db/transaction.ts'
import { hashToken } from '#http/session.ts'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

let world: World
let pool: pg.Pool
let member: Visitor
let teamMate: Visitor
let elsewhere: Visitor
let entered: TestCase
let other: TestCase
const team = 'Raseborgs ankarteam'

beforeAll(async () => {
  world = await openWorld()
  member = await world.signIn({ team, profession: 'social_work' })
  teamMate = await world.signIn({ team, profession: 'psychiatric_nursing' })
  elsewhere = await world.signIn({ instance: 'helsingfors', profession: 'police', function: 'worker' })
  const options = { phase: 'follow_up', responsible: 'social_work', members: ['social_work', 'police'] } as const
  entered = await openTestCase(world, options)
  other = await openTestCase(world, options)
  const url = new URL(world.adminUrl)
  url.username = 'fairlead_app'
  pool = openPool(url.href, 2, () => undefined)
})
afterAll(async () => {
  await pool.end()
  await world.close()
})

/** Cases and members that exist for a visitor in a transaction that enters what is asked. */
const visible = (visitor: Visitor, asked: Omit<Asked, 'tokenHash'>) =>
  asActor(pool, { ...asked, tokenHash: hashToken(visitor.cookie.split('=')[1] ?? '') }, async (tx) => {
    const cases = await tx.many(db.selectFrom('anchor_case').select('id'))
    const persons = await tx.many(db.selectFrom('person').select('case_id').where('case_id', 'is not', null).distinct())
    return {
      result: { cases: cases.map((each) => each.id).sort(), persons: persons.map((each) => each.case_id).sort() },
    }
  })
const nothing = { cases: [], persons: [] }

describe('a case', () => {
  it('that was not entered does not exist, not even for its members', async () => {
    expect(await visible(member, {})).toEqual(nothing)
  })

  it('that a member enters exists alone: their other cases do not', async () => {
    expect(await visible(member, { caseId: entered.caseId })).toEqual({
      cases: [entered.caseId],
      persons: [entered.caseId],
    })
  })

  it('is not entered by who is no member, in the team or elsewhere', async () => {
    for (const visitor of [teamMate, elsewhere])
      expect(await visible(visitor, { caseId: entered.caseId, changing: true, ownCases: 'all' })).toEqual(nothing)
  })

  it('of one’s own is entered with the others, the open apart from the closed', async () => {
    const both = [entered.caseId, other.caseId].sort()
    expect((await visible(member, { ownCases: 'all' })).cases).toEqual(both)
    expect((await visible(member, { ownCases: 'open' })).cases).toEqual(both)
    expect(await visible(member, { ownCases: 'closed' })).toEqual(nothing)
    await world.admin.query(
      `update anchor_case set phase = 'closed', closed_at = now(), closing_reason = 'moved' where id = $1`,
      [other.caseId],
    )
    expect((await visible(member, { ownCases: 'open' })).cases).toEqual([entered.caseId])
    expect((await visible(member, { ownCases: 'closed' })).cases).toEqual([other.caseId])
  })

  it('cannot be entered any more by a member who has left', async () => {
    await world.admin.query(`update case_member set left_at = now() where case_id = $1 and professional_id = $2`, [
      entered.caseId,
      member.persona.id,
    ])
    expect(await visible(member, { caseId: entered.caseId, ownCases: 'all' })).toEqual({
      cases: [other.caseId],
      persons: [other.caseId],
    })
  })
})

describe('a change of a case', () => {
  it('waits for one that goes on, so that nothing arrives in a case that was closed meanwhile', async () => {
    const open = await openTestCase(world, { phase: 'follow_up', responsible: 'police', members: ['police'] })
    const police = await world.signIn({ team, profession: 'police' })
    const closing = new pg.Client({ connectionString: world.adminUrl })
    await closing.connect()
    await closing.query('begin')
    await closing.query(
      `update anchor_case set phase = 'closed', closed_at = now(), closing_reason = 'moved' where id = $1`,
      [open.caseId],
    )
    const writing = police.change(`/cases/${open.caseId}/entries`, {
      body: 'Kom för sent.',
      visibility: 'case_team',
      language: 'sv',
    })
    const first = await Promise.race([writing.then(() => 'written'), untilSomebodyWaits().then(() => 'waits')])
    await closing.query('commit')
    await closing.end()
    expect(first).toBe('waits')
    expect((await writing).status).toBe(409)
    const { rows } = await world.admin.query('select from entry where case_id = $1', [open.caseId])
    expect(rows).toHaveLength(0)
  })
})

/** Until a connection to this database waits for a row another one holds. */
async function untilSomebodyWaits(): Promise<void> {
  for (;;) {
    const { rows } = await world.admin.query(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    if (rows.length > 0) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
