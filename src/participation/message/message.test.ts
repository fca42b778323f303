import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
const secretText = 'Vi ses på torsdag i biblioteket.'
let world: World
let inCase: TestCase
let social: Visitor
let police: Visitor
let youthWorker: Visitor
let threadId = ''

type Threads = { threads: { id: string; subject: string; unread: number }[] }
const threadsFor = async (who: Visitor): Promise<Threads['threads']> =>
  (await who.read(`/cases/${inCase.caseId}/messages`)).json<Threads>().threads
const path = (): string => `/cases/${inCase.caseId}/messages/${threadId}`

beforeAll(async () => {
  world = await openWorld()
  inCase = await openTestCase(world)
  social = await world.signIn({ team, profession: 'social_work' })
  police = await world.signIn({ team, profession: 'police' })
  youthWorker = await world.signIn({ team, profession: 'youth_work' })
})
afterAll(() => world.close())

describe('a thread between named members of a case (X-18)', () => {
  it('is started with those who are chosen by name, and with nobody outside the case', async () => {
    const body = { subject: 'Mötet', body: secretText }
    const start = `/cases/${inCase.caseId}/messages`
    expect((await social.change(start, body)).status).toBe(400)
    const outside = await world.signIn({ team: 'Lojo ankarteam', profession: 'police' })
    expect((await social.change(start, { ...body, readers: [outside.persona.id] })).status).toBe(400)
    const started = await social.change(start, { ...body, readers: [inCase.memberIds['police'] ?? ''] })
    expect(started.status).toBe(200)
    threadId = started.json<{ id: string }>().id
    expect((await outside.change(start, { ...body, readers: [social.persona.id] })).status).toBe(404)
  })

  it('is read by its participants alone: another member of the case meets what is not there', async () => {
    expect((await police.page(path())).body).toContain(secretText)
    expect(await threadsFor(youthWorker)).toEqual([])
    const hidden = await youthWorker.read(path())
    const absent = await youthWorker.read(`/cases/${inCase.caseId}/messages/${randomUUID()}`)
    expect([hidden.status, absent.status]).toEqual([404, 404])
    expect((await youthWorker.change(path(), { body: 'Jag också' })).status).toBe(404)
    const { rows } = await world.admin.query<{ n: number }>('select count(*)::int as n from message')
    expect(rows[0]?.n).toBe(1)
  })

  it('waits on Today of who has not read it, without a word of what it says, until it is marked', async () => {
    const today = await police.page('/')
    expect(today.body).toContain('Meddelanden väntar')
    expect(today.body).toContain('1 oläst meddelande')
    expect(today.body).not.toContain(secretText)
    expect((await social.page('/')).body).not.toContain('Meddelanden väntar')
    expect((await youthWorker.page('/')).body).not.toContain('Meddelanden väntar')
    expect((await threadsFor(police))[0]?.unread).toBe(1)
    expect((await social.page(path())).body).toContain('har inte läst')
    expect((await police.change(`${path()}/read`, {})).status).toBe(200)
    expect((await police.page('/')).body).not.toContain('Meddelanden väntar')
    expect((await social.page(path())).body).toMatch(/: har läst/)
  })

  it('is answered, and the answer waits for the other', async () => {
    expect((await police.submit(path(), { body: 'Jag kommer klockan 14. 🙂' })).status).toBe(303)
    expect((await social.page('/')).body).toContain('1 oläst meddelande')
    expect((await social.page(path())).body).toContain('Jag kommer klockan 14. 🙂')
  })

  it('is sealed in the database, and named in the log by its id alone', async () => {
    const { rows } = await world.admin.query<{ body: Buffer; subject: Buffer }>(
      'select m.body, t.subject from message m join message_thread t on t.id = m.thread_id order by m.sent_at limit 1',
    )
    expect(rows[0]?.body.includes(secretText)).toBe(false)
    expect(rows[0]?.subject.includes('Mötet')).toBe(false)
    const logged = await world.admin.query(
      `select 1 from access_log where operation = 'readMessageThread' and object_id = $1 and case_id = $2 and result = 'allowed'`,
      [threadId, inCase.caseId],
    )
    expect(logged.rowCount).toBeGreaterThan(0)
  })

  it('is gone for a member who leaves the case', async () => {
    await world.admin.query('update case_member set left_at = now() where case_id = $1 and professional_id = $2', [
      inCase.caseId,
      inCase.memberIds['police'],
    ])
    expect((await police.read(path())).status).toBe(404)
    expect((await police.page('/')).body).not.toContain('Meddelanden väntar')
  })

  it('can be read in a closed case, and not written in', async () => {
    await world.admin.query(
      `update anchor_case set phase = 'closed', closed_at = now(), closing_reason = 'no_need', closing_note = 'Klart' where id = $1`,
      [inCase.caseId],
    )
    expect((await social.read(path())).status).toBe(200)
    expect((await social.change(path(), { body: 'En sak till' })).status).toBe(409)
  })
})
