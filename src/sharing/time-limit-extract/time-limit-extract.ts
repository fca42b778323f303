import { z } from 'zod'
import { addDays, daysBetween } from '#kernel/clock.ts'
import type { CsvRow } from '#kernel/csv.ts'
import { getDeadlineRule } from '#kernel/deadline.ts'
import { fieldError, type InputFieldError } from '#kernel/input.ts'
import { dayOutput, textOutput } from '#kernel/output.ts'
import './time-limit-extract.words.ts'

/** Time limits whose keeping THL follows (417/2007 § 27 a): those of § 26, as rule ids of data/deadlines.json. */
export const extractRules: readonly string[] = [
  'urgent_need_child_protection',
  'assessment_start',
  'assessment_complete',
]

/** The catalogue's rule the extract rests on. */
export const EXTRACT_RULE = 'd16_thl_time_limits'

/** Shortest period of an extract, in days: single days would tell about single persons. */
const SHORTEST_PERIOD = 28

/** How a limit was kept: numbers of matters only. */
export const TimeLimitCount = z.object({
  rule: z.string(),
  name: textOutput,
  /** Matters whose time began in the period. */
  began: z.number().int(),
  inTime: z.number().int(),
  late: z.number().int(),
  /** Passed to another authority or team instead of being done here. */
  passedOn: z.number().int(),
  openInTime: z.number().int(),
  openLate: z.number().int(),
})
export type TimeLimitCount = z.infer<typeof TimeLimitCount>

/** Interrogations the social authority was told of (C-30). */
export const PresenceCount = z.object({
  told: z.number().int(),
  attended: z.number().int(),
  notAttended: z.number().int(),
  cancelled: z.number().int(),
})
export type PresenceCount = z.infer<typeof PresenceCount>

/** The extract: a period, numbers, and the provision; nothing of a person. Days are ISO, both included. */
export const TimeLimitExtract = z.object({
  from: dayOutput,
  until: dayOutput,
  counts: z.array(TimeLimitCount),
  presence: PresenceCount,
  basis: z.object({ ruleId: z.string(), ruleVersion: z.number().int(), citations: z.array(textOutput) }).nullable(),
})
export type TimeLimitExtract = z.infer<typeof TimeLimitExtract>

/** The half-year until yesterday, when nothing else is asked for. */
export const usualPeriod = (today: string): { from: string; until: string } => ({
  from: addDays(today, -182),
  until: addDays(today, -1),
})

/** What is wrong with a period. Days are ISO. */
export function periodErrors(from: string, until: string, today: string): InputFieldError[] {
  if (until > today) return [fieldError('until', 'date_in_future')]
  return daysBetween(from, until) + 1 < SHORTEST_PERIOD ? [fieldError('from', 'extract_period_short')] : []
}

/** The name of a rule's time limit. */
export const nameOfRule = (rule: string) => getDeadlineRule(rule).name

const columns = ['rule', 'began', 'inTime', 'late', 'passedOn', 'openInTime', 'openLate'] as const

/** The extract as a table: one line a time limit. */
export function extractTable(extract: TimeLimitExtract): CsvRow[] {
  const head = ['from', 'until', 'rule', 'began', 'in_time', 'late', 'passed_on', 'open_in_time', 'open_late']
  return [head, ...extract.counts.map((count) => [extract.from, extract.until, ...columns.map((each) => count[each])])]
}
