/*
 * What may be told of a cluster. It is a set of municipalities with perhaps one or two children in some of them, so it is told of the smallest area
 * that points at enough: its municipalities where they are at least a team's area and there are enough in each; else the areas of its teams; else
 * the region.
 */

export type Told = {
  /** `team-…`, several joined by `+`, or `region`. */
  readonly area: string
  /** Different children who were met there in the cluster's weeks. Secret. */
  readonly children: number
  /** The area is larger than the cluster. */
  readonly coarser: boolean
  /** Codes of municipalities that may be named; none: they may not, or the areas of the teams say it already. */
  readonly municipalities: readonly string[]
}

type Team = { readonly area: string; readonly municipalities: readonly string[] }

/** @param least so many different children an area must have to be named */
export function tellCluster(
  zone: readonly string[],
  {
    teams,
    children,
    least,
  }: {
    readonly teams: readonly Team[]
    /** Different children in these municipalities; null: in the region. */
    readonly children: (municipalities: readonly string[] | null) => number
    readonly least: number
  },
): Told {
  const touched = teams.filter((team) => team.municipalities.some((code) => zone.includes(code)))
  const covered = new Set(touched.flatMap((team) => team.municipalities))
  const inTeams = zone.every((code) => covered.has(code))
  if (!inTeams || touched.some((team) => children(team.municipalities) < least))
    return { area: 'region', children: children(null), coarser: true, municipalities: [] }
  const whole = touched.filter((team) => team.municipalities.every((code) => zone.includes(code)))
  const exact = whole.length === touched.length
  const named = !exact && whole.length > 0 && zone.every((code) => children([code]) >= least)
  return {
    area: touched
      .map((team) => team.area)
      .toSorted()
      .join('+'),
    children: children([...covered]),
    coarser: !exact,
    municipalities: named ? zone.toSorted() : [],
  }
}
