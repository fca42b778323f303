import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { arranging, type Problem, useCaseWithMeetings } from '#testing/team-meeting.ts'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { firstMeeting, testNames } from '#testing/meeting.ts'
import { type Reply } from '#testing/world.ts'

const at = useCaseWithMeetings()
const { meetings, idOf, read, arrange } = arranging(at)
const codesOf = (reply: Reply): string[] =>
  (reply.json<Problem>().errors ?? []).map((each) => `${each.path} ${each.code}`)
const listed = async (of: TestCase = at.opened): Promise<{ id: string; state: string }[]> =>
  (await at.police.read(meetings(of))).json<{ meetings: { id: string; state: string }[] }>().meetings

describe('a meeting', () => {
  it('has the young person, both guardians and the school, each with what they add', async () => {
    const { participants, minutes, startsAt } = await read(idOf(await arrange()))
    expect(participants.map((each) => [each.role, each.name])).toEqual([
      ['youth', testNames[0]],
      ['guardian', testNames[1]],
      ['guardian', testNames[2]],
      [expect.stringMatching(/responsible_worker|team_member/), at.police.persona.name],
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
      professionals: [{ professionalId: at.opened.memberIds['youth_work'] }],
      externals: [{ organisation: 'Skolan', profession: 'education' }],
    }
    expect(codesOf(await arrange(nobody))).toEqual([
      '/professionals/0/addedValue added_value_missing',
      '/externals/0/addedValue required',
    ])
  })

  it('cannot ask nobody, nor a person of another case', async () => {
    const other = await openTestCase(at.world)
    expect(
      codesOf(
        await arrange({ personIds: [], professionals: [], externals: [], guardianMissingReason: 'Träffas skilt.' }),
      ),
    ).toEqual(['/personIds nobody_asked'])
    expect(codesOf(await arrange({ personIds: [other.youthId, ...at.opened.guardianIds] }))).toEqual([
      '/personIds code_unknown',
    ])
  })

  it('gives a professional who is no member of the case the invitation only', async () => {
    const guest = { professionalId: at.otherTeam.persona.id, addedValue: 'Känner till händelsen i Lojo.' }
    const id = idOf(await arrange({ professionals: [guest] }))
    expect((await read(id)).participants.find((each) => each.name === at.otherTeam.persona.name)).toMatchObject({
      role: 'invited_expert',
      member: false,
    })
    expect((await at.otherTeam.read(`${meetings()}/${id}`)).status).toBe(404)
  })

  it('needs a reason when one of two guardians with joint custody is left out, but not when the parties are met apart', async () => {
    const one = { personIds: [at.opened.youthId, at.opened.guardianIds[0]] }
    expect(codesOf(await arrange(one))).toEqual(['/guardianMissingReason guardian_reason_missing'])
    expect(
      (await arrange({ ...one, guardianMissingReason: 'Den andra är bortrest och har godkänt mötet.' })).status,
    ).toBe(200)
    expect((await arrange({ ...one, type: 'separate_parties' })).status).toBe(200)
    expect((await arrange({ personIds: [], type: 'preparatory' })).status).toBe(200)
  })

  it('does not need every guardian when custody is not joint', async () => {
    const sole = await openTestCase(at.world, { custody: 'sole' })
    expect((await arrange({ personIds: [sole.youthId, sole.guardianIds[0]] }, sole)).status).toBe(200)
  })

  it('that was held is not saved without the interpreter somebody needed, unless the reason is stated; a plan asks when it is confirmed', async () => {
    const arabic = await openTestCase(at.world, { interpreterLanguage: 'ar' })
    expect((await arrange({}, arabic)).status).toBe(200)
    const held = (more: object = {}): Promise<Reply> =>
      arrange({ date: '1.11.2026', alreadyHeld: true, ...more }, arabic)
    const missing = '/interpreterMissingReason interpreter_reason_missing'
    expect(codesOf(await held())).toEqual([missing])
    expect(codesOf(await held({ interpreterLanguage: 'ar' }))).toEqual([missing])
    expect(codesOf(await held({ interpreterLanguage: 'so', interpreterBooked: true }))).toEqual([missing])
    expect((await held({ interpreterLanguage: 'ar', interpreterBooked: true })).status).toBe(200)
    expect(
      (await held({ interpreterLanguage: 'ar', interpreterMissingReason: 'Vårdnadshavaren vill klara sig utan tolk.' }))
        .status,
    ).toBe(200)
    const form = await at.police.page(`${meetings(arabic)}/new`)
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
    const both = await Promise.all([
      at.police.change(meetings(), firstMeeting(at.opened), key),
      at.police.change(meetings(), firstMeeting(at.opened), key),
    ])
    expect(both[0].body).toBe(both[1].body)
    expect(await listed()).toHaveLength(before + 1)
  })
})

describe('the meetings of a case', () => {
  it('are as many as the young person needs, the coming ones first', async () => {
    const many = await openTestCase(at.world)
    for (let day = 3; day <= 28; day += 1) await arrange({ date: `${day}.11.2026` }, many)
    const past = idOf(await arrange({ date: '20.10.2026', alreadyHeld: true }, many))
    const all = await listed(many)
    expect(all).toHaveLength(27)
    expect(all.at(-1)?.id).toBe(past)
    const page = await at.police.page(meetings(many))
    expect(page.body).toContain('tisdag 3.11.2026 kl. 14.00, 60 min')
    expect(page.body).toContain('den unga, vårdnadshavare (2), polis, lärare eller annan skolpersonal')
  })

  it('come up among the upcoming ones of the members and of nobody else', async () => {
    const id = idOf(await arrange({ date: '4.11.2026' }))
    expect((await at.youthWorker.read('/today')).body).toContain(id)
    expect((await at.otherTeam.read('/today')).body).not.toContain(id)
  })
})
