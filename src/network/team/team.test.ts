import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { authorityRegisters, type AuthorityRegister } from '#access/actor.ts'
import { addDays } from '#kernel/clock.ts'
import { coverageOf, type EnsuredOtherwise, type Presence } from './team.ts'

const term = (registerKind: AuthorityRegister, validFrom: string, validUntil: string | null = null): Presence => ({
  registerKind,
  validFrom,
  validUntil,
})
const otherWay = (
  registerKind: AuthorityRegister,
  ensuredBy: string,
  validFrom: string,
  validUntil: string | null = null,
): EnsuredOtherwise => ({
  ...term(registerKind, validFrom, validUntil),
  ensuredBy,
})
const healthCare = (members: readonly Presence[], otherWays: readonly EnsuredOtherwise[], day: string) =>
  coverageOf(members, otherWays, day).find((each) => each.registerKind === 'health_care')

describe('the four authorities of a team', () => {
  test('are all shown, also when nobody works in the team', () => {
    expect(coverageOf([], [], '2026-11-26').map(({ registerKind, state }) => [registerKind, state])).toEqual([
      ['police', 'missing'],
      ['social_care', 'missing'],
      ['health_care', 'missing'],
      ['youth_work', 'missing'],
    ])
  })

  test('a team without health care shows a gap until a member comes', () => {
    expect(healthCare([term('police', '2025-01-01')], [], '2026-11-26')).toMatchObject({
      state: 'missing',
      gapFrom: '2026-11-26',
    })
    expect(healthCare([term('health_care', '2026-11-26')], [], '2026-11-26')).toMatchObject({
      state: 'member',
      gapFrom: null,
    })
  })

  test('a team without health care shows no gap when it is ensured in another way', () => {
    const ways = [otherWay('health_care', 'Ungdomspsykiatriska mottagningen', '2026-01-01')]
    expect(healthCare([], ways, '2026-11-26')).toEqual({
      registerKind: 'health_care',
      state: 'ensured',
      ensuredBy: ['Ungdomspsykiatriska mottagningen'],
      gapFrom: null,
      coveredAgainFrom: null,
    })
  })

  test('a member whose term ends with nobody after is a gap to come', () => {
    const members = [term('health_care', '2025-01-01', '2027-01-01')]
    expect(healthCare(members, [], '2026-11-26')).toMatchObject({
      state: 'member',
      gapFrom: '2027-01-01',
      coveredAgainFrom: null,
    })
    expect(healthCare(members, [], '2026-12-31')).toMatchObject({ state: 'member' })
    expect(healthCare(members, [], '2027-01-01')).toMatchObject({ state: 'missing', gapFrom: '2027-01-01' })
  })

  test('a successor from the day after leaves no gap, and one who comes later leaves one that is known to end', () => {
    const leaving = term('health_care', '2025-01-01', '2027-01-01')
    expect(healthCare([leaving, term('health_care', '2027-01-01')], [], '2026-11-26')).toMatchObject({ gapFrom: null })
    expect(healthCare([leaving, term('health_care', '2027-03-01')], [], '2026-11-26')).toMatchObject({
      gapFrom: '2027-01-01',
      coveredAgainFrom: '2027-03-01',
    })
  })

  test('another way that begins when a term ends closes the gap', () => {
    const members = [term('health_care', '2025-01-01', '2027-01-01')]
    const ways = [otherWay('health_care', 'Polikliniken', '2027-01-01')]
    expect(healthCare(members, ways, '2026-11-26')).toMatchObject({ state: 'member', ensuredBy: [], gapFrom: null })
    expect(healthCare(members, ways, '2027-01-01')).toMatchObject({ state: 'ensured', ensuredBy: ['Polikliniken'] })
  })

  test('the first day with nobody is what one finds by looking at each day', () => {
    const START = '2026-01-01'
    const offset = fc.integer({ min: 0, max: 40 })
    const period = fc
      .tuple(fc.constantFrom(...authorityRegisters), offset, fc.option(fc.integer({ min: 1, max: 20 })))
      .map(([registerKind, from, length]) =>
        term(registerKind, addDays(START, from), length === null ? null : addDays(START, from + length)),
      )
    fc.assert(
      fc.property(fc.array(period, { maxLength: 12 }), offset, (members, at) => {
        const day = addDays(START, at)
        for (const coverage of coverageOf(members, [], day)) {
          const own = members.filter((each) => each.registerKind === coverage.registerKind)
          const empty = (on: string): boolean =>
            own.every((each) => on < each.validFrom || (each.validUntil !== null && on >= each.validUntil))
          // No period begins or ends later than 60 days after the start.
          const first = Array.from({ length: 62 - at }, (_, ahead) => addDays(day, ahead)).find(empty) ?? null
          expect(coverage.gapFrom).toBe(first)
          expect(coverage.state).toBe(empty(day) ? 'missing' : 'member')
        }
      }),
    )
  })
})
