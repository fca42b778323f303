import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { firstMeeting } from '#testing/meeting.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'
import type { OwnInvitation } from './meeting-invitation.ts'

const team = 'Raseborgs ankarteam'
let world: World
let opened: TestCase
let police: Visitor
let social: Visitor
let invited: Visitor
let officer: Visitor

beforeAll(async () => {
  world = await openWorld()
  world.now = new Date('2026-11-02T07:00:00Z')
  opened = await openTestCase(world, { responsible: 'police' })
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
  invited = await world.signIn({ team: 'Lojo ankarteam', profession: 'youth_work' })
  officer = await world.signIn({ instance: 'vastra-nyland', function: 'data_protection_officer' })
})
afterAll(() => world.close())

const arrange = async (over: object = {}, of: TestCase = opened): Promise<string> => {
  const asked = [{ professionalId: invited.persona.id, addedValue: 'Känner till händelsen i Lojo.' }]
  const reply = await police.change(`/cases/${of.caseId}/meetings`, firstMeeting(of, { professionals: asked, ...over }))
  expect(reply.body).toContain('"id"')
  return reply.json<{ id: string }>().id
}
const mine = async (who: Visitor = invited): Promise<OwnInvitation[]> =>
  (await who.read('/meeting-invitations')).json<{ invitations: OwnInvitation[] }>().invitations
const answer = (id: string, body: object, who: Visitor = invited): Promise<Reply> =>
  who.change(`/meeting-invitations/${id}/answer`, { version: 1, ...body })

/** Ends every planned meeting, so that each test has its own invitations. */
const none = (): Promise<unknown> => world.admin.query(`update meeting set state = 'cancelled' where state = 'planned'`)

describe('an invitation to somebody who is no member of the case (C-13)', () => {
  it('says when, where, with which team and what they add, and nothing of the case', async () => {
    await none()
    const meetingId = await arrange()
    const [invitation, ...others] = await mine()
    expect(others).toEqual([])
    expect(invitation).toMatchObject({
      startsAt: '2026-11-12T12:00:00.000Z',
      place: 'Ekenäs, rum 3',
      addedValue: 'Känner till händelsen i Lojo.',
      arrangedBy: police.persona.name,
      reply: 'waiting',
      times: [],
    })
    const texts = [
      JSON.stringify(await mine()),
      (await invited.page('/meeting-invitations?lang=sv')).body,
      (await invited.page(`/meeting-invitations/${invitation?.id ?? ''}?lang=sv`)).body,
    ]
    for (const text of texts)
      for (const hidden of [
        'Elin',
        'Provström',
        'Testberg',
        opened.number,
        opened.caseId,
        meetingId,
        'Vi går igenom',
        'Kim Provgren',
      ])
        expect(text).not.toContain(hidden)
    expect((await invited.read(`/cases/${opened.caseId}/meetings/${meetingId}`)).status).toBe(404)
  })

  it('is answered by them in Fairlead, and the members of the case see the answer', async () => {
    await none()
    const meetingId = await arrange()
    const id = (await mine())[0]?.id ?? ''
    const page = `/meeting-invitations/${id}`
    expect((await invited.submit(page, { reply: '' })).status).toBe(400)
    expect((await invited.submit(page, { reply: 'accepted', substitute: 'Ulla Ersättarson' })).status).toBe(303)
    const members = (await police.page(`/cases/${opened.caseId}/meetings/${meetingId}?lang=sv`)).body
    expect(members).toContain('ersättare Ulla Ersättarson')
    const { rows } = await world.admin.query(
      `select way, number, recorded_by, encode(substitute, 'escape') like '%Ulla%' as readable from meeting_answer where participant_id = $1`,
      [id],
    )
    expect(rows).toEqual([{ way: 'own', number: 1, recorded_by: invited.persona.id, readable: false }])
    expect((await answer(id, { reply: 'declined' })).status).toBe(412)
    expect((await answer(id, { reply: 'declined', version: 2 })).status).toBe(200)
    expect((await mine())[0]).toMatchObject({ reply: 'declined', answers: 2 })
  })

  it('asks how each proposed time fits, until the times are others', async () => {
    await none()
    const meetingId = await arrange()
    const times = ['12.11.2026', '13.11.2026'].map((date) => ({ date, startTime: '14' }))
    const propose = (proposed: object[], version: number) =>
      police.change(`/cases/${opened.caseId}/meetings/${meetingId}/times`, { times: proposed, version })
    await propose(times, 1)
    const [invitation] = await mine()
    const id = invitation?.id ?? ''
    expect(invitation?.times).toHaveLength(2)
    expect((await invited.page(`/meeting-invitations/${id}?lang=sv`)).body).toContain(
      'Hur passar torsdag 12.11.2026 kl. 14.00?',
    )
    const said = (invitation?.times ?? []).map((each, index) => ({
      timeId: each.id,
      fits: index === 0 ? 'impossible' : 'best',
    }))
    expect((await answer(id, { times: said })).status).toBe(200)
    await propose([...times.slice(1), { date: '17.11.2026', startTime: '9' }], 2)
    const late = await answer(id, { times: said, version: 2 })
    expect([late.status, late.json<{ reason: string }>().reason]).toEqual([409, 'times_changed'])
  })
})

describe('an invitation', () => {
  it('is there for whom it asks alone: the same bytes for somebody else’s as for none', async () => {
    await none()
    await arrange()
    const id = (await mine())[0]?.id ?? ''
    const absent = '00000000-0000-4000-8000-000000000000'
    for (const who of [social, police]) {
      const [there, none] = await Promise.all([
        who.read(`/meeting-invitations/${id}`),
        who.read(`/meeting-invitations/${absent}`),
      ])
      expect([there.status, there.body]).toEqual([404, none.body])
      expect((await answer(id, { reply: 'accepted' }, who)).status).toBe(404)
    }
    expect((await officer.read('/meeting-invitations')).status).toBe(403)
    const { rows } = await world.admin.query(`select 1 from meeting_answer where participant_id = $1`, [id])
    expect(rows).toEqual([])
  })

  it('of the family and of externals is nobody’s here', async () => {
    await none()
    await arrange({ professionals: [] })
    expect(await mine()).toEqual([])
  })

  it('ends with a conflict of interest, a closed circle, and the meeting', async () => {
    await none()
    const id = await arrange()
    expect(await mine()).toHaveLength(1)
    await world.admin.query(
      `insert into conflict_of_interest (instance_id, id, professional_id, kind, case_id, declared_by)
       select instance_id, gen_random_uuid(), $1, 'own_relative', id, $1 from anchor_case where id = $2`,
      [invited.persona.id, opened.caseId],
    )
    expect(await mine()).toEqual([])
    await world.admin.query(
      `update conflict_of_interest set ended_at = now(), ended_by = $2 where professional_id = $1`,
      [invited.persona.id, police.persona.id],
    )
    expect(await mine()).toHaveLength(1)
    const restriction = { track: 'domestic_violence', reason: 'Parterna lever under hot.', circle: [social.persona.id] }
    expect((await police.change(`/cases/${opened.caseId}/restriction`, restriction)).status).toBe(200)
    expect(await mine()).toEqual([])
    await world.admin.query(`update case_restriction set ended_at = now(), ended_by = $1`, [police.persona.id])
    await police.change(`/cases/${opened.caseId}/meetings/${id}/cancel`, { reason: 'Flyttas.', version: 1 })
    expect(await mine()).toEqual([])
  })
})
