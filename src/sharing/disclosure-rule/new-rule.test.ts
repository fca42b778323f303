import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, helsinkiDay } from '#kernel/clock.ts'
import { openTestCase } from '#testing/case.ts'
import { registerOf, tell, writeOwnNote } from '#testing/disclosure.ts'
import { problemCodes } from '#testing/referral.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'
import { ownRuleId, ownRuleRef } from './disclosure-rule.ts'

const team = 'Raseborgs ankarteam'
const today = helsinkiDay(new Date())
let world: World
let police: Visitor
let youthWorker: Visitor
let officer: Visitor
let leader: Visitor

beforeAll(async () => {
  world = await openWorld()
  police = await world.signIn({ team, profession: 'police' })
  youthWorker = await world.signIn({ team, profession: 'youth_work' })
  officer = await world.signIn({ instance: 'vastra-nyland', function: 'data_protection_officer' })
  leader = await world.signIn({ instance: 'vastra-nyland', function: 'leadership' })
})
afterAll(() => world.close())

const three = (text: string) => ({ sv: `${text} sv`, fi: `${text} fi`, en: `${text} en` })
/** A rule that lets the police tell youth work of school matters; fictional, as is its act. */
const rule = (name: string, changes: object = {}) => ({
  kind: 'disclosure',
  name: three(name),
  outcome: 'allow',
  initiative: 'own_initiative',
  fromAuthorities: ['police'],
  toAuthorities: ['youth_work'],
  subjects: ['school'],
  consent: 'none',
  explanation: three('Får berättas'),
  citations: [{ act: '9999/2099', name: three('Påhittad lag'), section: '1' }],
  refusal: { explanation: three('Annars inte'), lawfulAlternative: three('Fråga den unga') },
  certainty: 'certain',
  validFrom: today,
  ...changes,
})
const propose = (who: Visitor, name: string, changes: object = {}): Promise<Reply> =>
  who.change('/rules', rule(name, changes))
const verify = (who: Visitor, id: string, version = 1): Promise<Reply> =>
  who.change(`/rules/${id}/versions/${String(version)}/verify`, {})
const answer = async (): Promise<string> =>
  (await police.read('/may-tell?to=youth_work&topic=school')).json<{ verdict: { answer: string } }>().verdict.answer

describe('a wholly new rule', () => {
  it('is proposed by one, verified by another, and counts from then on without a restart', async () => {
    expect(await answer()).toBe('with_consent')
    const proposed = await propose(officer, 'School matters', { validFrom: addDays(today, -1) })
    expect(proposed.json()).toEqual({ ruleId: 'own_school_matters_en', version: 1 })
    expect(await answer()).toBe('with_consent')
    expect((await verify(officer, 'own_school_matters_en')).status).toBe(403)
    expect((await verify(police, 'own_school_matters_en')).status).toBe(403)
    expect((await verify(leader, 'own_school_matters_en')).status).toBe(200)
    expect(await answer()).toBe('yes')
    const page = (await police.page('/rules/own_school_matters_en?lang=sv')).body
    for (const part of ['School matters sv', 'E1', '9999/2099', officer.persona.name, leader.persona.name])
      expect(page).toContain(part)
    expect((await propose(officer, 'Another matter')).status).toBe(200)
    expect((await officer.page('/rules')).body).toContain('E2')
  })

  it('is proposed by nobody but the data-protection officer: no button, no form, and a row in the log', async () => {
    for (const who of [police, leader]) {
      expect((await propose(who, 'Not mine')).status).toBe(403)
      expect((await who.page('/rules/new')).status).toBe(403)
      expect((await who.page('/rules')).body).not.toContain('/rules/new')
    }
    expect((await officer.page('/rules')).body).toContain('/rules/new')
    const { rows } = await world.admin.query(
      `select distinct result, reason from access_log where operation = 'proposeDisclosureRule' and result <> 'allowed'`,
    )
    expect(rows).toEqual([{ result: 'refused', reason: expect.any(String) as string }])
  })

  it('is another instance’s own: there it does not exist', async () => {
    const other = await world.signIn({ instance: 'helsingfors', function: 'data_protection_officer' })
    expect((await other.read('/rules/own_school_matters_en')).status).toBe(404)
    expect((await verify(other, 'own_another_matter_en')).status).toBe(404)
  })

  it.each([
    ['no kind', { kind: '' }, '/kind choose_one'],
    ['a technical kind', { kind: 'technical' }, '/kind choose_one'],
    ['no provision', { citations: [] }, '/citations choose_at_least_one'],
    ['no recipient', { toAuthorities: [] }, '/toAuthorities rule_needs_party'],
    ['a text in two languages', { name: { sv: 'a', fi: 'b' } }, '/name/en required'],
    ['an end before its beginning', { validUntil: addDays(today, -1) }, '/validUntil rule_end_before_start'],
    [
      'an unknown way out',
      { refusal: { ...rule('').refusal, alternativeRules: 'd99_x' } },
      '/refusal/alternativeRules rule_unknown',
    ],
  ])('is refused with a sentence by its field when it has %s', async (_what, changes, code) => {
    const reply = await propose(officer, 'Wrong rule', changes)
    expect([reply.status, problemCodes(reply)]).toEqual([400, [code]])
  })

  it('cannot take the name of one there is, also when two write at once', async () => {
    const twice = await Promise.all([propose(officer, 'Same name'), propose(officer, 'Same name')])
    expect(twice.map((each) => each.status).sort()).toEqual([200, 400])
    expect(problemCodes(await propose(officer, 'Same  name!'))).toEqual(['/name/en rule_name_taken'])
  })

  it('is written on an empty form, which keeps what was typed when something is missing', async () => {
    const sent = await officer.submit('/rules/new', { 'name.sv': 'Halvfärdig regel', kind: 'recording' })
    expect([sent.status, sent.body.includes('Halvfärdig regel')]).toEqual([400, true])
    const typed = {
      kind: 'recording',
      ...Object.fromEntries(
        ['name', 'explanation', 'refusal.explanation', 'refusal.lawfulAlternative', 'citations.0.name'].flatMap(
          (name) => ['sv', 'fi', 'en'].map((language) => [`${name}.${language}`, `Formulär ${language}`]),
        ),
      ),
      outcome: 'allow',
      initiative: 'own_initiative',
      fromAuthorities: 'police',
      toAuthorities: ['youth_work', 'social_welfare'],
      subjects: 'school',
      consent: 'none',
      'citations.0.act': '9999/2099',
      certainty: 'certain',
      validFrom: today,
    }
    const done = await officer.submit('/rules/new', typed)
    expect([done.status, done.headers.location]).toEqual([303, '/rules/own_formular_en'])
  })
})

describe('a change of the rules', () => {
  it('alters nothing that was shared before: the disclosure keeps its version, its words and its reader', async () => {
    const inCase = await openTestCase(world)
    const entryId = await writeOwnNote(police, inCase.caseId, 'Skolan ringde.', 'school')
    const told = await tell(police, world, inCase.caseId, entryId, {
      recipient: `register-${await registerOf(world, youthWorker)}`,
      rule: 'own_school_matters_en/1',
      purpose: 'joint_support',
    })
    const path = `/cases/${inCase.caseId}/disclosures/${told.json<{ id: string }>().id}`
    const before = (await police.read(path)).json<{ disclosure: object }>().disclosure
    expect(before).toMatchObject({ ruleId: 'own_school_matters_en', ruleVersion: 1, state: 'waiting' })
    const next = await officer.change('/rules/own_school_matters_en/versions', {
      ...rule('Changed name'),
      outcome: 'deny',
      explanation: three('Får inte berättas'),
    })
    expect(next.status).toBe(200)
    expect((await verify(leader, 'own_school_matters_en', 2)).status).toBe(200)
    expect(await answer()).not.toBe('yes')
    expect((await police.read(path)).json<{ disclosure: object }>().disclosure).toEqual(before)
    expect((await youthWorker.page(`/cases/${inCase.caseId}`)).body).toContain('Skolan ringde.')
    const again = await tell(police, world, inCase.caseId, entryId, {
      recipient: `register-${await registerOf(world, youthWorker)}`,
      rule: 'own_school_matters_en/1',
      purpose: 'joint_support',
    })
    expect([again.status, again.json<{ reason: string }>().reason]).toEqual([409, 'rule_not_in_force'])
  })
})

describe('a rule of one’s own', () => {
  it('is called after its English name and counted after the others', () => {
    expect(ownRuleId('Notice to the county – §5!')).toBe('own_notice_to_the_county_5')
    expect(ownRuleId('å'.repeat(80)).length).toBeLessThanOrEqual(60)
    expect(ownRuleRef(['D1', 'E2', 'E10', '§48'])).toBe('E11')
    expect(ownRuleRef([])).toBe('E1')
  })
})
