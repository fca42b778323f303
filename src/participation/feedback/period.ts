import { addDays, addMonths } from '#kernel/clock.ts'
import type { Text } from '#kernel/language.ts'
import { feedbackRules } from './questionnaire.ts'

/** First day of the quarter a day lies in. ISO days. */
export function quarterOf(day: string): string {
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1
  return `${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`
}

/** Last day on which a ticket of a quarter can be used. ISO days. */
export const lastDayOf = (period: string): string =>
  addDays(addMonths(period, 3), feedbackRules.ticketDaysAfterQuarter - 1)

/** The newest quarter none of whose tickets can be used any more: no later answer can come to it. ISO days. */
export function lastClosedPeriod(today: string): string {
  const previous = addMonths(quarterOf(today), -3)
  return lastDayOf(previous) < today ? previous : addMonths(previous, -3)
}

/** The oldest quarter whose answers still wait for more. ISO days. */
export const firstWaitingPeriod = (today: string): string =>
  addMonths(lastClosedPeriod(today), -3 * (feedbackRules.quartersToWait - 1))

/** Texts shown before this day are erased. ISO days. */
export const firstKeptText = (today: string): string => addMonths(today, -12 * feedbackRules.textsKeptYears)

const months: readonly Text[] = [
  { sv: 'januari–mars', fi: 'tammi–maaliskuu', en: 'January–March' },
  { sv: 'april–juni', fi: 'huhti–kesäkuu', en: 'April–June' },
  { sv: 'juli–september', fi: 'heinä–syyskuu', en: 'July–September' },
  { sv: 'oktober–december', fi: 'loka–joulukuu', en: 'October–December' },
]

/** A quarter as people say it: "juli–september 2026". `period` is its first day. */
export function periodText(period: string): Text {
  const name = months[Math.floor((Number(period.slice(5, 7)) - 1) / 3)]
  if (name === undefined) throw new RangeError('No quarter')
  const year = period.slice(0, 4)
  return { sv: `${name.sv} ${year}`, fi: `${name.fi} ${year}`, en: `${name.en} ${year}` }
}

/** One quarter, or from the first to the last. */
export function periodsText(first: string, last: string): Text {
  const [from, until] = [periodText(first), periodText(last)]
  if (first === last) return from
  return {
    sv: `${from.sv} till ${until.sv}`,
    fi: `${from.fi} – ${until.fi}`,
    en: `${from.en} to ${until.en}`,
  }
}
