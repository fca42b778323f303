import Holidays from 'date-holidays'
import { describe, expect, test } from 'vitest'
import { holidaysOf, isWeekday } from './weekdays.ts'
import published from './data/holidays.json' with { type: 'json' }

const evesCount = { evesCountAsWeekdays: true }
const evesRest = { evesCountAsWeekdays: false }
const years = Array.from({ length: 21 }, (_, index) => 2020 + index)

describe('the holidays of a year', () => {
  test.each(Object.entries(published.computed_dates))('%s has the dates of the published table', (year, dates) => {
    expect(Object.fromEntries(holidaysOf(Number(year)).map(({ id, day }) => [id, day]))).toEqual(dates)
  })

  test('they come in order of day and are named in three languages', () => {
    const holidays = holidaysOf(2026)
    expect(holidays.map(({ day }) => day)).toEqual(holidays.map(({ day }) => day).toSorted())
    expect(holidays.find(({ id }) => id === 'midsummer_eve')).toEqual({
      id: 'midsummer_eve',
      day: '2026-06-19',
      kind: 'eve',
      name: { sv: 'midsommarafton', fi: 'juhannusaatto', en: 'Midsummer Eve' },
    })
  })
})

describe('Easter', () => {
  test.each([
    '1818-03-22',
    '2285-03-22',
    '1943-04-25',
    '2038-04-25',
    '1954-04-18',
    '1981-04-19',
    '2049-04-18',
    '2076-04-19',
  ])('is on %s: the earliest, the latest and the years of the exception', (day) => {
    expect(holidaysOf(Number(day.slice(0, 4))).find(({ id }) => id === 'easter_sunday')?.day).toBe(day)
  })
})

/*
 * The package is an independent source. It differs in one way on purpose: it calls New Year's Eve a bank holiday, like the
 * two eves, but act 150/1930 § 5 names only Christmas Eve and Midsummer Eve, so New Year's Eve is an ordinary weekday.
 * Its observances (Father's Day and the like) are no days off.
 */
describe.each(years)('compared with the date-holidays package, the year %i', (year) => {
  const found = new Holidays('FI', { languages: ['sv'] })
    .getHolidays(year)
    .filter(({ type }) => type === 'public' || type === 'bank')
    .map(({ date, type }) => ({ day: date.slice(0, 10), type }))

  test('has the same public holidays', () => {
    const theirs = found.filter(({ type }) => type === 'public').map(({ day }) => day)
    const ours = holidaysOf(year).filter(({ kind }) => kind === 'public_holiday')
    expect(ours.map(({ day }) => day)).toEqual([...new Set(theirs)].toSorted())
  })

  test("has the same eves, but New Year's Eve is an ordinary weekday", () => {
    const theirs = found.filter(({ type, day }) => type === 'bank' && !day.endsWith('-12-31')).map(({ day }) => day)
    const ours = holidaysOf(year).filter(({ kind }) => kind === 'eve')
    expect(ours.map(({ day }) => day)).toEqual(theirs.toSorted())
    expect(found.some(({ day }) => day === `${String(year)}-12-31`)).toBe(true)
    expect(holidaysOf(year).some(({ day }) => day === `${String(year)}-12-31`)).toBe(false)
  })
})

describe('a weekday in a time limit', () => {
  test('is Monday to Friday, not Saturday or Sunday', () => {
    expect(isWeekday('2026-11-26', evesCount)).toBe(true)
    expect(isWeekday('2026-11-28', evesCount)).toBe(false)
    expect(isWeekday('2026-11-29', evesCount)).toBe(false)
  })

  test('is not a public holiday in the middle of the week', () => {
    expect(isWeekday('2026-05-14', evesCount)).toBe(false)
    expect(isWeekday('2026-01-06', evesCount)).toBe(false)
  })

  test('Christmas Eve and Midsummer Eve count or not by the setting', () => {
    for (const eve of ['2026-12-24', '2026-06-19']) {
      expect(isWeekday(eve, evesCount)).toBe(true)
      expect(isWeekday(eve, evesRest)).toBe(false)
    }
  })

  test('Christmas Eve on a Saturday never counts', () => {
    expect(isWeekday('2022-12-24', evesCount)).toBe(false)
  })

  test("New Year's Eve and Maundy Thursday are ordinary weekdays", () => {
    expect(isWeekday('2026-12-31', evesRest)).toBe(true)
    expect(isWeekday('2026-04-02', evesRest)).toBe(true)
  })

  test('an impossible day is refused', () => {
    expect(() => isWeekday('2026-02-30', evesCount)).toThrow(RangeError)
  })
})
