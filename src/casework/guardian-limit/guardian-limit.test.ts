import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addDays, helsinkiDay } from '#kernel/clock.ts'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { firstMeeting } from '#testing/meeting.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
let world: World
let police: Visitor
let social: Visitor
let stranger: Visitor
let inCase: TestCase
let today: string

beforeAll(async () => {
  world = await openWorld()
  today = helsinkiDay(world.now)
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
  stranger = await world.signIn({ team: 'Lojo ankarteam', profession: 'police' })
})
afterAll(() => world.close())
beforeEach(async () => {
  inCase = await openTestCase(world)
})

const limits = (part = ''): string => `/cases/${inCase.caseId}/guardian-limits${part}`
const set = (kind: string, over: object = {}, who = social): Promise<Reply> =>
  who.change(limits(), {
    guardianId: inCase.guardianIds[1],
    kind,
    reason: 'Misstänks för en gärning mot den unga.',
    ...over,
  })
type Limit = { id: string; kind: string; endedAt: string | null; version: number }
type Limits = { limits: Limit[]; invitedBefore: { meetingId: string }[] }
const read = async (): Promise<Limits> => (await social.read(limits())).json<Limits>()
const codesOf = (reply: Reply): string[] =>
  (reply.json<{ errors?: { path: string; code: string }[] }>().errors ?? []).map((each) => `${each.path} ${each.code}`)
const reasonOf = (reply: Reply): [number, string] => [reply.status, reply.json<{ reason: string }>().reason]

const meetings = (): string => `/cases/${inCase.caseId}/meetings`
const meeting = (over: object = {}) => firstMeeting(inCase, { date: addDays(today, 10), ...over })
const arrange = (over: object = {}): Promise<Reply> => police.change(meetings(), meeting(over))

describe('a guardian limit', () => {
  it('is recorded with its reason for a guardian of the case, once', async () => {
    expect(codesOf(await set('conflict_of_interest', { guardianId: inCase.youthId }))).toEqual([
      '/guardianId choose_one',
    ])
    expect(codesOf(await set('conflict_of_interest', { insteadId: inCase.youthId }))).toEqual(['/insteadId choose_one'])
    expect(codesOf(await set('custody_limited', { reason: 'Dom' }))).toEqual(['/reason too_short'])
    expect((await set('conflict_of_interest')).status).toBe(200)
    expect(reasonOf(await set('conflict_of_interest'))).toEqual([409, 'guardian_limit_exists'])
    expect((await police.page(`${limits()}?lang=sv`)).body).toContain('Mikael Testberg: Intressekonflikt')
  })

  it('ends once, from a page that is not old, and stays to be read', async () => {
    const id = (await set('no_information')).json<{ id: string }>().id
    const end = (version: number) => police.change(limits(`/${id}/end`), { version })
    expect(reasonOf(await end(4))).toEqual([412, 'stale_version'])
    expect((await end(1)).status).toBe(200)
    expect(reasonOf(await end(2))).toEqual([409, 'guardian_limit_ended'])
    expect((await read()).limits).toHaveLength(1)
  })

  it('is neither read nor set by another team', async () => {
    const id = (await set('conflict_of_interest')).json<{ id: string }>().id
    expect((await stranger.read(limits())).status).toBe(404)
    expect((await set('no_information', {}, stranger)).status).toBe(404)
    expect((await stranger.change(limits(`/${id}/end`), { version: 1 })).status).toBe(404)
  })

  it('is recorded with a form', async () => {
    const sent = await social.submit(limits('/new'), {
      guardianId: inCase.guardianIds[0],
      kind: 'custody_limited',
      reason: 'Tingsrättens beslut om vårdnaden.',
    })
    expect(sent.status).toBe(303)
    expect((await read()).limits).toMatchObject([{ kind: 'custody_limited' }])
  })
})

describe('a meeting', () => {
  it.each([
    ['conflict_of_interest', 'guardian_conflict', '805/2011'],
    ['no_information', 'guardian_not_told', '703/2023'],
  ])(
    'is not arranged with a guardian who has the limit %s, and the refusal is logged',
    async (kind, reason, provision) => {
      await set(kind)
      const refused = await arrange()
      expect(reasonOf(refused)).toEqual([409, reason])
      expect(refused.json<{ detail: string }>().detail).toContain('Mikael Testberg')
      expect(refused.json<{ detail: string }>().detail).toContain(provision)
      const logged = await world.admin.query('select 1 from access_log where case_id = $1 and reason = $2', [
        inCase.caseId,
        reason,
      ])
      expect(logged.rowCount).toBe(1)
    },
  )

  it('of the family is arranged without that guardian, and nobody has to explain why', async () => {
    await set('conflict_of_interest')
    const [mother] = inCase.guardianIds
    expect((await arrange({ personIds: [inCase.youthId, mother] })).status).toBe(200)
    const form = (await police.page(`${meetings()}/new?lang=sv`)).body
    expect(form).toContain('Mikael Testberg bjuds inte: en begränsning gäller.')
  })

  it('may have a guardian whose custody is limited, and one whose limit has ended', async () => {
    await set('custody_limited')
    expect((await arrange()).status).toBe(200)
    const id = (await set('conflict_of_interest')).json<{ id: string }>().id
    await social.change(limits(`/${id}/end`), { version: 1 })
    expect((await arrange()).status).toBe(200)
  })

  it('that the guardian was asked to before is pointed out, and is not changed without taking them off', async () => {
    const id = (await arrange()).json<{ id: string }>().id
    await set('conflict_of_interest')
    expect((await read()).invitedBefore).toMatchObject([{ meetingId: id }])
    expect((await social.page(`${limits()}?lang=sv`)).body).toContain('Mikael Testberg är redan bjuden till mötet')
    const edit = (over: object) => police.change(`${meetings()}/${id}`, { ...meeting(over), version: 1 })
    expect(reasonOf(await edit({}))).toEqual([409, 'guardian_conflict'])
    expect((await edit({ personIds: [inCase.youthId, inCase.guardianIds[0]] })).status).toBe(200)
    expect((await read()).invitedBefore).toEqual([])
  })

  it('says itself that a guardian was asked before, and its form no longer has them ticked', async () => {
    const id = (await arrange()).json<{ id: string }>().id
    const page = async (): Promise<string> => (await police.page(`${meetings()}/${id}?lang=sv`)).body
    const warning = 'Mikael Testberg är bjuden hit men får inte vara med'
    expect(await page()).not.toContain(warning)
    await set('no_information')
    expect(await page()).toContain(warning)
    const form = (await police.page(`${meetings()}/${id}/edit?lang=sv`)).body
    const box = (personId: string): string =>
      new RegExp(`<input[^>]*value="${personId}"[^>]*>`).exec(form)?.[0] ?? 'no box'
    expect(box(inCase.guardianIds[0])).toContain('checked')
    expect(box(inCase.guardianIds[1])).not.toContain('checked')
    expect(form).toContain('Bjuds inte: en begränsning gäller.')
    const taken = { ...meeting({ personIds: [inCase.youthId, inCase.guardianIds[0]] }), version: 1 }
    expect((await police.change(`${meetings()}/${id}`, taken)).status).toBe(200)
    expect(await page()).not.toContain(warning)
  })

  it('that has been held is written down with who was there, limit or not', async () => {
    await set('conflict_of_interest')
    expect((await arrange({ date: addDays(today, -3), alreadyHeld: true })).status).toBe(200)
  })
})

describe('a paper for the family', () => {
  it.each([
    ['conflict_of_interest', true],
    ['no_information', true],
    ['custody_limited', false],
  ])(
    'with the limit %s is kept from the guardian: %s, said on the screen and to nobody on paper',
    async (kind, kept) => {
      await set(kind)
      const warning = 'Ge inte bladet till Mikael Testberg: en begränsning gäller för vårdnadshavaren.'
      const { body } = await social.page(`/cases/${inCase.caseId}/client-copy?lang=sv`)
      expect(body.includes(warning)).toBe(kept)
      // Only in a part of the page that is not printed.
      const printed = body.replace(/<p class="[^"]*fl-screen-only">.*?<\/p>/gs, '')
      expect(printed).not.toContain('Testberg')
    },
  )

  it('is for everyone again when the limit has ended', async () => {
    const { id } = (await set('no_information')).json<{ id: string }>()
    await social.change(limits(`/${id}/end`), { version: 1 })
    expect((await social.page(`/cases/${inCase.caseId}/client-copy?lang=sv`)).body).not.toContain('Testberg')
  })
})
