import { describe, expect, it } from 'vitest'
import { disclosureState, endOfDay, isLive, nameParts, namesIn, parseRecipient, usualUntil } from './disclosure.ts'

describe('names that still stand in a text', () => {
  const names = nameParts(['Elin', 'Anna-Maria af Berg', null])

  it('are found as they are, with endings of both languages and whatever the case', () => {
    expect(names).toEqual(['Elin', 'Anna', 'Maria', 'Berg'])
    for (const text of ['Elin kom', 'Elins mamma', 'ELIN', 'soitti Elinille', '(Elin)', 'Elin.'])
      expect(namesIn(text, names)).toEqual(['Elin'])
    expect(namesIn('Anna och Maria Berg', names)).toEqual(['Anna', 'Maria', 'Berg'])
  })

  it('are not found inside other words', () => {
    expect(namesIn('Den unga gick till ett isberg och en elinstallation', names)).toEqual([])
    expect(namesIn('', names)).toEqual([])
  })
})

describe('a recipient in an address', () => {
  const id = '0f9c1f4e-0c7b-4d0e-9d1f-3f6f2a1b5c7d'
  it('is an authority, a person or a kind of recipient outside the system', () => {
    expect(parseRecipient(`register-${id}`)).toEqual({ kind: 'register', registerId: id })
    expect(parseRecipient(`person-${id}`)).toEqual({ kind: 'person', professionalId: id })
    expect(parseRecipient('outside-education')).toEqual({ kind: 'outside', authority: 'education' })
  })
  it('is nothing else, and never somebody who only gets figures', () => {
    for (const text of ['', 'register-1', `register-${id}x`, 'outside-thl', 'outside-service_network', 'outside-moon'])
      expect(parseRecipient(text)).toBeNull()
  })
})

describe('the state of a disclosure', () => {
  const now = new Date('2026-11-22T10:00:00Z')
  const before = new Date('2026-11-22T09:00:00Z')
  const live = {
    outside: false,
    answer: null,
    validUntil: new Date('2026-12-01T00:00:00Z'),
    revokedAt: null,
    consentEndedAt: null,
    ruleAnnulledAt: null,
  }
  it('is what ended it first of all, else what the recipient answered', () => {
    expect(disclosureState(live, now)).toBe('waiting')
    expect(disclosureState({ ...live, answer: 'accepted' }, now)).toBe('accepted')
    expect(disclosureState({ ...live, answer: 'declined' }, now)).toBe('declined')
    expect(disclosureState({ ...live, answer: 'accepted', revokedAt: before }, now)).toBe('revoked')
    expect(disclosureState({ ...live, consentEndedAt: before }, now)).toBe('consent_withdrawn')
    expect(disclosureState({ ...live, ruleAnnulledAt: before }, now)).toBe('rule_annulled')
    expect(disclosureState({ ...live, outside: true, validUntil: before }, now)).toBe('told')
  })
  it('ends at the moment itself: times are half-open', () => {
    expect(disclosureState({ ...live, validUntil: now }, now)).toBe('expired')
    expect(disclosureState({ ...live, consentEndedAt: now }, now)).toBe('consent_withdrawn')
    expect(isLive(disclosureState({ ...live, validUntil: now }, now))).toBe(false)
  })
  it('lasts through its last day in Finland, ninety days from today unless told otherwise', () => {
    expect(usualUntil('2026-11-22')).toBe('2027-02-20')
    expect(endOfDay('2027-02-20').toISOString()).toBe('2027-02-20T22:00:00.000Z')
  })
})
