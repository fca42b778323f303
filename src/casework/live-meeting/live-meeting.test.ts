import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { csrfOf, postForm } from '#testing/door.ts'
import { firstMeeting } from '#testing/meeting.ts'
import { countOfText } from '#testing/sealed.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
let world: World
let opened: TestCase
let police: Visitor
let social: Visitor
let nurse: Visitor
let youthWorker: Visitor
let otherTeam: Visitor

beforeAll(async () => {
  world = await openWorld()
  world.now = new Date('2026-11-02T07:00:00Z')
  opened = await openTestCase(world)
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
  nurse = await world.signIn({ team, profession: 'psychiatric_nursing' })
  youthWorker = await world.signIn({ team, profession: 'youth_work' })
  otherTeam = await world.signIn({ team: 'Lojo ankarteam', profession: 'police' })
})
afterAll(() => world.close())

const newMeeting = async (of: TestCase = opened): Promise<string> =>
  (await police.change(`/cases/${of.caseId}/meetings`, firstMeeting(of))).json<{ id: string }>().id
const at = (id: string, part = ''): string => `/cases/${opened.caseId}/meetings/${id}/live${part}`

type Text = { id: string; body: string; authorId: string; version: number }
type Side = { mine: Text | null; others: Text[] }
type Live = { own: Side; shared: Side; summary: { body: string; earlier: { body: string }[] } | null; can: string[] }
const read = async (who: Visitor, id: string): Promise<Live> => (await who.read(at(id))).json<Live>()
const write = (who: Visitor, id: string, typed: object, part = ''): Promise<Reply> =>
  who.change(at(id, part), { language: 'sv', ...typed })
const own = (body: string, ownVersion = 0) => ({ own: body, ownVersion })
const shared = (body: string, sharedVersion = 0) => ({ shared: body, sharedVersion })
const all = (): Visitor[] => [police, social, nurse, youthWorker]

describe('the own compartment of a meeting in progress', () => {
  it('is there for its own authority alone: in no answer, page, stream, draft or error of another', async () => {
    const id = await newMeeting()
    const secret = 'Polisens iakttagelse under mötet.'
    const { ownId } = (await write(police, id, own(secret))).json<{ ownId: string }>()
    expect((await read(police, id)).own.mine).toMatchObject({ id: ownId, body: secret, version: 1 })
    for (const who of [social, nurse, youthWorker, otherTeam]) {
      const replies = await Promise.all([
        who.read(at(id)),
        who.page(at(id)),
        who.page(at(id, '/note')),
        who.page(at(id, '/stream')),
        who.page(`/cases/${opened.caseId}/meetings/${id}`),
        who.read(`/cases/${opened.caseId}`),
        write(who, id, own('Annat.', 7)),
        write(who, id, own('x'.repeat(8001))),
      ])
      const seen = replies.map((each) => each.body).join('\n')
      expect(seen).not.toContain(secret)
      expect(seen).not.toContain(ownId)
    }
    expect(await countOfText(world, 'live_text.body', secret)).toBe(1)
  })

  it('is read by a colleague of the authority, who writes a text of their own', async () => {
    const id = await newMeeting()
    const colleague = await world.signIn({ team: 'Lojo ankarteam', profession: 'social_work' })
    await world.admin.query(
      `insert into case_member (instance_id, case_id, professional_id, team_id, added_value, added_by)
       values ($1, $2, $3, $4, 'Stöder socialvården.', $5)`,
      [opened.instanceId, opened.caseId, colleague.persona.id, opened.teamId, police.persona.id],
    )
    await write(social, id, own('Den första.'))
    await write(police, id, own('Polisens.'))
    const seen = await read(colleague, id)
    expect([seen.own.mine, seen.own.others.map((each) => each.body)]).toEqual([null, ['Den första.']])
  })

  it('becomes a note of the meeting, in the own register, when its writer makes it one', async () => {
    const id = await newMeeting()
    await write(social, id, own('Socialvårdens intryck.'))
    const reply = await write(social, id, own('Socialvårdens intryck, färdigt.', 1), '/note')
    expect(reply.status).toBe(200)
    expect((await read(social, id)).own.mine).toBeNull()
    const meeting = (await social.read(`/cases/${opened.caseId}/meetings/${id}`)).json<{
      notes: { body: string; registerKind: string; authorId: string }[]
    }>()
    expect(meeting.notes).toMatchObject([
      { body: 'Socialvårdens intryck, färdigt.', registerKind: 'social_care', authorId: social.persona.id },
    ])
    expect((await police.page(`/cases/${opened.caseId}/meetings/${id}`)).body).not.toContain('Socialvårdens intryck')
    expect((await write(social, id, own('', 0), '/note')).json<{ errors: { path: string }[] }>().errors[0]?.path).toBe(
      '/own',
    )
  })
})

describe('the shared summary of a meeting in progress', () => {
  it('is written by four at once, each in a part of their own, and nothing is lost', async () => {
    const id = await newMeeting()
    const replies = await Promise.all(all().map((who) => write(who, id, shared(`Del av ${who.persona.name}.`))))
    expect(replies.map((each) => each.status)).toEqual([200, 200, 200, 200])
    const seen = await read(nurse, id)
    expect(seen.shared.mine?.body).toBe(`Del av ${nurse.persona.name}.`)
    expect(seen.shared.others.map((each) => each.body).sort()).toEqual(
      [police, social, youthWorker].map((who) => `Del av ${who.persona.name}.`).sort(),
    )
    expect((await otherTeam.read(at(id))).status).toBe(404)
  })

  it('is never written in by somebody else, whatever they send', async () => {
    const id = await newMeeting()
    await write(police, id, shared('Polisens del.'))
    expect((await write(social, id, shared('Socialvårdens text.', 1))).status).toBe(409)
    expect((await read(police, id)).shared.mine?.body).toBe('Polisens del.')
  })

  it('becomes the summary of the meeting, every part unchanged and with its writer', async () => {
    const id = await newMeeting()
    await write(police, id, shared('Vi träffas igen den 26.'))
    await write(social, id, shared('Mentorn börjar på måndag.'))
    expect((await write(nurse, id, shared('Samtal varje vecka.'), '/summary')).status).toBe(200)
    const seen = await read(youthWorker, id)
    for (const part of ['Vi träffas igen den 26.', 'Mentorn börjar på måndag.', 'Samtal varje vecka.'])
      expect(seen.summary?.body).toContain(part)
    for (const who of [police, social, nurse]) expect(seen.summary?.body).toContain(who.persona.name)
    expect([seen.shared.mine, seen.shared.others]).toEqual([null, []])
    // What comes later is added, and what it said before stays.
    const before = seen.summary?.body ?? ''
    await write(youthWorker, id, shared('Ungdomsgården tar kontakt.'), '/summary')
    const after = (await read(police, id)).summary
    expect(after?.body).toContain('Ungdomsgården tar kontakt.')
    expect(after?.earlier.map((each) => each.body)).toEqual([before])
  })

  it('that would be too long stays in its parts, and is told', async () => {
    const id = await newMeeting()
    await write(police, id, shared('a'.repeat(5000)))
    const reply = await write(social, id, shared('b'.repeat(5000)), '/summary')
    expect([reply.status, reply.json<{ reason: string }>().reason]).toEqual([409, 'summary_too_long'])
    expect((await read(police, id)).shared.mine?.body).toHaveLength(5000)
  })
})

describe('a newer version of the same person’s text', () => {
  it('is refused, and the page shows both texts', async () => {
    const id = await newMeeting()
    await write(police, id, { ...own('Första.'), ...shared('Delen.') })
    const page = await police.page(at(id))
    const hidden = Object.fromEntries(
      [...page.body.matchAll(/name="(ownVersion|sharedVersion|_csrf|idempotencyKey)" value="([^"]*)"/g)].map(
        ([, name = '', value = '']) => [name, value],
      ),
    )
    await write(police, id, own('Skrivet på telefonen.', 1))
    const typed = { ...hidden, own: 'Skrivet vid datorn.', shared: 'Delen, mera.', language: 'sv' }
    const stale = await postForm(world, at(id), typed, { cookie: police.cookie })
    expect(stale.status).toBe(412)
    for (const text of ['Skrivet på telefonen.', 'Skrivet vid datorn.', 'Delen, mera.'])
      expect(stale.body).toContain(text)
    expect((await read(police, id)).own.mine?.body).toBe('Skrivet på telefonen.')
    // Told of it, the writer decides.
    const shownVersion = /name="ownVersion" value="(\d+)"/.exec(stale.body)?.[1]
    expect(shownVersion).toBe('2')
    const again = { ...typed, _csrf: csrfOf(stale), ownVersion: '2', own: 'Bägge.', idempotencyKey: '' }
    expect((await postForm(world, at(id), again, { cookie: police.cookie })).status).toBe(303)
    expect(await read(police, id)).toMatchObject({
      own: { mine: { body: 'Bägge.' } },
      shared: { mine: { body: 'Delen, mera.' } },
    })
  })

  it('that has been made a text of the meeting is told of, and what was typed since can be added', async () => {
    const id = await newMeeting()
    await write(police, id, shared('Före.'))
    await write(social, id, shared('Delen.'), '/summary')
    const late = await write(police, id, shared('Före. Och efter.', 1))
    expect([late.status, late.json<{ reason: string }>().reason]).toEqual([409, 'live_text_recorded'])
    expect((await write(police, id, shared('Och efter.'))).status).toBe(200)
  })
})

describe('without JavaScript', () => {
  it('both boxes are one form with one button, and who sees them stands above each', async () => {
    const id = await newMeeting()
    const page = await nurse.page(at(id))
    expect(page.status).toBe(200)
    expect(page.body).toMatch(/fl-visibility--own_register[\s\S]*<textarea[^>]*name="own"/)
    expect(page.body).toMatch(/fl-visibility--case_team[\s\S]*<textarea[^>]*name="shared"/)
    const sent = await nurse.submit(at(id), { own: 'Eget.', shared: 'Gemensamt.', language: 'sv' })
    expect([sent.status, sent.headers.location]).toEqual([303, at(id)])
    expect(await read(nurse, id)).toMatchObject({
      own: { mine: { body: 'Eget.' } },
      shared: { mine: { body: 'Gemensamt.' } },
    })
    // An emptied box is an emptied text.
    await nurse.submit(at(id), { own: '', shared: 'Gemensamt.', language: 'sv' })
    expect((await read(nurse, id)).own.mine?.body).toBe('')
  })

  it('a text sent after the session ended is there again for the same person, and nobody else', async () => {
    const id = await newMeeting()
    const writer = await world.signIn({ team, profession: 'social_work' })
    const _csrf = csrfOf(await writer.page(at(id)))
    await world.admin.query(
      `update session set last_seen_at = now() - interval '31 minutes' where professional_id = $1`,
      [writer.persona.id],
    )
    const typed = { _csrf, own: 'Skriven för länge.', ownVersion: '0', shared: '', sharedVersion: '0', language: 'sv' }
    expect((await postForm(world, at(id), typed, { cookie: writer.cookie })).status).toBe(401)
    social = await world.signIn({ team, profession: 'social_work' })
    expect((await social.page(at(id))).body).toContain('Skriven för länge.')
    expect((await police.page(at(id))).body).not.toContain('Skriven för länge.')
    // Saved, by whichever way: the kept text has done its work.
    await write(social, id, own('Skriven för länge, och färdig.'))
    const page = (await social.page(at(id))).body
    expect(page).toContain('Skriven för länge, och färdig.')
    expect(page).not.toContain('har återställts')
  })
})

describe('a meeting that is over', () => {
  it('takes nothing more where the case is closed or the meeting cancelled, and what was written is still read', async () => {
    const id = await newMeeting()
    await write(police, id, shared('Skrivet före.'))
    await police.change(`/cases/${opened.caseId}/meetings/${id}/cancel`, { version: 1, reason: 'Familjen är sjuk.' })
    const reply = await write(police, id, shared('Skrivet efter.', 1))
    expect([reply.status, reply.json<{ reason: string }>().reason]).toEqual([409, 'meeting_cancelled'])
    const page = (await social.page(at(id))).body
    expect(page).toContain('Skrivet före.')
    expect(page).not.toContain('<textarea')
    const kept = await police.submit(at(id), { shared: 'Skrivet efter.', sharedVersion: '1', language: 'sv' })
    expect([kept.status, kept.body.includes('Skrivet efter.')]).toEqual([409, true])
  })
})

describe('the log of a meeting in progress', () => {
  const rows = async (id: string, who: Visitor, operation: string): Promise<{ object_ids: string[] }[]> =>
    (
      await world.admin.query<{ object_ids: string[] }>(
        'select object_ids from access_log where object_id = $1 and professional_id = $2 and operation = $3',
        [id, who.persona.id, operation],
      )
    ).rows

  it('has a row for who wrote each text, not one for each time it saved itself', async () => {
    const id = await newMeeting()
    for (let version = 0; version < 6; version++) await write(police, id, own(`Text ${version}`, version))
    const logged = await rows(id, police, 'writeLiveTexts')
    expect(logged).toHaveLength(1)
    expect(logged[0]?.object_ids).toEqual([(await read(police, id)).own.mine?.id])
    world.now = new Date(world.now.getTime() + 11 * 60_000)
    await write(police, id, own('Text efter en stund', 6))
    expect(await rows(id, police, 'writeLiveTexts')).toHaveLength(2)
    // Another text, and another person, are rows of their own.
    await write(police, id, { ...own('Text', 7), ...shared('Del') })
    await write(social, id, shared('Del'))
    expect(await rows(id, police, 'writeLiveTexts')).toHaveLength(3)
    expect(await rows(id, social, 'writeLiveTexts')).toHaveLength(1)
  })

  it('has a row for each new text that somebody reads while following, and for each reading that is no following', async () => {
    const id = await newMeeting()
    await write(police, id, shared('Ett.'))
    for (let times = 0; times < 3; times++) await social.read(`${at(id)}?following=true`)
    expect(await rows(id, social, 'readLiveMeeting')).toHaveLength(1)
    await write(nurse, id, shared('Två.'))
    await social.read(`${at(id)}?following=true`)
    expect((await rows(id, social, 'readLiveMeeting')).map((each) => each.object_ids.length)).toEqual([1, 2])
    await social.read(at(id))
    await social.read(at(id))
    expect(await rows(id, social, 'readLiveMeeting')).toHaveLength(4)
  })

  it('has a row for every refusal', async () => {
    const id = await newMeeting()
    for (let times = 0; times < 2; times++) await write(otherTeam, id, shared('Utifrån.'))
    const { rowCount } = await world.admin.query(
      `select from access_log where professional_id = $1 and operation = 'writeLiveTexts' and result = 'not_found' and object_id = $2`,
      [otherTeam.persona.id, id],
    )
    expect(rowCount).toBe(2)
  })
})
