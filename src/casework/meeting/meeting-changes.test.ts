import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { arranging, type Problem, useCaseWithMeetings } from '#testing/team-meeting.ts'
import { openTestCase } from '#testing/case.ts'
import { firstMeeting } from '#testing/meeting.ts'

const at = useCaseWithMeetings()
const { meetings, idOf, read, arrange } = arranging(at)

describe('changing a meeting', () => {
  it('keeps the replies of those who are still asked', async () => {
    const id = idOf(await arrange())
    const before = await read(id)
    const youth = before.participants[0]
    await at.police.change(`${meetings()}/${id}/replies`, {
      version: 1,
      replies: [{ participantId: youth?.id, reply: 'accepted' }],
    })
    const changed = await at.police.change(`${meetings()}/${id}`, {
      ...firstMeeting(at.opened),
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
    await at.youthWorker.change(`${meetings()}/${id}`, {
      ...firstMeeting(at.opened),
      version: 1,
      place: 'Hangö polisstation',
    })
    const stale = await at.police.change(`${meetings()}/${id}`, { ...firstMeeting(at.opened), version: 1 })
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
    const page = await at.police.submit(`${meetings()}/${id}/edit`, {
      ...typed,
      personIds: [at.opened.youthId, ...at.opened.guardianIds],
    })
    expect(page.status).toBe(412)
    expect(page.body).toContain('Min egen text om syftet.')
    expect(page.body).toContain('Hangö polisstation')
    expect((await read(id)).version).toBe(2)
  })

  it('shows again what was typed when a field is wrong', async () => {
    const page = await at.police.submit(`${meetings()}/new`, {
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
    const sent = await at.police.submit(`${meetings()}/new`, formOf())
    expect(sent.status).toBe(303)
    const path = String(sent.headers['location'])
    const page = await at.police.page(path)
    expect(page.body).toContain('Första ankarträffen torsdag 12.11.2026 kl. 14.00')
    expect(page.body).toContain('Får bara inbjudan, ser inte ärendet')
    const edit = await at.police.page(`${path}/edit`)
    expect(edit.body).toContain('value="12.11.2026"')
    expect(edit.body).toContain('value="Hangö högstadium"')
    const cancelled = await at.police.submit(`${path}/cancel`, { reason: 'Familjen är sjuk.' })
    expect(cancelled.status).toBe(303)
    expect((await at.police.page(path)).body).toContain('Familjen är sjuk.')
  })

  const formOf = () => ({
    type: 'first',
    date: '12.11.2026',
    startTime: '14',
    minutes: '45',
    placeKind: 'team_premises',
    purpose: 'Vi ses och pratar.',
    language: 'sv',
    personIds: [at.opened.youthId, ...at.opened.guardianIds],
    'professionals.1.professionalId': at.opened.memberIds['police'] ?? '',
    'professionals.1.addedValue': 'Berättar om följderna.',
    'professionals.2.addedValue': 'Inte kryssad.',
    'externals.0.organisation': 'Hangö högstadium',
    'externals.0.profession': 'education',
    'externals.0.addedValue': 'Känner vardagen i skolan.',
  })

  it('is not possible once it is cancelled', async () => {
    const id = idOf(await arrange())
    expect((await at.police.change(`${meetings()}/${id}/cancel`, { version: 1, reason: '' })).status).toBe(400)
    expect(
      (await at.police.change(`${meetings()}/${id}/cancel`, { version: 1, reason: 'Familjen är sjuk.' })).status,
    ).toBe(200)
    const again = await at.police.change(`${meetings()}/${id}`, { ...firstMeeting(at.opened), version: 2 })
    expect([again.status, again.json<Problem>().reason]).toEqual([409, 'meeting_not_planned'])
    expect(await read(id)).toMatchObject({ state: 'cancelled', cancelledReason: 'Familjen är sjuk.' })
  })
})

describe('a closed case', () => {
  it('takes no new meeting, and the text that was being written stays on the page', async () => {
    const closed = await openTestCase(at.world, { phase: 'closed' })
    const refused = await arrange({}, closed)
    expect([refused.status, refused.json<Problem>().reason]).toEqual([409, 'state_closed'])
    const page = await at.police.submit(`${meetings(closed)}/new`, {
      purpose: 'Skrivet innan ärendet avslutades.',
      type: 'first',
      date: '12.11.2026',
      startTime: '14',
      placeKind: 'school',
      language: 'sv',
    })
    expect(page.status).toBe(409)
    expect(page.body).toContain('Skrivet innan ärendet avslutades.')
    expect((await at.police.page(`${meetings(closed)}/new`)).body).toContain('Ärendet är avslutat.')
    expect((await at.police.read(meetings(closed))).json<{ can: string[] }>().can).toEqual([])
  })
})

describe('somebody of another team', () => {
  it('gets the same bytes for a meeting that is there as for one that is not', async () => {
    const id = idOf(await arrange())
    const none = randomUUID()
    for (const path of ['', `/${id}`]) {
      const [there, absent] = await Promise.all([
        at.otherTeam.read(`${meetings()}${path}`),
        at.otherTeam.read(`/cases/${none}/meetings${path}`),
      ])
      expect([there.status, there.body]).toEqual([404, absent.body])
    }
    const change = { ...firstMeeting(at.opened), version: 1 }
    const [there, absent] = await Promise.all([
      at.otherTeam.change(`${meetings()}/${id}`, change),
      at.otherTeam.change(`${meetings()}/${none}`, change),
    ])
    expect([there.status, there.body]).toEqual([404, absent.body])
  })

  it('does not get a meeting through another case of their own', async () => {
    const theirs = await openTestCase(at.world, { team: 'Lojo ankarteam' })
    const id = idOf(await arrange())
    expect((await at.otherTeam.read(`${meetings(theirs)}/${id}`)).status).toBe(404)
    const both = await openTestCase(at.world)
    expect((await at.police.read(`${meetings(both)}/${id}`)).status).toBe(404)
  })
})
