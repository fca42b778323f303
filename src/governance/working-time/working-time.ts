import { z } from 'zod'
import { addMonths } from '#kernel/clock.ts'
import { code } from '#kernel/input.ts'
import { hundredths } from '#kernel/decimal-input.ts'
import { textOutput } from '#kernel/output.ts'
import './working-time.words.ts'

/** Most hours of one activity in a month: a month has no more. */
const MOST_HOURS = 744
/** Months back one may still write, the present one among them. */
export const MONTHS_OPEN = 13

/** A month as it stands in an address: `2026-11`. */
export const monthInput = () => z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'month_invalid')

/** First day of a month of an address. */
export const firstOf = (month: string): string => `${month}-01`
/** The month of a day, as it stands in an address. */
export const monthOf = (day: string): string => day.slice(0, 7)

/** Months one may write in on a day, the newest first. ISO day → `2026-11`. */
export const openMonths = (today: string): string[] =>
  Array.from({ length: MONTHS_OPEN }, (_, back) => monthOf(addMonths(firstOf(monthOf(today)), -back)))

/** One's own month: activity (code of working_time_activities) and minutes (G-15). */
export const OwnMonth = z.object({
  month: z.string(),
  hours: z.array(z.object({ activity: z.string(), minutes: z.number().int() })),
  /** 0 when nothing has been written. */
  version: z.number().int(),
})
export type OwnMonth = z.infer<typeof OwnMonth>

/** Hours as they are typed: "1,25" is 75 minutes. Empty is none. */
export const hoursFields = {
  hours: z
    .array(z.object({ activity: code('working_time_activities'), hours: hundredths(0, MOST_HOURS).optional() }))
    .max(40, 'input_invalid')
    .default([]),
}
export type TypedHours = z.output<(typeof hoursFields)['hours']>

/** Minutes by activity; hundredths of an hour become whole minutes. Nothing typed leaves the activity out. */
export const minutesOf = (typed: TypedHours): Record<string, number> =>
  Object.fromEntries(
    typed.flatMap(({ activity, hours }) =>
      hours === undefined || hours === 0 ? [] : [[activity, Math.round((hours * 60) / 100)]],
    ),
  )

/** Minutes of a year by party, profession and activity: nobody's own. */
export const WorkingTimeSum = z.object({
  agencyName: textOutput,
  /** Code of professions. */
  profession: z.string(),
  /** Code of working_time_activities. */
  activity: z.string(),
  minutes: z.number().int(),
})
export type WorkingTimeSum = z.infer<typeof WorkingTimeSum>

/** Rows of one line of a report: minutes by column, and together. */
export type Line = { readonly key: string; readonly byColumn: ReadonlyMap<string, number>; readonly total: number }

/** Sums up by two of the three: what the lines are and what the columns are. Lines in the order they come. */
export function linesOf(
  sums: readonly WorkingTimeSum[],
  lineOf: (sum: WorkingTimeSum) => string,
  columnOf: (sum: WorkingTimeSum) => string,
): Line[] {
  return [...Map.groupBy(sums, lineOf)].map(([key, rows]) => {
    const byColumn = new Map<string, number>()
    for (const row of rows) byColumn.set(columnOf(row), (byColumn.get(columnOf(row)) ?? 0) + row.minutes)
    return { key, byColumn, total: rows.reduce((total, row) => total + row.minutes, 0) }
  })
}
