import { z } from 'zod'
import { addDays } from '#kernel/clock.ts'
import { CLASS_WIDTH, type CaseIndicator } from '#governance/case-indicator/case-indicator.ts'
import { kaplanMeier, percentile, type Duration } from '#picture/outcome/kaplan-meier.ts'
import published from './yearly-rules.json' with { type: 'json' }

/*
 * From what happened in cases to what may be told of it (docs/decisions/0038). A share is cut into parts that do not overlap. A team whose
 * parts are all large enough stands alone; the others are counted together, with the smallest of the large ones if need be, until what is
 * counted together is large enough too. So the sum over all groups is the region, and no difference of shown numbers is a small number.
 */

export const yearlyRules = z
  .strictObject({
    sources: z.array(z.string()).min(1),
    verified: z.boolean(),
    /** Days after the year before it is counted. */
    closingLagDays: z.int().min(42),
    leastAtRisk: z.int().min(10),
    leastOfPart: z.int().min(5),
    /** Days that are "within six months". */
    halfYearDays: z.int(),
  })
  .parse(published)

/** One child or case, without anything that says which (functions/yearly.sql). `value`: days, or a number of meetings. */
export type Happening = {
  readonly indicator: string
  readonly code: string
  readonly teamId: string
  readonly value: number | null
  readonly happened: boolean
}

/** What is kept of an indicator; the year comes with it. */
export type Counted = Omit<CaseIndicator, 'year'>

/** How many there are in each part, of one team. */
export type TeamParts = { readonly teamId: string; readonly parts: readonly number[] }

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)
const together = (counts: readonly TeamParts[]): number[] =>
  (counts[0]?.parts ?? []).map((_part, place) => sum(counts.map(({ parts }) => parts[place] ?? 0)))

/** Enough in all, and in each part. */
export const isSafe = (parts: readonly number[]): boolean =>
  sum(parts) >= yearlyRules.leastAtRisk && parts.every((part) => part >= yearlyRules.leastOfPart)

/** The lower end of the class of five. */
const classOf = (count: number): number => count - (count % CLASS_WIDTH)

/**
 * Which teams are shown alone and which together, so that every group is safe and all groups are the region. One group at most has several
 * teams. @returns no groups when not even the whole region is safe
 */
export function safeGroups(counts: readonly TeamParts[]): TeamParts[][] {
  const alone = counts.filter(({ parts }) => isSafe(parts)).toSorted((one, other) => sum(other.parts) - sum(one.parts))
  const rest = counts.filter(({ parts }) => !isSafe(parts))
  while (rest.length > 0 && (rest.length < 2 || !isSafe(together(rest)))) {
    const smallest = alone.pop()
    if (smallest === undefined) return []
    rest.push(smallest)
  }
  return [...alone.map((each) => [each]), ...(rest.length === 0 ? [] : [rest])]
}

const share = (indicator: string, counts: readonly TeamParts[]): Counted[] =>
  safeGroups(counts).map((group) => ({
    indicator,
    code: '',
    teams: group.map(({ teamId }) => teamId).toSorted(),
    parts: together(group).map(classOf),
    rounded: [],
  }))

type OfTeams = ReadonlyMap<string, readonly Happening[]>

const countParts = (ofTeams: OfTeams, ...parts: ((each: Happening) => boolean)[]): TeamParts[] =>
  [...ofTeams].map(([teamId, all]) => ({ teamId, parts: parts.map((isIn) => all.filter(isIn).length) }))

const happened = (each: Happening): boolean => each.happened
const not = (each: Happening): boolean => !each.happened

/** Returns within six months, until twelve, and none; without the first where that would tell of few. */
function returns(ofTeams: OfTeams): Counted[] {
  const early = (each: Happening): boolean => each.happened && (each.value ?? 0) <= yearlyRules.halfYearDays
  const fine = share(
    'returns',
    countParts(ofTeams, early, (each) => each.happened && !early(each), not),
  )
  return fine.length > 0 ? fine : share('returns', countParts(ofTeams, happened, not))
}

const WEEK = 7
/** Days in whole weeks, rounded up: nobody's own day. */
const inWeeks = (days: number): number => Math.ceil(days / WEEK) * WEEK

/** Median and 80 % of a waiting time, where ten still were at risk; null when the curve does not come that far. */
function waiting(all: readonly Happening[]): number[] {
  const durations = all.map(({ value, happened: event }): Duration => ({ time: value ?? 0, event }))
  const curve = kaplanMeier(durations)
  const enough = durations.filter(({ event }) => event).length >= yearlyRules.leastAtRisk
  const at = (part: number): number | null => {
    const { time } = percentile(curve, part)
    const waited = durations.filter(({ time: own }) => time !== null && own >= time).length
    return time !== null && enough && waited >= yearlyRules.leastOfPart ? inWeeks(time) : null
  }
  const [half, most] = [at(0.5), at(0.8)]
  return half === null ? [] : most === null ? [half] : [half, most]
}

/** The number that half have at most, in halves. */
function median(all: readonly Happening[]): number[] {
  const ordered = all.map(({ value }) => value ?? 0).toSorted((one, other) => one - other)
  const middle = ordered.length / 2
  const [lower, upper] = [ordered[Math.ceil(middle) - 1], ordered[Math.floor(middle)]]
  return lower === undefined || upper === undefined ? [] : [(lower + upper) / 2]
}

/** A middle value of every team that has enough of it, and of the region. */
const middles = (indicator: string, ofTeams: OfTeams, valueOf: (all: readonly Happening[]) => number[]): Counted[] =>
  [...[...ofTeams].map(([teamId, all]) => ({ teams: [teamId], all })), { teams: [], all: [...ofTeams.values()].flat() }]
    .filter(({ all }) => all.length >= yearlyRules.leastAtRisk)
    .map(({ teams, all }) => ({ indicator, code: '', teams, parts: [classOf(all.length)], rounded: valueOf(all) }))
    .filter(({ rounded }) => rounded.length > 0)

/** How many there are of each kind, of every team; no sums stand beside them. */
const kinds = (indicator: string, ofTeams: OfTeams): Counted[] =>
  [...ofTeams].flatMap(([teamId, all]) =>
    [...Map.groupBy(all, ({ code }) => code)]
      .filter(([, some]) => some.length >= yearlyRules.leastOfPart)
      .map(([code, some]) => ({ indicator, code, teams: [teamId], parts: [classOf(some.length)], rounded: [] })),
  )

const ways: Readonly<Record<string, (indicator: string, ofTeams: OfTeams) => Counted[]>> = {
  returns: (_indicator, ofTeams) => returns(ofTeams),
  lead_time: (indicator, ofTeams) => middles(indicator, ofTeams, waiting),
  meetings_per_case: (indicator, ofTeams) => middles(indicator, ofTeams, median),
  services: kinds,
  closing_reasons: kinds,
}

/** What may be told of a year, of all teams of an instance, whether or not anything happened in them. */
export function countYear(happenings: readonly Happening[], teams: readonly string[]): Counted[] {
  return [...Map.groupBy(happenings, ({ indicator }) => indicator)].flatMap(([indicator, all]) => {
    const ofTeams = new Map(teams.map((teamId) => [teamId, all.filter((each) => each.teamId === teamId)]))
    const way = ways[indicator] ?? ((name, some) => share(name, countParts(some, happened, not)))
    return way(indicator, ofTeams)
  })
}

/** The newest year that is over for long enough to be counted. ISO day. */
export const lastYearToCount = (today: string): number =>
  Number(addDays(today, -yearlyRules.closingLagDays).slice(0, 4)) - 1
