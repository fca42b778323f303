import { describe, expect, test } from 'vitest'
import {
  collate,
  formatDate,
  formatDateTime,
  formatLongDate,
  formatLongDateTime,
  formatNumber,
  formatPercent,
  formatShortNumber,
  formatTime,
  machineDateTime,
} from './format.ts'
import { languages } from './language.ts'

const afternoon = new Date('2026-11-26T12:00:00Z')
const plainSpaces = (text: string): string => text.replace(/\s/g, ' ')

describe('dates and times as people see them', () => {
  test('a date is day.month.year without zeros in every language', () => {
    for (const language of languages) {
      expect(formatDate('2026-11-26', language)).toBe('26.11.2026')
      expect(formatDate('2026-02-01', language)).toBe('1.2.2026')
    }
  })

  test('of a moment the day in Finland is shown', () => {
    expect(formatDate(new Date('2026-11-26T22:30:00Z'), 'sv')).toBe('27.11.2026')
  })

  test('an impossible day is refused instead of shown', () => {
    expect(() => formatDate('2026-02-30', 'sv')).toThrow(RangeError)
    expect(() => formatDate('soon', 'sv')).toThrow(RangeError)
  })

  test('date and time are joined the way each language does it', () => {
    expect(formatDateTime(afternoon, 'sv')).toBe('26.11.2026 kl. 14.00')
    expect(formatDateTime(afternoon, 'fi')).toBe('26.11.2026 klo 14.00')
    expect(formatDateTime(afternoon, 'en')).toBe('26.11.2026 14:00')
  })

  test('a morning hour has no zero in Swedish and Finnish', () => {
    expect(formatTime('09:30', 'sv')).toBe('9.30')
    expect(formatTime('00:05', 'fi')).toBe('0.05')
    expect(formatTime('09:30', 'en')).toBe('09:30')
    expect(formatTime(new Date('2026-06-26T06:05:00Z'), 'fi')).toBe('9.05')
  })

  test('the long form begins with the weekday', () => {
    expect(formatLongDate('2026-11-26', 'sv')).toBe('torsdag 26.11.2026')
    expect(formatLongDate('2026-11-26', 'fi')).toBe('torstai 26.11.2026')
    expect(formatLongDate('2026-11-26', 'en')).toBe('Thursday 26.11.2026')
    expect(formatLongDate(new Date('2026-11-26T22:30:00Z'), 'sv')).toBe('fredag 27.11.2026')
    expect(formatLongDateTime(afternoon, 'sv')).toBe('torsdag 26.11.2026 kl. 14.00')
  })

  test('a machine gets the time in Finland', () => {
    expect(machineDateTime(afternoon)).toBe('2026-11-26T14:00')
  })
})

describe('numbers and order', () => {
  test('numbers have the separators of the language', () => {
    expect(plainSpaces(formatNumber(1234.56, 'sv'))).toBe('1 234,6')
    expect(plainSpaces(formatNumber(1234567, 'fi'))).toBe('1 234 567')
    expect(formatNumber(1234.56, 'en', 2)).toBe('1,234.56')
  })

  test('a share is written in per cent', () => {
    expect(plainSpaces(formatPercent(0.234, 'sv'))).toBe('23 %')
    expect(plainSpaces(formatPercent(0.2345, 'fi', 1))).toBe('23,5 %')
    expect(formatPercent(1, 'en')).toBe('100%')
  })

  test('a big number on an axis is short', () => {
    expect(plainSpaces(formatShortNumber(1200, 'sv'))).toBe('1 200')
    expect(plainSpaces(formatShortNumber(0.25, 'sv'))).toBe('0,25')
    expect(plainSpaces(formatShortNumber(2_500_000, 'fi'))).toBe('2,5 milj.')
    expect(formatShortNumber(2_500_000, 'en')).toBe('2.5m')
  })

  test('å, ä and ö come last in Swedish and Finnish', () => {
    const names = ['Östersundom', 'Åbo', 'Ekenäs', 'Ähtäri', 'Zachris']
    expect(names.toSorted(collate('sv'))).toEqual(['Ekenäs', 'Zachris', 'Åbo', 'Ähtäri', 'Östersundom'])
    expect(names.toSorted(collate('fi'))).toEqual(['Ekenäs', 'Zachris', 'Åbo', 'Ähtäri', 'Östersundom'])
  })

  test('group 2 comes before group 10', () => {
    expect(['Grupp 10', 'Grupp 2'].toSorted(collate('sv'))).toEqual(['Grupp 2', 'Grupp 10'])
  })
})
