import type { CasePhase } from '#access/states.ts'
import type { Random } from '#kernel/random.ts'
import { meetingsPerCase, months } from './calibration.ts'
import type { DemoCalendar } from './demo-calendar.ts'

/** When things happen in a case, as weekday offsets from today; what lies ahead has not happened. Null: it never does. */
export type Course = {
  readonly decided: number
  readonly meetings: readonly number[]
  readonly planned: number | null
  readonly offered: number | null
  readonly followUp: number | null
  readonly closed: number | null
}

/** The team's reviews are held every fifth weekday, three weekdays ago the last time. */
const REVIEW_EVERY = 5
const LAST_REVIEW = -3
/** Weekdays before a follow-up from which a case is said to be followed up. */
const FOLLOWED_UP_BEFORE = 20
/** Weekdays before a first meeting from which a case is said to be in its meeting phase. */
const MEETING_BEFORE = 6

/** Offset of the first review after a day; offsets are weekdays from today (demo-calendar.ts). */
export const reviewAfter = (offset: number): number =>
  LAST_REVIEW + Math.ceil((offset + 1 - LAST_REVIEW) / REVIEW_EVERY) * REVIEW_EVERY

/** A weekday in the past, drawn as often as its month has contacts. */
export function receivedOffset(calendar: DemoCalendar, random: Random): number {
  const highest = Math.max(...months.value)
  for (;;) {
    const offset = -random.integer(1, calendar.weekdaysBack)
    const month = Number(calendar.day(offset).slice(5, 7)) - 1
    if (random.chance((months.value[month] ?? 1) / highest)) return offset
  }
}

/** The way of a case from its decision to its end with this closing reason: what lies ahead of today has not happened yet. */
export function courseFrom(decided: number, reason: string, random: Random): Course {
  const first = decided + random.integer(6, 14)
  if (reason === 'not_reached' || reason === 'consent_withdrawn') {
    const meetings = reason === 'not_reached' ? [] : [first]
    return { decided, meetings, planned: null, offered: null, followUp: null, closed: first + random.integer(15, 30) }
  }
  const count = Number(random.weighted(meetingsPerCase.value))
  const meetings = Array.from({ length: count }, (_, place) => first + place * random.integer(16, 24))
  const planned = first + random.integer(3, 9)
  const offered = reason === 'no_need' && random.chance(0.6) ? null : planned + random.integer(1, 3)
  const last = Math.max(planned, ...meetings)
  const followUp = offered === null ? null : Math.max(offered + random.integer(30, 60), last + 5)
  return { decided, meetings, planned, offered, followUp, closed: (followUp ?? last) + random.integer(3, 12) }
}

/** Phase of a case today. */
export function phaseOf({ closed, followUp, offered, planned, meetings }: Course): CasePhase {
  const over = (offset: number | null | undefined): boolean => typeof offset === 'number' && offset < 0
  const [first] = meetings
  if (over(closed)) return 'closed'
  if (over(offered) && followUp !== null && followUp < FOLLOWED_UP_BEFORE) return 'follow_up'
  if (over(planned)) return 'guidance'
  if (over(first)) return 'assessment'
  return first !== undefined && first <= MEETING_BEFORE ? 'meeting' : 'preparing'
}
