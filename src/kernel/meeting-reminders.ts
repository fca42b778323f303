import { z } from 'zod'
import { isDay } from './clock.ts'
import { camelCaseKeys } from './reference-data.ts'
import published from './data/meeting-reminders.json' with { type: 'json' }

const day = z.string().refine(isDay)
const schema = z.object({
  validFrom: day,
  validUntil: day.nullable(),
  reminders: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z_]+$/),
      daysBefore: z.int().min(0),
      /** Time of day in Finland, `HH:MM`. */
      time: z.string().regex(/^\d\d:\d\d$/),
    }),
  ),
})

/** When somebody is reminded of a meeting. Source: meeting-reminders.json. */
export type ReminderTime = Readonly<z.infer<typeof schema>['reminders'][number]>

const rules = schema.parse(camelCaseKeys(published))

/** The reminders of a meeting on a day (ISO), the earliest first; none on days for which there are no rules. */
export const reminderTimes = (meetingDay: string): readonly ReminderTime[] =>
  rules.validFrom <= meetingDay && (rules.validUntil === null || meetingDay < rules.validUntil)
    ? rules.reminders.toSorted((one, other) => other.daysBefore - one.daysBefore)
    : []

/** How many days before a meeting the earliest reminder leaves, by the rules of a day (ISO). */
export const furthestReminder = (day: string): number =>
  Math.max(0, ...reminderTimes(day).map((each) => each.daysBefore))
