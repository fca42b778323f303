import * as z from 'zod'
import { addDays, daysBetween } from '#kernel/clock.ts'
import { layers, type Layers } from '#picture/early-warning/layers.ts'
import { rankFindings, type Watched } from '#picture/early-warning/rank-findings.ts'
import { shownPhenomena } from '#picture/release/phenomena.ts'
import { scanWeek } from './weekly-clusters.ts'

/*
 * One week of one instance: series of each team and of the region are made of the secret counts, and judged and ranked together with the clusters
 * that a scan finds across borders. What leaves here has no number of children in it.
 */

/** What the database gives (functions/early_warning.sql). Secret. */
export const warningInputSchema = z.object({
  municipalities: z.array(z.string()),
  teams: z.array(z.object({ area: z.string(), municipalities: z.array(z.string()) })),
  weeks: z.array(z.object({ week: z.iso.date(), source: z.enum(['case_work', 'synthetic']) })),
  counts: z.array(z.tuple([z.string(), z.string(), z.string(), z.number()])),
  gate: z.array(z.tuple([z.string(), z.string(), z.number()])),
  /** Week, municipality, phenomenon, child and how many it stands for: 1, but for invented counts. The weeks of the gate. */
  met: z.array(z.tuple([z.string(), z.string(), z.string(), z.number(), z.number()])),
})
export type WarningInput = z.infer<typeof warningInputSchema>

/** A finding as it is kept and shown. */
export type Found = {
  readonly area: string
  readonly phenomenon: string
  readonly class: 'attention' | 'strong'
  readonly layer: string
  readonly position: number
  /** Told of a larger area than it was found in. */
  readonly coarser: boolean
  /** Codes of the municipalities of a cluster, where they may be named. */
  readonly municipalities: readonly string[]
}

export type Judged = {
  readonly run: {
    readonly series: number
    readonly unjudged: number
    /** Phenomena that were searched for clusters, and those that could not be. */
    readonly scans: number
    readonly unscanned: number
    /** What chance was drawn from; null where nothing was. */
    readonly scanSeed: string | null
    readonly expectedFalseAlarms: number
    /** Weeks of the year before that nobody has counted. */
    readonly missingWeeks: number
    readonly synthetic: boolean
  }
  readonly found: readonly Found[]
}

const WEEKS_A_YEAR = 52

const weeksUntil = (first: string, last: string): string[] =>
  Array.from({ length: daysBetween(first, last) / 7 + 1 }, (_, at) => addDays(first, at * 7))

/** Children by week, phenomenon and municipality. */
function tableOf(input: WarningInput): Map<string, Map<string, number>> {
  const table = new Map<string, Map<string, number>>()
  for (const [week, municipality, phenomenon, children] of input.counts) {
    const key = `${week} ${phenomenon}`
    table.set(key, (table.get(key) ?? new Map<string, number>()).set(municipality, children))
  }
  return table
}

/**
 * Every series that is watched, ending with the week. A week that was not counted is null; where one of the gate is not, nobody knows how many
 * children there were, and the gate stays shut.
 */
function seriesOf(input: WarningInput, week: string, rules: Layers): Watched[] {
  const [first] = input.weeks
  if (first === undefined) return []
  const counted = new Set(input.weeks.map((each) => each.week))
  const weeks = weeksUntil(first.week, week)
  const days = weeks.map((each) => Date.parse(`${each}T00:00:00Z`))
  const table = tableOf(input)
  const gateKnown = weeks.slice(-rules.gate.weeks).every((each) => counted.has(each))
  const gate = new Map(input.gate.map(([area, phenomenon, children]) => [`${area} ${phenomenon}`, children]))
  const areas = [...input.teams, { area: 'region', municipalities: null }]
  return areas.flatMap(({ area, municipalities }) =>
    shownPhenomena.map(({ code }) => ({
      key: `${area} ${code}`,
      days,
      children: gateKnown ? (gate.get(`${area} ${code}`) ?? 0) : 0,
      counts: weeks.map((each) => {
        if (!counted.has(each)) return null
        const places = table.get(`${each} ${code}`)
        if (places === undefined) return 0
        const own = municipalities === null ? [...places.values()] : municipalities.map((at) => places.get(at) ?? 0)
        return own.reduce((sum, one) => sum + one, 0)
      }),
    })),
  )
}

/** Judges the week of an instance. Only alarms are found, and of them no count, no bound and no p value. `week`: its Monday, ISO. */
export function judgeWeek(input: WarningInput, week: string, rules: Layers = layers): Judged {
  const series = seriesOf(input, week, rules)
  const longest = rules.layers.D.control.maxDuration
  const { scans, unscanned, seed, clusters } = scanWeek(input, weeksUntil(addDays(week, 7 - 7 * longest), week), rules)
  const ranking = rankFindings({ series, clusters, scans }, rules)
  const told = new Map(clusters.map((each) => [each.key, each.told]))
  const counted = new Set(input.weeks.map((each) => each.week))
  const [first] = input.weeks
  const year = first === undefined ? [] : weeksUntil(first.week, week).slice(-WEEKS_A_YEAR)
  return {
    run: {
      ...{ series: series.length, unjudged: ranking.unjudged.length },
      ...{ scans, unscanned: first === undefined ? 0 : unscanned, scanSeed: seed },
      expectedFalseAlarms: ranking.expectedFalseAlarms,
      missingWeeks: year.filter((each) => !counted.has(each)).length,
      synthetic: input.weeks.some((each) => each.source === 'synthetic'),
    },
    found: ranking.findings
      .filter((each) => each.alarm)
      .map(({ key, layer, strong }, at) => {
        const [area = '', phenomenon = ''] = key.split(' ')
        const { coarser = false, municipalities = [] } = (layer === 'D' ? told.get(key) : undefined) ?? {}
        const level = strong ? 'strong' : 'attention'
        return { area, phenomenon, class: level, layer, position: at + 1, coarser, municipalities }
      }),
  }
}
