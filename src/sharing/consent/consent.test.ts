import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addDays, helsinkiDay } from '#kernel/clock.ts'
import { formatDate } from '#kernel/format.ts'
import { openTestCase, type TestCase, type TestCaseOptions } from '#testing/case.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
let world: World
let police: Visitor
let social: Visitor
let nurse: Visitor
let stranger: Visitor
let inCase: TestCase
let today: string
let policeRegister: string

beforeAll(async () => {
  world = await openWorld()
  today = helsinkiDay(world.now)
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
  nurse = await world.signIn({ team, profession: 'psychiatric_nursing' })
  stranger = await world.signIn({ team: 'Lojo ankarteam', profession: 'police' })
})
afterAll(() => world.close())

const bornYearsAgo = (years: number): string => `${Number(today.slice(0, 4)) - years}${addDays(today, -20).slice(4)}`
const open = async (years: number, options: TestCaseOptions = {}): Promise<void> => {
  inCase = await openTestCase(world, { birthDate: bornYearsAgo(years), ...options })
  const found = await world.admin.query<{ register_id: string }>('select register_id from professional where id = $1', [
    inCase.memberIds['police'],
  ])
  policeRegister = found.rows[0]?.register_id ?? ''
}
beforeEach(() => open(15))

const at = (part = ''): string => `/cases/${inCase.caseId}/consents${part}`
const consentFor = (over: object = {}) => ({
  subjects: ['health'],
  toRegisterId: policeRegister,
  purpose: 'joint_support',
  explained: 'Vi gick igenom vad polisen får veta och varför.',
  language: 'sv',
  ...over,
})
type Problem = { reason: string; detail: string; errors?: { path: string; code: string }[] }
const reasonOf = (reply: Reply): [number, string] => [reply.status, reply.json<Problem>().reason]
const codesOf = (reply: Reply): string[] =>
  (reply.json<Problem>().errors ?? []).map((each) => `${each.path} ${each.code}`)

const judge = (capacity: string, subjects: string[] = ['health'], who = nurse, visibility = 'case_team') =>
  who.change(`/cases/${inCase.caseId}/maturity-judgements`, {
    visibility,
    subjects,
    capacity,
    reasons: 'Beskrev själv vad som händer om polisen får veta.',
  })
const limit = (guardian: 0 | 1, kind: string, over: object = {}) =>
  social.change(`/cases/${inCase.caseId}/guardian-limits`, {
    guardianId: inCase.guardianIds[guardian],
    kind,
    reason: 'Misstänks för en gärning mot den unga.',
    ...over,
  })
const ask = (over: object = {}, who = nurse): Promise<Reply> => who.change(at(), consentFor(over))
const askId = async (over: object = {}): Promise<string> => (await ask(over)).json<{ id: string }>().id
type Opened = {
  consent: { state: string; version: number; decidedBy: string; validUntil: string | null; givers: { name: string }[] }
  waitsFor: { id: string }[]
  leftOut: { id: string; reason: string }[]
  undecided: string | null
  resting: number
}
const read = async (id: string, who = nurse): Promise<Opened> => (await who.read(at(`/${id}`))).json<Opened>()
const yes = async (id: string, personId: string, over: object = {}, who = nurse): Promise<Reply> => {
  const { consent } = await read(id)
  const said = { personId, method: 'oral_witnessed', givenOn: today, version: consent.version, ...over }
  return await who.change(at(`/${id}/yes`), said)
}
const withdraw = async (id: string, who = nurse, over: object = {}): Promise<Reply> =>
  who.change(at(`/${id}/withdraw`), { version: (await read(id)).consent.version, ...over })
/** A consent of the young person themselves, judged to understand and given. */
const given = async (over: object = {}): Promise<string> => {
  await judge('understands')
  const id = await askId(over)
  await yes(id, inCase.youthId)
  return id
}

describe('who is asked for consent', () => {
  it('is the competent fifteen-year-old alone, whose yes is enough', async () => {
    expect((await judge('understands')).status).toBe(200)
    const id = await askId()
    expect(await read(id)).toMatchObject({
      consent: { state: 'asked', decidedBy: 'youth' },
      waitsFor: [{ id: inCase.youthId }],
    })
    expect((await yes(id, inCase.youthId)).json()).toMatchObject({ given: true })
    expect((await read(id, police)).consent).toMatchObject({ state: 'live', givers: [{ name: 'Elin Provström' }] })
  })

  it('is nobody before the fifteen-year-old has been judged: age alone decides nothing', async () => {
    const refused = await ask()
    expect(reasonOf(refused)).toEqual([409, 'consent_maturity_not_judged'])
    expect(refused.json<Problem>().detail).toContain('703/2023')
  })

  it('are by default both guardians of an eleven-year-old, and it holds when both have said yes', async () => {
    await open(11)
    const id = await askId()
    const [mother, father] = inCase.guardianIds
    expect((await read(id)).waitsFor.map((each) => each.id).sort()).toEqual([mother, father].sort())
    expect((await yes(id, mother)).json()).toMatchObject({ given: false })
    expect((await read(id)).consent.state).toBe('asked')
    expect((await yes(id, father, { method: 'oral_phone' }, social)).json()).toMatchObject({ given: true })
    expect((await read(id)).consent).toMatchObject({ state: 'live', decidedBy: 'guardians_both' })
    expect((await nurse.page(`${at(`/${id}`)}?lang=sv`)).body).toContain('muntligt per telefon')
  })

  it('is the eleven-year-old who is judged to understand: there is no age limit', async () => {
    await open(11)
    await judge('understands')
    expect((await read(await askId())).waitsFor).toMatchObject([{ id: inCase.youthId }])
  })

  it('is the one guardian with sole custody', async () => {
    await open(8, { custody: 'sole' })
    await world.admin.query(`update person set custody = 'none' where id = $1`, [inCase.guardianIds[1]])
    const id = await askId()
    const found = await read(id)
    expect(found.consent.decidedBy).toBe('guardian_one')
    expect(found.leftOut).toMatchObject([{ id: inCase.guardianIds[1], reason: 'no_custody' }])
    expect(reasonOf(await yes(id, inCase.guardianIds[1]))).toEqual([409, 'consent_no_custody'])
  })

  it('is one of two guardians only when the other cannot take part and the reason is recorded', async () => {
    await open(8)
    const id = await askId()
    const [mother] = inCase.guardianIds
    expect(codesOf(await yes(id, mother, { aloneReason: 'Reser' }))).toEqual(['/aloneReason too_short'])
    await yes(id, mother, { aloneReason: 'Pappan är till sjöss och vården börjar i morgon.' })
    expect((await read(id)).consent).toMatchObject({ state: 'live', decidedBy: 'guardian_one' })
  })

  it('is said apart when different persons decide about different matters', async () => {
    await judge('understands', ['health'])
    await judge('does_not_understand', ['family'])
    expect(reasonOf(await ask({ subjects: ['health', 'family'] }))).toEqual([409, 'consent_subjects_decided_apart'])
  })
})

describe('a guardian with a limit', () => {
  it('cannot give the consent, is left out with the reason, and the other one is enough', async () => {
    await open(8)
    const id = await askId()
    await limit(1, 'conflict_of_interest')
    const found = await read(id)
    expect(found.waitsFor).toMatchObject([{ id: inCase.guardianIds[0] }])
    expect(found.leftOut).toMatchObject([{ id: inCase.guardianIds[1], reason: 'conflict_of_interest' }])
    const refused = await yes(id, inCase.guardianIds[1])
    expect(reasonOf(refused)).toEqual([409, 'consent_conflict_of_interest'])
    expect(refused.json<Problem>().detail).toContain('Mikael Testberg')
    expect((await yes(id, inCase.guardianIds[0])).json()).toMatchObject({ given: true })
    expect((await read(id)).consent.decidedBy).toBe('guardian_one')
  })

  it('who had said yes before is pointed out on the page of the consent', async () => {
    await open(8)
    const id = await askId()
    for (const guardian of inCase.guardianIds) await yes(id, guardian)
    expect((await read(id)).leftOut).toEqual([])
    await limit(1, 'conflict_of_interest')
    expect((await read(id)).leftOut).toMatchObject([{ id: inCase.guardianIds[1], reason: 'conflict_of_interest' }])
    const page = (await nurse.page(`${at(`/${id}`)}?lang=sv`)).body
    expect(page).toContain('Det antecknades efter att samtycket gavs.')
  })

  it('leaves nobody when both are limited, until somebody is appointed instead', async () => {
    await open(8)
    await limit(0, 'conflict_of_interest')
    await limit(1, 'custody_limited')
    const refused = await ask()
    expect(reasonOf(refused)).toEqual([409, 'consent_nobody_can_decide'])
    expect(refused.json<Problem>().detail).toContain('805/2011')
    const added = await social.change(`/cases/${inCase.caseId}/persons`, {
      role: 'close_person',
      givenName: 'Irma',
      familyName: 'Bevakström',
    })
    const appointed = added.json<{ id: string }>().id
    await limit(1, 'conflict_of_interest', { insteadId: appointed })
    const id = await askId()
    expect((await read(id)).consent.decidedBy).toBe('legal_representative')
    expect((await yes(id, appointed)).json()).toMatchObject({ given: true })
  })
})

describe('a consent', () => {
  it('lasts to the end of the agreed day, and with guardians at most until the young person is of age', async () => {
    const id = await given({ validUntil: formatDate(addDays(today, 3), 'sv') })
    expect((await nurse.page(`${at(`/${id}`)}?lang=sv`)).body).toContain(formatDate(addDays(today, 3), 'sv'))
    const now = world.now
    world.now = new Date(now.getTime() + 5 * 86_400_000)
    expect((await read(id)).consent.state).toBe('expired')
    world.now = now
    await open(17)
    await judge('does_not_understand')
    const byGuardians = await read(await askId())
    expect(byGuardians.consent.validUntil?.slice(0, 4)).toBe(String(Number(today.slice(0, 4)) + 1))
  })

  it('needs a recipient, a purpose, information it can be about, and a day that has not been', async () => {
    await judge('understands')
    expect(codesOf(await ask({ toRegisterId: undefined }))).toEqual(['/toRegisterId choose_one'])
    expect(codesOf(await ask({ toRegisterId: inCase.sharedRegisterId }))).toEqual(['/toRegisterId choose_one'])
    expect(codesOf(await ask({ purpose: undefined }))).toEqual(['/purpose choose_one'])
    expect(codesOf(await ask({ subjects: [] }))).toEqual(['/subjects choose_at_least_one'])
    expect(codesOf(await ask({ subjects: ['police_prevention'] }))).toEqual(['/subjects consent_not_possible'])
    expect(codesOf(await ask({ validUntil: addDays(today, -1) }))).toEqual(['/validUntil date_in_past'])
    expect(codesOf(await ask({ toRegisterId: 'outside', toAuthority: 'school' }))).toEqual(['/toName required'])
    expect((await ask({ toRegisterId: 'outside', toAuthority: 'school', toName: 'Hangö högstadium' })).status).toBe(200)
  })

  it('to what student welfare knows is given in writing', async () => {
    await judge('understands', ['student_welfare'])
    const id = await askId({ subjects: ['student_welfare'] })
    expect(codesOf(await yes(id, inCase.youthId))).toEqual(['/method consent_must_be_written'])
    expect((await yes(id, inCase.youthId, { method: 'written' })).status).toBe(200)
  })

  it('is not said yes to tomorrow, twice, by somebody who does not decide, or by an old page', async () => {
    await open(8)
    const id = await askId()
    const [mother, father] = inCase.guardianIds
    expect(codesOf(await yes(id, mother, { givenOn: addDays(today, 1) }))).toEqual(['/givenOn date_in_future'])
    expect(reasonOf(await yes(id, inCase.youthId))).toEqual([409, 'consent_not_theirs'])
    await yes(id, mother)
    expect(reasonOf(await yes(id, mother))).toEqual([409, 'consent_already_said'])
    expect(reasonOf(await yes(id, father, { version: 1 }))).toEqual([412, 'stale_version'])
    await yes(id, father)
    expect(reasonOf(await yes(id, father))).toEqual([409, 'consent_given'])
  })

  it('is asked for and recorded with forms that say who decides and who received the answer', async () => {
    await judge('understands')
    const asked = await nurse.submit(at('/new'), consentFor())
    expect(asked.status).toBe(303)
    const page = String(asked.headers['location']).split('?')[0] ?? ''
    const shown = (await nurse.page(`${page}?lang=sv`)).body
    expect(shown).toContain('Väntar på svar av')
    expect(shown).toContain('dataskyddsförordningen artikel 6.1 c och e')
    const said = { personId: inCase.youthId, method: 'written', givenOn: formatDate(today, 'sv') }
    expect((await nurse.submit(`${page}/yes`, said)).status).toBe(303)
    const after = (await nurse.page(`${page}?lang=sv`)).body
    expect(after).toContain(`Elin Provström: skriftligt, ${formatDate(today, 'sv')}. Togs emot av`)
  })

  it('is there for the members of the case and for nobody else', async () => {
    const id = await given()
    for (const path of [at(), at(`/${id}`), at(`/${id}/sheet`), `/cases/${inCase.caseId}/maturity-judgements`])
      expect((await stranger.read(path)).status).toBe(404)
    expect((await stranger.change(at(`/${id}/withdraw`), { version: 2 })).status).toBe(404)
    expect((await stranger.change(at(), consentFor())).status).toBe(404)
    expect((await read(id)).consent.state).toBe('live')
    const elsewhere = inCase
    await open(15)
    expect((await nurse.read(`/cases/${inCase.caseId}/consents/${id}`)).status).toBe(404)
    inCase = elsewhere
  })

  it('is not asked for in a closed case, but can be withdrawn there', async () => {
    const id = await given()
    await world.admin.query(
      `update anchor_case set phase = 'closed', closed_at = now(), closing_reason = 'no_need' where id = $1`,
      [inCase.caseId],
    )
    expect(reasonOf(await ask())).toEqual([409, 'state_closed'])
    expect((await withdraw(id)).status).toBe(200)
  })
})

describe('a judgement of maturity', () => {
  it('in the own register is read there alone; the others see that somebody else decides', async () => {
    await judge('understands', ['health'], nurse, 'own_register')
    const reasons = 'Beskrev själv vad som händer'
    expect((await nurse.page(at())).body).toContain(reasons)
    expect((await police.page(at())).body).not.toContain(reasons)
    expect((await police.read(`/cases/${inCase.caseId}/maturity-judgements`)).body).not.toContain(reasons)
  })

  it('needs reasons, and is not made of somebody who is of age', async () => {
    const path = `/cases/${inCase.caseId}/maturity-judgements`
    const without = { visibility: 'case_team', subjects: ['health'], capacity: 'understands', reasons: 'Är 15' }
    expect(codesOf(await nurse.change(path, without))).toEqual(['/reasons too_short'])
    expect(codesOf(await nurse.change(path, { ...without, capacity: 'adult' }))).toContain('/capacity choose_one')
    await open(19)
    expect(reasonOf(await judge('understands'))).toEqual([409, 'of_age'])
    expect((await read(await askId())).consent.decidedBy).toBe('adult_client')
  })
})
