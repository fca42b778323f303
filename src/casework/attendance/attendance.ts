import { z } from 'zod'
import { addDays, addMonths } from '#kernel/clock.ts'
import { fieldError, type InputFieldError } from '#kernel/input.ts'
import { dayOutput, textOutput } from '#kernel/output.ts'
import './attendance.words.ts'

/** Fewer invitations than this are not counted out: who was away could be told from them. */
export const FEWEST = 5
/** Months the page looks back unless told otherwise, and the longest period in days. */
const USUAL_MONTHS = 6
const LONGEST_DAYS = 1100

/** How often an organisation that was asked to meetings came. */
export const OrganisationAttendance = z.object({
  name: textOutput,
  /** One of the authorities of the network; else somebody from outside. */
  inNetwork: z.boolean(),
  /** Null, as the rest, where the organisation was asked too seldom for it to be told. */
  asked: z.number().int().nullable(),
  present: z.number().int().nullable(),
  substitutes: z.number().int().nullable(),
  /** Whole percents. */
  rate: z.number().int().nullable(),
})
export type OrganisationAttendance = z.infer<typeof OrganisationAttendance>

export type Counted = Pick<OrganisationAttendance, 'name' | 'inNetwork'> & {
  readonly asked: number
  readonly present: number
  readonly substitutes: number
}

/**
 * Whether a count may be told at all. Somebody from outside stands in the words of whoever wrote the invitation, a shelter or a family's
 * neighbour among them: seldom asked, they would tell of one case to people who are not in it. The authorities of the network are known.
 */
export const isTold = ({ inNetwork, asked }: Counted): boolean => inNetwork || asked >= FEWEST

/** What may be told of a count: the rate of an organisation that was asked often enough, else only that it was asked seldom. */
export function toldOf({ name, inNetwork, asked, present, substitutes }: Counted): OrganisationAttendance {
  return asked < FEWEST
    ? { name, inNetwork, asked: null, present: null, substitutes: null, rate: null }
    : { name, inNetwork, asked, present, substitutes, rate: Math.round((100 * present) / asked) }
}

export const Attendance = z.object({
  from: dayOutput,
  until: dayOutput,
  organisations: z.array(OrganisationAttendance),
})
export type Attendance = z.infer<typeof Attendance>

/** The half year before a day; days are ISO, both included. */
export const usualPeriod = (today: string): { from: string; until: string } => ({
  from: addDays(addMonths(today, -USUAL_MONTHS), 1),
  until: today,
})

/** What is wrong with a period. */
export function periodErrors(from: string, until: string, today: string): InputFieldError[] {
  if (until > today) return [fieldError('until', 'date_in_future')]
  if (from > until) return [fieldError('from', 'attendance_period')]
  return addDays(from, LONGEST_DAYS) < until ? [fieldError('from', 'attendance_period_long')] : []
}
