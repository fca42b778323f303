import { Temporal } from 'temporal-polyfill'

/** The current moment. Passed as an argument, so that a test decides what time it is. */
export type Clock = () => Date

/** Anchor work is done in Finland: every day and time of day people see is in this zone. */
export const timeZone = 'Europe/Helsinki'

const HOUR = 3_600_000
/** Hours whose distance from UTC is remembered; a page shows some dozens of moments of a few years. */
const MOST_HOURS = 20_000
const offsets = new Map<number, number>()

/** How far clocks in Finland are ahead of UTC at a moment, in milliseconds. It changes only at a full hour. */
function offsetAt(moment: Date): number {
  const hour = Math.floor(moment.getTime() / HOUR)
  const known = offsets.get(hour)
  if (known !== undefined) return known
  const zoned = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timeZone)
  const offset = zoned.offsetNanoseconds / 1_000_000
  if (offsets.size >= MOST_HOURS) offsets.clear()
  offsets.set(hour, offset)
  return offset
}

/** The clock on the wall in Finland at a moment, ISO without a zone. */
const wallClock = (moment: Date): string => new Date(moment.getTime() + offsetAt(moment)).toISOString()

/** The calendar day in Finland at a moment, ISO `yyyy-mm-dd`. Throws RangeError for an invalid Date. */
export const helsinkiDay = (moment: Date): string => wallClock(moment).slice(0, 10)

/** The time of day in Finland at a moment, `HH:MM`. Throws RangeError for an invalid Date. */
export const helsinkiTime = (moment: Date): string => wallClock(moment).slice(11, 16)

/**
 * The moment of a day (`yyyy-mm-dd`) and a time of day (`HH:MM`) in Finland.
 * When clocks go forward the missing hour is read as one hour later (03:30 → 04:30); when they go back the first of the
 * two hours is meant. A refusal would stop somebody at a night shift from booking, and no meeting depends on that hour.
 * Throws RangeError when the day or the time does not exist in the calendar.
 */
export const helsinkiDateTime = (day: string, time: string): Date => {
  const local = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(time))
  return new Date(local.toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds)
}

/** Whether the text is a day of the calendar in the form `yyyy-mm-dd`: "2026-02-28" is, "2026-02-30" is not. */
export const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const moment = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text)
}

/** The day `days` later (earlier when negative). Days are ISO `yyyy-mm-dd`. Throws RangeError for an impossible day. */
export const addDays = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString()

/**
 * The day with the same number `months` later, or the last day of that month when it has no such number
 * (act 150/1930 § 3: 30.11 + 3 months = 28.2 or 29.2). Throws RangeError for an impossible day.
 */
export const addMonths = (day: string, months: number): string =>
  Temporal.PlainDate.from(day).add({ months }, { overflow: 'constrain' }).toString()

/** Whole days from one day to another; negative when `to` comes first. Throws RangeError for an impossible day. */
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days

/** Day of the week, Monday 1 … Sunday 7. Throws RangeError for an impossible day. */
export const dayOfWeek = (day: string): number => Temporal.PlainDate.from(day).dayOfWeek

/**
 * The day on which a person reaches an age in years. One born on 29 February reaches it on 28 February when the year has
 * no 29th: the way of counting of act 150/1930 § 3. No act read says so of ages, so a lawyer should confirm it.
 */
export const dayOfTurning = (birthDate: string, years: number): string => addMonths(birthDate, 12 * years)

/** The day a young person becomes an adult. */
export const eighteenthBirthday = (birthDate: string): string => dayOfTurning(birthDate, 18)

/** Age in whole years on a day; negative when the day is before the birth. Both days are ISO `yyyy-mm-dd`. */
export const ageOn = (birthDate: string, day: string): number => {
  const years = Temporal.PlainDate.from(day).year - Temporal.PlainDate.from(birthDate).year
  return Temporal.PlainDate.compare(day, dayOfTurning(birthDate, years)) < 0 ? years - 1 : years
}
