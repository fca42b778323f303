import { describe, expect, test } from 'vitest'
import { codeIds } from './codes.ts'
import {
  deadlineRules,
  deadlineSettings,
  defaultDeadlineSettings,
  dueAt,
  dueOn,
  getDeadlineRule,
  type DeadlineSettings,
} from './deadline.ts'
import published from './data/deadlines.json' with { type: 'json' }

type Vector = {
  readonly start: string
  readonly covers: string
  readonly expected: string
  readonly expected_if_eves_excluded?: string
  readonly expected_if_end_rolls?: string
}

const vectors = published.deadlines.flatMap(({ id, test_vectors }) =>
  (test_vectors as readonly Vector[]).map((vector) => ({ ...vector, id })),
)
const evesExcluded: DeadlineSettings = { evesCountAsWeekdays: false, endRollsToNextWeekday: false }
const endRolls: DeadlineSettings = { evesCountAsWeekdays: true, endRollsToNextWeekday: true }
const both: DeadlineSettings = { evesCountAsWeekdays: false, endRollsToNextWeekday: true }

describe('the published test values', () => {
  test('are 69, of which 27 say what happens when eves are excluded and 67 when the end moves', () => {
    expect(vectors).toHaveLength(69)
    expect(vectors.filter((vector) => vector.expected_if_eves_excluded !== undefined)).toHaveLength(27)
    expect(vectors.filter((vector) => vector.expected_if_end_rolls !== undefined)).toHaveLength(67)
  })

  test.each(vectors)('$id from $start ($covers) ends on $expected', ({ id, start, ...expected }) => {
    const rule = getDeadlineRule(id)
    expect(dueOn(rule, start)).toBe(expected.expected)
    expect(dueOn(rule, start, evesExcluded)).toBe(expected.expected_if_eves_excluded ?? expected.expected)
    expect(dueOn(rule, start, endRolls)).toBe(expected.expected_if_end_rolls ?? expected.expected)
  })
})

describe('the examples of THL guidance', () => {
  const start = getDeadlineRule('assessment_start')
  const complete = getDeadlineRule('assessment_complete')

  test('received on Tuesday 4.6.2024: start by Thursday 13.6.2024, ready by 4.9.2024', () => {
    expect(dueOn(start, '2024-06-04')).toBe('2024-06-13')
    expect(dueOn(complete, '2024-06-04')).toBe('2024-09-04')
  })

  test('received on Good Friday 29.3.2024: the first weekday is Tuesday 2.4, start by Wednesday 10.4.2024', () => {
    expect(dueOn({ ...start, length: 1 }, '2024-03-29')).toBe('2024-04-02')
    expect(dueOn(start, '2024-03-29')).toBe('2024-04-10')
  })

  test('received on 30.11: ready by the last day of February, leap year or not', () => {
    expect(dueOn(complete, '2025-11-30')).toBe('2026-02-28')
    expect(dueOn(complete, '2027-11-30')).toBe('2028-02-29')
  })
})

describe('what the acts leave open is a setting', () => {
  test('by default eves count and the end does not move, which gives the earlier day', () => {
    expect(defaultDeadlineSettings).toEqual({ evesCountAsWeekdays: true, endRollsToNextWeekday: false })
    expect(deadlineSettings.map(({ id }) => id)).toEqual(['eves_count_as_weekdays', 'end_rolls_to_next_weekday'])
  })

  test('with both settings changed the end moves past Christmas', () => {
    expect(dueOn(getDeadlineRule('assessment_complete'), '2026-09-24', both)).toBe('2026-12-28')
    expect(dueOn(getDeadlineRule('assessment_start'), '2026-12-15', both)).toBe('2026-12-28')
  })

  test('a warning before a birthday never moves to a later day', () => {
    const warning = getDeadlineRule('turning_18_first_warning')
    expect(dueOn(warning, '2026-06-27')).toBe('2026-03-29')
    expect(dueOn(warning, '2026-06-27', endRolls)).toBe('2026-03-29')
  })
})

describe('limits that are no day', () => {
  test('"immediately" and "without delay" give no day', () => {
    for (const rule of deadlineRules.filter(({ countingRule }) => countingRule === 'flag_only')) {
      expect(dueOn(rule, '2026-11-26')).toBeNull()
      expect(dueAt(rule, new Date())).toBeNull()
    }
  })

  test('the working days of a school need the calendar of the school', () => {
    expect(dueOn(getDeadlineRule('student_welfare_talk'), '2026-11-26')).toBeNull()
  })

  test('72 hours end at the same time of day three days later and never move', () => {
    const rule = getDeadlineRule('breach_notice_gdpr')
    expect(dueOn(rule, '2026-11-26')).toBe('2026-11-29')
    expect(dueOn(rule, '2026-11-26', endRolls)).toBe('2026-11-29')
    expect(dueAt(rule, new Date('2026-11-26T12:00:00Z'))).toEqual(new Date('2026-11-29T12:00:00Z'))
    expect(dueAt(getDeadlineRule('assessment_start'), new Date())).toBeNull()
  })
})

describe('the rules', () => {
  test('each rule that gives a number can be computed, except in school days and by occurrence', () => {
    const without = deadlineRules.filter((rule) => rule.length !== null && dueOn(rule, '2026-11-26') === null)
    expect(without.map(({ id }) => id)).toEqual(['thl_time_limit_extract', 'student_welfare_talk'])
  })

  test('a statutory limit names its place in the act', () => {
    for (const { id, kind, citations } of deadlineRules) {
      expect(kind === 'practice' || citations.length > 0, id).toBe(true)
    }
    expect(getDeadlineRule('assessment_start').citations[0]).toEqual({
      sv: 'Barnskyddslag 417/2007 26 § 5 mom.',
      fi: 'Lastensuojelulaki 417/2007 26 § 5 mom.',
      en: 'Child Welfare Act 417/2007, section 26, subsection 5',
    })
  })

  test('an uncertain limit says why', () => {
    for (const { id, certainty, uncertaintyReason } of deadlineRules) {
      expect(certainty === 'uncertain', id).toBe(uncertaintyReason !== null)
    }
  })

  test('who must act is a known kind of authority', () => {
    const known = codeIds('authority_kinds')
    expect(deadlineRules.flatMap(({ responsible }) => responsible).filter((id) => !known.includes(id))).toEqual([])
  })

  test('an unknown rule and an impossible start are refused', () => {
    expect(() => getDeadlineRule('someday')).toThrow('someday')
    expect(() => dueOn(getDeadlineRule('assessment_start'), '2026-02-30')).toThrow(RangeError)
  })
})
