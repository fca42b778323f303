import { sql, type Compilable } from 'kysely'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db, openPool } from '#db/connection.ts'
import { asActor, type Asked } from '#db/transaction.ts'
import { hashToken } from '#http/session.ts'
import { newId } from '#kernel/ids.ts'
import { breakGlass, colleagueOf, emergency } from '#testing/break-glass.ts'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

/*
 * The database refuses by itself what the verbs refuse before it: a mistake in a verb opens nothing.
 */

const team = 'Raseborgs ankarteam'
const DENIED = /row-level security|permission denied|violates check constraint/
let world: World
let pool: pg.Pool
let police: Visitor
let social: Visitor
let nurse: Visitor
let duty: Visitor
let coordinator: Visitor
let inCase: TestCase
beforeAll(async () => {
  world = await openWorld()
  const url = new URL(world.adminUrl)
  url.username = 'fairlead_app'
  pool = openPool(url.href, 2, () => undefined)
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
  nurse = await world.signIn({ team, profession: 'psychiatric_nursing' })
  coordinator = await world.signIn({ team, profession: 'coordinator' })
  duty = await colleagueOf(world, social)
  inCase = await openTestCase(world, { responsible: 'police', phase: 'follow_up' })
})
afterAll(async () => {
  await pool.end()
  await world.close()
})

/** Runs one statement as the visitor, in the case when one is named; gives how many rows it touched. */
const run = (visitor: Visitor, statement: Compilable, caseId?: string): Promise<number> => {
  const asked: Asked = { tokenHash: hashToken(visitor.cookie.split('=')[1] ?? ''), caseId, changing: true }
  return asActor(pool, asked, async (tx) => ({ result: await tx.run(statement) }))
}
const call = (text: ReturnType<typeof sql>) => db.selectNoFrom(text.as('done'))

describe('a conflict of interest in the database', () => {
  const conflict = (professional: Visitor, declaredBy: Visitor, caseId: string | null = null) =>
    db.insertInto('conflict_of_interest').values({
      instance_id: inCase.instanceId,
      id: newId(),
      professional_id: professional.persona.id,
      case_id: caseId,
      identity_index: caseId === null ? Buffer.from('0123456789abcdef') : null,
      kind: 'own_relative',
      declared_by: declaredBy.persona.id,
    })

  it('is written for oneself or as a coordinator, in one’s own name', async () => {
    await expect(run(social, conflict(police, social))).rejects.toThrow(DENIED)
    await expect(run(social, conflict(social, police))).rejects.toThrow(DENIED)
    const elsewhere = await world.signIn({ team: 'Esbo ankarteam', profession: 'coordinator' })
    await expect(run(elsewhere, conflict(police, elsewhere))).rejects.toThrow(DENIED)
    // A case one is not in: that there is one would be told by the answer.
    await expect(run(duty, conflict(duty, duty, inCase.caseId), inCase.caseId)).rejects.toThrow(DENIED)
    await expect(run(coordinator, conflict(police, coordinator, inCase.caseId))).rejects.toThrow(DENIED)
    expect(await run(coordinator, conflict(police, coordinator))).toBe(1)
    expect(await run(coordinator, conflict(coordinator, coordinator))).toBe(1)
  })

  it('is not ended by the one who has it', async () => {
    const end = (by: Visitor, of: Visitor) =>
      db
        .updateTable('conflict_of_interest')
        .set({ ended_at: new Date(), ended_by: by.persona.id })
        .where('professional_id', '=', of.persona.id)
    expect(await run(police, end(police, police))).toBe(0)
    expect(await run(coordinator, end(coordinator, coordinator))).toBe(0)
    expect(await run(social, end(social, police))).toBe(0)
    await expect(run(coordinator, end(social, police))).rejects.toThrow(DENIED)
    expect(await run(coordinator, end(coordinator, police))).toBe(1)
    await world.admin.query('delete from conflict_of_interest')
  })
})

describe('a restriction in the database', () => {
  const restrict = (circle: readonly Visitor[]) => {
    const ids = circle.map((each) => each.persona.id)
    return call(
      sql`app.restrict_case(${newId()}::uuid, ${inCase.caseId}::uuid, 'radicalisation', '\\x00'::bytea, ${sql.val(ids)}::uuid[])`,
    )
  }
  const circleRow = (who: Visitor, by: Visitor, restriction: string) =>
    db.insertInto('case_circle').values({
      instance_id: inCase.instanceId,
      restriction_id: restriction,
      case_id: inCase.caseId,
      professional_id: who.persona.id,
      named_by: by.persona.id,
    })

  it('is made by a member who is inside, with the responsible worker, of members only', async () => {
    await expect(run(duty, restrict([duty, police]), inCase.caseId)).rejects.toThrow('cannot be restricted')
    await expect(run(social, restrict([police]), inCase.caseId)).rejects.toThrow('no circle of the members')
    await expect(run(social, restrict([social]), inCase.caseId)).rejects.toThrow('no circle of the members')
    await expect(run(social, restrict([social, police, duty]), inCase.caseId)).rejects.toThrow(
      'no circle of the members',
    )
    await expect(
      run(
        police,
        db.insertInto('case_restriction').values({
          instance_id: inCase.instanceId,
          id: newId(),
          case_id: inCase.caseId,
          team_id: inCase.teamId,
          track: 'other',
          reason: world.vault.seal('case_restriction.reason', newId(), { ...inCase, registerId: null }, 'Utan krets.'),
          decided_by: police.persona.id,
        }),
        inCase.caseId,
      ),
    ).rejects.toThrow(DENIED)
    expect(await run(social, restrict([social, police]), inCase.caseId)).toBe(1)
  })

  it('takes in nobody who names themself, and nobody named from outside', async () => {
    const { rows } = await world.admin.query<{ id: string }>('select id from case_restriction where case_id = $1', [
      inCase.caseId,
    ])
    const restriction = rows[0]?.id ?? ''
    for (const who of [nurse, duty]) {
      await expect(run(nurse, circleRow(who, nurse, restriction), inCase.caseId)).rejects.toThrow(DENIED)
      await expect(run(social, circleRow(who, nurse, restriction), inCase.caseId)).rejects.toThrow(DENIED)
    }
    const back = db
      .updateTable('case_circle')
      .set({ left_at: null, named_by: social.persona.id })
      .where('professional_id', '=', social.persona.id)
    await expect(run(social, back, inCase.caseId)).rejects.toThrow(DENIED)
    expect(await run(nurse, back, inCase.caseId)).toBe(0)
    expect(await run(social, circleRow(nurse, social, restriction), inCase.caseId)).toBe(1)
    await world.admin.query('delete from case_circle')
    await world.admin.query('delete from case_restriction')
  })
})

describe('break-glass in the database', () => {
  it('is written by its function alone, for at most four hours', async () => {
    const glass = db.insertInto('break_glass').values({
      instance_id: inCase.instanceId,
      id: newId(),
      case_id: inCase.caseId,
      professional_id: duty.persona.id,
      register_id: newId(),
      reason: 'life_danger',
      explanation: emergency,
      ends_at: new Date(Date.now() + 3_600_000),
    })
    await expect(run(duty, glass)).rejects.toThrow(DENIED)
    const hours = (n: number) =>
      call(
        sql`app.open_break_glass(${newId()}::uuid, ${inCase.number}, null, 'life_danger', ${emergency}, ${n}::integer)`,
      )
    await expect(run(duty, hours(5))).rejects.toThrow(DENIED)
    await expect(run(duty, hours(0))).rejects.toThrow(DENIED)
  })

  it('is not prolonged or moved by who opened it, nor reviewed in another’s name', async () => {
    expect((await breakGlass(duty, inCase.number)).status).toBe(200)
    const prolong = db.updateTable('break_glass').set({ ends_at: new Date(Date.now() + 7_200_000) })
    await expect(run(duty, prolong)).rejects.toThrow(DENIED)
    const officer = await world.signIn({ instance: 'vastra-nyland', function: 'data_protection_officer' })
    const review = (by: Visitor) =>
      db.updateTable('break_glass').set({
        reviewed_by: by.persona.id,
        reviewed_at: new Date(),
        review_outcome: 'justified',
        review_note: 'Det var alldeles rätt.',
      })
    expect(await run(duty, review(duty))).toBe(0)
    await expect(run(officer, review(coordinator))).rejects.toThrow(DENIED)
    expect(await run(officer, review(officer))).toBe(1)
  })

  it('reaches the head and the own register, and no other row of the case', async () => {
    const note = { visibility: 'case_team', body: 'Gemensam.', language: 'sv' }
    await social.change(`/cases/${inCase.caseId}/entries`, note)
    await social.change(`/cases/${inCase.caseId}/entries`, { ...note, visibility: 'own_register', body: 'Egen.' })
    const asked: Asked = { tokenHash: hashToken(duty.cookie.split('=')[1] ?? ''), caseId: inCase.caseId }
    const tables = await world.admin.query<{ name: string }>(
      `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'case_id'
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not c.relispartition
          and has_column_privilege('fairlead_app', c.oid, a.attnum, 'select') order by 1`,
    )
    const seen = await asActor(pool, asked, async (tx) => {
      const found: [string, number][] = []
      for (const { name } of tables.rows) {
        const rows = await tx.many(
          db.selectNoFrom(
            sql<number>`(select count(*)::int from ${sql.table(name)} where case_id = ${inCase.caseId})`.as('n'),
          ),
        )
        if ((rows[0]?.n ?? 0) > 0) found.push([name, rows[0]?.n ?? 0])
      }
      return { result: found }
    })
    expect(seen).toEqual([
      ['break_glass', 1],
      ['entry', 1],
    ])
  })
})
