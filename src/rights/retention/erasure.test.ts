import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allRows, canaries, closeLongAgo, plant } from '#testing/erasure.ts'
import { openDemoWorld } from '#testing/demo-world.ts'
import type { Visitor, World } from '#testing/world.ts'
import { exportLedger, readLedger, replayLedger } from '#db/erasure-ledger.ts'
import { resealAll } from '#db/reseal.ts'
import type { ErasureItem, ErasureList, RetentionPart } from './retention.ts'

/*
 * A closed case whose periods have run out, erased after two approvals. The database counts days itself, so the test moves the days of the
 * case, not the clock.
 */

let world: World
let officer: Visitor
let leader: Visitor
let worker: Visitor
/** The case with most in it, and another that is put on hold. */
let caseId = ''
let heldId = ''
let heldNumber = ''

type Page = { readonly open: ErasureList | null; readonly items: ErasureItem[]; readonly earlier: ErasureList[] }

beforeAll(async () => {
  world = await openDemoWorld()
  officer = await world.signIn({ instance: 'vastra-nyland', function: 'data_protection_officer' })
  leader = await world.signIn({ instance: 'vastra-nyland', function: 'leadership' })
  // What somebody still asks for is not erased; here it has all been answered.
  await world.admin.query('delete from rights_request; delete from erasure_list')
  const { rows } = await world.admin.query<{ id: string; number: string; member: string }>(
    `select c.id, c.number, c.responsible_id as member from anchor_case c
       join instance i on i.id = c.instance_id and i.key = 'vastra-nyland'
      where c.closed_at is null and not exists (select from rights_request q where q.case_id = c.id)
      order by (select count(*) from disclosure d where d.case_id = c.id) + (select count(*) from entry e where e.case_id = c.id)
        + 10 * (select count(*) from consent s where s.case_id = c.id) + 5 * (select count(*) from safety_plan s where s.case_id = c.id) desc, c.id
      limit 2`,
  )
  caseId = rows[0]?.id ?? ''
  heldId = rows[1]?.id ?? ''
  heldNumber = rows[1]?.number ?? ''
  worker = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'social_work' })
  for (const id of [caseId, heldId]) await closeLongAgo(world, id)
  await plant(world, caseId)
  await world.admin.query(
    `insert into draft (instance_id, professional_id, form, fields) select instance_id, responsible_id, '/cases/' || id || '/entries/new',
       app.unsealed('{"body": "Kanariefågel i ett utkast"}') from anchor_case where id = $1`,
    [caseId],
  )
  await world.admin.query(
    `insert into idempotency_key (instance_id, professional_id, operation, key, request_hash, created_at, response)
     select instance_id, responsible_id, 'x', gen_random_uuid(), '\\x00', now() - interval '2 hours',
            app.unsealed(jsonb_build_object('id', id, 'said', 'Kanariefågel i ett svar')::text)
       from anchor_case where id = $1`,
    [caseId],
  )
  // Of what is sealed, the sealed value is what must be gone.
  await resealAll(world.adminUrl, world.vault)
}, 120_000)
afterAll(() => world.close())

const partsOf = async (id: string): Promise<RetentionPart[]> =>
  (await officer.read('/retention')).json<{ parts: RetentionPart[] }>().parts.filter((part) => part.objectId === id)
const lists = async (): Promise<Page> => (await officer.read('/erasures')).json<Page>()

describe('erasing what has been kept long enough', () => {
  let secrets: string[] = []

  it('is only for the data-protection officer and the leadership: nobody else reads of it, and nothing of it shows content', async () => {
    for (const path of ['/retention', '/erasures', '/legal-holds']) {
      expect((await worker.page(path)).status).toBe(403)
      expect((await worker.read(path)).status).toBe(403)
    }
    const police = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'police' })
    const administrator = await world.signIn({ instance: 'vastra-nyland', function: 'administrator' })
    for (const visitor of [worker, police, administrator]) {
      expect((await visitor.change('/erasures', {})).status).toBe(403)
      expect((await visitor.change('/legal-holds', {})).status).toBe(visitor === administrator ? 400 : 400)
    }
    const page = await officer.page('/retention?lang=sv')
    expect(page.status).toBe(200)
    secrets = await canaries(world, caseId)
    expect(secrets.length).toBeGreaterThan(30)
    const shown = secrets.filter((each) => page.body.includes(each))
    expect(shown).toEqual([])
  })

  it('keeps a part until the day its period ends, and names it on that day', async () => {
    const due = async (closed: string): Promise<string[]> => {
      await world.admin.query(
        `update register_transfer set confirmed_at = (current_date ${closed})::timestamp at time zone 'Europe/Helsinki' where case_id = $1`,
        [caseId],
      )
      await world.admin.query(
        `update anchor_case set closed_at = (current_date ${closed})::timestamp at time zone 'Europe/Helsinki' + interval '12 hours' where id = $1`,
        [caseId],
      )
      const today = new Date().toISOString().slice(0, 10)
      return (await partsOf(caseId)).filter((part) => (part.dueOn ?? '9999') <= today).map((part) => part.class)
    }
    expect(await due('- 89')).toEqual([])
    expect((await due('- 90')).sort()).toEqual(['consent', 'shared_workspace'])
    expect(new Set(await due("- interval '2 years'"))).toEqual(
      new Set(['consent', 'shared_workspace', 'own_register', 'frame']),
    )
  })

  it('waits for the law’s own period when the authorities have not taken over what they need', async () => {
    await world.admin.query(
      'update register_transfer set confirmed_at = confirmed_at + interval $$0 days$$ where case_id = $1',
      [caseId],
    )
    const { rows } = await world.admin.query(`delete from register_transfer where case_id = $1 returning *`, [heldId])
    const waiting = await partsOf(heldId)
    expect(waiting.find((part) => part.class === 'shared_workspace')?.dueOn).toBeNull()
    expect(waiting.find((part) => part.class === 'frame')?.dueOn).toBeNull()
    for (const row of rows as { instance_id: string; case_id: string; register_id: string; confirmed_by: string }[])
      await world.admin.query(
        `insert into register_transfer (instance_id, case_id, register_id, confirmed_by, confirmed_at) values ($1, $2, $3, $4, now() - interval '2 years')`,
        [row.instance_id, row.case_id, row.register_id, row.confirmed_by],
      )
  })

  it('needs two persons: the same one twice is refused, and nothing is erased before the second', async () => {
    const { id } = (await officer.change('/erasures', {})).json<{ id: string }>()
    expect((await officer.change('/erasures', {})).status).toBe(409)
    const { open, items } = await lists()
    expect(open).toMatchObject({ id, state: 'proposed' })
    expect(items.filter((item) => item.objectId === caseId).map((item) => item.class)).toContain('frame')
    expect((await officer.change(`/erasures/${id}/approve`, { version: 1 })).json()).toEqual({ state: 'proposed' })
    const again = await officer.change(`/erasures/${id}/approve`, { version: 2 })
    expect([again.status, again.json<{ reason: string }>().reason]).toEqual([409, 'not_yours_to_approve'])
    expect((await officer.change(`/erasures/${id}/carry-out`, {})).status).toBe(409)
    expect((await worker.change(`/erasures/${id}/approve`, { version: 2 })).status).toBe(404)
    await expect(
      world.admin.query(
        `update erasure_list set second_approved_by = first_approved_by, second_approved_at = now(), state = 'approved'
        where id = $1`,
        [id],
      ),
    ).rejects.toThrow(/check constraint/)
    expect((await leader.change(`/erasures/${id}/approve`, { version: 2 })).json()).toEqual({ state: 'approved' })
  })

  it('leaves a case alone that is put on hold, also after the list was approved', async () => {
    const held = await officer.change('/legal-holds', {
      number: heldNumber,
      ground: 'open_request',
      reason: 'En rättegång om ärendet pågår.',
      reviewOn: new Date(Date.now() + 200 * 86_400_000).toISOString().slice(0, 10),
    })
    expect(held.status).toBe(200)
    expect(
      (
        await leader.change('/legal-holds', {
          number: heldNumber,
          ground: 'other',
          reason: 'Ledningen vill behålla.',
          reviewOn: '2027-01-01',
        })
      ).status,
    ).toBe(403)
  })

  it('erases everything of the case in one job: none of its words is left in any table', async () => {
    const before = await allRows(world, heldId)
    const { open } = await lists()
    const done = await leader.change(`/erasures/${open?.id ?? ''}/carry-out`, {})
    if (done.status !== 200) await world.admin.query('select app.carry_out(l.instance_id, l.id) from erasure_list l')
    expect(done.status).toBe(200)
    const after = await allRows(world, caseId)
    const whole = after.map((row) => row.text).join('\n')
    expect(secrets.filter((each) => whole.includes(JSON.stringify(each).slice(1, -1)))).toEqual([])
    const left = [...new Set(after.filter((row) => row.mine).map((row) => row.table))].sort()
    const twelveYears = [
      'break_glass',
      'conflict_of_interest',
      'correction_notice',
      'disclosure',
      'information_request',
      'legal_hold',
      'log_alarm',
      'presence_task',
      'register_transfer',
    ]
    expect(left.filter((table) => ![...twelveYears, 'access_log', 'anchor_case'].includes(table))).toEqual([])
    const heldAfter = await allRows(world, heldId)
    const count = (rows: typeof before): number => rows.filter((row) => row.mine && row.table !== 'access_log').length
    expect(count(heldAfter)).toBe(count(before))
    const { items, earlier } = await lists()
    expect(earlier[0]?.state).toBe('done')
    expect(new Set(items.filter((item) => item.objectId === heldId).map((item) => item.outcome))).toEqual(
      new Set(['held']),
    )
    expect(new Set(items.filter((item) => item.objectId === caseId).map((item) => item.outcome))).toEqual(
      new Set(['erased']),
    )
  })

  it('leaves the case for nobody, and its log for twelve years', async () => {
    expect((await worker.page(`/cases/${caseId}`)).status).toBe(404)
    const { rows } = await world.admin.query<{ n: number }>(
      `select count(*)::int as n from access_log where operation = 'carryOutErasureList' and $1 = any (object_ids)`,
      [caseId],
    )
    expect(rows[0]?.n).toBe(1)
    const records = await partsOf(caseId)
    expect(records.map((part) => part.class)).toEqual(['12y'])
    expect(Number((records[0]?.dueOn ?? '').slice(0, 4))).toBeGreaterThan(new Date().getFullYear() + 8)
  })

  it('is written in a ledger of keys and classes, which a restored database is erased by again', async () => {
    const told = (await officer.read('/erasures/ledger')).json<{ lines: string[] }>()
    const jsonLines = told.lines.join('\n')
    const lines = jsonLines
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(lines.filter((line) => line['object_id'] === caseId).length).toBeGreaterThan(3)
    expect(new Set(lines.flatMap((line) => Object.keys(line)))).toEqual(
      new Set(['instance_id', 'object_kind', 'object_id', 'class', 'register_id', 'due_on', 'erased_at']),
    )
    expect(secrets.filter((each) => jsonLines.includes(each))).toEqual([])

    // As after a restore: the database has everything of a case that the ledger says is gone.
    const own = (await exportLedger(world.adminUrl)).split('\n').filter((line) => line.includes(caseId))
    const ledger = readLedger(own.join('\n').replaceAll(caseId, heldId))
    expect(await replayLedger(world.adminUrl, ledger)).toBe(own.length)
    expect(await replayLedger(world.adminUrl, ledger)).toBe(0)
    const left = (await allRows(world, heldId)).filter(
      (row) => row.mine && ['entry', 'person', 'meeting', 'consent'].includes(row.table),
    )
    expect(left).toEqual([])
    expect(() => readLedger('{"instance_id": "1"}')).toThrow('line 1')
  })
})
