import type { CaseIndicator } from '#governance/case-indicator/case-indicator.ts'
import type { PartyCost } from '#governance/party-cost/party-cost.ts'
import type { WorkingTimeSum } from '#governance/working-time/working-time.ts'
import type { Text } from '#kernel/language.ts'
import type { Narrative } from './annual-report.ts'

/** Numbers of the published picture for a team and a year, as they are shown there. */
export type PublishedCounts = {
  readonly synthetic: boolean
  readonly reasons: readonly { readonly name: Text; readonly shown: string }[]
  readonly ages: readonly { readonly band: Text; readonly shown: string }[]
}

type Measure = { readonly what: string; readonly status: string; readonly effect: string | null }

/** Everything a report is made of. Nothing in it is about a single young person. */
export type ReportSource = {
  readonly instanceName: Text
  readonly team: { readonly id: string; readonly key: string; readonly name: Text }
  readonly teams: readonly { readonly id: string; readonly name: Text }[]
  readonly year: number
  readonly narrative: Narrative | null
  /** Null while the year has not been counted. */
  readonly counted: { readonly year: number; readonly synthetic: boolean } | null
  readonly indicators: readonly CaseIndicator[]
  /** Null while no picture of the year is published. */
  readonly published: PublishedCounts | null
  readonly feedback: readonly { readonly audience: string; readonly answers: number; readonly lastPeriod: string }[]
  /** In the languages they were published in. */
  readonly replies: readonly { readonly said: Partial<Text>; readonly done: Partial<Text> }[]
  readonly costs: readonly PartyCost[]
  readonly workingTime: readonly WorkingTimeSum[]
  readonly phenomena: readonly {
    readonly title: string
    readonly type: string
    readonly measures: readonly Measure[]
  }[]
  readonly prevention: readonly { readonly type: string; readonly times: number; readonly minutes: number }[]
}
