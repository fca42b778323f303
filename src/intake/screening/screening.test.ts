import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Referral } from '#intake/referral/referral.ts'
import { register, someone, type RegisteredContact } from '#testing/referral.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'
import { missingInPanel } from './screening.ts'

const raseborg = 'Raseborgs ankarteam'

let world: World
let police: Visitor
let social: Visitor
let nurse: Visitor
let youthWorker: Visitor

beforeAll(async () => {
  world = await openWorld()
  world.now = new Date('2026-11-10T10:00:00Z')
  const who = (profession: string) => world.signIn({ team: raseborg, profession })
  ;[police, social, nurse, youthWorker] = await Promise.all([who('police'), who('social_work'), who('psychiatric_nursing'), who('youth_work')])
})
afterAll(async () => {
  await world.close()
})

const open = { ...someone, discussion: 'open' }
const read = async (visitor: Visitor, { referralId }: RegisteredContact): Promise<Referral> => (await visitor.read(`/referrals/${referralId}`)).json<Referral>()
const errorsOf = (reply: Reply): string[] =>
  (reply.json<{ errors?: { path: string; code: string }[] }>().errors ?? []).map((each) => `${each.path} ${each.code}`)

const decision = (more: object, ...participants: Visitor[]): object => ({
  outcome: 'selected', reason: 'early_intervention', participants: participants.map((each) => each.persona.id), responsible: participants[0]?.persona.id, ...more,
})
const decide = async (visitor: Visitor, registered: RegisteredContact, body: object): Promise<Reply> => {
  const { version } = (await read(visitor, registered)).referral
  return await visitor.change(`/referrals/${registered.referralId}/decision`, { version, ...body })
}
const ended = { outcome: 'advice_given', reason: 'enough_advice', guidance: 'Skolkuratorn träffar eleven varje vecka.', responsible: undefined }

describe('a contact discussed without a name', () => {
  it('shows the name to the receiving authority alone until the team agrees that the threshold is met', async () => {
    const registered = await register(police, someone)
    expect((await read(police, registered)).persons.map((each) => each.name)).toEqual(['Elvira Provperson', 'Gunvor Provperson'])
    for (const other of [social, nurse, youthWorker]) {
      const seen = await other.page(`/referrals/${registered.referralId}`)
      expect(seen.body).toContain('Diskuteras utan namn')
      expect(seen.body).not.toContain('Provperson')
      expect((await read(other, registered)).persons).toEqual([])
      expect((await other.change(`/referrals/${registered.referralId}/open-identity`, { participants: [other.persona.id], reason: 'x' })).status).toBe(403)
    }

    const alone = await police.change(`/referrals/${registered.referralId}/open-identity`, { participants: [police.persona.id], reason: 'Ensam' })
    expect(errorsOf(alone)).toEqual(['/participants nobody_else_agreed'])
    const opened = await police.change(`/referrals/${registered.referralId}/open-identity`, { participants: [social.persona.id], reason: 'Flera behövs' })
    expect(opened.status).toBe(200)
    expect((await read(youthWorker, registered)).persons).toHaveLength(2)
    const [threshold] = (await read(nurse, registered)).decisions
    expect(threshold).toMatchObject({ outcome: 'threshold_met', guidance: 'Flera behövs' })
    expect(threshold?.participants.map((each) => each.name).sort()).toEqual([police.persona.name, social.persona.name].sort())
    const { rows } = await world.admin.query("select professional_id from access_log where object_id = $1 and object_kind = 'referral_identity' and result = 'allowed'", [registered.referralId])
    expect(rows).toEqual([{ professional_id: police.persona.id }])
  })

  it('does not become a case before the name is open, and says so', async () => {
    const registered = await register(police, someone)
    const refused = await decide(social, registered, decision({}, social, police))
    expect(refused.json()).toMatchObject({ status: 409, reason: 'identity_not_opened' })
  })

  it('about whom nothing was known can be completed later by the one who received it', async () => {
    const registered = await register(police)
    expect((await social.change(`/referrals/${registered.referralId}/identity`, { youth: { givenName: 'Elvira' } })).status).toBe(403)
    expect(errorsOf(await police.change(`/referrals/${registered.referralId}/identity`, {}))).toEqual(['/youth.givenName identity_empty'.replace('.', '/')])
    expect((await police.change(`/referrals/${registered.referralId}/identity`, open)).status).toBe(200)
    expect((await read(nurse, registered)).persons[0]).toMatchObject({ name: 'Elvira Provperson', registerKind: 'shared' })
    expect((await police.change(`/referrals/${registered.referralId}/identity`, open)).json()).toMatchObject({ reason: 'identity_recorded' })
  })
})

describe('the stance of an authority', () => {
  it('stands beside the decision, and the newest counts', async () => {
    const registered = await register(police)
    await social.change(`/referrals/${registered.referralId}/stance`, { stance: 'more_information', reason: 'Vi vet för lite' })
    await social.change(`/referrals/${registered.referralId}/stance`, { stance: 'select' })
    await youthWorker.submit(`/referrals/${registered.referralId}/stance`, { stance: 'not_select', reason: 'En fritidsledare räcker' })
    const { stances } = await read(police, registered)
    expect(stances.map((each) => [each.profession, each.stance, each.reason])).toEqual([
      ['social_work', 'select', null],
      ['youth_work', 'not_select', 'En fritidsledare räcker'],
    ])
    expect((await police.page(`/referrals/${registered.referralId}`)).body).toContain('En fritidsledare räcker')
  })
})

describe('a decision', () => {
  it('to select opens a case with a number that says nothing, whose first members are those who took part', async () => {
    const registered = await register(police, { ...open, triggers: ['child_welfare_notification'] })
    const selected = await decide(social, registered, decision({}, social, police))
    const { caseId } = selected.json<{ caseId: string }>()
    expect((await read(police, registered)).case?.number).toMatch(/^VN-[0-9A-HJKMNP-TV-Z]{6}$/)
    expect((await social.read(`/cases/${caseId}`)).status).toBe(200)
    expect((await police.read(`/cases/${caseId}`)).status).toBe(200)
    const rules = (await world.admin.query<{ rule: string }>('select rule from deadline where case_id = $1 order by rule', [caseId])).rows.map((each) => each.rule)
    expect(rules).toContain('assessment_start')
    expect(rules).toContain('first_meeting')
    // Working in the team is no longer enough: neither the case, nor the contact it came from.
    expect((await nurse.read(`/cases/${caseId}`)).status).toBe(404)
    const [denied, absent] = [await nurse.read(`/referrals/${registered.referralId}`), await nurse.read(`/referrals/${randomUUID()}`)]
    expect([denied.status, denied.body]).toEqual([404, absent.body])
    expect((await nurse.read('/referrals?state=selected')).body).not.toContain(registered.number)
    expect((await social.read('/referrals?state=selected')).body).toContain(registered.number)
  })

  it('not to select keeps codes and guidance, and removes names, texts and reference numbers from the database', async () => {
    const registered = await register(police, { ...open, need: 'HEMLIGTEXT', sourceContact: 'HEMLIGTEXT', triggers: ['offence_report'], references: { offence_report: 'HEMLIGTEXT' }, age: 14 })
    await nurse.change(`/referrals/${registered.referralId}/stance`, { stance: 'not_select', reason: 'HEMLIGTEXT' })
    expect((await decide(social, registered, { ...decision(ended, social, nurse) })).status).toBe(200)
    for (const table of ['referral', 'referral_detail', 'referral_reference', 'person', 'screening_stance', 'screening_decision']) {
      const rows = await world.admin.query(`select to_jsonb(t)::text as all from ${table} t`)
      for (const text of ['HEMLIGTEXT', '010112A900K']) expect(JSON.stringify(rows.rows.filter((each) => JSON.stringify(each).includes(registered.referralId)))).not.toContain(text)
    }
    const names = await world.admin.query('select given_name, family_name, phone, personal_identity_code from person where referral_id = $1', [registered.referralId])
    expect(names.rows).toEqual([1, 2].map(() => ({ given_name: null, family_name: null, phone: null, personal_identity_code: null })))
    const seen = await read(social, registered)
    expect(seen).toMatchObject({ referral: { state: 'not_selected' }, detail: { triggers: ['offence_report'], source: 'school', need: null } })
    expect(seen.decisions[0]).toMatchObject({ outcome: 'advice_given', reason: 'enough_advice', guidance: 'Skolkuratorn träffar eleven varje vecka.' })
    expect((await police.page(`/referrals/${registered.referralId}`)).body).toContain('Namn, kontaktuppgifter och texter har tagits bort')
  })

  it('names what is missing or does not fit', async () => {
    const registered = await register(police, open)
    const stranger = await world.signIn({ team: 'Lojo ankarteam', profession: 'police' })
    expect(errorsOf(await decide(social, registered, decision({ reason: 'age' }, social)))).toEqual(['/reason reason_not_for_outcome'])
    expect(errorsOf(await decide(social, registered, decision({ ...ended, guidance: '' }, social)))).toEqual(['/guidance guidance_required'])
    expect(errorsOf(await decide(social, registered, decision({}, social, stranger)))).toEqual(['/participants participant_not_in_team'])
    expect(errorsOf(await decide(social, registered, decision({ responsible: undefined }, social)))).toEqual(['/responsible choose_one'])
    expect(errorsOf(await decide(social, registered, decision({ responsible: nurse.persona.id }, social)))).toEqual(['/responsible responsible_took_no_part'])
    expect(errorsOf(await decide(social, registered, decision({ participants: [] })))).toEqual(['/participants choose_at_least_one'])
    expect(errorsOf(await decide(social, registered, decision({ deviationReason: 'safety' }, social)))).toEqual(['/deviationExplanation required'])
  })

  it('made twice at once is made once; the second learns that the contact has changed', async () => {
    const registered = await register(police, open)
    const { version } = (await read(social, registered)).referral
    const both = await Promise.all([social, police].map((who) => who.change(`/referrals/${registered.referralId}/decision`, { version, ...decision({}, social, police) })))
    expect(both.map((each) => each.status).sort()).toEqual([200, 412])
  })

  it('on a form that is wrong keeps what was typed and asks only what the decision needs', async () => {
    const registered = await register(police, open)
    const path = `/referrals/${registered.referralId}/decision`
    expect((await social.page(path)).body).toContain('Vad beslutar teamet?')
    const form = await social.page(`${path}?outcome=advice_given`)
    expect(form.body).toContain('råd räckte')
    expect(form.body).not.toContain('tidigt ingripande behövs')
    const { version } = (await read(social, registered)).referral
    const wrong = await social.submit(path, { outcome: 'advice_given', version: String(version), guidance: 'Ring kuratorn.', participants: social.persona.id })
    expect(wrong.status).toBe(400)
    expect(wrong.body).toContain('Ring kuratorn.')
    expect(wrong.body).toContain('Välj ett alternativ')
    const right = await social.submit(path, { outcome: 'advice_given', version: String(version), reason: 'enough_advice', guidance: 'Ring kuratorn.', participants: social.persona.id })
    expect(right.headers.location).toBe(`/referrals/${registered.referralId}`)
  })

  it('may deviate from the common model with a reason, which follows into the case', async () => {
    const registered = await register(police, open)
    const selected = await decide(social, registered, decision({ deviationReason: 'young_persons_need', deviationExplanation: 'Redan träffat alla.' }, social, police))
    const { rows } = await world.admin.query('select step, reason from deviation where case_id = $1', [selected.json<{ caseId: string }>().caseId])
    expect(rows).toEqual([{ step: 'screening', reason: 'young_persons_need' }])
  })
})

describe('an urgent contact', () => {
  it('asks for the time of the social worker’s assessment, which only social care records', async () => {
    const registered = await register(police, { ...open, urgency: 'immediate', triggers: ['child_welfare_notification'] })
    expect((await police.page(`/referrals/${registered.referralId}`)).body).toContain('ring 112')
    expect(errorsOf(await decide(social, registered, decision({}, social)))).toEqual(['/deviationReason urgent_need_not_assessed'])

    const { version } = (await read(social, registered)).referral
    const assessed = { assessedOn: '10.11.2026', assessedTime: '11.30', measure: 'Socialjouren kontaktad.', version }
    const path = `/referrals/${registered.referralId}/urgent-assessment`
    expect((await police.change(path, assessed)).status).toBe(403)
    expect(errorsOf(await social.change(path, { ...assessed, assessedTime: '16.00' }))).toEqual(['/assessedTime assessed_in_future'])
    expect((await social.change(path, assessed)).status).toBe(200)
    expect((await social.change(path, assessed)).status).toBe(412)
    const seen = await read(nurse, registered)
    expect(seen.referral).toMatchObject({ urgentAssessed: true, urgentAssessedAt: '2026-11-10T09:30:00.000Z' })
    expect(seen.detail?.urgentMeasure).toBe('Socialjouren kontaktad.')
    expect(seen.deadlines.find((each) => each.rule === 'urgent_need_child_protection')?.completedOn).toBe('2026-11-10')
    expect((await decide(social, registered, decision({}, social))).status).toBe(200)
  })

  it('can be decided without the assessment when the reason for the deviation is given', async () => {
    const registered = await register(police, { ...open, urgency: 'immediate' })
    const selected = await decide(social, registered, decision({ deviationReason: 'acute', deviationExplanation: 'Socialjouren har tagit över.' }, social))
    expect(selected.status).toBe(200)
  })
})

describe('an earlier contact about the same young person', () => {
  it('is shown to those who know who it is, and its case is linked to the new one', async () => {
    const first = await register(police, open)
    const firstCase = (await decide(social, first, decision({}, social, police))).json<{ caseId: string }>().caseId
    const second = await register(police, someone)
    expect((await read(police, second)).earlier.map((each) => each.number)).toContain(first.number)
    expect((await read(nurse, second)).earlier).toEqual([])
    expect((await read(social, second)).earlier).toEqual([])
    await police.change(`/referrals/${second.referralId}/open-identity`, { participants: [social.persona.id], reason: 'Återkommer' })
    expect((await read(social, second)).earlier.find((each) => each.number === first.number)).toMatchObject({ outcome: 'selected', caseId: firstCase })
    expect((await read(nurse, second)).earlier.map((each) => each.number)).not.toContain(first.number)
    const secondCase = (await decide(social, second, decision({}, social, police))).json<{ caseId: string }>().caseId
    const { rows } = await world.admin.query('select previous_case_id from anchor_case where id = $1', [secondCase])
    expect(rows).toEqual([{ previous_case_id: firstCase }])
  })
})

describe('the selection panel of Helsinki', () => {
  it('lacks whoever has not said "select"', () => {
    const panel = ['police', 'social_work', 'psychiatric_nursing']
    expect(missingInPanel(panel, [{ profession: 'police', stance: 'select' }, { profession: 'social_work', stance: 'not_select' }])).toEqual(['social_work', 'psychiatric_nursing'])
    expect(missingInPanel([], [])).toEqual([])
  })

  it('must have said "select" with all three voices before a contact becomes a case', async () => {
    const who = (profession: string) => world.signIn({ instance: 'helsingfors', profession })
    const [officer, worker, psychiatric, youth] = await Promise.all([who('police'), who('social_work'), who('psychiatric_nursing'), who('youth_work')])
    const registered = await register(officer, { ...open, municipality: '091', source: 'police' })
    const say = (visitor: Visitor, stance: string) => visitor.change(`/referrals/${registered.referralId}/stance`, { stance })
    const select = () => decide(officer, registered, decision({}, officer, worker, psychiatric))

    await say(officer, 'select')
    await say(youth, 'select')
    const refused = await select()
    expect(refused.json()).toMatchObject({ status: 409, reason: 'panel_incomplete' })
    expect(refused.json<{ detail: string }>().detail).toContain('socialarbetare, psykiatrisk sjukskötare')
    await say(worker, 'select')
    await say(psychiatric, 'more_information')
    expect((await select()).json<{ detail: string }>().detail).not.toContain('socialarbetare')
    await say(psychiatric, 'select')
    expect((await select()).status).toBe(200)
    expect((await police.read(`/referrals/${registered.referralId}`)).status).toBe(404)
  })
})
