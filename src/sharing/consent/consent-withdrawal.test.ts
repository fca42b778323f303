import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openPool } from '#db/connection.ts'
import { asActor } from '#db/transaction.ts'
import { helsinkiDay } from '#kernel/clock.ts'
import { formatDate } from '#kernel/format.ts'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { hashOf } from '#testing/door.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import { liveConsentsFor } from './consent.queries.ts'

const team = 'Raseborgs ankarteam'
let world: World
let pool: ReturnType<typeof openPool>
let police: Visitor
let nurse: Visitor
let youthWorker: Visitor
let inCase: TestCase
let registers: Readonly<Record<string, string>>
let today: string

beforeAll(async () => {
  world = await openWorld()
  today = helsinkiDay(world.now)
  const url = new URL(world.adminUrl)
  url.username = 'fairlead_app'
  pool = openPool(url.href, 2, () => undefined)
  police = await world.signIn({ team, profession: 'police' })
  nurse = await world.signIn({ team, profession: 'psychiatric_nursing' })
  youthWorker = await world.signIn({ team, profession: 'youth_work' })
})
afterAll(async () => {
  await pool.end()
  await world.close()
})

let consent: string
const at = (part = ''): string => `/cases/${inCase.caseId}/consents${part}`
const versionOf = async (): Promise<number> =>
  (await nurse.read(at(`/${consent}`))).json<{ consent: { version: number } }>().consent.version

/** The competent young person says yes to telling the police about health, for joint support. */
beforeEach(async () => {
  inCase = await openTestCase(world, { birthDate: `${Number(today.slice(0, 4)) - 16}-01-15` })
  const found = await world.admin.query<{ id: string; register_id: string }>(
    'select id, register_id from professional where id = any($1)',
    [Object.values(inCase.memberIds)],
  )
  registers = Object.fromEntries(
    Object.entries(inCase.memberIds).map(([profession, id]) => [
      profession,
      found.rows.find((each) => each.id === id)?.register_id ?? '',
    ]),
  )
  await nurse.change(`/cases/${inCase.caseId}/maturity-judgements`, {
    visibility: 'case_team',
    subjects: ['health'],
    capacity: 'understands',
    reasons: 'Förklarade själv vad det betyder.',
  })
  const asked = await nurse.change(at(), {
    subjects: ['health'],
    toRegisterId: registers['police'],
    purpose: 'joint_support',
    explained: 'Vad polisen får veta och varför.',
    language: 'sv',
  })
  consent = asked.json<{ id: string }>().id
  await nurse.change(at(`/${consent}/yes`), {
    personId: inCase.youthId,
    method: 'written',
    givenOn: today,
    version: 1,
  })
})

/** The nurse tells the police something on the consent; written past the verbs, which are tested where they are. */
async function disclose(): Promise<void> {
  const entry = randomUUID()
  const { instanceId, caseId, teamId, memberIds } = inCase
  const nurseId = memberIds['psychiatric_nursing']
  await world.admin.query(
    `insert into entry (instance_id, id, case_id, team_id, register_id, kind, body, language, author_id, subject)
     values ($1, $2, $3, $4, $5, 'note', app.unsealed('Sover dåligt.'), 'sv', $6, 'health')`,
    [instanceId, entry, caseId, teamId, registers['psychiatric_nursing'], nurseId],
  )
  await world.admin.query(
    `insert into disclosure (instance_id, id, case_id, team_id, entry_id, entry_version, subject, from_register_id, to_register_id,
       rule_id, rule_version, consent_id, purpose, decided_by, valid_from, valid_until)
     select $1, gen_random_uuid(), $2, $3, $4, 1, 'health', $5, $6, r.id, r.version, $7, 'joint_support', $8,
            now() - interval '1 minute', now() + interval '30 days'
       from disclosure_rule r where r.instance_id = $1 and r.consent = 'required' and r.outcome <> 'deny' limit 1`,
    [instanceId, caseId, teamId, entry, registers['psychiatric_nursing'], registers['police'], consent, nurseId],
  )
}

type Asked = { toRegisterId?: string; subject?: string; purpose?: string; now?: Date }
const live = (over: Asked = {}, caseId = inCase.caseId): Promise<readonly { id: string }[]> =>
  asActor(pool, { tokenHash: hashOf(nurse), caseId }, async (tx) => ({
    result: await liveConsentsFor(tx, caseId, {
      toRegisterId: registers['police'] ?? '',
      subject: 'health',
      purpose: 'joint_support',
      now: world.now,
      ...over,
    }),
  }))
const resting = async (who: Visitor): Promise<number> =>
  (await who.read(at(`/${consent}`))).json<{ resting: number }>().resting
const withdraw = async (over: object = {}) =>
  nurse.change(at(`/${consent}/withdraw`), { version: await versionOf(), ...over })

it('a live consent carries exactly its recipient, its purpose and its kind of information, in its case', async () => {
  expect(await live()).toMatchObject([{ id: consent }])
  expect(await live({ toRegisterId: registers['social_work'] ?? '' })).toEqual([])
  expect(await live({ purpose: 'crime_investigation' })).toEqual([])
  expect(await live({ subject: 'mental_health' })).toEqual([])
  const other = await openTestCase(world)
  expect(await live({}, other.caseId)).toEqual([])
})

it('a consent that is only asked for, or over, carries nothing', async () => {
  await world.admin.query('update consent set valid_until = recorded_at + $1::interval where id = $2', [
    '2 days',
    consent,
  ])
  expect(await live()).toHaveLength(1)
  expect(await live({ now: new Date(world.now.getTime() + 3 * 86_400_000) })).toEqual([])
  await world.admin.query('update consent set given_at = null where id = $1', [consent])
  expect(await live()).toEqual([])
})

it('withdrawal ends what rests on it in the very next statement, and says how much ended', async () => {
  for (let told = 0; told < 3; told++) await disclose()
  expect([await resting(nurse), await resting(police)]).toEqual([3, 3])
  const before = (await nurse.page(`${at(`/${consent}/withdraw`)}?lang=sv`)).body
  expect(before).toContain('3 delningar upphör.')
  const done = await withdraw({ note: 'Vill inte längre.' })
  expect([done.status, done.json()]).toEqual([200, { id: consent, ended: 3 }])
  expect(await resting(police)).toBe(0)
  expect(await live()).toEqual([])
  expect((await nurse.page(`${at(`/${consent}`)}?lang=sv`)).body).toContain('3 delningar upphörde.')
  const kept = await world.admin.query('select 1 from disclosure where consent_id = $1', [consent])
  expect(kept.rowCount).toBe(3)
})

it('who neither told nor was told learns no number of shares', async () => {
  await disclose()
  expect(await resting(youthWorker)).toBe(0)
  const page = (await youthWorker.page(`${at(`/${consent}/withdraw`)}?lang=sv`)).body
  expect(page).not.toMatch(/\d+ delning/)
  expect(page).toContain('också det som andra myndigheter har delat')
})

it('a second withdrawal gets the day of the first in a clear sentence with the provision, and a row in the log', async () => {
  await withdraw()
  const again = await withdraw()
  expect([again.status, again.json().reason]).toEqual([409, 'consent_withdrawn'])
  const page = await nurse.submit(`${at(`/${consent}/withdraw`)}?lang=sv`, { version: '3' })
  expect(page.status).toBe(409)
  expect(page.body).toContain(`Samtycket är redan återkallat, ${formatDate(today, 'sv')}.`)
  expect(page.body).toContain('703/2023 58 §')
  const logged = await world.admin.query(
    `select 1 from access_log where case_id = $1 and result = 'refused' and reason = 'consent_withdrawn'`,
    [inCase.caseId],
  )
  expect(logged.rowCount).toBe(2)
})

it('a page that was open when the consent was withdrawn is refused at its next click', async () => {
  const openPage = at(`/${consent}/sheet`)
  expect((await police.page(openPage)).status).toBe(200)
  await withdraw()
  const refused = await police.read(openPage)
  expect([refused.status, refused.json().reason]).toEqual([409, 'consent_withdrawn'])
  const late = await police.change(at(`/${consent}/yes`), {
    personId: inCase.youthId,
    method: 'written',
    givenOn: today,
    version: 2,
  })
  expect([late.status, late.json().reason]).toEqual([409, 'consent_withdrawn'])
})

it('an old page cannot withdraw what a colleague changed meanwhile', async () => {
  const stale = await withdraw({ version: 1 })
  expect([stale.status, stale.json().reason]).toEqual([412, 'stale_version'])
  expect(await live()).toHaveLength(1)
})

it('a withdrawn consent is never brought back, not even past the verbs', async () => {
  await withdraw()
  const app = await pool.connect()
  try {
    await app.query('begin')
    await app.query('select app.begin_request($1, $2, $3, true)', [hashOf(nurse), '30 minutes', inCase.caseId])
    const changed = await app.query(
      'update consent set withdrawn_at = null, withdrawal_recorded_by = null, version = 9 where id = $1',
      [consent],
    )
    expect(changed.rowCount).toBe(0)
  } finally {
    await app.query('rollback')
    app.release()
  }
})
