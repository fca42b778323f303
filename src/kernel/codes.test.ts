import { describe, expect, test } from 'vitest'
import { codeIds, codeList, codeListIds, findCode, label, type CodeListId } from './codes.ts'
import published from './data/code-lists.json' with { type: 'json' }

describe('the code lists', () => {
  test('are all there, each with its own codes in the published order', () => {
    expect(published.lists.map(({ id }) => id)).toEqual([...codeListIds])
    for (const { id, codes } of published.lists) {
      expect(codeIds(id as CodeListId)).toEqual(codes.map((code) => code.id))
    }
  })

  test.each(codeListIds)('%s has no code twice', (id) => {
    expect(new Set(codeIds(id)).size).toBe(codeIds(id).length)
  })

  test('say whether several may be chosen', () => {
    expect(codeList('triggers').multiple).toBe(true)
    expect(codeList('referral_sources').multiple).toBe(false)
  })

  test('carry what the work needs beside the label', () => {
    expect(codeList('urgency').codes.map(({ target }) => target)).toEqual(['now', 'P2D', 'next_review'])
    expect(findCode('professions', 'psychiatric_nursing')?.authorityKind).toBe('health_care')
    expect(findCode('service_referral_statuses', codeIds('service_referral_statuses')[0])?.next).not.toEqual([])
    expect(codeList('worry_scale').codes.map(({ value }) => value)).toEqual([0, 1, 2, 3])
    expect(codeList('life_areas').codes.every(({ questionChild }) => questionChild !== undefined)).toBe(true)
    expect(codeList('meeting_types').codes.every(({ familyPresent }) => familyPresent !== undefined)).toBe(true)
    expect(findCode('languages', 'sv')).toMatchObject({ direction: 'ltr', endonym: 'svenska' })
  })
})

describe('codes that point at other lists', () => {
  const pointers: readonly (readonly [CodeListId, 'next' | 'for' | 'actors' | 'serviceTypes', CodeListId])[] = [
    ['service_referral_statuses', 'next', 'service_referral_statuses'],
    ['screening_reasons', 'for', 'screening_outcomes'],
    ['cause_categories', 'actors', 'authority_kinds'],
    ['cause_categories', 'serviceTypes', 'service_types'],
  ]

  test.each(pointers)('%s: every code of "%s" is in %s', (from, key, to) => {
    const pointed = codeList(from).codes.flatMap((code) => code[key] ?? [])
    expect(pointed.length).toBeGreaterThan(0)
    expect(pointed.filter((id) => findCode(to, id) === undefined)).toEqual([])
  })

  test.each(['professions', 'consent_recipients'] as const)('%s belong to a known kind of authority', (list) => {
    for (const { id, authorityKind } of codeList(list).codes) {
      expect(authorityKind !== undefined && findCode('authority_kinds', authorityKind) !== undefined, id).toBe(true)
    }
  })
})

describe('looking up a code', () => {
  test('gives its label in three languages', () => {
    expect(label('triggers', 'offence_report')).toEqual({
      sv: 'brottsanmälan',
      fi: 'rikosilmoitus',
      en: 'report of an offence',
    })
  })

  test('finds nothing under an unknown id, and a label of it is a mistake', () => {
    expect(findCode('triggers', 'rumour')).toBeUndefined()
    expect(findCode('triggers', 'toString')).toBeUndefined()
    expect(() => label('triggers', 'rumour')).toThrow('rumour')
  })
})
