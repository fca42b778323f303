import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { goesOnAfterEnding } from '#access/after-ending.ts'
import { addDays, helsinkiDay } from '#kernel/clock.ts'
import { tellOfMeetings } from '#participation/meeting-notice/tell-of-meetings.command.ts'
import { mailCoordinators } from '#phenomena/spread-notice/mail-coordinators.command.ts'
import { countPictures } from '#picture/publication/publication-work.command.ts'
import { judgeWeeks } from '#picture/weekly-warning/weekly-work.command.ts'
import { countYears } from '#picture/yearly-count/yearly-count.command.ts'
import { openAdministration } from '#testing/administration.ts'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { registerOf, writeOwnNote } from '#testing/disclosure.ts'
import { endInstance, westernInstance } from '#testing/ending.ts'
import { closeLongAgo } from '#testing/erasure.ts'
import { contact } from '#testing/referral.ts'
import { leadsTo, openStranger } from '#testing/stranger.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'
import { operations } from '../../rooms.ts'

const RASEBORG = 'Raseborgs ankarteam'
const today = helsinkiDay(new Date())
let world: World
let administrator: Visitor
let leader: Visitor
let social: Visitor
let officer: Visitor
let instance: string
let inCase: TestCase
let old: TestCase
let noteId: string

beforeAll(async () => {
  world = await openWorld()
  ;({ administrator, leader } = await openAdministration(world))
  social = await world.signIn({ team: RASEBORG, profession: 'social_work' })
  officer = await world.signIn({ instance: 'vastra-nyland', function: 'data_protection_officer' })
  instance = await westernInstance(world)
  inCase = await openTestCase(world, { responsible: 'social_work' })
  noteId = await writeOwnNote(social, inCase.caseId, 'Gäller någon annan.', 'school')
  old = await openTestCase(world, { responsible: 'social_work' })
  await closeLongAgo(world, old.caseId)
  await world.admin.query(
    `update anchor_case set phase = 'closed', closing_reason = 'goals_reached', closed_at = now(), closing_note = 'Klart.' where id = $1`,
    [inCase.caseId],
  )
  await endInstance(administrator, leader, today)
})
afterAll(() => world.close())

const reason = (reply: Reply): unknown => [reply.status, reply.json<{ reason?: string }>().reason]
const asRole = async <Result>(role: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> => {
  const url = new URL(world.adminUrl)
  url.username = role
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
const codeOf = async (client: pg.Client, sql: string, values: unknown[] = []): Promise<string> => {
  await client.query('savepoint tried')
  const code = await client.query(sql, values).then(
    () => 'done',
    (error: { code?: string }) => error.code ?? 'none',
  )
  await client.query('rollback to tried')
  return code
}

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
      await asRole(role, async (client) => {
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
    await asRole('fairlead_upkeep', async (client) => {
      await client.query('begin')
      const warned = await codeOf(client, `select app.keep_warnings($1, '2026-11-16', '{}', '[]')`, [instance])
      expect(warned).toBe('FL002')
    })
    await asRole('fairlead_public', async (client) => {
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

describe('what must go on', () => {
  it('is reading, logged; rights requests and their answers; taking back what is wrong', async () => {
    expect((await social.read(`/cases/${inCase.caseId}`)).status).toBe(200)
    const asked = await social.change(`/cases/${inCase.caseId}/rights`, {
      ...{
        kind: 'rectification',
        controllerId: await registerOf(world, social),
        personId: inCase.youthId,
        askedBy: 'self',
        receivedOn: today,
      },
    })
    const { id } = asked.json<{ id: string }>()
    const answer = { outcome: 'refused', answer: 'Uppgiften är riktig enligt anmälan.', version: 1 }
    expect((await social.change(`/cases/${inCase.caseId}/rights/${id}/answer`, answer)).status).toBe(200)
    const restrict = await social.change(`/cases/${inCase.caseId}/entries/${noteId}/retract`, {
      reason: 'Uppgiften gällde en annan person.',
      version: 1,
    })
    expect(restrict.status, restrict.body).toBe(200)
    const body = await world.admin
      .query(`update entry set body = body where id = $1`, [noteId])
      .catch((error: Error) => error.message)
    expect(String(body)).toContain('retracted')
  })

  it('is signing in, rights to read, breaches and the export', async () => {
    await world.signIn({ team: RASEBORG, profession: 'police' })
    const exported = await administrator.change('/instance-exports', { purpose: 'Arkivet flyttas till länets system.' })
    expect(exported.status).toBe(200)
    const approved = await officer.change(`/instance-exports/${exported.json<{ id: string }>().id}/approve`, {
      version: 1,
    })
    expect(approved.status).toBe(200)
    const professional = await administrator.read(`/professionals`)
    expect(professional.status).toBe(200)
    const end = await administrator.change(`/accounts/${social.persona.id}/sessions/end`, {})
    expect([200, 404]).toContain(end.status)
  })

  it('is erasure at the end of retention, by two', async () => {
    social = await world.signIn({ team: RASEBORG, profession: 'social_work' })
    const proposed = await officer.change('/erasures', {})
    expect(proposed.status, proposed.body).toBe(200)
    const { id } = proposed.json<{ id: string }>()
    expect((await officer.change(`/erasures/${id}/approve`, { version: 1 })).status).toBe(200)
    expect((await leader.change(`/erasures/${id}/approve`, { version: 2 })).status).toBe(200)
    await asRole('fairlead_upkeep', (client) => client.query('select app.carry_out_erasures()'))
    const left = await world.admin.query('select from entry where case_id = $1', [old.caseId])
    expect(left.rowCount).toBe(0)
    const ledger = await world.admin.query(`select from erasure_ledger where object_id = $1`, [old.caseId])
    expect(ledger.rowCount).toBeGreaterThan(0)
  })
})

describe('the public form', () => {
  it('says on its first page that the work has ended and where to turn, in each language', async () => {
    const stranger = openStranger(world)
    expect((await stranger.page('/oro')).body).toContain('Ankararbetet har avslutats: Västra Nyland')
    expect((await stranger.page('/oro')).body).toContain('Ring socialjouren, 010 123 45 67.')
    expect((await stranger.page('/huoli')).body).toContain('Soita sosiaalipäivystykseen')
  })

  it('takes nothing from whoever chose a place there, also on a form that was begun before', async () => {
    const stranger = openStranger(world)
    const chosen = await stranger.page('/oro/jag/beratta?place=710')
    expect([chosen.status, chosen.body.includes('Det du skriver här kommer inte fram till någon.')]).toEqual([
      410,
      true,
    ])
    const typed = await stranger.post('/oro/jag/beratta', { place: '710', story: 'Kanariefågel', go: 'next' })
    expect(typed.status).toBe(410)
    const professional = await stranger.page('/oro/yrke/beratta?place=710')
    expect([404, 410]).toContain(professional.status)
    // Elsewhere it goes on.
    const elsewhere = await openStranger(world).submit('/oro/jag/beratta?place=091', { story: 'Kanariefågel' })
    expect([elsewhere.status, leadsTo(elsewhere)]).toEqual([303, '/oro/jag/du'])
    const drafts = await world.admin.query('select from referral where instance_id = $1 and channel = $2', [
      instance,
      'web',
    ])
    expect(drafts.rowCount).toBe(0)
  })
})

describe('the rounds that write for it', () => {
  it('leave it alone: counting, warnings, the year, mails', async () => {
    const countOf = async (table: string): Promise<number> =>
      (await world.admin.query(`select from ${table} where instance_id = $1`, [instance])).rowCount ?? 0
    const tables = ['picture_count', 'picture_period', 'warning_run', 'case_indicator_year', 'outbox', 'meeting_notice']
    const before = await Promise.all(tables.map(countOf))
    const later = new Date(`${addDays(today, 400)}T09:00:00Z`)
    await world.admin.query(
      `insert into outbox (instance_id, id, kind, channel, language, about_id, address, link)
       values ($1, gen_random_uuid(), 'work_waiting', 'mail', 'sv', gen_random_uuid(), '\\x00', '\\x00')`,
      [instance],
    )
    await asRole('fairlead_upkeep', async (client) => {
      await countPictures(client, new Date())
      await judgeWeeks(client, new Date())
      await countYears(client, later)
      await tellOfMeetings(client, world.vault, 'http://127.0.0.1:3000/mina', new Date())
      await mailCoordinators(client, world.vault, 'http://127.0.0.1:3000')
      expect((await client.query(`select from app.take_outbox(10, interval '1 minute')`)).rowCount).toBe(0)
      await client.query('select app.keep_up()')
    })
    const after = await Promise.all(tables.map(countOf))
    expect(after).toEqual(before.map((each, at) => (tables[at] === 'outbox' ? each + 1 : each)))
    // The other instance was worked on.
    const others = await world.admin.query('select from warning_run where instance_id <> $1', [instance])
    expect(others.rowCount).toBeGreaterThan(0)
  })
})
