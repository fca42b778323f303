import { createHash } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GUEST_COOKIE } from '#http/guest-session.ts'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { dayFrom } from '#testing/disclosure.ts'
import { asGuestOf } from '#testing/guest.ts'
import { firstMeeting } from '#testing/meeting.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

let world: World
let client: pg.Client
let own: TestCase
let other: TestCase
let token: Buffer

/** A case with a meeting, words of the young person, a text released to them and a message. */
async function fullCase(social: Visitor, police: Visitor): Promise<TestCase> {
  const made = await openTestCase(world)
  const path = `/cases/${made.caseId}`
  const words = { party: 'youth', known: 'yes', words: 'Så här är det.', language: 'sv', foundOut: 'at_meeting' }
  const text = { personId: made.youthId, subject: 'family', body: 'Du bor hos mamma.', language: 'sv' }
  const answers = [
    await police.change(`${path}/meetings`, firstMeeting(made, { date: dayFrom(world, 7) })),
    await social.change(`${path}/assessment/views`, words),
    await social.change(`${path}/released-texts`, text),
    await police.change(`${path}/messages`, { subject: 'Mötet', body: 'Passar tiden?', family: [made.youthId] }),
  ]
  expect(answers.map((each) => each.status)).toEqual([200, 200, 200, 200])
  return made
}

beforeAll(async () => {
  world = await openWorld()
  const team = 'Raseborgs ankarteam'
  const social = await world.signIn({ team, profession: 'social_work' })
  const police = await world.signIn({ team, profession: 'police' })
  own = await fullCase(social, police)
  other = await fullCase(social, police)
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

/** How many rows a statement touches as the guest, or its SQLSTATE; rolled back. */
async function tried(statement: string, values: readonly unknown[] = []): Promise<string | number> {
  await client.query('begin')
  try {
    await client.query('select app.begin_guest($1, true)', [token])
    return (await client.query(statement, [...values])).rowCount ?? 0
  } catch (error) {
    return (error as { code: string }).code
  } finally {
    await client.query('rollback')
  }
}
const DENIED = '42501'

describe('the role of guests', () => {
  it('writes own words in its own name alone, and only where somebody it has met reads them', async () => {
    const registerOf = async (condition: string): Promise<string> =>
      (
        await world.admin.query<{ id: string }>(
          `select r.id from register r where r.instance_id = $1 and ${condition} order by r.id`,
          [own.instanceId],
        )
      ).rows[0]?.id ?? ''
    const ofMember = (profession: string): Promise<string> =>
      registerOf(`r.id = (select register_id from professional where id = '${own.memberIds[profession]}')`)
    const write = (registerId: string, personId: string, party: string, writtenBy = personId, inCase = own) =>
      tried(
        `insert into family_view (instance_id, id, case_id, team_id, register_id, party, person_id, words, language, found_out, written_by, version)
         values ($1, gen_random_uuid(), $2, $3, $4, $5, $6, decode('01' || repeat('00', 60), 'hex'), 'sv', 'in_writing', $7, 1)`,
        [inCase.instanceId, inCase.caseId, teamId, registerId, party, personId, writtenBy],
      )
    const teamId = (
      await world.admin.query<{ team_id: string }>('select team_id from anchor_case where id = $1', [own.caseId])
    ).rows[0]?.team_id
    const shared = await registerOf(`r.kind = 'shared'`)
    expect(await write(shared, own.youthId, 'youth')).toBe(1)
    expect(await write(await ofMember('police'), own.youthId, 'youth')).toBe(1)
    // An authority of the case that the guest has not met.
    expect(await write(await ofMember('social_work'), own.youthId, 'youth')).toBe(DENIED)
    const [guardian] = own.guardianIds
    expect(await write(shared, own.youthId, 'youth', guardian)).toBe(DENIED)
    expect(await write(shared, guardian, 'guardian')).toBe(DENIED)
    expect(await write(shared, own.youthId, 'guardian')).toBe(DENIED)
    expect(await write(shared, own.youthId, 'youth', own.youthId, other)).toBe(DENIED)
  })

  it('takes back and remarks on nothing but what it reads itself, in its own name', async () => {
    type Row = { id: string; case_id: string; team_id: string; register_id: string }
    const rowOf = async (table: string, inCase: TestCase): Promise<Row> => {
      const { rows } = await world.admin.query<Row>(`select * from ${table} where case_id = $1`, [inCase.caseId])
      return rows[0] as Row
    }
    const withdraw = (view: Row, by: string) =>
      tried(
        `insert into own_words_withdrawal (instance_id, view_id, case_id, team_id, register_id, written_by) values ($1, $2, $3, $4, $5, $6)`,
        [own.instanceId, view.id, view.case_id, view.team_id, view.register_id, by],
      )
    const [view, elsewhere] = [await rowOf('family_view', own), await rowOf('family_view', other)]
    expect(await withdraw(view, own.youthId)).toBe(1)
    expect(await withdraw(view, own.guardianIds[0])).toBe(DENIED)
    expect(await withdraw(elsewhere, own.youthId)).toBe(DENIED)
    const remark = (text: Row, person: string, by = person) =>
      tried(
        `insert into released_remark (instance_id, id, released_text_id, case_id, register_id, person_id, kind, language, written_by)
         values ($1, gen_random_uuid(), $2, $3, $4, $5, 'confirmation', 'sv', $6)`,
        [own.instanceId, text.id, text.case_id, text.register_id, person, by],
      )
    const [text, theirs] = [await rowOf('released_text', own), await rowOf('released_text', other)]
    expect(await remark(text, own.youthId)).toBe(1)
    expect(await remark(text, own.youthId, own.guardianIds[0])).toBe(DENIED)
    expect(await remark(text, own.guardianIds[0])).toBe(DENIED)
    expect(await remark(theirs, own.youthId)).toBe(DENIED)
    await world.admin.query('update released_text set ended_at = now() where id = $1', [text.id])
    expect(await remark(text, own.youthId)).toBe(DENIED)
  })

  it('answers in its own name, to its own invitation, of times that are proposed for it, and by link alone', async () => {
    const asked = async (inCase: TestCase, personId: string): Promise<string[]> => {
      const { rows } = await world.admin.query<{ id: string; meeting_id: string }>(
        'select id, meeting_id from meeting_participant where case_id = $1 and person_id = $2',
        [inCase.caseId, personId],
      )
      return [rows[0]?.id ?? '', rows[0]?.meeting_id ?? '']
    }
    const [mine = '', meeting = ''] = await asked(own, own.youthId)
    const [hers = ''] = await asked(own, own.guardianIds[0])
    const [theirs = '', elsewhere = ''] = await asked(other, other.youthId)
    const row = `insert into meeting_answer (instance_id, id, case_id, meeting_id, participant_id, person_id, number, reply, possible, way)
      values ($1, gen_random_uuid(), $2, $3, $4, $5, 1, 'accepted', $6, $7)`
    const answer = [own.instanceId, own.caseId, meeting, mine, own.youthId, [] as string[], 'link']
    const changed = (at: number, value: unknown): unknown[] => answer.with(at, value as string)
    expect(await tried(row, answer)).toBe(1)
    expect(await tried(row, changed(3, hers))).toBe(DENIED)
    expect(await tried(row, changed(4, own.guardianIds[0]))).toBe(DENIED)
    expect(await tried(row, changed(6, 'phone'))).toBe(DENIED)
    expect(await tried(row, changed(5, [own.youthId]))).toBe(DENIED)
    expect(await tried(row, [own.instanceId, other.caseId, elsewhere, theirs, other.youthId, [], 'link'])).toBe(DENIED)
    expect(await tried(`update meeting_participant set reply = 'accepted'`)).toBe(DENIED)
  })

  it('writes a message in its own name and thread alone, and changes none', async () => {
    const rowsOf = async (inCase: TestCase): Promise<{ thread_id: string; person_id: string | null; id: string }[]> =>
      (
        await world.admin.query<{ thread_id: string; person_id: string | null; id: string }>(
          'select * from message_participant where case_id = $1',
          [inCase.caseId],
        )
      ).rows
    const row = `insert into message (instance_id, id, thread_id, case_id, participant_id, body)
      values ($1, gen_random_uuid(), $2, $3, $4, (select body from message limit 1))`
    const [self, worker] = [true, false].map(
      (family) => async (inCase: TestCase) =>
        (await rowsOf(inCase)).find((each) => (each.person_id !== null) === family),
    )
    const values = async (inCase: TestCase, who = self) => {
      const found = await who?.(inCase)
      return [inCase.instanceId, found?.thread_id, inCase.caseId, found?.id]
    }
    expect(await tried(row, await values(own))).toBe(1)
    expect(await tried(row, await values(own, worker))).toBe(DENIED)
    expect(await tried(row, await values(other))).toBe(DENIED)
    expect(await tried(`update message set body = body`)).toBe(DENIED)
    expect(await tried('update message_participant set read_at = now()')).toBe(1)
  })

  it('writes in the log as itself and as nobody else', async () => {
    const row = `insert into access_log (instance_id, guest_id, professional_id, agency_id, profession, operation, object_kind, result, request_id)
      values ($1, $2, $3, gen_random_uuid(), $4, 'x', 'x', 'allowed', gen_random_uuid())`
    expect(await tried(row, [own.instanceId, own.youthId, null, 'guest_youth'])).toBe(1)
    expect(await tried(row, [own.instanceId, own.youthId, null, 'guest_guardian'])).toBe(DENIED)
    expect(await tried(row, [own.instanceId, own.guardianIds[0], null, 'guest_youth'])).toBe(DENIED)
    expect(await tried(row, [own.instanceId, null, own.memberIds['police'], 'police'])).toBe(DENIED)
  })
})
