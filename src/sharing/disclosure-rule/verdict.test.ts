import { describe, expect, it } from 'vitest'
import { addDays } from '#kernel/clock.ts'
import { codeIds } from '#kernel/codes.ts'
import { broughtRules } from './brought-rules.ts'
import { initiatives, type DisclosureRule } from './disclosure-rule.ts'
import { appliesTo, verdictOn, type Question } from './verdict.ts'

const DAY = '2026-03-02'
const unverified = {
  proposedBy: null,
  proposedAt: null,
  verifiedBy: null,
  verifiedAt: null,
  annulledBy: null,
  annulledAt: null,
  annulmentReason: null,
}
const rules: readonly DisclosureRule[] = broughtRules.rules.map((rule) => ({ ...rule, ...unverified }))
const ruleOf = (id: string): DisclosureRule => {
  const rule = rules.find((each) => each.id === id)
  if (rule === undefined) throw new Error(`no rule ${id}`)
  return rule
}
const disclosures = rules.filter((rule) => rule.kind === 'disclosure')

/** Every question a rule speaks of: sender × recipient × subject. */
const questionsOf = (rule: DisclosureRule, day = DAY): Question[] =>
  [...rule.fromAuthorities, ...rule.fromPersons].flatMap((from) =>
    [
      ...rule.toAuthorities.map((authority) => ({ authority })),
      ...rule.toPersons.map((person) => ({ person })),
    ].flatMap((to) => rule.subjects.map((subject): Question => ({ from, to, subject, day }))),
  )

const ask = (from: string, authority: string, subject: string, initiative?: Question['initiative']) =>
  verdictOn(rules, { from, to: { authority }, subject, day: DAY, initiative })

/** Everything anybody could ask: each sender, recipient, subject and way of telling. */
const everyQuestion: readonly Question[] = [...codeIds('authority_kinds'), ...codeIds('person_kinds')].flatMap((from) =>
  [
    ...codeIds('authority_kinds').map((authority) => ({ authority })),
    ...codeIds('person_kinds').map((person) => ({ person })),
  ].flatMap((to) =>
    codeIds('consent_categories').flatMap((subject) =>
      [undefined, ...initiatives].map((initiative): Question => ({ from, to, subject, day: DAY, initiative })),
    ),
  ),
)

describe('the rules the product brings along', () => {
  it('are the 54 of the matrix, each once, each with a citation', () => {
    expect(rules).toHaveLength(54)
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(54)
    const known = new Set(rules.map((rule) => rule.id))
    for (const rule of rules) {
      expect(rule.citations.length, rule.id).toBeGreaterThan(0)
      expect(rule.refusal.alternativeRules.filter((id) => !known.has(id))).toEqual([])
      expect(rule.caseLaw.filter((id) => !broughtRules.caseLaw.some((ruling) => ruling.id === id))).toEqual([])
    }
    for (const law of broughtRules.pendingLaw) expect(law.affects.filter((id) => !known.has(id))).toEqual([])
  })
})

describe.each(disclosures.map((rule) => [rule.id, rule] as const))('the rule %s', (_id, rule) => {
  it('speaks of each of its senders, recipients and subjects, and of no others', () => {
    const own = questionsOf(rule)
    expect(own.filter((question) => !appliesTo(rule, question))).toEqual([])
    const key = ({ from, to, subject }: Question): string => JSON.stringify([from, to, subject])
    const spoken = new Set(own.map(key))
    const others = everyQuestion.filter((question) => !spoken.has(key(question)))
    expect(others.filter((question) => appliesTo(rule, question))).toEqual([])
  })

  it('counts from its first day up to, but not on, the day it ends', () => {
    const ended = { ...rule, validUntil: addDays(rule.validFrom, 10) }
    for (const question of questionsOf(rule)) {
      const on = (day: string): boolean => appliesTo(ended, { ...question, day })
      expect([-1, 0, 9, 10].map((days) => on(addDays(rule.validFrom, days)))).toEqual([false, true, true, false])
    }
  })

  it('counts no longer when it is annulled, and not yet when it waits for a second person', () => {
    const annulled = { ...rule, annulledAt: new Date(), annulledBy: 'someone', annulmentReason: 'wrong section' }
    const proposal = { ...rule, proposedBy: 'someone' }
    for (const question of questionsOf(rule)) {
      expect(appliesTo(annulled, question)).toBe(false)
      expect(appliesTo(proposal, question)).toBe(false)
      expect(appliesTo({ ...proposal, verifiedBy: 'another', verifiedAt: new Date() }, question)).toBe(true)
    }
  })

  it('is a basis for what it allows, or is closed by a denial that does not name it', () => {
    if (rule.outcome === 'deny') return
    for (const asked of questionsOf(rule)) {
      const question = { ...asked, initiative: rule.initiative }
      const verdict = verdictOn(rules, question)
      if (verdict.rules.includes(rule)) continue
      expect(verdict.answer).toBe('no')
      expect(verdict.because?.refusal.alternativeRules).not.toContain(rule.id)
    }
  })

  it('answers no where it denies, with its reason, unless the law orders one to tell', () => {
    if (rule.outcome !== 'deny') return
    for (const asked of questionsOf(rule)) {
      const verdict = verdictOn(rules, { ...asked, initiative: rule.initiative })
      if (verdict.answer === 'duty') expect(verdict.because?.initiative).toBe('duty')
      else expect([verdict.answer, verdict.because?.id]).toEqual(['no', rule.id])
    }
  })
})

describe('every question that can be asked', () => {
  it('has an answer that its rule bears out, and never offers a denying rule as a way', () => {
    const wrong = everyQuestion.filter((question) => {
      const { answer, because, rules: ways, alternatives, uncertain } = verdictOn(rules, question)
      const borneOut =
        because === null
          ? answer === 'no' && ways.length === 0
          : answer === 'no'
            ? because.outcome === 'deny'
            : ways[0] === because && appliesTo(because, question)
      const consent = because !== null && (because.consent !== 'none' || because.outcome === 'allow_with_consent')
      const kept =
        (answer !== 'duty' || (because?.duty === true && !consent)) &&
        (answer !== 'yes' || (!consent && because?.duty === false)) &&
        (answer !== 'with_consent' || consent)
      const offered = [...ways, ...alternatives]
      return !(
        borneOut &&
        kept &&
        uncertain === (because?.certainty === 'uncertain') &&
        offered.every((rule) => rule.outcome !== 'deny') &&
        (because === null || !alternatives.includes(because))
      )
    })
    expect(wrong).toEqual([])
  })

  it('is answered no when no rule speaks of it', () => {
    const silent = everyQuestion.filter((question) => !rules.some((rule) => appliesTo(rule, question)))
    expect(silent.length).toBeGreaterThan(10_000)
    expect(silent.filter((question) => verdictOn(rules, question).answer !== 'no')).toEqual([])
    expect(verdictOn([], { from: 'police', to: { authority: 'police' }, subject: 'health', day: DAY })).toEqual({
      answer: 'no',
      rules: [],
      because: null,
      alternatives: [],
      uncertain: false,
    })
  })

  it('is never answered more freely when a rule that denies everything is added', () => {
    const nothing: DisclosureRule = {
      ...ruleOf('p1_protected_contact'),
      id: 'nothing_at_all',
      fromAuthorities: codeIds('authority_kinds'),
      fromPersons: codeIds('person_kinds'),
      toAuthorities: codeIds('authority_kinds'),
      toPersons: codeIds('person_kinds'),
      subjects: codeIds('consent_categories'),
    }
    const freer = everyQuestion.filter((question) => {
      const before = verdictOn(rules, question)
      const after = verdictOn([...rules, nothing], question)
      return (
        after.answer !== 'no' || after.rules.some((rule) => !before.rules.includes(rule) && rule.initiative !== 'duty')
      )
    })
    expect(freer).toEqual([])
  })
})

describe('social client data and the police (D8, KHO:2021:13)', () => {
  it('stays with social care when the police ask, whatever their own act says', () => {
    for (const subject of ruleOf('d8_police_request_social').subjects) {
      for (const initiative of [undefined, 'on_request'] as const) {
        const verdict = ask('social_welfare', 'police', subject, initiative)
        expect([verdict.answer, verdict.because?.id]).toEqual(['no', 'd8_police_request_social'])
        expect(verdict.because?.caseLaw).toEqual(['KHO:2021:13'])
        expect(verdict.uncertain).toBe(true)
      }
    }
  })

  it('may be given with consent, or for a serious offence: that is offered instead', () => {
    const { rules: ways, alternatives } = ask('social_welfare', 'police', 'social_client')
    expect(ways.map((rule) => rule.id)).toEqual(['d7_serious_offence_on_request', 'd14_consent_between_authorities'])
    expect(alternatives.map((rule) => rule.id)).toEqual(
      expect.arrayContaining([
        'd14_consent_between_authorities',
        'd6_threat_to_police',
        'd7_lesser_offence_own_initiative',
      ]),
    )
  })

  it('leaves the duty to report an offence against a child in sight', () => {
    const { answer, alternatives } = ask('social_welfare', 'police', 'concern_facts')
    expect(answer).toBe('no')
    expect(alternatives.map((rule) => rule.id)).toContain('d2_offence_against_child')
    expect(ask('social_welfare', 'police', 'concern_facts', 'own_initiative').because?.id).toBe(
      'd2_offence_against_child',
    )
  })
})

describe('which rule decides', () => {
  it('is the duty before the permission: a suspect under 18 is told to social care (D4)', () => {
    const verdict = ask('police', 'social_welfare', 'offence_facts')
    expect([verdict.answer, verdict.because?.id]).toEqual(['duty', 'd4_suspect_under_18'])
    expect(verdict.uncertain).toBe(false)
  })

  it('is the denial before the permission: the police tell youth work nothing of the act unasked (KKO:2023:24)', () => {
    const verdict = ask('police', 'youth_work', 'offence_facts')
    expect([verdict.answer, verdict.because?.id]).toEqual(['no', 'd5_police_own_initiative'])
    expect(verdict.alternatives.map((rule) => rule.id)).toContain('d14_consent_between_authorities')
    expect(ask('police', 'youth_work', 'offence_facts', 'on_request').answer).toBe('with_consent')
  })

  it('is the one for a danger when it is about a threat', () => {
    expect(ask('police', 'youth_work', 'threat').because?.id).toBe('d5_prevent_danger')
    expect(ask('health_care', 'police', 'threat')).toMatchObject({ answer: 'yes' })
  })

  it('is consent before a permission nobody is sure of', () => {
    expect(ask('social_welfare', 'youth_work', 'family').answer).toBe('with_consent')
    expect(ask('social_welfare', 'youth_work', 'family').alternatives.map((rule) => rule.id)).toContain(
      'd7_secure_care_child_interest',
    )
  })

  it('is the cautious one when nobody said who takes the first step', () => {
    expect(ask('police', 'health_care', 'concern_facts', 'on_request').answer).toBe('yes')
    expect(ask('police', 'health_care', 'concern_facts', 'own_initiative').answer).toBe('no')
    expect(ask('police', 'health_care', 'concern_facts').answer).toBe('no')
  })

  it('forbids protected contact details in every way', () => {
    for (const initiative of [undefined, ...initiatives]) {
      expect(ask('police', 'social_welfare', 'protected_contact', initiative).because?.id).toBe('p1_protected_contact')
    }
  })

  it('answers of a person as of an authority: the guardian hears of the interrogation', () => {
    const question = { from: 'police', to: { person: 'guardian' }, subject: 'meeting_practicalities', day: DAY }
    expect(verdictOn(rules, question)).toMatchObject({ answer: 'duty' })
  })
})

describe('taking into the own register (703/2023 § 48)', () => {
  it('is a question of its own: the rule about it never carries a disclosure', () => {
    const question: Question = { from: 'health_care', to: { authority: 'police' }, subject: 'concern_facts', day: DAY }
    expect(verdictOn(rules, question).rules.map((rule) => rule.id)).not.toContain('s48_own_register')
    expect(verdictOn(rules, { ...question, kind: 'recording' }).because?.id).toBe('s48_own_register')
  })

  it('has nothing to do with an automatic feed, of which there is none', () => {
    const feed = ruleOf('d5_technical_disclosure')
    expect(everyQuestion.filter((question) => appliesTo(feed, question))).toEqual([])
  })
})
