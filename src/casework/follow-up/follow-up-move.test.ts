import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'

let world: World
let opened: TestCase
let police: Visitor
let youthWorker: Visitor
let otherTeam: Visitor
const team = 'Raseborgs ankarteam'

beforeAll(async () => {
  world = await openWorld()
  world.now = new Date('2026-11-02T10:00:00Z')
  // No health care in this case: its nurse works in the team but is not a member.
  opened = await openTestCase(world, { members: ['police', 'social_work', 'youth_work'] })
  police = await world.signIn({ team, profession: 'police' })
  youthWorker = await world.signIn({ team, profession: 'youth_work' })
  otherTeam = await world.signIn({ team: 'Lojo ankarteam', profession: 'police' })
})
afterAll(async () => {
  await world.close()
})

type Move = {
  fromDueOn: string
  toDueOn: string
  fromResponsibleId: string
  toResponsibleId: string
  reason: string
  movedByName: string
}
type FollowUp = { id: string; dueOn: string; responsibleId: string; version: number; moves: Move[] }
type Problem = { reason: string; errors?: { path: string; code: string }[] }
type Change = { dueOn?: string; responsibleId?: string; reason?: string; version?: number }

const list = (): string => `/cases/${opened.caseId}/follow-ups`
const member = (profession: string): string => opened.memberIds[profession] ?? ''
const codesOf = (reply: Reply): string[] =>
  (reply.json<Problem>().errors ?? []).map((each) => `${each.path} ${each.code}`)

/** Sets a follow-up of the youth worker. */
async function set(what: string, dueOn: string): Promise<string> {
  const reply = await police.change(list(), { what, dueOn, responsibleId: member('youth_work') })
  return reply.json<{ id: string }>().id
}
const move = (visitor: Visitor, id: string, change: Change): Promise<Reply> =>
  visitor.change(`${list()}/${id}/move`, {
    dueOn: '2026-11-20',
    responsibleId: member('youth_work'),
    reason: 'Familjen är bortrest.',
    version: 1,
    ...change,
  })
const read = async (id: string): Promise<FollowUp> =>
  (await police.read(`${list()}/${id}`)).json<{ followUp: FollowUp }>().followUp

describe('a follow-up that is moved', () => {
  it('keeps the earlier day, who moved it and why, to be read in the list in three languages', async () => {
    const id = await set('Ring hem', '2026-11-05')
    expect((await move(police, id, {})).json()).toEqual({ version: 2 })
    const { dueOn, version, moves } = await read(id)
    expect([dueOn, version]).toEqual(['2026-11-20', 2])
    expect(moves).toHaveLength(1)
    expect(moves[0]).toMatchObject({
      fromDueOn: '2026-11-05',
      toDueOn: '2026-11-20',
      reason: 'Familjen är bortrest.',
      movedByName: police.persona.name,
    })
    expect((await youthWorker.page(list())).body).toContain('flyttad från 5.11.2026: Familjen är bortrest.')
    expect((await youthWorker.page(`${list()}?lang=fi`)).body).toContain('siirretty, aiemmin 5.11.2026: Familjen')
    expect((await youthWorker.page(`${list()}?lang=en`)).body).toContain('moved from 5.11.2026: Familjen')
    await youthWorker.page(`${list()}?lang=sv`)
  })

  it('comes up on its new day for the one who has it now, also when it was late', async () => {
    const id = await set('Träffa mentorn', '2026-11-03')
    const shows = async (visitor: Visitor): Promise<boolean> => (await visitor.read('/today')).body.includes(id)
    world.now = new Date('2026-11-04T10:00:00Z')
    expect([await shows(youthWorker), await shows(police)]).toEqual([true, false])
    // Late already: it may change hands and stay late.
    const handed = { dueOn: '2026-11-03', responsibleId: member('police'), reason: 'Sjuk.' }
    expect((await move(youthWorker, id, handed)).status).toBe(200)
    expect([await shows(youthWorker), await shows(police)]).toEqual([false, true])
    const later = { dueOn: '2026-12-24', responsibleId: member('police'), reason: 'Mentorn bad om det.', version: 2 }
    expect((await move(police, id, later)).status).toBe(200)
    expect([await shows(youthWorker), await shows(police)]).toEqual([false, false])
    world.now = new Date('2026-12-24T10:00:00Z')
    expect([await shows(youthWorker), await shows(police)]).toEqual([false, true])
    world.now = new Date('2026-11-02T10:00:00Z')
    const { moves } = await read(id)
    expect(moves.map((each) => each.reason)).toEqual(['Mentorn bad om det.', 'Sjuk.'])
    expect(moves[1]).toMatchObject({ fromResponsibleId: member('youth_work'), toResponsibleId: member('police') })
    const { name } = youthWorker.persona
    expect((await police.page(list())).body).toContain(`flyttad från ${name}: Sjuk.`)
  })

  it('is the day that the list of cases goes by', async () => {
    const alone = await openTestCase(world, { members: ['social_work'] })
    const social = await world.signIn({ team, profession: 'social_work' })
    const address = `/cases/${alone.caseId}/follow-ups`
    const responsibleId = alone.memberIds['social_work'] ?? ''
    const body = { what: 'Ring', dueOn: '2026-11-05', responsibleId }
    const { id } = (await social.change(address, body)).json<{ id: string }>()
    const change = { dueOn: '2026-11-30', responsibleId, reason: 'Skolan har lov.', version: 1 }
    expect((await social.change(`${address}/${id}/move`, change)).status).toBe(200)
    const { cases } = (await social.read('/cases')).json<{ cases: { id: string; nextDue: string | null }[] }>()
    expect(cases.find((each) => each.id === alone.caseId)?.nextDue).toBe('2026-11-30')
  })

  it('is moved with a form that needs no script, from a link in the list, and recorded afterwards', async () => {
    const id = await set('Genom formuläret', '2026-11-09')
    const path = `${list()}/${id}/move`
    expect((await police.page(list())).body).toContain(`href="${path}"`)
    expect((await police.page(path)).body).toContain('value="9.11.2026"')
    const empty = await police.submit(path, { dueOn: '12.11.2026', responsibleId: member('police') })
    expect([empty.status, empty.body.includes('value="12.11.2026"')]).toEqual([400, true])
    const fields = { dueOn: '12.11.2026', responsibleId: member('police'), reason: 'Lov.' }
    const sent = await police.submit(path, fields)
    expect([sent.status, sent.headers['location']]).toEqual([303, list()])
    await police.submit(`${list()}/${id}/done`, { doneOn: '2.11.2026', outcome: 'Klart.' })
    const shown = (await police.page(list())).body
    expect(shown).toContain('Klart.')
    expect(shown).toContain('flyttad från 9.11.2026, ')
    expect(shown).not.toContain(`href="${path}"`)
    expect((await police.page(path)).body).toContain('redan antecknad')
    const again = await move(police, id, { version: 3 })
    expect([again.status, again.json<Problem>().reason]).toEqual([409, 'follow_up_done'])
  })
})

describe('a follow-up cannot be moved', () => {
  it('to a day that has passed, to nobody new and no other day, or without a reason', async () => {
    const id = await set('Fel dag', '2026-11-05')
    expect(codesOf(await move(police, id, { dueOn: '1.11.2026' }))).toEqual(['/dueOn date_in_past'])
    expect(codesOf(await move(police, id, { dueOn: '31.11.2026' }))).toEqual(['/dueOn date_invalid'])
    expect(codesOf(await move(police, id, { dueOn: '5.11.2026' }))).toEqual(['/dueOn follow_up_not_moved'])
    expect(codesOf(await move(police, id, { reason: ' ' }))).toEqual(['/reason required'])
    expect(codesOf(await move(police, id, { reason: 'x'.repeat(301) }))).toEqual(['/reason too_long'])
    expect(await read(id)).toMatchObject({ dueOn: '2026-11-05', version: 1, moves: [] })
  })

  it('to somebody who is not a member of the case, even of the same team', async () => {
    const id = await set('Fel person', '2026-11-05')
    const nurse = await world.signIn({ team, profession: 'psychiatric_nursing' })
    for (const stranger of [nurse, otherTeam]) {
      const reply = await move(police, id, { responsibleId: stranger.persona.id })
      expect(codesOf(reply)).toEqual(['/responsibleId choose_one'])
    }
  })

  it('over a change that somebody else made meanwhile', async () => {
    const id = await set('Två samtidigt', '2026-11-05')
    const both = await Promise.all([
      move(police, id, { dueOn: '2026-11-21' }),
      move(youthWorker, id, { dueOn: '2026-11-22' }),
    ])
    expect(both.map((each) => each.status).sort()).toEqual([200, 412])
    expect((await read(id)).moves).toHaveLength(1)
    expect((await move(police, id, { dueOn: '2026-11-23', version: 2 })).status).toBe(200)
  })

  it('when the case is closed', async () => {
    const closed = await openTestCase(world, { phase: 'closed' })
    const id = randomUUID()
    await world.admin.query(
      `insert into follow_up (instance_id, id, case_id, team_id, what, due_on, responsible_id, set_by)
       values ($1, $2, $3, $4, 'Blev ogjord', '2026-11-05', $5, $5)`,
      [closed.instanceId, id, closed.caseId, closed.teamId, closed.memberIds['police']],
    )
    const path = `/cases/${closed.caseId}/follow-ups`
    const body = { dueOn: '2026-11-20', responsibleId: closed.memberIds['police'], reason: 'Sent.', version: 1 }
    const refused = await police.change(`${path}/${id}/move`, body)
    expect([refused.status, refused.json<Problem>().reason]).toEqual([409, 'state_closed'])
    expect((await police.page(path)).body).not.toContain(`${id}/move`)
  })

  it('by anybody outside the case, who gets the same answer as for one that is not there', async () => {
    const id = await set('Hemligt för andra', '2026-11-12')
    const leader = await world.signIn({ instance: 'vastra-nyland', function: 'leadership' })
    const coordinator = await world.signIn({ team, function: 'coordinator' })
    const nurse = await world.signIn({ team, profession: 'psychiatric_nursing' })
    for (const outsider of [otherTeam, nurse, coordinator, leader]) {
      const there = await move(outsider, id, {})
      const absent = await move(outsider, randomUUID(), {})
      expect([there.status, absent.status]).toEqual([404, 404])
      expect(there.body).toBe(absent.body)
      expect((await outsider.page(`${list()}/${id}/move`)).status).toBe(404)
    }
    expect(await read(id)).toMatchObject({ version: 1, moves: [] })
  })
})

describe('what was agreed before a move', () => {
  it('is never changed or removed, and is not there for anybody who has not entered the case', async () => {
    const id = await set('Ring igen', '2026-11-05')
    await move(police, id, {})
    const rights = await world.admin.query<{ privilege_type: string }>(
      `select privilege_type from information_schema.role_table_grants where grantee = 'fairlead_app' and table_name = 'follow_up_move'
       union select privilege_type from information_schema.role_column_grants where grantee = 'fairlead_app' and table_name = 'follow_up_move'`,
    )
    expect(rights.rows.map((row) => row.privilege_type).sort()).toEqual(['INSERT', 'SELECT'])
    await world.admin.query('begin')
    await world.admin.query('set local role fairlead_app')
    const { rows } = await world.admin.query('select id from follow_up_move')
    await world.admin.query('rollback')
    expect(rows).toEqual([])
    expect((await world.admin.query('select id from follow_up_move where follow_up_id = $1', [id])).rows).toHaveLength(
      1,
    )
  })
})
