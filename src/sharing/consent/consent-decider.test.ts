import { describe, expect, it } from 'vitest'
import { deciderOf, type DeciderFacts, type DecidingGuardian } from './consent-decider.ts'

const guardian = (personId: string, over: Partial<DecidingGuardian> = {}): DecidingGuardian => ({
  personId,
  custody: 'joint',
  limits: [],
  bannedSubjects: [],
  ...over,
})
const facts = (over: Partial<DeciderFacts> = {}): DeciderFacts => ({
  youthId: 'youth',
  age: 15,
  judgements: [],
  guardians: [guardian('mother'), guardian('father')],
  ...over,
})
const judged = (capacity: 'understands' | 'partly' | 'does_not_understand', ...subjects: string[]) => ({
  id: `${capacity}:${subjects.join()}`,
  subjects,
  capacity,
})

describe('who decides about telling', () => {
  it('is the young person alone when judged to understand, at fifteen and at nine', () => {
    for (const age of [15, 9]) {
      const found = deciderOf(facts({ age, judgements: [judged('understands', 'health')] }), ['health'])
      expect(found).toMatchObject({ decidedBy: 'youth', givers: ['youth'], judgementId: 'understands:health' })
    }
  })

  it('is by default both guardians with joint custody for an eleven-year-old, without any judgement', () => {
    const found = deciderOf(facts({ age: 11 }), ['school'])
    expect(found).toMatchObject({ decidedBy: 'guardians_both', givers: ['mother', 'father'], judgementId: null })
  })

  it('is nobody yet for a twelve-year-old, or one whose age is not known, before a judgement', () => {
    for (const age of [12, 17, null])
      expect(deciderOf(facts({ age }), ['school'])).toMatchObject({ decided: false, reason: 'maturity_not_judged' })
  })

  it('are the guardians of a sixteen-year-old who is judged not to understand', () => {
    const found = deciderOf(facts({ age: 16, judgements: [judged('does_not_understand', 'health')] }), ['health'])
    expect(found).toMatchObject({ decidedBy: 'guardians_both', givers: ['mother', 'father'] })
  })

  it('are the young person and the guardians when the young person understands in part', () => {
    const found = deciderOf(facts({ judgements: [judged('partly', 'health')] }), ['health'])
    expect(found).toMatchObject({ decidedBy: 'youth_and_guardian', givers: ['youth', 'mother', 'father'] })
  })

  it('follows the newest judgement of a matter', () => {
    const judgements = [judged('understands', 'health'), judged('does_not_understand', 'health', 'school')]
    expect(deciderOf(facts({ judgements }), ['health'])).toMatchObject({ decidedBy: 'youth' })
    expect(deciderOf(facts({ judgements }), ['school'])).toMatchObject({ decidedBy: 'guardians_both' })
    expect(deciderOf(facts({ judgements }), ['health', 'school'])).toMatchObject({ reason: 'subjects_decided_apart' })
    expect(deciderOf(facts({ judgements }), ['health', 'family'])).toMatchObject({ reason: 'maturity_not_judged' })
  })

  it('is the client alone from eighteen, whatever was judged before', () => {
    const judgements = [judged('does_not_understand', 'health')]
    expect(deciderOf(facts({ age: 18, judgements }), ['health'])).toMatchObject({
      decidedBy: 'adult_client',
      givers: ['youth'],
    })
  })
})

describe('a guardian', () => {
  const child = (...guardians: DecidingGuardian[]) => deciderOf(facts({ age: 8, guardians }), ['school'])

  it('with sole custody decides alone, one without custody not at all', () => {
    expect(child(guardian('mother', { custody: 'sole' }), guardian('father', { custody: 'none' }))).toMatchObject({
      decidedBy: 'guardian_one',
      givers: ['mother'],
      leftOut: [{ personId: 'father', reason: 'no_custody' }],
    })
  })

  it('whose custody is not known is asked: nobody is passed over by not finding out', () => {
    expect(child(guardian('mother'), guardian('father', { custody: 'unknown' }))).toMatchObject({
      givers: ['mother', 'father'],
    })
  })

  it.each(['conflict_of_interest', 'custody_limited', 'no_information'] as const)(
    'with the limit %s is left out, and the other decides',
    (kind) => {
      expect(child(guardian('mother'), guardian('father', { limits: [{ kind, insteadId: null }] }))).toMatchObject({
        decidedBy: 'guardian_one',
        givers: ['mother'],
        leftOut: [{ personId: 'father', reason: kind }],
      })
    },
  )

  it('cannot consent to telling what the young person has forbidden them to know, but to other things', () => {
    const told = guardian('mother', { bannedSubjects: ['health'] })
    const found = (subject: string) => deciderOf(facts({ age: 8, guardians: [told, guardian('father')] }), [subject])
    expect(found('health')).toMatchObject({
      givers: ['father'],
      leftOut: [{ personId: 'mother', reason: 'no_right_to_know' }],
    })
    expect(found('school')).toMatchObject({ givers: ['mother', 'father'], leftOut: [] })
  })

  it('cannot consent to anything when they are not to know that the young person takes part', () => {
    const told = guardian('mother', { bannedSubjects: ['participation'] })
    expect(deciderOf(facts({ age: 8, guardians: [told, guardian('father')] }), ['school'])).toMatchObject({
      givers: ['father'],
      leftOut: [{ personId: 'mother', reason: 'no_right_to_know' }],
    })
  })

  it('who is the only one and limited leaves nobody, until somebody is appointed instead', () => {
    const limited = (insteadId: string | null) =>
      child(guardian('mother', { limits: [{ kind: 'conflict_of_interest', insteadId }] }))
    expect(limited(null)).toMatchObject({ decided: false, reason: 'nobody_can_decide' })
    expect(limited('appointed')).toMatchObject({ decidedBy: 'legal_representative', givers: ['appointed'] })
  })
})
