import { pointOf } from '#kernel/municipality-points.ts'
import type { Layers } from '#picture/early-warning/layers.ts'
import type { FoundCluster } from '#picture/early-warning/rank-findings.ts'
import { scan, type Cluster } from '#picture/early-warning/scan.ts'
import { nearestZones } from '#picture/early-warning/scan-zones.ts'
import { shownPhenomena } from '#picture/release/phenomena.ts'
import { tellCluster, type Told } from './cluster-told.ts'
import type { WarningInput } from './weekly-series.ts'

/*
 * Layer D of a week: is there an area across the borders of municipalities where more was met in the latest weeks than there should be? What is
 * found is a set of municipalities; what is told of it is decided in cluster-told.ts.
 */

export type WeeklyScan = {
  readonly scans: number
  /** Phenomena that could not be searched: too few weeks, or one of the latest is not counted. */
  readonly unscanned: number
  /** Null: nothing was drawn. */
  readonly seed: string | null
  /** The strongest of each phenomenon and told area, with what is told of it. */
  readonly clusters: readonly (FoundCluster & { readonly told: Told })[]
}

const nothing = (unscanned: number): WeeklyScan => ({ scans: 0, unscanned, seed: null, clusters: [] })

/** What chance is drawn from in a week: public, and the same whenever the week is judged. */
const seedOf = (week: string): string => `layer-D ${week}`

/** Areas that are searched: each municipality with its nearest. One of which nobody knows where it lies stands by itself. */
function zonesOf(municipalities: readonly string[], most: number): number[][] {
  const places = municipalities.map((code, at) => ({ at, point: pointOf(code) }))
  const known = places.flatMap(({ at, point }) => (point === undefined ? [] : [{ at, point }]))
  const near = nearestZones(
    known.map(({ point }) => point),
    most,
  ).map((zone) => zone.map((place) => known[place]?.at ?? 0))
  return [...near, ...places.filter(({ point }) => point === undefined).map(({ at }) => [at])]
}

/** The weeks that are searched, oldest first; null when there are too few or one of the latest is not counted. */
function studied({ weeks }: WarningInput, latest: readonly string[], { layers: { D } }: Layers): string[] | null {
  const counted = weeks.map((each) => each.week).slice(-D.studyWeeks)
  const known = new Set(counted)
  return counted.length >= D.leastWeeks && latest.every((each) => known.has(each)) ? counted : null
}

/** Children by week and municipality of one phenomenon. */
function matrixOf(
  { counts }: WarningInput,
  phenomenon: string,
  weeks: readonly string[],
  municipalities: readonly string[],
): number[][] {
  const [rowOf, placeOf] = [weeks, municipalities].map((names) => new Map(names.map((name, at) => [name, at])))
  const matrix = weeks.map(() => municipalities.map(() => 0))
  for (const [week, municipality, code, children] of counts) {
    const row = code === phenomenon ? matrix[rowOf?.get(week) ?? -1] : undefined
    // A child without a municipality lies nowhere.
    const at = placeOf?.get(municipality)
    if (row !== undefined && at !== undefined) row[at] = children
  }
  return matrix
}

/** How many different children were met for a phenomenon in these weeks and municipalities; null: in the whole region. */
function childrenIn({ met }: WarningInput, phenomenon: string, weeks: readonly string[]) {
  const own = met.filter(([week, , code]) => code === phenomenon && weeks.includes(week))
  return (codes: readonly string[] | null): number => {
    const seen = new Map(
      own.flatMap(([, at, , child, n]) => (codes === null || codes.includes(at) ? [[child, n]] : [])),
    )
    return [...seen.values()].reduce((sum, each) => sum + each, 0)
  }
}

/**
 * Searches every phenomenon of a week for clusters. The same input gives the same answer: the seed is the week.
 * @param latest the weeks a cluster may last, the judged one at the end
 */
export function scanWeek(input: WarningInput, latest: readonly string[], rules: Layers): WeeklyScan {
  const { control, model } = rules.layers.D
  const { municipalities, teams } = input
  if (municipalities.length < 2) return nothing(0)
  const weeks = studied(input, latest, rules)
  if (weeks === null) return nothing(shownPhenomena.length)
  const zones = zonesOf(municipalities, control.maxLocations)
  const seed = seedOf(latest.at(-1) ?? '')
  const told = new Map<string, WeeklyScan['clusters'][number]>()
  for (const { code } of shownPhenomena) {
    const counts = matrixOf(input, code, weeks, municipalities)
    const found: Cluster[] = scan({ ...control, model, counts, population: null, zones, seed: `${seed} ${code}` })
    for (const cluster of found) {
      // What it points at: those who were met in its own weeks, of the gate's at most.
      const children = childrenIn(input, code, latest.slice(-Math.min(cluster.duration, rules.gate.weeks)))
      const zone = cluster.zone.map((at) => municipalities[at] ?? '')
      const how = tellCluster(zone, { teams, children, least: rules.gate.cases })
      const key = `${how.area} ${code}`
      if (!told.has(key)) told.set(key, { key, cluster, children: how.children, told: how })
    }
  }
  return { scans: shownPhenomena.length, unscanned: 0, seed, clusters: [...told.values()] }
}
