/*
 * Which earlier weeks a week is compared with, and to which part of the year each of them belongs (Noufaily et al., Statistics in Medicine
 * 32:1206–1222, 2013, section 3.2, doi 10.1002/sim.5595). Weeks are places in the series, the first is 0.
 */

export const WEEKS_A_YEAR = 52
const DAY = 86_400_000
const WEEK = 7 * DAY

export type ReferencePlan = {
  /** Years back. */
  readonly b: number
  /** Weeks at each side of a reference week. */
  readonly w: number
  /** Into how many parts the year is divided; with 1 only the reference weeks themselves are used. */
  readonly noPeriods: number
  /** Weeks before the week itself that are left out: an outbreak that goes on must not hide itself. */
  readonly past: number
}

export type References = {
  /** Places, oldest first. */
  readonly weeks: readonly number[]
  /** The part of the year of each of them, from 0; the part of the week itself is the last, noPeriods − 1. */
  readonly parts: readonly number[]
}

/** The same day of the calendar `years` earlier, 29 February becoming 1 March, moved to the nearest day of the same weekday. */
function sameDay(day: number, years: number): number {
  const date = new Date(day)
  const earlier = Date.UTC(date.getUTCFullYear() - years, date.getUTCMonth(), date.getUTCDate())
  const ahead = (((day - earlier) % WEEK) + WEEK) % WEEK
  return ahead > WEEK / 2 ? earlier + ahead - WEEK : earlier + ahead
}

/** The week itself and the same week of each of the `b` years before, newest first. Null where the series does not reach so far. */
function anchors(week: number, { b, w }: ReferencePlan, days: readonly number[] | null): readonly number[] | null {
  const found = Array.from({ length: b + 1 }, (_, years) =>
    days === null
      ? week - WEEKS_A_YEAR * years
      : Math.round((sameDay(days[week] as number, years) - (days[0] as number)) / WEEK),
  )
  // R's package lets the oldest window begin one week before the series, and takes what there is of it.
  return (found[b] as number) < Math.max(0, w - 1) ? null : found
}

/** Levels of one gap between two windows: noPeriods − 1 blocks, what is left over a week each to the first blocks. */
function blocks(length: number, count: number): number[] {
  const least = Math.floor(length / count)
  const over = length - least * count
  return Array.from({ length: count }, (_, block) =>
    Array.from({ length: least + (block < over ? 1 : 0) }, () => block),
  ).flat()
}

/**
 * The weeks that week `week` is compared with. Null where the series is too short.
 * @param days the first day of each week in milliseconds, or null where years are counted as 52 weeks
 */
export function referencesOf(week: number, plan: ReferencePlan, days: readonly number[] | null): References | null {
  const found = anchors(week, plan, days)
  if (found === null) return null
  const { b, w, noPeriods, past } = plan
  const weeks: number[] = []
  const parts: number[] = []
  const add = (place: number, part: number): void => {
    if (place < 0 || place >= week - past) return
    weeks.push(place)
    parts.push(part)
  }
  for (let years = b; years >= 0; years--) {
    const anchor = found[years] as number
    for (let place = anchor - w; place <= (years === 0 ? week : anchor + w); place++) add(place, noPeriods - 1)
    if (years === 0 || noPeriods === 1) continue
    const gap = (found[years - 1] as number) - 2 * w - 1 - anchor
    for (const [at, part] of blocks(gap, noPeriods - 1).entries()) add(anchor + w + 1 + at, part)
  }
  return { weeks, parts }
}
