import { addDays, helsinkiDateTime, helsinkiDay } from '#kernel/clock.ts'
import { defaultDeadlineSettings } from '#kernel/deadline.ts'
import { isWeekday } from '#kernel/weekdays.ts'

const MINUTE_MS = 60_000
/** Weekdays ahead of today that can be asked for. */
const AHEAD = 120

/**
 * Weekdays counted from today: 0 is today, or the last weekday before it; −1 the weekday before that, 1 the next one. People
 * meet and write on weekdays.
 */
export type DemoCalendar = {
  readonly now: Date
  /** ISO day in Finland, whatever day of the week. */
  readonly today: string
  /** How many weekdays back the calendar goes: the smallest offset is its negative. */
  readonly weekdaysBack: number
  /** ISO day of an offset; the first or last known one when the offset lies outside. */
  readonly day: (offset: number) => string
  /** A moment on that day, `minutes` after midnight. */
  readonly at: (offset: number, minutes: number) => Date
  /** Offset of the day, or of the last weekday before it. */
  readonly offsetOf: (day: string) => number
}

/** A calendar from `since` (ISO day) to some months after `now`; every day is worked out once. */
export function demoCalendar(now: Date, since: string): DemoCalendar {
  const today = helsinkiDay(now)
  const days: { readonly day: string; readonly midnight: number }[] = []
  let ahead = 0
  let zero = 0
  for (let day = since; ahead < AHEAD; day = addDays(day, 1)) {
    if (!isWeekday(day, defaultDeadlineSettings)) continue
    days.push({ day, midnight: helsinkiDateTime(day, '00:00').getTime() })
    if (day <= today) zero = days.length - 1
    else ahead += 1
  }
  const at = (offset: number) =>
    days[Math.min(Math.max(zero + offset, 0), days.length - 1)] ?? { day: today, midnight: now.getTime() }
  const places = new Map(days.map(({ day }, place) => [day, place - zero]))
  const offsetOf = (day: string): number => {
    if (day <= (days[0]?.day ?? day)) return -zero
    return places.get(day) ?? offsetOf(addDays(day, -1))
  }
  return {
    now,
    today,
    weekdaysBack: zero,
    day: (offset) => at(offset).day,
    offsetOf,
    at: (offset, minutes) => new Date(at(offset).midnight + minutes * MINUTE_MS),
  }
}
