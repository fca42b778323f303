import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCase, testPersons, type TestCase } from '#testing/case.ts'
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
const codesOf = (reply: Reply): string[] =>
  (reply.json<Problem>().errors ?? []).map((each) => `${each.path} ${each.code}`)
const idOf = (reply: Reply): string => reply.json<{ id: string }>().id
const read = async (id: string, of: TestCase = opened): Promise<Meeting> =>
  (await police.read(`${meetings(of)}/${id}`)).json<{ meeting: Meeting }>().meeting
const listed = async (of: TestCase = opened): Promise<{ id: string; state: string }[]> =>
  (await police.read(meetings(of))).json<{ meetings: { id: string; state: string }[] }>().meetings

/** A first meeting with the whole family, the police and the school. */
const plan = (of: TestCase = opened) => ({
  type: 'first',
  date: '12.11.2026',
  startTime: '14.00',
  placeKind: 'police_premises',
  place: 'Ekenäs, rum 3',
  purpose: 'Vi går igenom vad som har hänt och vad den unga behöver.',
  language: 'sv',
  personIds: [of.youthId, ...of.guardianIds],
  professionals: [{ professionalId: of.memberIds['police'], addedValue: 'Berättar vad brottsanmälan leder till.' }],
  externals: [
    {
      organisation: 'Hangö högstadium',
      name: 'Kim Provgren',
      profession: 'education',
      addedValue: 'Känner vardagen i skolan.',
    },
  ],
})
const arrange = (changed: object = {}, of: TestCase = opened, who = police): Promise<Reply> =>
  who.change(meetings(of), { ...plan(of), ...changed })

describe('a meeting', () => {
  it('has the young person, both guardians and the school, each with what they add', async () => {
    const { participants, minutes, startsAt } = await read(idOf(await arrange()))
    expect(participants.map((each) => [each.role, each.name])).toEqual([
      ['youth', `${testPersons.youth.given} ${testPersons.youth.family}`],
      ['guardian', 'Anna Provström'],
      ['guardian', 'Mikael Testberg'],
      [expect.stringMatching(/responsible_worker|team_member/), police.persona.name],
      ['invited_expert', 'Kim Provgren'],
    ])
    expect(participants.map((each) => each.addedValue)).toEqual([
      'youth',
      'guardian',
      'guardian',
      'Berättar vad brottsanmälan leder till.',
      'Känner vardagen i skolan.',
    ])
    expect([minutes, startsAt]).toEqual([60, '2026-11-12T12:00:00.000Z'])
  })

  it('cannot ask a professional or an external without saying what they add', async () => {
    const nobody = {
      professionals: [{ professionalId: opened.memberIds['youth_work'] }],
      externals: [{ organisation: 'Skolan', profession: 'education' }],
    }
    expect(codesOf(await arrange(nobody))).toEqual([
      '/professionals/0/addedValue added_value_missing',
      '/externals/0/addedValue required',
    ])
  })

  it('cannot ask nobody, nor a person of another case', async () => {
    const other = await openTestCase(world)
    expect(
      codesOf(
        await arrange({ personIds: [], professionals: [], externals: [], guardianMissingReason: 'Träffas skilt.' }),
      ),
    ).toEqual(['/personIds nobody_asked'])
    expect(codesOf(await arrange({ personIds: [other.youthId, ...opened.guardianIds] }))).toEqual([
      '/personIds code_unknown',
    ])
  })

  it('gives a professional who is no member of the case the invitation only', async () => {
    const guest = { professionalId: otherTeam.persona.id, addedValue: 'Känner till händelsen i Lojo.' }
    const id = idOf(await arrange({ professionals: [guest] }))
    expect((await read(id)).participants.find((each) => each.name === otherTeam.persona.name)).toMatchObject({
      role: 'invited_expert',
      member: false,
    })
    expect((await otherTeam.read(`${meetings()}/${id}`)).status).toBe(404)
  })

  it('needs a reason when one of two guardians with joint custody is left out, but not when the parties are met apart', async () => {
    const one = { personIds: [opened.youthId, opened.guardianIds[0]] }
    expect(codesOf(await arrange(one))).toEqual(['/guardianMissingReason guardian_reason_missing'])
    expect(
      (await arrange({ ...one, guardianMissingReason: 'Den andra är bortrest och har godkänt mötet.' })).status,
    ).toBe(200)
    expect((await arrange({ ...one, type: 'separate_parties' })).status).toBe(200)
    expect((await arrange({ personIds: [], type: 'preparatory' })).status).toBe(200)
  })

  it('does not need every guardian when custody is not joint', async () => {
    const sole = await openTestCase(world, { custody: 'sole' })
    expect((await arrange({ personIds: [sole.youthId, sole.guardianIds[0]] }, sole)).status).toBe(200)
  })

  it('is not saved without an interpreter that somebody needs, unless the reason is stated', async () => {
    const arabic = await openTestCase(world, { interpreterLanguage: 'ar' })
    const missing = '/interpreterMissingReason interpreter_reason_missing'
    expect(codesOf(await arrange({}, arabic))).toEqual([missing])
    expect(codesOf(await arrange({ interpreterLanguage: 'ar' }, arabic))).toEqual([missing])
    expect(codesOf(await arrange({ interpreterLanguage: 'so', interpreterBooked: true }, arabic))).toEqual([missing])
    expect((await arrange({ interpreterLanguage: 'ar', interpreterBooked: true }, arabic)).status).toBe(200)
    expect(
      (
        await arrange(
          { interpreterLanguage: 'ar', interpreterMissingReason: 'Vårdnadshavaren vill klara sig utan tolk.' },
          arabic,
        )
      ).status,
    ).toBe(200)
    const form = await police.page(`${meetings(arabic)}/new`)
    expect(form.body).toContain('Anna Provström behöver tolk: arabiska.')
    expect(form.body).toContain('<option value="ar" selected>')
  })

  it('is refused in the past with a sentence that says what to do, unless it is written down afterwards', async () => {
    const yesterday = await arrange({ date: '1.11.2026' })
    expect([yesterday.status, codesOf(yesterday)]).toEqual([400, ['/date meeting_date_passed']])
    expect(yesterday.json<Problem>().errors?.[0]?.detail).toContain('Dagen har redan varit')
    expect(codesOf(await arrange({ date: '2.11.2026', startTime: '8.30' }))).toEqual(['/startTime meeting_time_passed'])
    expect(codesOf(await arrange({ alreadyHeld: true }))).toEqual(['/date meeting_not_begun'])
    expect((await read(idOf(await arrange({ date: '1.11.2026', alreadyHeld: true })))).state).toBe('held')
  })

  it('answers an impossible day, an unknown code and too long a text field by field', async () => {
    const wrong = await arrange({
      date: '31.11.2026',
      startTime: '25',
      type: 'team_review',
      language: 'xx',
      minutes: '900',
      purpose: 'x'.repeat(1001),
      placeKind: 'other',
      place: '',
    })
    expect(codesOf(wrong)).toEqual([
      '/type choose_one',
      '/date date_invalid',
      '/startTime time_invalid',
      '/minutes number_range',
      '/purpose too_long',
      '/language code_unknown',
    ])
    expect(codesOf(await arrange({ placeKind: 'other', place: '' }))).toEqual(['/place place_missing'])
  })

  it('is one when the button is pressed twice', async () => {
    const before = (await listed()).length
    const key = randomUUID()
    const both = await Promise.all([police.change(meetings(), plan(), key), police.change(meetings(), plan(), key)])
    expect(both[0].body).toBe(both[1].body)
    expect(await listed()).toHaveLength(before + 1)
  })
})

describe('the meetings of a case', () => {
  it('are as many as the young person needs, the coming ones first', async () => {
    const many = await openTestCase(world)
    for (let day = 3; day <= 28; day += 1) await arrange({ date: `${day}.11.2026` }, many)
    const past = idOf(await arrange({ date: '20.10.2026', alreadyHeld: true }, many))
    const all = await listed(many)
    expect(all).toHaveLength(27)
    expect(all.at(-1)?.id).toBe(past)
    const page = await police.page(meetings(many))
    expect(page.body).toContain('tisdag 3.11.2026 kl. 14.00, 60 min')
    expect(page.body).toContain('den unga, vårdnadshavare (2), polis, lärare eller annan skolpersonal')
  })

  it('come up among the upcoming ones of the members and of nobody else', async () => {
    const id = idOf(await arrange({ date: '4.11.2026' }))
    expect((await youthWorker.read('/today')).body).toContain(id)
    expect((await otherTeam.read('/today')).body).not.toContain(id)
  })
})

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
      ...plan(),
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
    await youthWorker.change(`${meetings()}/${id}`, { ...plan(), version: 1, place: 'Hangö polisstation' })
    const stale = await police.change(`${meetings()}/${id}`, { ...plan(), version: 1 })
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
    const again = await police.change(`${meetings()}/${id}`, { ...plan(), version: 2 })
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
    const change = { ...plan(), version: 1 }
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
