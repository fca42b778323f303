import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  ageOn,
  dayOfWeek,
  daysBetween,
  eighteenthBirthday,
  helsinkiDateTime,
  helsinkiDay,
  helsinkiTime,
  isDay,
} from './clock.ts'

describe('the day and time in Finland', () => {
  test('just before midnight in Finland it is still the same day, although it is yesterday or today elsewhere', () => {
    expect(helsinkiDay(new Date('2026-11-26T21:59:59Z'))).toBe('2026-11-26')
    expect(helsinkiDay(new Date('2026-11-26T22:00:00Z'))).toBe('2026-11-27')
    expect(helsinkiDay(new Date('2026-06-30T21:00:00Z'))).toBe('2026-07-01')
  })

  test('a meeting at two in the afternoon is at noon UTC in winter and at eleven in summer', () => {
    expect(helsinkiDateTime('2026-11-26', '14:00').toISOString()).toBe('2026-11-26T12:00:00.000Z')
    expect(helsinkiDateTime('2026-06-26', '14:00').toISOString()).toBe('2026-06-26T11:00:00.000Z')
  })

  test('the hour that does not exist in spring is read one hour later', () => {
    expect(helsinkiDateTime('2026-03-29', '03:30').toISOString()).toBe('2026-03-29T01:30:00.000Z')
    expect(helsinkiTime(helsinkiDateTime('2026-03-29', '03:30'))).toBe('04:30')
    expect(helsinkiTime(helsinkiDateTime('2026-03-29', '02:59'))).toBe('02:59')
  })

  test('of the hour that comes twice in autumn the first is meant', () => {
    expect(helsinkiDateTime('2026-10-25', '03:30').toISOString()).toBe('2026-10-25T00:30:00.000Z')
    expect(helsinkiDateTime('2026-10-25', '04:00').toISOString()).toBe('2026-10-25T02:00:00.000Z')
  })

  test('an impossible day or time is refused', () => {
    expect(() => helsinkiDateTime('2026-02-30', '14:00')).toThrow(RangeError)
    expect(() => helsinkiDateTime('2026-02-28', '24:30')).toThrow(RangeError)
  })

  test.each(['2026-02-29', '2026-13-01', '2026-00-10', '26-01-01', '20260101', '2026-01-01T10:00', ''])(
    '"%s" is no day',
    (text) => {
      expect(isDay(text)).toBe(false)
    },
  )

  test('29 February is a day in a leap year', () => {
    expect(isDay('2028-02-29')).toBe(true)
  })
})

describe('counting days and months', () => {
  test('days go over the month and the leap day', () => {
    expect(addDays('2024-02-16', 14)).toBe('2024-03-01')
    expect(addDays('2026-12-31', -90)).toBe('2026-10-02')
    expect(daysBetween('2026-11-26', '2026-12-24')).toBe(28)
    expect(daysBetween('2026-11-26', '2026-11-20')).toBe(-6)
    expect(dayOfWeek('2026-11-26')).toBe(4)
  })

  test('three months from 30 November end on the last day of February', () => {
    expect(addMonths('2025-11-30', 3)).toBe('2026-02-28')
    expect(addMonths('2023-11-30', 3)).toBe('2024-02-29')
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28')
  })
})

describe('age', () => {
  test('a person turns fifteen on the birthday, not the day before', () => {
    expect(ageOn('2011-11-26', '2026-11-25')).toBe(14)
    expect(ageOn('2011-11-26', '2026-11-26')).toBe(15)
    expect(ageOn('2011-11-26', '2026-01-01')).toBe(14)
    expect(ageOn('2011-11-26', '2026-12-31')).toBe(15)
  })

  test('a person born on 29 February turns eighteen on 28 February', () => {
    expect(eighteenthBirthday('2008-02-29')).toBe('2026-02-28')
    expect(ageOn('2008-02-29', '2026-02-27')).toBe(17)
    expect(ageOn('2008-02-29', '2026-02-28')).toBe(18)
    expect(ageOn('2008-02-29', '2028-02-28')).toBe(19)
    expect(ageOn('2008-02-29', '2028-02-29')).toBe(20)
  })

  test('on the day of birth the age is nought, and before it the age is negative', () => {
    expect(ageOn('2026-11-26', '2026-11-26')).toBe(0)
    expect(ageOn('2026-11-26', '2026-11-25')).toBe(-1)
  })
})
