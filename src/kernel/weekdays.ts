import * as z from 'zod'
import { addDays, dayOfWeek, isDay } from './clock.ts'
import type { Text } from './language.ts'
import { camelCaseKeys, citationSchema, textSchema } from './reference-data.ts'
import published from './data/holidays.json' with { type: 'json' }

const monthDay = z.string().regex(/^\d\d-\d\d$/)
const weekday = z.int().min(1).max(7)

const ruleSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('fixed'), month: z.int(), day: z.int() }),
  z.strictObject({ type: z.literal('easter_offset'), days: z.int() }),
  z.strictObject({ type: z.literal('weekday_between'), weekday, from: monthDay, to: monthDay }),
  z.strictObject({ type: z.literal('weekly'), weekday }),
])

const daySchema = z.strictObject({
  id: z.string(),
  name: textSchema,
  rule: ruleSchema,
  kind: z.enum(['public_holiday', 'eve', 'weekly']),
  weekdayDeadlineCounts: z.union([z.literal(false), z.literal('configurable')]),
  statutorySource: z.enum(['church_act', 'own_act', 'time_limit_act']),
  citations: z.array(citationSchema),
})

const { days } = z.object({ days: z.array(daySchema) }).parse(camelCaseKeys(published))

/** A public holiday or a non-working eve of one year. `day` is ISO `yyyy-mm-dd`. */
export type Holiday = {
  readonly id: string
  readonly name: Text
  readonly day: string
  readonly kind: 'public_holiday' | 'eve'
}

const isoDay = (year: number, month: number, date: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`

/** Easter Sunday of a year, ISO (Gregorian computus, the form of Meeus, Jones and Butcher). */
const easterSunday = (year: number): string => {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const leapCorrection = Math.floor(century / 4)
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - leapCorrection - moonCorrection + 15) % 30
  const yearInCentury = year % 100
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearInCentury / 4) - epact - (yearInCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const monthAndDay = epact + toSunday - 7 * late + 114
  return isoDay(year, Math.floor(monthAndDay / 31), (monthAndDay % 31) + 1)
}

const dayOf = (rule: Exclude<z.infer<typeof ruleSchema>, { type: 'weekly' }>, year: number): string => {
  switch (rule.type) {
    case 'fixed':
      return isoDay(year, rule.month, rule.day)
    case 'easter_offset':
      return addDays(easterSunday(year), rule.days)
    case 'weekday_between': {
      const first = `${String(year).padStart(4, '0')}-${rule.from}`
      return addDays(first, (rule.weekday - dayOfWeek(first) + 7) % 7)
    }
  }
}

const computed = new Map<number, readonly Holiday[]>()

/**
 * The public holidays and the non-working eves (Midsummer, Christmas) of a year in order of day, by the rules of
 * `data/holidays.json` with their sources. The rules are those of today; years before 1992 had others.
 * New Year's Eve, Maundy Thursday and the like are ordinary weekdays.
 */
export const holidaysOf = (year: number): readonly Holiday[] => {
  const known = computed.get(year)
  if (known) return known
  const holidays = days.flatMap(({ id, name, rule, kind }) =>
    rule.type === 'weekly' || kind === 'weekly' ? [] : [{ id, name, day: dayOf(rule, year), kind }],
  )
  holidays.sort((left, right) => (left.day < right.day ? -1 : 1))
  computed.set(year, holidays)
  return holidays
}

const weeklyRest = new Set(days.flatMap(({ rule }) => (rule.type === 'weekly' ? [rule.weekday] : [])))

/**
 * Whether a day counts as a weekday (vardag, arkipäivä) in a time limit: not a Saturday, Sunday or public holiday.
 * No act read settles Christmas Eve and Midsummer Eve, hence the setting. Throws RangeError for an impossible day.
 */
export const isWeekday = (day: string, settings: { readonly evesCountAsWeekdays: boolean }): boolean => {
  if (!isDay(day)) throw new RangeError(`Not a day: ${day}`)
  if (weeklyRest.has(dayOfWeek(day))) return false
  const holiday = holidaysOf(Number(day.slice(0, 4))).find((candidate) => candidate.day === day)
  return holiday === undefined || (holiday.kind === 'eve' && settings.evesCountAsWeekdays)
}
