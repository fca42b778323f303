import { addDays, addMonths } from '#kernel/clock.ts'
import type { Text } from '#kernel/language.ts'
import { periodText, quarterOf } from '#kernel/quarter.ts'
import { feedbackRules } from './questionnaire.ts'

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
