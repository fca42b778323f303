import { createHash } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GUEST_COOKIE } from '#http/guest-session.ts'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { dayFrom, giveConsent, registerOf } from '#testing/disclosure.ts'
import { asGuestOf } from '#testing/guest.ts'
import { firstMeeting } from '#testing/meeting.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

/**
 * All that exists for a guest: `table: columns` that may be read. What is not here, a guest cannot read, whatever the pages do. A part that
 * gives guests more adds it here, and somebody looks. Of these an invited external has no row (external-reach.test.ts).
 */
const readable: Readonly<Record<string, string>> = {
  complaint_contact: 'instance_id channel phone hours',
  consent:
    'instance_id id case_id subjects to_register_id to_authority to_name purpose explained language given_at valid_until withdrawn_at version',
  consent_giver: 'instance_id consent_id case_id person_id given_at',
  disclosure:
    'instance_id id case_id consent_id subject from_register_id to_register_id to_authority decided_at valid_until revoked_at',
  family_view: 'instance_id id case_id register_id person_id words language found_out recorded_at written_by version',
  guest_idempotency_key: 'instance_id person_id operation key request_hash response created_at',
  meeting:
    'instance_id id case_id type state starts_at minutes place_kind place language interpreter_language interpreter_booked confirmed_at',
  meeting_answer:
    'instance_id id case_id meeting_id participant_id person_id number reply possible best unsure impossible way answered_at interpreter_language remote message',
  meeting_participant:
    'instance_id id case_id meeting_id role person_id professional_id external_name external_organisation profession',
  meeting_time: 'instance_id id case_id meeting_id starts_at settled_at',
  message: 'instance_id id thread_id case_id participant_id body sent_at',
  message_participant: 'instance_id id thread_id case_id professional_id person_id joined_at read_at',
  message_thread: 'instance_id id case_id subject started_at started_by_person',
  own_words_withdrawal: 'instance_id view_id case_id withdrawn_at',
  person: 'instance_id id case_id role given_name family_name',
  plan_action: 'instance_id id case_id plan_id position goal what who due_on status subject',
  professional: 'instance_id id given_name family_name profession',
  register: 'instance_id id kind name',
  released_remark: 'instance_id id released_text_id case_id person_id kind body language recorded_at',
  released_text: 'instance_id id case_id register_id person_id subject body language released_at',
  service_plan: 'instance_id id case_id plan_number state agreed_at',
}
const insertable: Readonly<Record<string, string>> = {
  family_view:
    'instance_id id case_id team_id register_id party person_id words language found_out written_by recorded_at version',
  meeting_answer:
    'instance_id id case_id meeting_id participant_id person_id number reply possible best unsure impossible way interpreter_language remote message',
  message: 'body case_id id instance_id participant_id thread_id',
  own_words_withdrawal: 'instance_id view_id case_id team_id register_id written_by withdrawn_at',
  released_remark: 'instance_id id released_text_id case_id register_id person_id kind body language written_by',
}
const writable = [
  'INSERT access_log',
  'INSERT guest_idempotency_key',
  ...Object.entries(insertable).flatMap(([table, columns]) =>
    columns.split(' ').map((column) => `INSERT ${table}.${column}`),
  ),
  'UPDATE consent.version',
  'UPDATE consent.withdrawn_at',
  'UPDATE consent.withdrawn_by_person',
  'UPDATE message_participant.read_at',
]
const callable = [
  'answer_as_external',
  'begin_guest',
  'end_guest_session',
  'external_invitation',
  'external_tasks',
  'guest_case',
  'guest_kept',
  'guest_meetings',
  'guest_own_goal',
  'guest_people',
  'guest_person',
  'guest_professionals',
  'guest_readers',
  'guest_reasons',
  'guest_registers',
  'guest_role',
  'guest_threads',
  // Whether the work has ended is public; the trigger that refuses asks it as whoever writes.
  'has_ended',
  'instance_id',
  'look_at_guest_link',
  'open_guest_link',
  'reading_now',
  'report_external_task',
  'start_guest_thread',
]

let world: World
let client: pg.Client
let own: TestCase
let other: TestCase
let token: Buffer

/** A case with something in every table that a guest reads. */
async function fullCase(social: Visitor, police: Visitor): Promise<TestCase> {
  const made = await openTestCase(world)
  const arranged = await police.change(
    `/cases/${made.caseId}/meetings`,
    firstMeeting(made, { date: dayFrom(world, 7) }),
  )
  expect(arranged.status, arranged.body).toBe(200)
  const plan = `/cases/${made.caseId}/plan`
  const actions = [{ goal: 'Sova', what: 'Telefonen bort', who: 'Elin', dueOn: dayFrom(world, 30) }]
  const { id } = (await social.change(plan, { ownGoal: 'Lugn.', ownGoalLanguage: 'sv', actions })).json<{
    id: string
  }>()
  const agreements = [{ givenBy: 'guardian_one', method: 'written', capacity: 'adult', agreedOn: dayFrom(world, 0) }]
  expect((await social.change(`${plan}/${id}/agree`, { agreements, version: 1 })).status).toBe(200)
  await giveConsent(world, made, {
    toRegisterId: await registerOf(world, social),
    subjects: ['school'],
    recordedBy: police,
  })
  const words = { party: 'youth', known: 'yes', words: 'Så här är det.', language: 'sv', foundOut: 'at_meeting' }
  expect((await social.change(`/cases/${made.caseId}/assessment/views`, words)).status).toBe(200)
  const text = { personId: made.youthId, subject: 'family', body: 'Du bor hos mamma.', language: 'sv' }
  const released = await social.change(`/cases/${made.caseId}/released-texts`, text)
  const textId = released.json<{ id: string }>().id
  const remark = { kind: 'addition', body: 'Och hos mormor.', language: 'sv' }
  expect((await social.change(`/cases/${made.caseId}/released-texts/${textId}/remarks`, remark)).status).toBe(200)
  const thread = { subject: 'Mötet', body: 'Passar tiden?', family: [made.youthId] }
  expect((await social.change(`/cases/${made.caseId}/messages`, thread)).status).toBe(200)
  return made
}

beforeAll(async () => {
  world = await openWorld()
  const team = 'Raseborgs ankarteam'
  const social = await world.signIn({ team, profession: 'social_work' })
  const police = await world.signIn({ team, profession: 'police' })
  own = await fullCase(social, police)
  other = await fullCase(social, police)
  await world.admin.query(`insert into complaint_contact (instance_id, channel, phone, checked_on, checked_by)
    select distinct on (instance_id) instance_id, 'social_ombudsperson', '019 000 00', current_date, id from professional`)
  const browser = await asGuestOf(world, social, own, own.youthId)
  const value = new RegExp(`${GUEST_COOKIE}=([\\w-]+)`).exec(browser.cookie())?.[1] ?? ''
  token = createHash('sha256').update(value).digest()
  const url = new URL(world.adminUrl)
  url.username = 'fairlead_guest'
  client = new pg.Client({ connectionString: url.href })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await world.close()
})

const grants = `
  select c.relname as name, null as column_name, a.privilege_type as privilege from pg_class c
    cross join aclexplode(c.relacl) a join pg_roles r on r.oid = a.grantee and r.rolname = 'fairlead_guest'
   where c.relnamespace in ('public'::regnamespace, 'app'::regnamespace)
  union all
  select c.relname, col.attname, a.privilege_type from pg_class c join pg_attribute col on col.attrelid = c.oid
    cross join aclexplode(col.attacl) a join pg_roles r on r.oid = a.grantee and r.rolname = 'fairlead_guest'`
type Grant = { name: string; column_name: string | null; privilege: string }

const columnsOf = async (table: string): Promise<string[]> =>
  (
    await world.admin.query<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
      [table],
    )
  ).rows.map(({ name }) => name)
const tables = async (): Promise<string[]> =>
  (
    await world.admin.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm') order by 1`,
    )
  ).rows.map(({ name }) => name)

/** Runs as the guest, in a transaction that is rolled back. `begun` false: before there is a guest. */
async function asRole<Result>(work: () => Promise<Result>, begun = true): Promise<Result> {
  await client.query('begin')
  try {
    if (begun) {
      const { rows } = await client.query<{ guest: unknown }>('select app.begin_guest($1, true) as guest', [token])
      expect(rows[0]?.guest).not.toBeNull()
    }
    return await work()
  } finally {
    await client.query('rollback')
  }
}
/** SQLSTATE of a statement as the guest, or how many rows it touched. */
const tried = (statement: string, values: readonly unknown[] = []): Promise<string | number> =>
  asRole(async () => {
    try {
      return (await client.query(statement, [...values])).rowCount ?? 0
    } catch (error) {
      return (error as { code: string }).code
    }
  })
const DENIED = '42501'

describe('the role of guests', () => {
  it('is granted what the list says, column by column, and nothing else', async () => {
    const { rows } = await world.admin.query<Grant>(grants)
    const whole = await Promise.all(
      rows
        .filter((each) => each.privilege === 'SELECT' && each.column_name === null)
        .map(async ({ name }) => [name, await columnsOf(name)] as const),
    )
    const read = new Map<string, Set<string>>(whole.map(([name, columns]) => [name, new Set(columns)]))
    for (const { name, column_name } of rows.filter((each) => each.privilege === 'SELECT' && each.column_name !== null))
      read.set(name, (read.get(name) ?? new Set()).add(column_name ?? ''))
    expect(Object.fromEntries([...read].map(([name, columns]) => [name, [...columns].sort()]))).toEqual(
      Object.fromEntries(Object.entries(readable).map(([name, columns]) => [name, columns.split(' ').sort()])),
    )
    const rest = rows.filter((each) => each.privilege !== 'SELECT')
    expect(
      rest
        .map((each) => `${each.privilege} ${each.name}${each.column_name === null ? '' : `.${each.column_name}`}`)
        .sort(),
    ).toEqual([...writable].sort())
  })

  it('may call what the list says', async () => {
    const { rows } = await world.admin.query<{ name: string }>(
      `select p.proname as name from pg_proc p where p.pronamespace in ('app'::regnamespace, 'public'::regnamespace)
         and has_function_privilege('fairlead_guest', p.oid, 'execute')
         and not exists (select from pg_depend d where d.objid = p.oid and d.classid = 'pg_proc'::regclass and d.deptype = 'e') order by 1`,
    )
    expect(rows.map(({ name }) => name)).toEqual(callable)
  })

  it('is refused every other table and every other column when it tries', async () => {
    const wrong: string[] = []
    for (const table of await tables()) {
      const may = new Set((readable[table] ?? '').split(' '))
      for (const column of await columnsOf(table)) {
        const answer = await tried(`select "${column}" from "${table}"`)
        if ((answer === DENIED) === may.has(column)) wrong.push(`${table}.${column}: ${answer}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('sees rows of its own case alone, in every table it reads', async () => {
    const seen: Record<string, number> = {}
    for (const [table, columns] of Object.entries(readable)) {
      const { rows } = await asRole(() =>
        client.query<Record<string, unknown>>(`select ${columns.split(' ').join(', ')} from ${table}`),
      )
      seen[table] = rows.length
      const strangers = rows.filter((row) => 'case_id' in row && row['case_id'] !== own.caseId)
      expect([table, strangers]).toEqual([table, []])
      expect([table, rows.filter((row) => row['instance_id'] !== own.instanceId)]).toEqual([table, []])
      // The other case has the same, and none of it is here.
      expect(JSON.stringify(rows)).not.toContain(other.caseId)
    }
    expect(seen).toMatchObject({ consent: 1, consent_giver: 1, meeting: 1, person: 3, plan_action: 1, service_plan: 1 })
    expect(seen).toMatchObject({ complaint_contact: 1, family_view: 1, released_text: 1, released_remark: 1 })
    expect(seen).toMatchObject({ message_thread: 1, message_participant: 2, message: 1 })
  })

  it('sees nothing before there is a guest, nor with a session that is none', async () => {
    for (const table of Object.keys(readable)) {
      const before = await asRole(async () => (await client.query(`select 1 from ${table}`)).rowCount, false)
      expect([table, before]).toEqual([table, 0])
    }
    const { rows } = await client.query<{ guest: unknown }>('select app.begin_guest($1, false) as guest', [
      createHash('sha256').update('guess').digest(),
    ])
    expect(rows[0]?.guest).toBeNull()
  })

  it('changes nothing but its own consent, and that only by taking it back in its own name', async () => {
    const idOf = async (inCase: TestCase): Promise<string> =>
      (await world.admin.query<{ id: string }>('select id from consent where case_id = $1', [inCase.caseId])).rows[0]
        ?.id ?? ''
    const withdraw = 'update consent set withdrawn_at = now(), withdrawn_by_person = $2 where id = $1'
    expect(await tried(withdraw, [await idOf(own), own.youthId])).toBe(1)
    expect(await tried(withdraw, [await idOf(own), own.guardianIds[0]])).toBe(DENIED)
    expect(await tried(withdraw, [await idOf(other), own.youthId])).toBe(0)
    expect(await tried(`update consent set purpose = 'care' where id = $1`, [await idOf(own)])).toBe(DENIED)
    for (const table of await tables()) {
      expect([table, await tried(`delete from "${table}"`)]).toEqual([table, DENIED])
      if (table !== 'access_log' && table !== 'guest_idempotency_key')
        expect([table, await tried(`insert into "${table}" default values`)]).toEqual([table, DENIED])
    }
  })

  it('is not let in as a professional, nor a professional as a guest', async () => {
    for (const statement of [
      `select app.begin_request('\\x00', interval '1 hour')`,
      `select app.enter_case('${own.caseId}')`,
      'select app.demo_personas()',
      "select app.take_outbox(1, interval '1 minute')",
    ])
      expect([statement, await tried(statement)]).toEqual([statement, DENIED])
    const { rows } = await world.admin.query<{ may: boolean }>(
      `select bool_or(has_function_privilege(role, 'app.begin_guest(bytea, boolean)', 'execute')) as may
         from unnest(array['fairlead_app', 'fairlead_sign_in', 'fairlead_upkeep', 'fairlead_seal']) as role`,
    )
    expect(rows[0]?.may).toBe(false)
  })
})
