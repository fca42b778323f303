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

  describe('the plan on paper', () => {
    const own = { ownGoal: 'Jag vill sova hos mormor.', ownGoalLanguage: 'sv' }
    const actions = () => [
      { goal: 'Sova bättre', what: 'Telefonen bort kl. 21', who: 'Elin', dueOn: today },
      { goal: 'Må bättre', what: 'Träffa kuratorn på torsdagar', who: 'Heidi', dueOn: today, subject: 'mental_health' },
    ]
    /** An agreed plan. @returns the path of its sheet. */
    const agreed = async (): Promise<string> => {
      const plan = `/cases/${inCase.caseId}/plan`
      const written = await social.change(plan, { ...own, actions: actions() })
      expect(written.body).toContain('"id"')
      const { id } = written.json<{ id: string }>()
      const agreements = [{ givenBy: 'guardian_one', method: 'written', capacity: 'adult', agreedOn: today }]
      expect((await social.change(`${plan}/${id}/agree`, { agreements, version: 1 })).status).toBe(200)
      return `${plan}/${id}/sheet`
    }
    const paper = async (who: Visitor, path: string, reader: string): Promise<string> =>
      (await who.page(`${path}?language=sv&for=${reader}`)).body

    it('says nothing of the young person’s ban, and leaves out what it keeps from that guardian', async () => {
      const path = await agreed()
      await ban({ subjects: ['mental_health', 'own_view'] })
      const banned = await paper(social, path, inCase.guardianIds[0])
      expect(banned).toContain('Telefonen bort kl. 21')
      for (const kept of ['kuratorn', 'Må bättre', 'mormor', 'säger den unga själv']) expect(banned).not.toContain(kept)
      expect(banned).not.toMatch(/förbud|förbjud|kielto|\bban\b|utelämnad/i)
      for (const reader of [inCase.youthId, inCase.guardianIds[1]]) {
        const whole = await paper(social, path, reader)
        for (const part of ['Telefonen', 'kuratorn', 'mormor']) expect(whole).toContain(part)
      }
    })

    it('is as if there were no such action: byte for byte the paper of a plan without it', async () => {
      const path = await agreed()
      const without = (await social.read(path)).json<{ recipients: { id: string }[] }>()
      expect(without).toMatchObject({ actions: [], ownGoal: null, recipient: null })
      expect(without.recipients.map((each) => each.id)).toEqual([inCase.youthId, ...inCase.guardianIds])
      await ban({ subjects: ['mental_health', 'own_view'] })
      const main = (html: string): string => html.slice(html.indexOf('<table'), html.indexOf('</table>'))
      const banned = main(await paper(social, path, inCase.guardianIds[0]))
      const { rows } = await world.admin.query<{ id: string }>(
        `select id from plan_action where case_id = $1 and subject = 'mental_health'`,
        [inCase.caseId],
      )
      const left = await social.page(`${path}?language=sv&for=${inCase.guardianIds[1]}&without=${rows[0]?.id ?? ''}`)
      const links = (html: string): string => html.replaceAll(/href="[^"]*"/g, '')
      expect(links(banned)).toBe(links(main(left.body)))
    })

    it('keeps a ban that another authority recorded for itself: the police leave out what they may not know is banned', async () => {
      const path = await agreed()
      await ban({ subjects: ['mental_health'], visibility: 'own_register' })
      expect((await police.page(`/cases/${inCase.caseId}/information-bans`)).body).not.toContain('psykisk hälsa')
      expect(await paper(police, path, inCase.guardianIds[0])).not.toContain('kuratorn')
      expect(await paper(police, path, inCase.guardianIds[1])).toContain('kuratorn')
    })

    it('is not made for a guardian from whom the whole is kept, in words that fit a limit too; the log tells no more', async () => {
      const path = await agreed()
      await ban({ subjects: ['participation'] })
      await social.change(`/cases/${inCase.caseId}/guardian-limits`, {
        guardianId: inCase.guardianIds[1],
        kind: 'no_information',
        reason: 'Domstolen har begränsat rätten att få uppgifter.',
      })
      const refusals = await Promise.all(
        inCase.guardianIds.map((reader) => social.read(`${path}?language=sv&for=${reader}`)),
      )
      const [first, second] = refusals.map((each) => each.json<{ reason: string; detail: string }>())
      expect([first?.reason, first?.detail]).toEqual([second?.reason, second?.detail])
      expect(first).toMatchObject({ status: 409, reason: 'not_for_recipient' })
      const { rows } = await world.admin.query(
        `select distinct object_kind, result, reason from access_log where case_id = $1 and operation = 'readPlanSheet'`,
        [inCase.caseId],
      )
      expect(rows).toEqual([{ object_kind: 'service_plan', result: 'refused', reason: 'not_for_recipient' }])
      const stranger = await social.read(`${path}?for=${social.persona.id}`)
      expect(stranger.status).toBe(404)
      expect((await social.read(`${path}?for=x`)).status).toBe(400)
    })

    it('follows a ban that is lifted, and one that was not followed keeps nothing', async () => {
      const path = await agreed()
      const { id } = (await ban({ subjects: ['mental_health'] })).json<{ id: string }>()
      await social.change(`/cases/${inCase.caseId}/information-bans/${id}/lift`, { version: 1 })
      await ban({
        subjects: ['mental_health'],
        outcome: 'refused',
        refusalReasons: 'Det vore tydligt emot den ungas bästa.',
      })
      expect(await paper(social, path, inCase.guardianIds[0])).toContain('kuratorn')
    })
  })
})
