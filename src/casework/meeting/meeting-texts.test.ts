import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
let world: World
let opened: TestCase
let meetingId: string
let police: Visitor
let others: Visitor[]
let socialWorker: Visitor
let otherTeam: Visitor

beforeAll(async () => {
  world = await openWorld()
  world.now = new Date('2026-11-02T07:00:00Z')
  opened = await openTestCase(world)
  police = await world.signIn({ team, profession: 'police' })
  socialWorker = await world.signIn({ team, profession: 'social_work' })
  others = [
    socialWorker,
    await world.signIn({ team, profession: 'psychiatric_nursing' }),
    await world.signIn({ team, profession: 'youth_work' }),
  ]
  otherTeam = await world.signIn({ team: 'Lojo ankarteam', profession: 'police' })
  meetingId = await newMeeting()
})
afterAll(() => world.close())

const newMeeting = async (): Promise<string> => {
  const fields = {
    type: 'first',
    date: '12.11.2026',
    startTime: '14',
    placeKind: 'school',
    purpose: 'Första träffen.',
    language: 'sv',
  }
  const people = { personIds: [opened.youthId, ...opened.guardianIds] }
  return (await police.change(`/cases/${opened.caseId}/meetings`, { ...fields, ...people })).json<{ id: string }>().id
}
const path = (part = '', id = meetingId): string => `/cases/${opened.caseId}/meetings/${id}${part}`

type Text = {
  id: string
  body: string
  registerKind: string
  version: number
  authorName: string
  correctedByName?: string
  earlier?: { body: string; authorName: string }[]
}
type Opened = { contributions: Text[]; notes: Text[]; summary: Text | null }
const open = async (who: Visitor, id = meetingId): Promise<Opened> => (await who.read(path('', id))).json<Opened>()
const write = (who: Visitor, part: string, body: string, more: object = {}, id = meetingId): Promise<Reply> =>
  who.change(path(part, id), { body, language: 'sv', ...more })
const own = { visibility: 'own_register' }
const shared = { visibility: 'case_team' }

/** Every way a member could come upon a text of the meeting. */
const everywhere = async (who: Visitor): Promise<string> => {
  const replies = await Promise.all([
    who.read(path()),
    who.page(path()),
    who.page(path('/notes/new')),
    who.page(path('/summary')),
    who.page(path('/contributions/new')),
    who.page(`/cases/${opened.caseId}`),
    who.read(`/cases/${opened.caseId}`),
    who.read(`/cases/${opened.caseId}/meetings`),
    who.page(`/cases/${opened.caseId}/meetings`),
  ])
  return replies.map((reply) => reply.body).join('\n')
}

describe('a police note from a meeting', () => {
  it('is read by the police only: not by the social worker, the nurse, the youth worker or another team', async () => {
    const secret = 'Polisens iakttagelse om gärningen.'
    const id = (await write(police, '/notes', secret, own)).json<{ id: string }>().id
    expect((await open(police)).notes.map((each) => [each.body, each.registerKind])).toEqual([[secret, 'police']])
    expect((await police.page(path())).body).toContain(secret)
    for (const who of [...others, otherTeam]) {
      const seen = await everywhere(who)
      expect(seen).not.toContain(secret)
      expect(seen).not.toContain(id)
      expect((await who.read(`/cases/${opened.caseId}/entries/${id}`)).status).toBe(404)
    }
    for (const who of others) expect((await open(who)).notes).toEqual([])
  })

  it('is read by all members when its writer shares it, and never without a choice', async () => {
    const unchosen = await write(police, '/notes', 'Vem ser det här?')
    expect(unchosen.json<{ errors: { code: string }[] }>().errors.map((each) => each.code)).toEqual(['choose_one'])
    await write(police, '/notes', 'Delat av polisen.', shared)
    for (const who of [police, ...others]) expect(await everywhere(who)).toContain('Delat av polisen.')
    expect(await everywhere(otherTeam)).not.toContain('Delat av polisen.')
  })
})

describe('what an authority wants to bring to a meeting', () => {
  it('is filed before it in the own compartment', async () => {
    const wish = 'Socialvården vill prata om stödet hemma.'
    expect((await write(socialWorker, '/contributions', wish, own)).status).toBe(200)
    expect((await open(socialWorker)).contributions.map((each) => [each.body, each.registerKind])).toEqual([
      [wish, 'social_care'],
    ])
    for (const who of [police, ...others.slice(1), otherTeam]) expect(await everywhere(who)).not.toContain(wish)
  })

  it('is not filed after the meeting, and the typed text stays on the page', async () => {
    const id = await newMeeting()
    await police.change(path('/cancel', id), { version: 1, reason: 'Familjen är sjuk.' })
    const late = await socialWorker.submit(path('/contributions/new', id), {
      body: 'Skrivet för sent.',
      language: 'sv',
      ...own,
    })
    expect(late.status).toBe(409)
    expect(late.body).toContain('Skrivet för sent.')
    expect(late.body).toContain('Skriv en mötesanteckning i stället.')
    expect((await write(socialWorker, '/notes', 'I stället en anteckning.', own, id)).status).toBe(200)
  })
})

describe('the shared summary of a meeting', () => {
  it('is one text of its own that every member reads and no other team', async () => {
    const id = await newMeeting()
    const agreed = 'Vi kom överens om en mentor.'
    await write(police, '/summary', agreed, {}, id)
    for (const who of [police, ...others])
      expect((await open(who, id)).summary).toMatchObject({ body: agreed, registerKind: 'shared' })
    expect((await otherTeam.read(path('', id))).status).toBe(404)
    expect((await write(socialWorker, '/summary', 'En andra sammanfattning.', {}, id)).status).toBe(412)
  })

  it('is corrected by any member with a reason; what it said, and who wrote that, stays', async () => {
    const id = await newMeeting()
    await write(police, '/summary', 'Mentor från måndag.', {}, id)
    expect(
      (await write(socialWorker, '/summary', 'Mentor från tisdag.', { version: 1 }, id)).json<{
        errors: { path: string }[]
      }>().errors[0]?.path,
    ).toBe('/correctionReason')
    expect(
      (await write(socialWorker, '/summary', 'Mentor från tisdag.', { version: 1, correctionReason: 'Fel dag.' }, id))
        .status,
    ).toBe(200)
    expect(
      (await write(police, '/summary', 'Mentor från onsdag.', { version: 2, correctionReason: 'Dagen flyttades.' }, id))
        .status,
    ).toBe(200)
    const { summary } = await open(police, id)
    expect([summary?.body, summary?.version, summary?.correctedByName]).toEqual([
      'Mentor från onsdag.',
      3,
      police.persona.name,
    ])
    expect(summary?.earlier).toMatchObject([
      { body: 'Mentor från tisdag.', authorName: socialWorker.persona.name },
      { body: 'Mentor från måndag.', authorName: police.persona.name },
    ])
  })

  it('that somebody else was faster with is refused, and the typed text stays beside the new one', async () => {
    const id = await newMeeting()
    await write(police, '/summary', 'Första versionen.', {}, id)
    await write(socialWorker, '/summary', 'Andra versionen.', { version: 1, correctionReason: 'Tillägg.' }, id)
    const typed = {
      body: 'Min text som inte får försvinna.',
      language: 'sv',
      correctionReason: 'Rättar.',
      version: '1',
    }
    const page = await police.submit(path('/summary', id), typed)
    expect(page.status).toBe(412)
    expect(page.body).toContain('Min text som inte får försvinna.')
    expect(page.body).toContain('Andra versionen.')
  })

  it('is begun once when two begin at the same time', async () => {
    const id = await newMeeting()
    const both = await Promise.all([
      write(police, '/summary', 'Polisens utkast.', {}, id),
      write(socialWorker, '/summary', 'Socialvårdens utkast.', {}, id),
    ])
    expect(both.map((reply) => reply.status).sort()).toEqual([200, 412])
  })

  it('stands beside the own compartment on the page, each with who sees it', async () => {
    const page = await police.page(path())
    expect(page.body).toContain('Ärendets ankarteam')
    expect(page.body).toContain('Endast polisinrättningen i Västra Nyland')
    const form = await police.page(path('/summary'))
    expect(form.body).toContain('fl-visibility--case_team')
  })
})

describe('a closed case', () => {
  it('takes no note, no contribution and no summary', async () => {
    const closed = await openTestCase(world)
    const before = (
      await police.change(`/cases/${closed.caseId}/meetings`, {
        type: 'preparatory',
        date: '12.11.2026',
        startTime: '14',
        placeKind: 'remote',
        purpose: 'Förberedelse.',
        language: 'sv',
        professionals: [{ professionalId: closed.memberIds['police'], addedValue: 'Leder mötet.' }],
      })
    ).json<{ id: string }>().id
    await world.admin.query(
      `update anchor_case set phase = 'closed', closed_at = now(), closing_reason = 'no_need' where id = $1`,
      [closed.caseId],
    )
    for (const part of ['/notes', '/contributions', '/summary']) {
      const reply = await police.change(`/cases/${closed.caseId}/meetings/${before}${part}`, {
        body: 'Efteråt.',
        language: 'sv',
        ...own,
      })
      expect([reply.status, reply.json<{ reason: string }>().reason]).toEqual([409, 'state_closed'])
    }
  })
})
