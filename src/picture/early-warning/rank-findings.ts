import { benjaminiHochberg } from './benjamini-hochberg.ts'
import type { WeeklySeries } from './farrington-flexible.ts'
import { layers, type Layer, type Layers } from './layers.ts'
import type { Cluster } from './scan.ts'
import { judgeLastWeek, type Verdict } from './watched-series.ts'

/*
 * All series of a week as one list: strongest first, with how many false alarms such a list has on average. Hundreds of series are looked at
 * every week, so some stand out by chance; whoever reads the list must see how many.
 */

/** A series up to and with the week that is judged. */
export type Watched = WeeklySeries & {
  readonly key: string
  /** Distinct children in the weeks of the gate that end with this one; no sum of weeks, a child may come back. */
  readonly children: number
}

/** A cluster that a scan found: the area it is told of, and how many distinct children were met there in its weeks. */
export type FoundCluster = { readonly key: string; readonly cluster: Cluster; readonly children: number }

export type Finding = {
  readonly key: string
  readonly layer: Layer
  readonly expected: number
  /** The largest count that is no alarm; null for a cluster. */
  readonly upper: number | null
  /** Above 1 where the layer alone would alarm; 0 is what was expected. */
  readonly strength: number
  readonly pvalue: number | null
  /** Adjusted for all that were looked at (Benjamini & Hochberg); null where the layer has no p value. */
  readonly q: number | null
  /** The layer alarms and the gate is open. */
  readonly alarm: boolean
  /** An alarm that is unlikely to be chance even among so many. */
  readonly strong: boolean
}

export type Ranking = {
  /** Alarms first, then by strength. */
  readonly findings: readonly Finding[]
  /** Series that could not be judged: the week is not known, or there is too little before it. */
  readonly unjudged: readonly string[]
  /** How many alarms a list like this has on average while nothing happens; the gate makes it fewer. */
  readonly expectedFalseAlarms: number
}

type Judged = Omit<Finding, 'q' | 'strong'>

const ofSeries = ({ key, children }: Watched, verdict: Verdict, { gate }: Layers): Judged => ({
  ...verdict,
  key,
  alarm: verdict.alarm && children >= gate.cases,
})

function ofCluster({ key, cluster, children }: FoundCluster, { gate, layers: { D } }: Layers): Judged {
  const { expected, p } = cluster
  // On a logarithmic scale, so that a p half as large as needed stands just above an alarm.
  const strength = Math.log(p) / Math.log(D.alarmAtP)
  const alarm = p <= D.alarmAtP && children >= gate.cases
  return { key, layer: 'D', expected, upper: null, strength, pvalue: p, alarm }
}

const byStrength = (left: Finding, right: Finding): number =>
  Number(right.alarm) - Number(left.alarm) ||
  (right.strength === left.strength ? 0 : right.strength - left.strength) ||
  (left.key < right.key ? -1 : 1)

/** @param silent tests that found nothing at all: they were looked at too, with a p value of 1 */
function adjusted(judged: readonly Judged[], silent: number, rules: Layers): Finding[] {
  const tested = judged.filter(({ pvalue }) => pvalue !== null)
  const pvalues = tested.map(({ pvalue }) => pvalue as number)
  const values = benjaminiHochberg([...pvalues, ...new Array<number>(silent).fill(1)])
  const qOf = new Map(tested.map((each, at) => [each, values[at] as number]))
  return judged.map((each) => {
    const q = qOf.get(each) ?? null
    return { ...each, q, strong: each.alarm && q !== null && q <= rules.strongBelowQ }
  })
}

/**
 * Judges and ranks.
 * @param scans how many scans were run, whether or not they found a cluster
 */
export function rankFindings(
  {
    series,
    clusters = [],
    scans = 0,
  }: { series: readonly Watched[]; clusters?: readonly FoundCluster[]; scans?: number },
  rules: Layers = layers,
): Ranking {
  const verdicts = series.map((each) => ({ each, verdict: judgeLastWeek(each, rules) }))
  const judged = verdicts.flatMap(({ each, verdict }) => (verdict === null ? [] : [ofSeries(each, verdict, rules)]))
  const found = clusters.map((each) => ofCluster(each, rules))
  const rates = verdicts.map(({ verdict }) => (verdict === null ? 0 : rules.layers[verdict.layer].falseAlarmsAWeek))
  return {
    findings: adjusted([...judged, ...found], Math.max(0, scans - found.length), rules).sort(byStrength),
    unjudged: verdicts.filter(({ verdict }) => verdict === null).map(({ each }) => each.key),
    expectedFalseAlarms: rates.reduce((total, each) => total + each, scans * rules.layers.D.alarmAtP),
  }
}
