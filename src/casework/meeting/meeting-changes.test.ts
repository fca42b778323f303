import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { firstMeeting } from '#testing/meeting.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
let world: World
let opened: TestCase
let police: Visitor
let youthWorker: Visitor
let otherTeam: Visitor

beforeAll(async () => {
  world = await openWorld()
  world.now = new Date('2026-11-02T07:00:00Z')
  opened = await openTestCase(world)
  police = await world.signIn({ team, profession: 'police' })
  youthWorker = await world.signIn({ team, profession: 'youth_work' })
  otherTeam = await world.signIn({ team: 'Lojo ankarteam', profession: 'police' })
})
afterAll(() => world.close())

type Participant = {
  id: string
  role: string
  personId: string | null
  name: string
  organisation: string | null
  profession: string | null
  addedValue: string
  reply: string
  member: boolean
}
type Meeting = {
  id: string
  state: string
  version: number
  startsAt: string
  minutes: number
  participants: Participant[]
  cancelledReason: string | null
}
type Problem = { reason: string; errors?: { path: string; code: string; detail: string }[] }

const meetings = (of: TestCase = opened): string => `/cases/${of.caseId}/meetings`
const idOf = (reply: Reply): string => reply.json<{ id: string }>().id
const read = async (id: string, of: TestCase = opened): Promise<Meeting> =>
  (await police.read(`${meetings(of)}/${id}`)).json<{ meeting: Meeting }>().meeting
const arrange = (changed: object = {}, of: TestCase = opened): Promise<Reply> =>
  police.change(meetings(of), firstMeeting(of, changed))

describe('changing a meeting', () => {
  it('keeps the replies of those who are still asked', async () => {
    const id = idOf(await arrange())
    const before = await read(id)
    const youth = before.participants[0]
    await police.change(`${meetings()}/${id}/replies`, {
      version: 1,
      replies: [{ participantId: youth?.id, reply: 'accepted' }],
    })
    const changed = await police.change(`${meetings()}/${id}`, {
      ...firstMeeting(opened),
      version: 2,
      startTime: '15',
      externals: [],
    })
    expect(changed.status).toBe(200)
    const after = await read(id)
    expect(after.startsAt).toBe('2026-11-12T13:00:00.000Z')
    expect(after.participants.find((each) => each.id === youth?.id)?.reply).toBe('accepted')
    expect(after.participants.some((each) => each.organisation !== null)).toBe(false)
  })

  it('that somebody else was faster with is refused, and the typed text stays', async () => {
    const id = idOf(await arrange())
    await youthWorker.change(`${meetings()}/${id}`, {
      ...firstMeeting(opened),
      version: 1,
      place: 'Hangö polisstation',
    })
    const stale = await police.change(`${meetings()}/${id}`, { ...firstMeeting(opened), version: 1 })
    expect([stale.status, stale.json<Problem>().reason]).toEqual([412, 'stale_version'])
    const typed = {
      type: 'further',
      date: '13.11.2026',
      startTime: '9',
      placeKind: 'school',
      purpose: 'Min egen text om syftet.',
      language: 'fi',
      version: '1',
    }
    const page = await police.submit(`${meetings()}/${id}/edit`, {
      ...typed,
      personIds: [opened.youthId, ...opened.guardianIds],
    })
    expect(page.status).toBe(412)
    expect(page.body).toContain('Min egen text om syftet.')
    expect(page.body).toContain('Hangö polisstation')
    expect((await read(id)).version).toBe(2)
  })

  it('shows again what was typed when a field is wrong', async () => {
    const page = await police.submit(`${meetings()}/new`, {
      ...formOf(),
      date: 'i morgon',
      'externals.2.name': 'Kim Provgren',
    })
    expect(page.status).toBe(400)
    for (const kept of [
      'value="i morgon"',
      'Vi ses och pratar.',
      'value="Kim Provgren"',
      'href="#field-externals-2-organisation"',
    ])
      expect(page.body).toContain(kept)
  })

  it('works with forms that need no script', async () => {
    const sent = await police.submit(`${meetings()}/new`, formOf())
    expect(sent.status).toBe(303)
    const path = String(sent.headers['location'])
    const page = await police.page(path)
    expect(page.body).toContain('Första ankarträffen torsdag 12.11.2026 kl. 14.00')
    expect(page.body).toContain('Får bara inbjudan, ser inte ärendet')
    const edit = await police.page(`${path}/edit`)
    expect(edit.body).toContain('value="12.11.2026"')
    expect(edit.body).toContain('value="Hangö högstadium"')
    const cancelled = await police.submit(`${path}/cancel`, { reason: 'Familjen är sjuk.' })
    expect(cancelled.status).toBe(303)
    expect((await police.page(path)).body).toContain('Familjen är sjuk.')
  })

  const formOf = () => ({
    type: 'first',
    date: '12.11.2026',
    startTime: '14',
    minutes: '45',
    placeKind: 'team_premises',
    purpose: 'Vi ses och pratar.',
    language: 'sv',
    personIds: [opened.youthId, ...opened.guardianIds],
    'professionals.1.professionalId': opened.memberIds['police'] ?? '',
    'professionals.1.addedValue': 'Berättar om följderna.',
    'professionals.2.addedValue': 'Inte kryssad.',
    'externals.0.organisation': 'Hangö högstadium',
    'externals.0.profession': 'education',
    'externals.0.addedValue': 'Känner vardagen i skolan.',
  })

  it('is not possible once it is cancelled', async () => {
    const id = idOf(await arrange())
    expect((await police.change(`${meetings()}/${id}/cancel`, { version: 1, reason: '' })).status).toBe(400)
    expect(
      (await police.change(`${meetings()}/${id}/cancel`, { version: 1, reason: 'Familjen är sjuk.' })).status,
    ).toBe(200)
    const again = await police.change(`${meetings()}/${id}`, { ...firstMeeting(opened), version: 2 })
    expect([again.status, again.json<Problem>().reason]).toEqual([409, 'meeting_not_planned'])
    expect(await read(id)).toMatchObject({ state: 'cancelled', cancelledReason: 'Familjen är sjuk.' })
  })
})

describe('a closed case', () => {
  it('takes no new meeting, and the text that was being written stays on the page', async () => {
    const closed = await openTestCase(world, { phase: 'closed' })
    const refused = await arrange({}, closed)
    expect([refused.status, refused.json<Problem>().reason]).toEqual([409, 'state_closed'])
    const page = await police.submit(`${meetings(closed)}/new`, {
      purpose: 'Skrivet innan ärendet avslutades.',
      type: 'first',
      date: '12.11.2026',
      startTime: '14',
      placeKind: 'school',
      language: 'sv',
    })
    expect(page.status).toBe(409)
    expect(page.body).toContain('Skrivet innan ärendet avslutades.')
    expect((await police.page(`${meetings(closed)}/new`)).body).toContain('Ärendet är avslutat.')
    expect((await police.read(meetings(closed))).json<{ can: string[] }>().can).toEqual([])
  })
})

describe('somebody of another team', () => {
  it('gets the same bytes for a meeting that is there as for one that is not', async () => {
    const id = idOf(await arrange())
    const none = randomUUID()
    for (const path of ['', `/${id}`]) {
      const [there, absent] = await Promise.all([
        otherTeam.read(`${meetings()}${path}`),
        otherTeam.read(`/cases/${none}/meetings${path}`),
      ])
      expect([there.status, there.body]).toEqual([404, absent.body])
    }
    const change = { ...firstMeeting(opened), version: 1 }
    const [there, absent] = await Promise.all([
      otherTeam.change(`${meetings()}/${id}`, change),
      otherTeam.change(`${meetings()}/${none}`, change),
    ])
    expect([there.status, there.body]).toEqual([404, absent.body])
  })

  it('does not get a meeting through another case of their own', async () => {
    const theirs = await openTestCase(world, { team: 'Lojo ankarteam' })
    const id = idOf(await arrange())
    expect((await otherTeam.read(`${meetings(theirs)}/${id}`)).status).toBe(404)
    const both = await openTestCase(world)
    expect((await police.read(`${meetings(both)}/${id}`)).status).toBe(404)
  })
})
