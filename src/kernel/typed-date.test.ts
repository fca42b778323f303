import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatDate, formatTime } from './format.ts'
import { languages } from './language.ts'
import { parseTypedDate, parseTypedTime } from './typed-date.ts'

describe('a typed date', () => {
  test.each([
    '1.2.26',
    '1.2.2026',
    '01.02.2026',
    ' 1. 2. 2026 ',
    '1 . 2 . 26',
    '1/2/2026',
    '1-2-26',
    '1 2 2026',
    '1.2.2026.',
    '2026-02-01',
    '2026-2-1',
  ])('"%s" is 1 February 2026', (typed) => {
    expect(parseTypedDate(typed)).toBe('2026-02-01')
  })

  test('two digits of a year up to 69 are this century, from 70 the last', () => {
    expect(parseTypedDate('1.1.00')).toBe('2000-01-01')
    expect(parseTypedDate('1.1.69')).toBe('2069-01-01')
    expect(parseTypedDate('1.1.70')).toBe('1970-01-01')
  })

  test.each([
    '31.2.2026',
    '29.2.2026',
    '1.13.2026',
    '0.1.2026',
    '32.1.2026',
    '2026-13-01',
    '2026-02-30',
    '1.2.',
    '1.2',
    '1.2.026',
    '1.2.0026',
    '1.2.20266',
    '1.2.1849',
    '1..2.2026',
    '1.2.2026 14.00',
    'i morgon',
    '',
  ])('"%s" is no date', (typed) => {
    expect(parseTypedDate(typed)).toBeNull()
  })

  test('every date we show can be typed back', () => {
    const days = fc
      .date({ min: new Date('1850-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(days, fc.constantFrom(...languages), (day, language) => {
        expect(parseTypedDate(formatDate(day, language))).toBe(day)
        expect(parseTypedDate(day)).toBe(day)
      }),
    )
  })
})

describe('a typed time', () => {
  test.each([
    ['14', '14:00'],
    ['14.00', '14:00'],
    ['14:00', '14:00'],
    ['9.30', '09:30'],
    ['09:30', '09:30'],
    ['9,30', '09:30'],
    ['930', '09:30'],
    ['1430', '14:30'],
    ['kl. 14', '14:00'],
    ['kl 9.30', '09:30'],
    ['Klo 14.05', '14:05'],
    [' 0.00 ', '00:00'],
  ])('"%s" is %s', (typed, time) => {
    expect(parseTypedTime(typed)).toBe(time)
  })

  test.each(['24', '24:00', '14.60', '9.5', '14.000', '-1', '14 pm', 'middag', ''])('"%s" is no time', (typed) => {
    expect(parseTypedTime(typed)).toBeNull()
  })

  test('every time we show can be typed back', () => {
    fc.assert(
      fc.property(fc.nat(23), fc.nat(59), fc.constantFrom(...languages), (hour, minute, language) => {
        const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
        expect(parseTypedTime(formatTime(time, language))).toBe(time)
      }),
    )
  })
})
