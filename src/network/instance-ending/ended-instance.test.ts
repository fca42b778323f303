import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { goesOnAfterEnding } from '#access/after-ending.ts'
import { helsinkiDay } from '#kernel/clock.ts'
import { openAdministration } from '#testing/administration.ts'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { asRole, codeOf, endInstance, westernInstance } from '#testing/ending.ts'
import { contact } from '#testing/referral.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'
import { operations } from '../../rooms.ts'

const RASEBORG = 'Raseborgs ankarteam'
const today = helsinkiDay(new Date())
let world: World
let administrator: Visitor
let leader: Visitor
let social: Visitor
let instance: string
let inCase: TestCase

beforeAll(async () => {
  world = await openWorld()
  ;({ administrator, leader } = await openAdministration(world))
  social = await world.signIn({ team: RASEBORG, profession: 'social_work' })
  instance = await westernInstance(world)
  inCase = await openTestCase(world, { responsible: 'social_work' })
  await world.admin.query(
    `update anchor_case set phase = 'closed', closing_reason = 'goals_reached', closed_at = now(), closing_note = 'Klart.' where id = $1`,
    [inCase.caseId],
  )
  await endInstance(administrator, leader, today)
})
afterAll(() => world.close())

const reason = (reply: Reply): unknown => [reply.status, reply.json<{ reason?: string }>().reason]
describe('the database, asked directly', () => {
  it.each(['fairlead_app', 'fairlead_guest'])(
    'takes no row of %s into any table it may write, but what goes on',
    async (role) => {
      const { rows } = await world.admin.query<{ name: string; goes: boolean }>(
        `select c.relname as name, coalesce('insert' = any (g.verbs), false) as goes from pg_class c
           left join app.goes_on_after_ending() g on g.table_name = c.relname
          where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
            and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'instance_id'
                          and has_column_privilege($1, c.oid, a.attnum, 'insert'))`,
        [role],
      )
      expect(rows.length).toBeGreaterThan(role === 'fairlead_app' ? 60 : 0)
      await asRole(world, role, async (client) => {
        await client.query('begin')
        await client.query(`select set_config('app.instance', $1, true)`, [instance])
        for (const { name, goes } of rows) {
          const code = await codeOf(client, `insert into "${name}" (instance_id) values ($1)`, [instance])
          expect([name, code === 'FL002'], code).toEqual([name, !goes])
        }
      })
    },
  )

  it('refuses to change or remove what stands there, whoever’s session it is', async () => {
    const { rows } = await world.admin.query<{ name: string; verbs: string[] | null; other: string }>(
      `select c.relname as name, g.verbs, (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                and a.attgenerated = '' and a.attname not in ('version', 'id') order by a.attname = 'instance_id' desc, a.attnum limit 1) as other
         from pg_class c left join app.goes_on_after_ending() g on g.table_name = c.relname
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not c.relispartition and c.relname <> 'instance'
          and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'instance_id')`,
    )
    let tried = 0
    await world.admin.query('begin')
    await world.admin.query(`select set_config('app.instance', $1, true)`, [instance])
    for (const { name, verbs, other } of rows) {
      const one = `ctid = (select ctid from "${name}" where instance_id = $1 limit 1)`
      const { rowCount } = await world.admin.query(`select from "${name}" where ${one}`, [instance])
      if (rowCount === 0) continue
      tried++
      const changes = {
        update: `update "${name}" set "${other}" = "${other}" where ${one}`,
        delete: `delete from "${name}" where ${one}`,
      }
      for (const [verb, sql] of Object.entries(changes)) {
        const goes = verbs?.includes(verb) === true
        const code = await codeOf(world.admin, sql, [instance])
        expect([name, verb, code === 'FL002'], code).toEqual([name, verb, !goes])
      }
    }
    await world.admin.query('rollback')
    expect(tried).toBeGreaterThan(25)
  })

  it('refuses strangers and the server’s own rounds by their functions', async () => {
    await asRole(world, 'fairlead_upkeep', async (client) => {
      await client.query('begin')
      const warned = await codeOf(client, `select app.keep_warnings($1, '2026-11-16', '{}', '[]')`, [instance])
      expect(warned).toBe('FL002')
    })
    await asRole(world, 'fairlead_public', async (client) => {
      await client.query('begin')
      const facts = {
        instance,
        referral: '00000000-0000-4000-8000-000000000001',
        numbers: ['VN-K-AAAA'],
        urgency: 'prompt',
      }
      expect(await codeOf(client, `select app.send_concern('\\x01', '\\x02', $1)`, [JSON.stringify(facts)])).toBe(
        'FL002',
      )
    })
  })

  it('leaves the other instance alone', async () => {
    const abroad = await world.signIn({ instance: 'helsingfors', profession: 'social_work' })
    expect((await abroad.change('/referrals', contact({ municipality: '091' }))).status).toBe(200)
  })
})

describe('the door', () => {
  it('refuses every verb that writes of the work, and lets through what must go on', () => {
    const through = operations.filter((each) => each.method === 'POST' && goesOnAfterEnding(each.permission))
    const names = through.map((each) => each.name)
    for (const kept of [
      'registerReferral',
      'openCase',
      'writeEntry',
      'arrangeMeeting',
      'publishPictureRelease',
      'mergeTeams',
      'givePlan',
    ])
      expect(names).not.toContain(kept)
    for (const goes of [
      'answerRightsRequest',
      'recordBreach',
      'approveErasureList',
      'approveInstanceExport',
      'proposeReopening',
      'settleEnding',
    ])
      expect(names).toContain(goes)
    // Each that reads by POST, by name: a new one is thought of.
    const reading = through.filter((each) =>
      /\.(read|list|count|search|desk|read_sums|read_texts|prepare|take|see)$/.test(each.permission),
    )
    expect(reading.map((each) => each.name).sort()).toEqual([
      'markMessagesRead',
      'searchPersons',
      'seeCorrectionNotice',
    ])
    expect(through.length).toBeLessThan(75)
  })

  it('says it in one sentence, on the page and in the API', async () => {
    expect(reason(await social.change('/referrals', contact()))).toEqual([409, 'state_ended'])
    const page = await social.page('/referrals/new')
    expect([page.status, page.body.includes('Arbetet i den här verksamheten har avslutats.')]).toEqual([409, true])
    const coordinator = await world.signIn({ team: RASEBORG, function: 'coordinator' })
    expect(reason(await coordinator.change('/network/decisions', {}))).toEqual([400, 'invalid_input'])
    const logged = await world.admin.query(`select from access_log where reason = 'state_ended' and result = 'refused'`)
    expect(logged.rowCount).toBeGreaterThan(0)
  })

  it('shows everywhere that it is an archive, and offers nothing that cannot be done', async () => {
    const start = await social.page('/')
    expect(start.body).toContain('Arkiv: verksamheten har avslutats')
    expect(start.body).not.toContain('href="/referrals/new"')
    expect((await social.page('/?lang=fi')).body).toContain('Arkisto: toiminta on päättynyt')
    const read = await social.page(`/cases/${inCase.caseId}`)
    expect([read.status, read.body.includes('Arkiv: verksamheten')]).toEqual([200, true])
  })
})
