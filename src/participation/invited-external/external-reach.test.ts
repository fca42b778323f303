import { createHash } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GUEST_COOKIE } from '#http/guest-session.ts'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { dayFrom, giveConsent, registerOf } from '#testing/disclosure.ts'
import { asExternal, inviteSchool, type Invited } from '#testing/external.ts'
import { asGuestOf, type GuestBrowser } from '#testing/guest.ts'
import { openWorld, type World } from '#testing/world.ts'

/**
 * All that an invited external is given, by function of the database: what is not here does not leave it for them. They come as the role of
 * the family's guests (guest-reach.test.ts), and of every table that role may read they have no row.
 */
const given: Readonly<Record<string, string>> = {
  external_invitation:
    'participant_id meeting_id organisation name state starts_at minutes confirmed place_kind place told_apart language why reply attendance times answer_id number possible best unsure impossible substitute',
  external_tasks: 'task_id what due_on done_at note version',
}
/** What the family is given by function. */
const ofFamily = ['guest_own_goal()', `guest_readers(now() - interval '1 year')`, 'guest_reasons()']
/** Answers of their own that are kept for a button pressed twice. */
const own = ['guest_idempotency_key']

let world: World
let client: pg.Client
let inCase: TestCase
let school: Invited
let external: Buffer
let youth: Buffer

const hashIn = (browser: GuestBrowser): Buffer => {
  const value = new RegExp(`${GUEST_COOKIE}=([\\w-]+)`).exec(browser.cookie())?.[1] ?? ''
  return createHash('sha256').update(value).digest()
}

/** A case with something in every table that a guest reads. */
async function fillCase(): Promise<void> {
  const team = 'Raseborgs ankarteam'
  const social = await world.signIn({ team, profession: 'social_work' })
  const police = await world.signIn({ team, profession: 'police' })
  inCase = await openTestCase(world)
  school = await inviteSchool(police, inCase, { date: dayFrom(world, 7) })
  const plan = `/cases/${inCase.caseId}/plan`
  const actions = [
    { goal: 'Sova', what: 'Telefonen bort', who: 'Elin', dueOn: dayFrom(world, 30) },
    { goal: 'Skolan', what: 'Träffas varje vecka', who: 'Kuratorn', dueOn: dayFrom(world, 30) },
  ]
  const written = await social.change(plan, { ownGoal: 'Lugn.', ownGoalLanguage: 'sv', actions })
  const { id } = written.json<{ id: string }>()
  const agreements = [{ givenBy: 'guardian_one', method: 'written', capacity: 'adult', agreedOn: dayFrom(world, 0) }]
  expect((await social.change(`${plan}/${id}/agree`, { agreements, version: 1 })).status).toBe(200)
  const { current } = (await social.read(plan)).json<{ current: { actions: { id: string; version: number }[] } }>()
  const action = current.actions[1]
  const task = { participantId: school.schoolId, version: action?.version }
  expect((await social.change(`${plan}/${id}/actions/${action?.id ?? ''}/external-task`, task)).status).toBe(200)
  await giveConsent(world, inCase, {
    toRegisterId: await registerOf(world, social),
    subjects: ['school'],
    recordedBy: police,
  })
  youth = hashIn(await asGuestOf(world, social, inCase, inCase.youthId))
  external = hashIn(await asExternal(world, police, inCase, school))
}

beforeAll(async () => {
  world = await openWorld()
  await fillCase()
  const url = new URL(world.adminUrl)
  url.username = 'fairlead_guest'
  client = new pg.Client({ connectionString: url.href })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await world.close()
})

/** Asks as a guest, in a transaction that is rolled back; null: before there is a guest. */
async function asked<Row extends object>(statement: string, as: Buffer | null = external): Promise<Row[]> {
  await client.query('begin')
  try {
    if (as !== null) {
      const { rows } = await client.query<{ guest: unknown }>('select app.begin_guest($1, true) as guest', [as])
      expect(rows[0]?.guest).not.toBeNull()
    }
    return (await client.query<Row & Record<string, unknown>>(statement)).rows
  } finally {
    await client.query('rollback')
  }
}
const refused = (statement: string, as = external): Promise<string> =>
  asked(statement, as).then(
    (rows) => `${rows.length} rows`,
    (error: unknown) => (error as { code: string }).code,
  )
const DENIED = '42501'

/** Every table the role may read anything of, with those columns. */
const readable = async (): Promise<{ name: string; columns: string }[]> =>
  (
    await world.admin.query<{ name: string; columns: string }>(
      `select c.relname as name, string_agg(quote_ident(a.attname), ', ') as columns from pg_class c
         join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
          and has_column_privilege('fairlead_guest', c.oid, a.attnum, 'select') group by c.relname order by 1`,
    )
  ).rows

describe('an invited external, in the role of guests', () => {
  it('has no row of any table that the family reads, nor what it is given by function', async () => {
    const tables = (await readable()).filter(({ name }) => !own.includes(name))
    expect(tables.length).toBeGreaterThan(10)
    let ofYouth = 0
    for (const { name, columns } of tables) {
      expect([name, await asked(`select ${columns} from ${name}`)]).toEqual([name, []])
      ofYouth += (await asked(`select ${columns} from ${name}`, youth)).length
    }
    // The same tables are not empty.
    expect(ofYouth).toBeGreaterThan(10)
    for (const each of ofFamily) expect([each, await asked(`select * from app.${each}`)]).toEqual([each, []])
  })

  it('is given what the list says, of its own invitation alone', async () => {
    const { rows } = await world.admin.query<{ name: string; columns: string }>(
      `select proname as name, array_to_string(proargnames[pronargs + 1:], ' ') as columns from pg_proc
        where pronamespace = 'app'::regnamespace and proname = any ($1)`,
      [Object.keys(given)],
    )
    expect(Object.fromEntries(rows.map(({ name, columns }) => [name, columns]))).toEqual(given)
    expect(await asked('select * from app.external_invitation()')).toMatchObject([{ participant_id: school.schoolId }])
    expect(await asked('select what from app.external_tasks()')).toEqual([{ what: 'Träffas varje vecka' }])
    // The family, and whoever is no guest, is given none of it.
    for (const name of Object.keys(given))
      for (const as of [youth, null]) expect([name, await asked(`select * from app.${name}()`, as)]).toEqual([name, []])
  })

  it('changes no row of any table, and takes back no consent', async () => {
    const { rows } = await world.admin.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
    )
    for (const { name } of rows) expect([name, await refused(`delete from "${name}"`)]).toEqual([name, DENIED])
    const consent = `update consent set withdrawn_at = now(), withdrawn_by_person = '${inCase.youthId}' returning id`
    expect(await asked(consent)).toEqual([])
    expect(await asked(consent, youth)).toHaveLength(1)
  })

  it('writes in the log as itself, and answers as nobody else', async () => {
    const row = (guest: string, profession: string): string =>
      `insert into access_log (instance_id, guest_id, agency_id, profession, operation, object_kind, result, request_id)
       values ('${inCase.instanceId}', '${guest}', gen_random_uuid(), '${profession}', 'x', 'x', 'allowed', gen_random_uuid())`
    expect(await refused(row(school.schoolId, 'guest_external'))).toBe('0 rows')
    expect(await refused(row(school.schoolId, 'guest_youth'))).toBe(DENIED)
    expect(await refused(row(inCase.youthId, 'guest_external'))).toBe(DENIED)
    expect(await refused(row(inCase.youthId, 'guest_external'), youth)).toBe(DENIED)
    const answer = `select app.answer_as_external(gen_random_uuid(), 1, 'accepted', '{}', null, '{}', '{}', null) as said`
    expect(await asked(answer)).toEqual([{ said: 'answered' }])
    expect(await asked(answer, youth)).toEqual([{ said: 'gone' }])
  })
})
