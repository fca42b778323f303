import * as z from 'zod'
import { addDays, daysBetween } from '#kernel/clock.ts'
import { layers, type Layers } from '#picture/early-warning/layers.ts'
import { rankFindings, type Watched } from '#picture/early-warning/rank-findings.ts'
import { shownPhenomena } from '#picture/release/phenomena.ts'

/*
 * One week of one instance: series of each team and of the region are made of the secret counts, judged and ranked. What leaves here has no
 * number of children in it.
 */

/** What the database gives (functions/early_warning.sql). Secret. */
export const warningInputSchema = z.object({
  teams: z.array(z.object({ area: z.string(), municipalities: z.array(z.string()) })),
  weeks: z.array(z.object({ week: z.iso.date(), source: z.enum(['case_work', 'synthetic']) })),
  counts: z.array(z.tuple([z.string(), z.string(), z.string(), z.number()])),
  gate: z.array(z.tuple([z.string(), z.string(), z.number()])),
})
export type WarningInput = z.infer<typeof warningInputSchema>

/** A finding as it is kept and shown. */
export type Found = {
  readonly area: string
  readonly phenomenon: string
  readonly class: 'attention' | 'strong'
  readonly layer: string
  readonly position: number
}

export type Judged = {
  readonly run: {
    readonly series: number
    readonly unjudged: number
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
  const ranking = rankFindings({ series }, rules)
  const counted = new Set(input.weeks.map((each) => each.week))
  const [first] = input.weeks
  const year = first === undefined ? [] : weeksUntil(first.week, week).slice(-WEEKS_A_YEAR)
  return {
    run: {
      series: series.length,
      unjudged: ranking.unjudged.length,
      expectedFalseAlarms: ranking.expectedFalseAlarms,
      missingWeeks: year.filter((each) => !counted.has(each)).length,
      synthetic: input.weeks.some((each) => each.source === 'synthetic'),
    },
    found: ranking.findings
      .filter((each) => each.alarm)
      .map(({ key, layer, strong }, at) => {
        const [area = '', phenomenon = ''] = key.split(' ')
        return { area, phenomenon, class: strong ? 'strong' : 'attention', layer, position: at + 1 }
      }),
  }
}
