import { countIn, dayIn, nameIn, readTable, Unusable, wholeIn, type Row } from '#kernel/command-table.ts'
import type { WeeklySeries } from './farrington-flexible.ts'

/*
 * Weekly series on the command line: columns series, t, y, and date where reference weeks go by the calendar.
 */

const WEEK = 7 * 86_400_000

export type NamedSeries = WeeklySeries & {
  readonly name: string
  /** The number t of the first week. */
  readonly first: number
}

type Week = { readonly t: number; readonly y: number | null; readonly day: number | null; readonly line: number }

const quoted = (name: string): string => `Series ${JSON.stringify(name.slice(0, 60))}`

const weekOf = (row: Row): Week => ({
  t: wholeIn(row, 't', 1),
  y: countIn(row, 'y'),
  day: dayIn(row, 'date'),
  line: row.line,
})

/** Every week once, none missing: a method that reckons in weeks would take the next week for this one. */
function checkWeeks(name: string, weeks: readonly Week[]): void {
  const until = weeks.at(-1)?.t
  for (const [at, { t, line }] of weeks.entries()) {
    const before = weeks[at - 1]
    if (before === undefined || t === before.t + 1) continue
    if (t === before.t) throw new Unusable(`${quoted(name)} has week ${t} twice, on lines ${before.line} and ${line}.`)
    throw new Unusable(
      `${quoted(name)} lacks week ${before.t + 1}: it goes from ${weeks[0]?.t} to ${until}. ` +
        'Add a row for each week; leave y empty where the number is not known, and write 0 where nothing happened.',
    )
  }
}

function daysOf(name: string, weeks: readonly Week[]): number[] | null {
  const days = weeks.flatMap(({ day }) => (day === null ? [] : [day]))
  if (days.length === 0) return null
  if (days.length < weeks.length) throw new Unusable(`${quoted(name)} has a date in some rows only. Give all or none.`)
  const off = weeks.find(({ day }, at) => at > 0 && (day as number) - (days[at - 1] as number) !== WEEK)
  if (off !== undefined)
    throw new Unusable(`${quoted(name)}, line ${off.line}: the date is not seven days after that of the week before.`)
  return days
}

/** Reads the series in the order in which they first appear. */
export function readSeries(text: string): NamedSeries[] {
  const weeksOf = new Map<string, Week[]>()
  for (const row of readTable(text, ['series', 't', 'y'], ['date'])) {
    const name = nameIn(row, 'series')
    const weeks = weeksOf.get(name) ?? []
    weeksOf.set(name, weeks)
    weeks.push(weekOf(row))
  }
  return [...weeksOf].map(([name, unsorted]) => {
    const weeks = unsorted.sort((left, right) => left.t - right.t)
    checkWeeks(name, weeks)
    return { name, first: weeks[0]?.t ?? 1, counts: weeks.map(({ y }) => y), days: daysOf(name, weeks) }
  })
}

/**
 * Places of the weeks from..to of the series.
 * @param earliest the first place that can be tested
 * @param usual where testing begins when no range is given
 */
export function placesOf(
  { name, first, counts }: NamedSeries,
  range: readonly [number, number] | null,
  earliest: number,
  usual: number = earliest,
): number[] {
  const last = first + counts.length - 1
  const [from, to] = range ?? [first + usual, last]
  if (from > to)
    throw new Unusable(
      `${quoted(name)} is too short: it has ${counts.length} weeks, and ${usual} must come before one that is tested.`,
    )
  if (from < first || to > last)
    throw new Unusable(
      `${quoted(name)} goes from week ${first} to ${last}; the range ${from} to ${to} is not within it.`,
    )
  if (from - first < earliest)
    throw new Unusable(
      `${quoted(name)} is too short to test week ${from}: the first week that can be tested is ${first + earliest}.`,
    )
  return Array.from({ length: to - from + 1 }, (_, at) => from - first + at)
}
