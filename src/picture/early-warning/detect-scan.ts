import type { scanConfig } from './detect-config.ts'
import { countIn, nameIn, readTable, Unusable, wholeIn, type Cell, type Row } from '#kernel/command-table.ts'
import { scan } from './scan.ts'
import { allZones, countOfSets, nearestZones } from './scan-zones.ts'

/*
 * The scan on the command line: columns t, loc, pop, y, a row for each week and location.
 */

type Config = ReturnType<typeof scanConfig>
type Region = { readonly names: readonly string[]; readonly counts: number[][]; readonly population: number[][] }

const MOST_SETS = 20_000
/** Cases times replicas: about a minute. */
const MOST_DRAWS = 2_000_000_000

const shown = (name: string): string => JSON.stringify(name.slice(0, 60))

function rowsByWeek(text: string, range: Config['range']): Map<number, Map<string, Row>> {
  const weeks = new Map<number, Map<string, Row>>()
  for (const row of readTable(text, ['t', 'loc', 'y'], ['pop'])) {
    const t = wholeIn(row, 't', 1)
    if (range !== null && (t < range[0] || t > range[1])) continue
    const week = weeks.get(t) ?? new Map<string, Row>()
    weeks.set(t, week)
    const name = nameIn(row, 'loc')
    if (week.has(name))
      throw new Unusable(`Location ${shown(name)} has week ${t} twice, the second time on line ${row.line}.`)
    week.set(name, row)
  }
  return weeks
}

function countOf(row: Row): number {
  const y = countIn(row, 'y')
  if (y === null)
    throw new Unusable(`Line ${row.line}: y is empty. A scan needs every count; write 0 where nothing happened.`)
  return y
}

/** Every location in every week. */
function regionOf(text: string, { model, range }: Config): Region {
  const weeks = rowsByWeek(text, range)
  const times = [...weeks.keys()].sort((left, right) => left - right)
  const [first = 1, last = 0] = [times[0], times.at(-1)]
  if (times.length === 0) throw new Unusable('There is no row within the range.')
  const names = [...new Set([...weeks.values()].flatMap((week) => [...week.keys()]))]
  const rows = Array.from({ length: last - first + 1 }, (_, at) =>
    names.map((name) => {
      const row = weeks.get(first + at)?.get(name)
      if (row === undefined)
        throw new Unusable(
          `Location ${shown(name)} lacks week ${first + at}. Add a row for each week and location; write 0 where nothing happened.`,
        )
      return row
    }),
  )
  const counts = rows.map((week) => week.map(countOf))
  const population = model === 'poisson' ? rows.map((week) => week.map((row) => wholeIn(row, 'pop', 0))) : []
  if (model === 'poisson')
    for (const [at, name] of names.entries()) {
      const [people, cases] = [population, counts].map((table) =>
        table.reduce((all, week) => all + (week[at] as number), 0),
      )
      if (people === 0 && cases !== 0) throw new Unusable(`Location ${shown(name)} has cases and a population of zero.`)
    }
  return { names, counts, population }
}

function zonesOf(names: readonly string[], { zones, coordinates, maxLocations }: Config): number[][] {
  const placeOf = (name: string): number => {
    const at = names.indexOf(name)
    if (at < 0) throw new Unusable(`The config names location ${shown(name)}, which the data do not have.`)
    return at
  }
  if (zones !== undefined) return zones.map((zone) => [...new Set(zone.map(placeOf))])
  if (coordinates !== undefined) {
    const points = names.map((name) => {
      const point = Object.hasOwn(coordinates, name) ? coordinates[name] : undefined
      if (point === undefined) throw new Unusable(`The config has no coordinates of location ${shown(name)}.`)
      return point
    })
    return nearestZones(points, maxLocations)
  }
  if (countOfSets(names.length, maxLocations) > MOST_SETS)
    throw new Unusable(
      `Of ${names.length} locations there are too many sets to try each. Give coordinates or zones in the config.`,
    )
  return allZones(names.length, maxLocations)
}

export const scanColumns = ['members', 'duration', 'c', 'mu', 'llr', 'p']

/** Reads, scans, and answers a row a cluster, the strongest first. */
export function scanTable(text: string, config: Config): Cell[][] {
  const { names, counts, population } = regionOf(text, config)
  const zones = zonesOf(names, config)
  const cases = counts.flat().reduce((all, each) => all + each, 0)
  if (cases * config.replicas > MOST_DRAWS)
    throw new Unusable('There are too many cases for so many replicas. Ask for fewer replicas.')
  const found = scan({
    model: config.model,
    counts,
    population: config.model === 'poisson' ? population : null,
    zones,
    maxDuration: config.maxDuration,
    replicas: config.replicas,
    seed: String(config.seed),
    clusters: config.clusters,
  })
  return found.map(({ zone, duration, cases: c, expected, llr, p }) => [
    zone.map((at) => names[at]).join(';'),
    duration,
    c,
    expected,
    llr,
    p,
  ])
}
