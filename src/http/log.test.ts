import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { db } from '#db/connection.ts'
import { newId } from '#kernel/ids.ts'
import { openTestCase, testPersons, type TestCase } from '#testing/case.ts'
import { hashOf, serverBefore } from '#testing/door.ts'
import { countOfText } from '#testing/sealed.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import { readOperation, writeOperation } from './operation.ts'

let world: World
let opened: TestCase
let police: Visitor
let elsewhere: Visitor
beforeAll(async () => {
  world = await openWorld()
  opened = await openTestCase(world)
  police = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'police' })
  elsewhere = await world.signIn({ team: 'Lojo ankarteam', profession: 'social_work' })
})
afterAll(async () => {
  await world.close()
})

type Row = {
  readonly operation: string
  readonly professional_id: string
  readonly profession: string
  readonly object_kind: string
  readonly object_id: string | null
  readonly case_id: string | null
  readonly object_ids: readonly string[] | null
  readonly result: string
  readonly reason: string | null
}

/** The rows that `act` added to the log, oldest first. */
async function logged(act: () => Promise<unknown>): Promise<Row[]> {
  const before = (await world.admin.query<{ id: string }>('select id from access_log')).rows.map((row) => row.id)
  await act()
  const { rows } = await world.admin.query<Row>('select * from access_log where not id = any ($1) order by at', [
    before,
  ])
  return rows
}

describe('the log of who did what', () => {
  it('has a row for every case somebody opens, on a page as in the API', async () => {
    const expected = {
      operation: 'openCase',
      professional_id: police.persona.id,
      profession: 'police',
      case_id: opened.caseId,
      result: 'allowed',
      reason: null,
    }
    expect(await logged(() => police.page(`/cases/${opened.caseId}`))).toMatchObject([expected])
    expect(await logged(() => police.read(`/cases/${opened.caseId}`))).toMatchObject([expected])
  })

  it('has one row for a list, with every row that it showed', async () => {
    const second = await openTestCase(world)
    const rows = await logged(() => police.read('/cases'))
    expect(rows).toHaveLength(1)
    expect(rows[0]?.object_ids).toEqual(expect.arrayContaining([opened.caseId, second.caseId]))
  })

  it('has a row for every change, in the transaction of the change', async () => {
    const rows = await logged(() =>
      police.change(`/cases/${opened.caseId}/entries`, { visibility: 'case_team', body: 'Loggad.', language: 'sv' }),
    )
    expect(rows).toMatchObject([
      { operation: 'writeEntry', object_kind: 'entry', case_id: opened.caseId, result: 'allowed' },
    ])
    const together = await world.admin.query<{ same: boolean }>(
      `select e.xmin = l.xmin as same from entry e join access_log l on l.object_id = e.id where e.case_id = $1`,
      [opened.caseId],
    )
    expect(await countOfText(world, 'entry.body', 'Loggad.')).toBe(1)
    expect(together.rows).toEqual([{ same: true }])
  })

  it('has a row for every attempt at what is not there for the person, absent and denied alike', async () => {
    const absent = newId() as string
    const attempts = await logged(async () => {
      await elsewhere.page(`/cases/${opened.caseId}`)
      await elsewhere.read(`/cases/${absent}`)
    })
    const attempt = {
      operation: 'openCase',
      professional_id: elsewhere.persona.id,
      result: 'not_found',
      reason: 'not_found',
    }
    expect(attempts).toMatchObject([
      { ...attempt, case_id: opened.caseId },
      { ...attempt, case_id: absent },
    ])
  })

  it('has a row for every refusal, with its reason', async () => {
    const closed = await openTestCase(world, { phase: 'closed' })
    const late = await logged(() =>
      police.change(`/cases/${closed.caseId}/entries`, { visibility: 'case_team', body: 'För sent.', language: 'sv' }),
    )
    expect(late).toMatchObject([
      { operation: 'writeEntry', case_id: closed.caseId, result: 'refused', reason: 'state_closed' },
    ])
    const curious = await logged(() => police.read('/access-log'))
    expect(curious).toMatchObject([{ operation: 'readAccessLog', result: 'refused', reason: 'not_your_role' }])
  })

  it('has no row for somebody who is not signed in', async () => {
    expect(await logged(() => world.visit({ method: 'GET', url: `/api/v1/cases/${opened.caseId}` }))).toEqual([])
  })

  it('has no content: no names, no texts, no identity codes', async () => {
    const { rows } = await world.admin.query<{ row: string }>('select access_log::text as row from access_log')
    const whole = rows.map((row) => row.row).join('\n')
    for (const name of [testPersons.youth.given, testPersons.youth.family, 'Loggad.', 'För sent.', opened.number]) {
      expect(whole).not.toContain(name)
    }
  })

  it('is read by the data-protection officer, whose reading is logged too, and changed by nobody', async () => {
    const officer = await world.signIn({ instance: 'vastra-nyland', function: 'data_protection_officer' })
    const rows = await logged(async () => {
      const answer = await officer.read(`/access-log?object=${opened.caseId}&result=not_found`)
      expect(answer.json<{ rows: { caseId: string }[] }>().rows.every((row) => row.caseId === opened.caseId)).toBe(true)
    })
    expect(rows).toMatchObject([{ operation: 'readAccessLog', result: 'allowed' }])
  })

  it('is read also where somebody tried an id that nobody makes', async () => {
    const officer = await world.signIn({ instance: 'vastra-nyland', function: 'data_protection_officer' })
    const odd = 'c23a1778-8edd-3617-0275-f44b1646ba79'
    await elsewhere.read(`/cases/${odd}`)
    const answer = await officer.read(`/access-log?object=${odd}`)
    expect(answer.json<{ rows: { caseId: string }[] }>().rows).toMatchObject([{ caseId: odd, result: 'not_found' }])
  })
})

describe('a refusal that finds the session ended', () => {
  it('is answered as to everybody who is not signed in', async () => {
    const leaving = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'police' })
    const operation = readOperation({
      name: 'readTrial',
      summary: { sv: 'Prov', fi: 'Koe', en: 'Trial' },
      path: '/trial',
      permission: 'draft.write',
      input: z.object({}),
      output: z.object({}),
      // Signed out between what was asked and the row of the log that tells of it.
      target: async () => {
        await world.admin.query('delete from session where token_hash = $1', [hashOf(leaving)])
        return null
      },
      log: () => ({ objectKind: 'draft' }),
      handle: () => Promise.resolve({}),
    })
    const { server, close } = await serverBefore(world, { operations: [operation] })
    const reply = await server.inject({ method: 'GET', url: '/api/v1/trial', headers: { cookie: leaving.cookie } })
    await close()
    expect([reply.statusCode, reply.json<{ reason: string }>().reason]).toEqual([401, 'not_signed_in'])
  })
})

describe('no log, no data', () => {
  it('gives nothing of a case while the log cannot be written', async () => {
    await world.admin.query('revoke insert on access_log from fairlead_app')
    const replies = [await police.page(`/cases/${opened.caseId}`), await police.read(`/cases/${opened.caseId}`)]
    await world.admin.query('grant insert on access_log to fairlead_app')
    for (const reply of replies) {
      expect(reply.status).toBe(500)
      expect(reply.body).not.toContain(opened.number)
      expect(reply.body).not.toContain(testPersons.youth.given)
      expect(reply.body).not.toMatch(/permission denied|access_log|select|at \w+ \(/)
    }
  })

  it('keeps no change whose row of the log could not be written', async () => {
    const unloggable = { objectKind: 'draft', objectId: 'not an id' }
    const output = z.object({})
    const common = {
      permission: 'draft.write',
      input: z.object({}),
      output,
      summary: { sv: 'Prov', fi: 'Koe', en: 'Trial' },
    } as const
    const target = () => Promise.resolve({ kind: 'draft' })
    const read = readOperation({
      ...common,
      name: 'readTrial',
      path: '/trial',
      target,
      log: () => unloggable,
      handle: () => Promise.resolve({}),
    })
    const write = writeOperation({
      ...common,
      name: 'writeTrial',
      path: '/trial',
      target,
      log: () => unloggable,
      done: common.summary,
      handle: async ({ tx, actor }) => {
        const keys = { instance_id: actor.instanceId, professional_id: actor.professionalId }
        const fields = tx.seal('draft.fields', `${actor.professionalId}//trial`, null, '{}')
        await tx.run(db.insertInto('draft').values({ ...keys, form: '/trial', fields }))
        return {}
      },
    })
    const { server, close } = await serverBefore(world, { operations: [read, write] })
    const headers = { cookie: police.cookie, 'idempotency-key': newId() }
    const replies = [
      await server.inject({ method: 'GET', url: '/api/v1/trial', headers }),
      await server.inject({ method: 'POST', url: '/api/v1/trial', headers, payload: {} }),
    ]
    await close()
    expect(replies.map((reply) => reply.statusCode)).toEqual([500, 500])
    expect((await world.admin.query(`select from draft where form = '/trial'`)).rowCount).toBe(0)
    expect((await world.admin.query(`select from idempotency_key where operation = 'writeTrial'`)).rowCount).toBe(0)
  })
})
