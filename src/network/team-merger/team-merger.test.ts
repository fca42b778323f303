import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, helsinkiDay } from '#kernel/clock.ts'
import { openAdministration, teamOf } from '#testing/administration.ts'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { problemCodes, register, type RegisteredContact } from '#testing/referral.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'

const RASEBORG = 'Raseborgs ankarteam'
const today = helsinkiDay(new Date())
let world: World
let administrator: Visitor
let social: Visitor
let police: Visitor
let raseborg: string
let lojo: string
let open: TestCase
let other: TestCase
let closed: TestCase
let waiting: RegisteredContact

beforeAll(async () => {
  world = await openWorld()
  ;({ administrator } = await openAdministration(world))
  social = await world.signIn({ team: RASEBORG, profession: 'social_work' })
  police = await world.signIn({ team: RASEBORG, profession: 'police' })
  raseborg = await teamOf(world, 'raseborg')
  lojo = await teamOf(world, 'lojo')
  open = await openTestCase(world, { responsible: 'social_work' })
  other = await openTestCase(world, { responsible: 'police' })
  closed = await openTestCase(world, { phase: 'closed' })
  waiting = await register(social, { municipality: '710' })
})
afterAll(() => world.close())

const counted = async (text: string, values: unknown[]): Promise<number> =>
  Number((await world.admin.query<{ n: string }>(`select count(*) as n ${text}`, values)).rows[0]?.n)
const merge = (who: Visitor, more: object = {}): Promise<Reply> =>
  who.change(`/network/teams/${raseborg}/merger`, {
    ...{ intoTeamId: lojo, mergedOn: today, reason: 'Styrgruppen, § 4/2026', understood: true },
    ...more,
  })
const teamOn = async (code: string, day: string): Promise<string | undefined> =>
  (
    await world.admin.query<{ team_id: string }>(
      `select team_id from team_municipality where municipality_code = $1 and valid_from <= $2 and (valid_until is null or valid_until > $2)`,
      [code, day],
    )
  ).rows[0]?.team_id

describe('the preview of a merger', () => {
  type Preview = { preview: Record<string, unknown>; others: { id: string }[] }
  it('says how much would move, and nothing of it', async () => {
    const reply = await administrator.read(`/network/teams/${raseborg}/merger`)
    expect(reply.json<Preview>().preview).toMatchObject({
      municipalities: await counted(`from team_municipality where team_id = $1`, [raseborg]),
      members: await counted(`from (select distinct professional_id from team_membership where team_id = $1) m`, [
        raseborg,
      ]),
      cases: 2,
      contacts: 1,
      own: false,
    })
    for (const secret of [open.caseId, open.number, open.youthId, waiting.referralId, waiting.number, 'Provström'])
      expect(reply.body).not.toContain(secret)
  })

  it('is for administrators of the instance alone', async () => {
    const coordinator = await world.signIn({ team: RASEBORG, function: 'coordinator' })
    for (const who of [social, coordinator]) {
      expect((await who.read(`/network/teams/${raseborg}/merger`)).status).toBe(403)
      expect((await merge(who)).status).toBe(403)
    }
    const abroad = await world.signIn({ instance: 'helsingfors', function: 'administrator' })
    expect((await abroad.read(`/network/teams/${raseborg}/merger`)).status).toBe(404)
    expect((await merge(abroad)).status).toBe(404)
  })
})

describe('a merger that cannot be', () => {
  it('is answered with the field: a day to come, a quarter that is over, itself, another instance, unread', async () => {
    expect(problemCodes(await merge(administrator, { mergedOn: addDays(today, 1) }))).toEqual([
      '/mergedOn date_in_future',
    ])
    const early = await merge(administrator, { mergedOn: addDays(today, -93) })
    expect([early.status, early.body.includes('kvartal')]).toEqual([409, true])
    const abroad = await world.admin.query<{ id: string }>(
      `select t.id from team t join instance i on i.id = t.instance_id where i.key = 'helsingfors'`,
    )
    for (const intoTeamId of [raseborg, abroad.rows[0]?.id ?? ''])
      expect(problemCodes(await merge(administrator, { intoTeamId }))).toEqual(['/intoTeamId choose_one'])
    expect(problemCodes(await merge(administrator, { understood: false }))).toEqual(['/understood required'])
  })

  it('is not made by somebody of the team itself', async () => {
    const member = `insert into team_membership (instance_id, id, team_id, professional_id, role, share_percent, valid_from)
      select instance_id, gen_random_uuid(), $1, id, 'coordinator', 10, '2026-01-01' from professional where id = $2`
    await world.admin.query(member, [raseborg, administrator.persona.id])
    const refused = await merge(administrator)
    expect([refused.status, refused.body.includes('Du är själv med i teamet')]).toEqual([409, true])
    await world.admin.query('delete from team_membership where professional_id = $1', [administrator.persona.id])
  })

  it('moves nothing when a part of it fails', async () => {
    await world.admin.query(
      `create function app.fail() returns trigger language plpgsql as $$ begin raise exception 'planted'; end $$`,
    )
    await world.admin.query(
      'create trigger planted before insert on team_merger for each row execute function app.fail()',
    )
    expect((await merge(administrator)).status).toBe(500)
    await world.admin.query('drop trigger planted on team_merger')
    expect(await counted('from anchor_case where team_id = $1', [lojo])).toBe(0)
    expect(await teamOn('710', today)).toBe(raseborg)
    expect(await counted(`from access_log where operation = 'mergeTeams' and result = 'allowed'`, [])).toBe(0)
  })
})

describe('a merger', () => {
  it('carries open cases and waiting contacts over, each with its row in the log, and what is over stays', async () => {
    const link = `insert into duplicate_link (instance_id, id, team_id, referral_id, case_id, other_referral_id, other_case_id, proposed_by)
      values ($1, gen_random_uuid(), $2, $3, $4, $5, $6, $7)`
    const linked = (one: TestCase, two: TestCase) => [
      ...[open.instanceId, raseborg, one.referralId, one.caseId, two.referralId, two.caseId, social.persona.id],
    ]
    await world.admin.query(link, linked(open, other))
    await world.admin.query(link, linked(open, closed))
    expect((await merge(administrator)).status).toBe(200)

    const moved = [open.caseId, other.caseId]
    const tables = await world.admin.query<{ name: string; key: string }>(
      `select c.relname as name, k.attname as key from pg_class c
         join pg_attribute k on k.attrelid = c.oid and k.attname in ('case_id', 'referral_id')
         join pg_attribute t on t.attrelid = c.oid and t.attname = 'team_id'
        where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`,
    )
    expect(tables.rows.length).toBeGreaterThan(40)
    for (const { name, key } of tables.rows) {
      const ids = key === 'case_id' ? moved : [waiting.referralId]
      expect(await counted(`from ${name} where ${key} = any ($1) and team_id = $2`, [ids, raseborg]), name).toBe(0)
    }
    expect(await counted('from anchor_case where id = any ($1) and team_id = $2', [moved, lojo])).toBe(2)
    expect(await counted('from referral where id = $1 and team_id = $2', [waiting.referralId, lojo])).toBe(1)
    expect(await counted('from anchor_case where id = $1 and team_id = $2', [closed.caseId, raseborg])).toBe(1)
    expect(await counted('from duplicate_link where team_id = $1', [lojo])).toBe(1)
    expect(await counted('from duplicate_link where team_id = $1', [raseborg])).toBe(0)

    const logged = await world.admin.query<{ case_id: string | null; object_id: string }>(
      `select case_id, object_id from access_log where operation = 'mergeTeams' and result = 'allowed' and object_kind <> 'team_merger' and professional_id = $1`,
      [administrator.persona.id],
    )
    expect(logged.rows.map((row) => row.object_id).sort()).toEqual([...moved, waiting.referralId].sort())
    expect(logged.rows.flatMap((row) => row.case_id ?? []).sort()).toEqual([...moved].sort())
  })

  it('leaves every case with its members, who work on in the new team', async () => {
    for (const who of [social, police])
      for (const of of [open, closed]) expect((await who.read(`/cases/${of.caseId}`)).status).toBe(200)
    const read = (await social.read(`/cases/${open.caseId}`)).json<{ case: { teamName: { sv: string } } }>()
    expect(read.case.teamName.sv).toBe('Lojo ankarteam')
    const note = {
      kind: 'note',
      body: 'Samma arbete i det nya teamet.',
      language: 'sv',
      visibility: 'case_team',
      subject: 'participation',
    }
    expect((await social.change(`/cases/${open.caseId}/entries`, note)).status).toBe(200)
    expect((await social.read(`/referrals/${waiting.referralId}`)).status).toBe(200)
    expect((await social.page(`/cases/${open.caseId}/moves?lang=sv`)).body).toContain('Lojo ankarteam')
    // Somebody of the other team is no member by it.
    const newcomer = await world.signIn({ team: 'Lojo ankarteam', profession: 'police' })
    expect((await newcomer.read(`/cases/${open.caseId}`)).status).toBe(404)
    expect((await administrator.read(`/cases/${open.caseId}`)).status).toBe(404)
  })

  it('moves the municipalities from the day, and old periods stay with the old team', async () => {
    for (const code of ['710', '078']) {
      expect(await teamOn(code, addDays(today, -1))).toBe(raseborg)
      expect(await teamOn(code, today)).toBe(lojo)
    }
    const teamOfCase = async (day: string): Promise<unknown> =>
      (await world.admin.query('select app.case_team_on($1, $2, $3) as team', [open.instanceId, open.caseId, day])).rows
    expect(await teamOfCase(addDays(today, -1))).toEqual([{ team: raseborg }])
    expect(await teamOfCase(today)).toEqual([{ team: lojo }])
    const registered = await register(social, { municipality: '710' })
    expect(registered.teamId).toBe(lojo)
  })

  it('ends the old team, which can be read and takes nothing', async () => {
    const page = (await social.page(`/network/teams/${raseborg}?lang=sv`)).body
    expect(page).toContain('Teamet har tagit slut och kan bara läsas.')
    expect(page).toContain('Styrgruppen, § 4/2026')
    expect((await social.page(`/network/teams/${lojo}?lang=sv`)).body).toContain('hör hit också')
    expect((await administrator.page('/network?lang=sv')).body).not.toContain(`/network/teams/${raseborg}"`)
    expect((await merge(administrator)).status).toBe(404)
    const placed = `begin; set local app.instance = '${open.instanceId}';
      insert into team_coverage (instance_id, id, team_id, register_kind, ensured_by, valid_from) values ('${open.instanceId}', gen_random_uuid(), '${raseborg}', 'police', 'någon', '2026-01-01')`
    await expect(world.admin.query(placed)).rejects.toThrow('has ended')
    await world.admin.query('rollback')
  })
})
