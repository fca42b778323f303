import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decideOn, decisionOf, problemCodes, readContact, register, someone } from '#testing/referral.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

const raseborg = 'Raseborgs ankarteam'

let world: World
let police: Visitor
let social: Visitor
let nurse: Visitor

beforeAll(async () => {
  world = await openWorld()
  world.now = new Date('2026-11-10T10:00:00Z')
  const who = (profession: string) => world.signIn({ team: raseborg, profession })
  ;[police, social, nurse] = await Promise.all([who('police'), who('social_work'), who('psychiatric_nursing')])
})
afterAll(async () => {
  await world.close()
})

const open = { ...someone, discussion: 'open' }

const ended = {
  outcome: 'advice_given',
  reason: 'enough_advice',
  guidance: 'Skolkuratorn träffar eleven varje vecka.',
  responsible: undefined,
}

describe('a decision', () => {
  it('to select opens a case with a number that says nothing, whose first members are those who took part', async () => {
    const registered = await register(police, { ...open, triggers: ['child_welfare_notification'] })
    const selected = await decideOn(social, registered, decisionOf({}, social, police))
    const { caseId } = selected.json<{ caseId: string }>()
    expect((await readContact(police, registered)).case?.number).toMatch(/^VN-[0-9A-HJKMNP-TV-Z]{6}$/)
    expect((await social.read(`/cases/${caseId}`)).status).toBe(200)
    expect((await police.read(`/cases/${caseId}`)).status).toBe(200)
    const rules = (
      await world.admin.query<{ rule: string }>('select rule from deadline where case_id = $1 order by rule', [caseId])
    ).rows.map((each) => each.rule)
    expect(rules).toContain('assessment_start')
    expect(rules).toContain('first_meeting')
    // Working in the team is no longer enough: neither the case, nor the contact it came from.
    expect((await nurse.read(`/cases/${caseId}`)).status).toBe(404)
    const [denied, absent] = [
      await nurse.read(`/referrals/${registered.referralId}`),
      await nurse.read(`/referrals/${randomUUID()}`),
    ]
    expect([denied.status, denied.body]).toEqual([404, absent.body])
    expect((await nurse.read('/referrals?state=selected')).body).not.toContain(registered.number)
    expect((await social.read('/referrals?state=selected')).body).toContain(registered.number)
  })

  it('not to select keeps codes and guidance, and removes names, texts and reference numbers from the database', async () => {
    const registered = await register(police, {
      ...open,
      need: 'HEMLIGTEXT',
      sourceContact: 'HEMLIGTEXT',
      triggers: ['offence_report'],
      references: { offence_report: 'HEMLIGTEXT' },
      age: 14,
    })
    await nurse.change(`/referrals/${registered.referralId}/stance`, { stance: 'not_select', reason: 'HEMLIGTEXT' })
    expect((await decideOn(social, registered, { ...decisionOf(ended, social, nurse) })).status).toBe(200)
    for (const table of [
      'referral',
      'referral_detail',
      'referral_reference',
      'person',
      'screening_stance',
      'screening_decision',
    ]) {
      const rows = await world.admin.query(`select to_jsonb(t)::text as all from ${table} t`)
      for (const text of ['HEMLIGTEXT', '010112A900K'])
        expect(
          JSON.stringify(rows.rows.filter((each) => JSON.stringify(each).includes(registered.referralId))),
        ).not.toContain(text)
    }
    const names = await world.admin.query(
      'select given_name, family_name, phone, personal_identity_code from person where referral_id = $1',
      [registered.referralId],
    )
    expect(names.rows).toEqual(
      [1, 2].map(() => ({ given_name: null, family_name: null, phone: null, personal_identity_code: null })),
    )
    const seen = await readContact(social, registered)
    expect(seen).toMatchObject({
      referral: { state: 'not_selected' },
      detail: { triggers: ['offence_report'], source: 'school', need: null },
    })
    expect(seen.decisions[0]).toMatchObject({
      outcome: 'advice_given',
      reason: 'enough_advice',
      guidance: 'Skolkuratorn träffar eleven varje vecka.',
    })
    expect((await police.page(`/referrals/${registered.referralId}`)).body).toContain(
      'Namn, kontaktuppgifter och texter har tagits bort',
    )
  })

  it('names what is missing or does not fit', async () => {
    const registered = await register(police, open)
    const stranger = await world.signIn({ team: 'Lojo ankarteam', profession: 'police' })
    expect(problemCodes(await decideOn(social, registered, decisionOf({ reason: 'age' }, social)))).toEqual([
      '/reason reason_not_for_outcome',
    ])
    expect(problemCodes(await decideOn(social, registered, decisionOf({ ...ended, guidance: '' }, social)))).toEqual([
      '/guidance guidance_required',
    ])
    expect(problemCodes(await decideOn(social, registered, decisionOf({}, social, stranger)))).toEqual([
      '/participants participant_not_in_team',
    ])
    expect(problemCodes(await decideOn(social, registered, decisionOf({ responsible: undefined }, social)))).toEqual([
      '/responsible responsible_missing',
    ])
    expect(
      problemCodes(await decideOn(social, registered, decisionOf({ responsible: nurse.persona.id }, social))),
    ).toEqual(['/responsible responsible_took_no_part'])
    expect(problemCodes(await decideOn(social, registered, decisionOf({ participants: [] })))).toEqual([
      '/participants participants_missing',
    ])
    expect(problemCodes(await decideOn(social, registered, decisionOf({ deviationReason: 'safety' }, social)))).toEqual(
      ['/deviationExplanation required'],
    )
  })

  it('made twice at once is made once; the second learns what was decided', async () => {
    const registered = await register(police, open)
    const { version } = (await readContact(social, registered)).referral
    const both = await Promise.all(
      [social, police].map((who) =>
        who.change(`/referrals/${registered.referralId}/decision`, { version, ...decisionOf({}, social, police) }),
      ),
    )
    expect(both.map((each) => each.status).sort()).toEqual([200, 409])
  })

  it('on a form that is wrong keeps what was typed and asks only what the decision needs', async () => {
    const registered = await register(police, open)
    const path = `/referrals/${registered.referralId}/decision`
    expect((await social.page(path)).body).toContain('Vad beslutar teamet?')
    const form = await social.page(`${path}?outcome=advice_given`)
    expect(form.body).toContain('råd räckte')
    expect(form.body).not.toContain('tidigt ingripande behövs')
    const { version } = (await readContact(social, registered)).referral
    const wrong = await social.submit(path, {
      outcome: 'advice_given',
      version: String(version),
      guidance: 'Ring kuratorn.',
      participants: social.persona.id,
    })
    expect(wrong.status).toBe(400)
    expect(wrong.body).toContain('Ring kuratorn.')
    expect(wrong.body).toContain('Välj grunden för beslutet')
    const right = await social.submit(path, {
      outcome: 'advice_given',
      version: String(version),
      reason: 'enough_advice',
      guidance: 'Ring kuratorn.',
      participants: social.persona.id,
    })
    expect(right.headers.location).toBe(`/referrals/${registered.referralId}`)
  })

  it('may deviate from the common model with a reason, which follows into the case', async () => {
    const registered = await register(police, open)
    const selected = await decideOn(
      social,
      registered,
      decisionOf(
        { deviationReason: 'young_persons_need', deviationExplanation: 'Redan träffat alla.' },
        social,
        police,
      ),
    )
    const { rows } = await world.admin.query('select step, reason from deviation where case_id = $1', [
      selected.json<{ caseId: string }>().caseId,
    ])
    expect(rows).toEqual([{ step: 'screening', reason: 'young_persons_need' }])
  })
})

describe('an earlier contact about the same young person', () => {
  it('is shown to those who know who it is, and its case is linked to the new one', async () => {
    const returning = { youth: { givenName: 'Kevin', familyName: 'Påhittad', personalIdentityCode: '010111A900A' } }
    const first = await register(police, { ...returning, discussion: 'open' })
    const firstCase = (await decideOn(social, first, decisionOf({}, social, police))).json<{ caseId: string }>().caseId
    const second = await register(police, returning)
    expect((await readContact(police, second)).earlier.map((each) => each.number)).toEqual([first.number])
    expect((await readContact(nurse, second)).earlier).toEqual([])
    expect((await readContact(social, second)).earlier).toEqual([])
    await police.change(`/referrals/${second.referralId}/open-identity`, {
      participants: [social.persona.id],
      reason: 'Återkommer',
    })
    expect((await readContact(social, second)).earlier.find((each) => each.number === first.number)).toMatchObject({
      outcome: 'selected',
      caseId: firstCase,
    })
    expect((await readContact(nurse, second)).earlier).toEqual([])
    const secondCase = (await decideOn(social, second, decisionOf({}, social, police))).json<{ caseId: string }>()
      .caseId
    const { rows } = await world.admin.query('select previous_case_id from anchor_case where id = $1', [secondCase])
    expect(rows).toEqual([{ previous_case_id: firstCase }])
  })
})
