import { addMonths } from '#kernel/clock.ts'
import type { Lattice } from '#picture/release/lattice-file.ts'
import { phenomenonKinds } from '#picture/release/phenomena.ts'
import { firstDayOf, phenomenaFor, publicationRules, quarterCode, type AgeBands } from './publication-rules.ts'

/*
 * The lattice of a region from its own data: municipality < team < region, with the days on which municipalities belonged to teams. A child
 * whose municipality is protected or unknown belongs to the region alone (S-06).
 */

/** One municipality of a team from a day until (not including) another; ISO days. */
export type TeamSpan = {
  readonly key: string
  readonly municipality: string
  readonly from: string
  readonly until: string | null
}

export type NetworkFigures = {
  readonly municipalities: readonly string[]
  readonly teams: readonly TeamSpan[]
  /** Inhabitants aged 10–17 by municipality. */
  readonly population: Readonly<Record<string, number>>
  /** What was counted by; left out: those of the rules. */
  readonly bands?: AgeBands
}

/** Where a child without a municipality is counted. */
export const placesOfNone = ['protected', 'unknown'] as const

/** A team as it stood on the first day of quarters: the same name always means the same municipalities. */
type Borders = { readonly code: string; readonly members: readonly string[]; first: string; last: string }

/**
 * Which municipalities a team had, quarter by quarter since the first day anything is known of. A quarter belongs to the team that had the
 * municipality on its first day, so that a merger in its middle leaves it with the old one (U-13). A team whose borders change goes on under
 * another code: two borders under one code would give away the municipality between them.
 */
export function bordersByQuarter(teams: readonly TeamSpan[], periods: readonly string[]): Borders[] {
  const last = periods.at(-1)
  const known = teams.map(({ from }) => from).toSorted()[0]
  if (known === undefined || last === undefined) return []
  const named = new Set<string>()
  let before = new Map<string, Borders>()
  const found: Borders[] = []
  for (let day = firstDayOf(quarterCode(known)); day <= firstDayOf(last); day = addMonths(day, 3)) {
    const period = quarterCode(day)
    const now = new Map<string, Borders>()
    for (const [key, members] of teamsOn(teams, day)) {
      const same = before.get(key)
      const goesOn = same?.members.join() === members.join()
      const code = named.has(key) ? `team-${key}-${period}` : `team-${key}`
      const borders = goesOn ? same : { code, members, first: period, last: period }
      borders.last = period
      named.add(key)
      now.set(key, borders)
      if (!goesOn) found.push(borders)
    }
    before = now
  }
  const [from] = periods
  return found
    .filter((each) => each.last >= (from as string))
    .map((each) => ({ ...each, first: each.first < (from as string) ? (from as string) : each.first }))
}

/** The teams of a day with their municipalities, each in the order of its codes. */
function teamsOn(teams: readonly TeamSpan[], day: string): [key: string, members: readonly string[]][] {
  const standing = Map.groupBy(
    teams.filter(({ from, until }) => from <= day && (until === null || until > day)),
    ({ key }) => key,
  )
  return [...standing]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, spans]) => [key, spans.map(({ municipality }) => municipality).toSorted()])
}

/** What is given up when no table can be drawn: municipalities, and then teams. Nothing, where borders change among what is drawn. */
function coarserSteps(
  members: readonly string[],
  teams: readonly Borders[],
  drawn: readonly string[],
): Lattice['coarser'] {
  const [first, last] = [drawn[0] ?? '', drawn.at(-1) ?? '']
  const standing = teams.filter((team) => team.first <= last && team.last >= first)
  if (standing.some((team) => team.first > first || team.last < last)) return []
  const inTeams = new Set(standing.flatMap((team) => team.members))
  const parts = [...standing.map(({ code }) => code), ...members.filter((code) => !inTeams.has(code))]
  return [
    ...(parts.length < members.length ? [{ dimension: 'area' as const, parts }] : []),
    { dimension: 'area' as const, parts: ['region'] },
  ]
}

/**
 * The lattice of a region for these quarters of one year. A code of a phenomenon group or of the year is there only when it sums something.
 * @param periods base periods in their order; @param drawn those of them that are drawn now
 * @param standing what was shown of the year before: the phenomena and the age bands of a year stay those it began with,
 * whatever the figures and the rules say later
 */
export function networkLattice(
  { municipalities, teams, population, bands = publicationRules.bands }: NetworkFigures,
  periods: readonly string[],
  drawn: readonly string[],
  standing?: Lattice,
): Lattice {
  const members = [...municipalities, ...placesOfNone]
  const borders = bordersByQuarter(teams, periods)
  const [first, last] = [periods[0] as string, periods.at(-1) as string]
  const inhabitants = municipalities.reduce((sum, code) => sum + (population[code] ?? 0), 0)
  const phenomena = phenomenaFor(inhabitants)
  const groups = phenomenonKinds
    .map((kind) => ({
      code: kind,
      kind: 'group',
      members: phenomena.filter((each) => each.kind === kind).map((each) => each.code),
    }))
    .filter((group) => group.members.length > 0)
  return {
    name: 'region',
    window: publicationRules.window,
    area: {
      members: members.map((code) => ({ code, level: population[code] ?? 0 })),
      groups: [
        ...borders.map((team) => ({
          code: team.code,
          kind: 'team',
          members: team.members,
          ...(team.first > first ? { from: team.first } : {}),
          ...(team.last < last ? { until: team.last } : {}),
        })),
        { code: 'region', kind: 'region', members },
      ],
    },
    phenomenon: standing?.phenomenon ?? {
      members: phenomena.map(({ code, level }) => ({ code, level })),
      groups: [...groups, { code: 'all', kind: 'all', members: phenomena.map(({ code }) => code) }],
    },
    period: {
      members: periods.map((code) => ({ code, level: 1 })),
      groups:
        periods.length < 2
          ? []
          : [{ code: last.slice(0, 4), kind: 'year', members: periods, window: publicationRules.yearWindow }],
    },
    ageBand: standing?.ageBand ?? {
      members: bands.map(({ code, share }) => ({ code, level: share })),
      groups: bands.length < 2 ? [] : [{ code: 'all', kind: 'all', members: bands.map(({ code }) => code) }],
    },
    coarsened: [],
    coarser: coarserSteps(members, borders, drawn),
  }
}
