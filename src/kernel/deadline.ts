import * as z from 'zod'
import { addDays, addMonths, isDay } from './clock.ts'
import { camelCaseKeys, citationSchema, citationText, textSchema } from './reference-data.ts'
import { isWeekday } from './weekdays.ts'
import published from './data/deadlines.json' with { type: 'json' }

const ruleSchema = z.object({
  id: z.string(),
  name: textSchema,
  startEvent: z.strictObject({ id: z.string(), text: textSchema }),
  unit: z.enum([
    'immediate',
    'without_delay',
    'reasonable_time',
    'occurrence',
    'hour',
    'day',
    'weekday',
    'school_workday',
    'month',
  ]),
  /** How many units; negative counts backwards from the start; null when the act gives no number. */
  length: z.int().nullable(),
  countingRule: z.enum([
    'weekday_count',
    'month_count',
    'day_count',
    'hour_count',
    'flag_only',
    'school_workday_count',
  ]),
  /** Practice limits are the teams' own aims or guidance; only statutory ones come from an act. */
  kind: z.enum(['statutory', 'practice']),
  certainty: z.enum(['certain', 'uncertain']),
  uncertaintyReason: textSchema.nullable(),
  /** Where the limit is written, ready to show: "Barnskyddslag 417/2007 26 § 5 mom." */
  citations: z.array(citationSchema.transform(citationText)).readonly(),
  explanation: textSchema,
  /** Authority kinds (code list `authority_kinds`) that must act; empty when it depends on who knows. */
  responsible: z.array(z.string()).readonly(),
})

/** A time limit of the work, with its source. */
export type DeadlineRule = Readonly<z.infer<typeof ruleSchema>>

const settingIds = ['eves_count_as_weekdays', 'end_rolls_to_next_weekday'] as const
const settingSchema = z.object({ id: z.enum(settingIds), default: z.boolean(), text: textSchema })

const data = z
  .object({ settings: z.array(settingSchema).length(settingIds.length), deadlines: z.array(ruleSchema) })
  .parse(camelCaseKeys(published))

/** Every time limit of `data/deadlines.json`, in its order. */
export const deadlineRules: readonly DeadlineRule[] = data.deadlines

/** The questions of counting the acts leave open, with the text that explains them and the cautious answer. */
export const deadlineSettings: readonly Readonly<z.infer<typeof settingSchema>>[] = data.settings

export type DeadlineSettings = {
  /** Christmas Eve and Midsummer Eve count as weekdays: gives the earlier limit. */
  readonly evesCountAsWeekdays: boolean
  /** A limit that ends on a Saturday, holiday or eve moves to the next weekday (act 150/1930 § 5). */
  readonly endRollsToNextWeekday: boolean
}

const byDefault = (id: (typeof settingIds)[number]): boolean =>
  deadlineSettings.some((setting) => setting.id === id && setting.default)

/** The defaults of the data: eves count, the end does not move. Both give the earlier day. */
export const defaultDeadlineSettings: DeadlineSettings = {
  evesCountAsWeekdays: byDefault('eves_count_as_weekdays'),
  endRollsToNextWeekday: byDefault('end_rolls_to_next_weekday'),
}

/** The rule with this id. Throws when there is none: ids are written in code, so a miss is a programming error. */
export const getDeadlineRule = (id: string): DeadlineRule => {
  const rule = deadlineRules.find((candidate) => candidate.id === id)
  if (rule === undefined) throw new Error(`Unknown deadline rule: ${id}`)
  return rule
}

const countWeekdays = (start: string, length: number, settings: DeadlineSettings): string => {
  const step = length < 0 ? -1 : 1
  let day = start
  for (let left = Math.abs(length); left > 0;) {
    day = addDays(day, step)
    if (isWeekday(day, settings)) left -= 1
  }
  return day
}

const end = (rule: DeadlineRule, length: number, start: string, settings: DeadlineSettings): string | null => {
  switch (rule.countingRule) {
    case 'weekday_count':
      return countWeekdays(start, length, settings)
    case 'month_count':
      return addMonths(start, length)
    case 'day_count':
      return addDays(start, length)
    case 'hour_count':
      return addDays(start, Math.floor(length / 24))
    case 'flag_only':
    case 'school_workday_count':
      return null
  }
}

const nextWorkingDay = (day: string): string =>
  isWeekday(day, { evesCountAsWeekdays: false }) ? day : nextWorkingDay(addDays(day, 1))

/**
 * The last day of a time limit that starts on `startDay` (both ISO `yyyy-mm-dd`). The start day itself is not counted.
 * Null when no day can be computed: the act says "immediately" or the like, or the school's own calendar is needed.
 * Of a limit in hours this is the day by which the hours may have run out; `dueAt` gives the moment.
 * A limit in hours or one counted backwards (a warning before a birthday) never moves to a later day.
 * Sources: act 150/1930 §§ 2, 3 and 5, THL guidance on time limits; see each rule. Throws RangeError for an impossible day.
 */
export const dueOn = (
  rule: DeadlineRule,
  startDay: string,
  settings: DeadlineSettings = defaultDeadlineSettings,
): string | null => {
  if (!isDay(startDay)) throw new RangeError(`Not a day: ${startDay}`)
  if (rule.length === null) return null
  const day = end(rule, rule.length, startDay, settings)
  const moves = settings.endRollsToNextWeekday && rule.length > 0 && rule.countingRule !== 'hour_count'
  return day !== null && moves ? nextWorkingDay(day) : day
}

/** The moment a limit in hours runs out, counted from when the event became known. Null for every other limit. */
export const dueAt = (rule: DeadlineRule, start: Date): Date | null =>
  rule.countingRule === 'hour_count' && rule.length !== null
    ? new Date(start.getTime() + rule.length * 60 * 60 * 1000)
    : null
