import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { helsinkiDay } from '#kernel/clock.ts'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
let world: World
let social: Visitor
let nurse: Visitor
let police: Visitor
let stranger: Visitor
let inCase: TestCase
let today: string

beforeAll(async () => {
  world = await openWorld()
  today = helsinkiDay(world.now)
  social = await world.signIn({ team, profession: 'social_work' })
  nurse = await world.signIn({ team, profession: 'psychiatric_nursing' })
  police = await world.signIn({ team, profession: 'police' })
  stranger = await world.signIn({ team: 'Lojo ankarteam', profession: 'social_work' })
})
afterAll(() => world.close())
beforeEach(async () => {
  inCase = await openTestCase(world, { birthDate: `${Number(today.slice(0, 4)) - 9}-01-15` })
})

const bans = (): string => `/cases/${inCase.caseId}/information-bans`
const ban = (over: object = {}, who = social): Promise<Reply> =>
  who.change(bans(), {
    visibility: 'case_team',
    guardianId: inCase.guardianIds[0],
    subjects: ['health'],
    reason: 'fear_of_violence',
    said: 'Mamma får absolut inte veta.',
    outcome: 'followed',
    ...over,
  })
type Ban = { id: string; followed: boolean; refusalReasons: string | null; liftedAt: string | null; version: number }
const read = async (who: Visitor): Promise<Ban[]> => (await who.read(bans())).json<{ bans: Ban[] }>().bans
const codesOf = (reply: Reply): string[] =>
  (reply.json<{ errors?: { path: string; code: string }[] }>().errors ?? []).map((each) => `${each.path} ${each.code}`)

describe('a ban on telling a guardian', () => {
  it('is recorded with its reason and followed, or refused with the reasons', async () => {
    expect((await ban()).status).toBe(200)
    expect(codesOf(await ban({ outcome: 'refused' }))).toEqual(['/refusalReasons ban_refusal_reasons_missing'])
    const reasons = 'Barnet är i omedelbar fara om vårdnadshavaren inte vet.'
    expect((await ban({ outcome: 'refused', refusalReasons: reasons })).status).toBe(200)
    expect(await read(social)).toMatchObject([
      { followed: false, refusalReasons: reasons },
      { followed: true, refusalReasons: null },
    ])
  })

  it('needs a guardian of the case, and the ground of health care only there', async () => {
    expect(codesOf(await ban({ guardianId: inCase.youthId }))).toEqual(['/guardianId choose_one'])
    expect(codesOf(await ban({ reason: 'health_decision' }))).toEqual(['/reason ban_reason_of_health_care'])
    expect((await ban({ reason: 'health_decision' }, nurse)).status).toBe(200)
  })

  it('in the own register is not there for the other authorities, and never for another team', async () => {
    const id = (await ban({ visibility: 'own_register' })).json<{ id: string }>().id
    expect(await read(social)).toHaveLength(1)
    expect(await read(police)).toEqual([])
    expect((await police.change(`${bans()}/${id}/lift`, { version: 1 })).status).toBe(404)
    expect((await stranger.read(bans())).status).toBe(404)
    expect((await ban({}, stranger)).status).toBe(404)
  })

  it('is lifted once, from a page that is not old', async () => {
    const id = (await ban()).json<{ id: string }>().id
    const lift = (version: number) => nurse.change(`${bans()}/${id}/lift`, { version })
    expect((await lift(7)).status).toBe(412)
    expect((await lift(1)).status).toBe(200)
    expect((await lift(2)).json().reason).toBe('information_ban_lifted')
    expect((await read(social))[0]?.liftedAt).not.toBeNull()
  })

  it('is recorded with a form that warns never to show the page to a guardian', async () => {
    const sent = await social.submit(`${bans()}/new`, {
      visibility: 'case_team',
      guardianId: inCase.guardianIds[0],
      subjects: ['health', 'family'],
      reason: 'private_matter',
      outcome: 'followed',
    })
    expect(sent.status).toBe(303)
    const page = (await social.page(`${bans()}?lang=sv`)).body
    expect(page).toContain('Berätta inte för Anna Provström')
    expect(page).toContain('inte heller att det finns ett förbud')
  })
})

describe('what a guardian may see', () => {
  const consents = (part = ''): string => `/cases/${inCase.caseId}/consents${part}`
  const askId = async (subject: string): Promise<string> => {
    const asked = await social.change(consents(), {
      subjects: [subject],
      toRegisterId: 'outside',
      toAuthority: 'school',
      toName: 'Hangö högstadium',
      purpose: 'joint_support',
      explained: 'Vad skolan får veta och varför.',
      language: 'sv',
    })
    return asked.json<{ id: string }>().id
  }

  it('does not change with a ban: the page of consents is the same but for what is asked anew each time', async () => {
    const shown = async (): Promise<string> =>
      (await social.page(`${consents()}?lang=sv`)).body.replace(/value="[^"]*"/g, '')
    const before = await shown()
    await ban()
    expect(await shown()).toBe(before)
  })

  it('is no paper for a consent about what they may not know: the other guardian signs, and nothing says why', async () => {
    await ban()
    const id = await askId('health')
    for (const language of ['sv', 'fi', 'en']) {
      const sheet = (await social.page(`${consents(`/${id}/sheet`)}?language=${language}`)).body
      expect(sheet).toContain('Mikael Testberg')
      expect(sheet).not.toContain('Anna Provström')
      expect(sheet).not.toMatch(/förbud|förbjud|kielto|kiellon|kieltänyt|\bban\b|forbid|703\/2023 51/i)
    }
  })

  it('nor on paper for other things, where they sign as before', async () => {
    await ban()
    const id = await askId('school')
    const sheet = (await social.page(`${consents(`/${id}/sheet`)}?language=sv`)).body
    expect(sheet).toContain('Anna Provström')
    expect(sheet).not.toMatch(/förbud|förbjud/i)
  })

  it('a guardian cannot consent to telling what the ban keeps from them; the refusal does not name the ban', async () => {
    const id = await askId('health')
    await ban()
    const refused = await social.change(consents(`/${id}/yes`), {
      personId: inCase.guardianIds[0],
      method: 'written',
      givenOn: today,
      version: 1,
    })
    const { reason, detail } = refused.json<{ reason: string; detail: string }>()
    expect([refused.status, reason]).toEqual([409, 'consent_no_right_to_know'])
    expect(detail).not.toMatch(/förbud|förbjud/i)
  })

  it('the plan that the family takes home says nothing of it', async () => {
    await ban()
    const plan = `/cases/${inCase.caseId}/plan`
    const action = { goal: 'Sova bättre', what: 'Telefonen bort kl. 21', who: 'Elin', dueOn: today }
    const { id } = (await social.change(plan, { actions: [action] })).json<{ id: string }>()
    const agreements = [{ givenBy: 'guardian_one', method: 'written', capacity: 'adult', agreedOn: today }]
    await social.change(`${plan}/${id}/agree`, { agreements, version: 1 })
    const sheet = await social.page(`${plan}/${id}/sheet?language=sv`)
    expect(sheet.status).toBe(200)
    expect(sheet.body).not.toMatch(/förbud|förbjud/i)
  })
})
