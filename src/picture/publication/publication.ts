import { z } from 'zod'
import { addDays } from '#kernel/clock.ts'
import { idOutput } from '#kernel/output.ts'
import { findingKinds } from '#picture/release/audit-findings.ts'
import { closesOn, firstDayOf, quarterCode, quartersBetween } from './publication-rules.ts'

/** From being asked for to being shown; `withdrawn` and `refused` are over. */
export const releaseStates = ['waiting', 'built', 'audited', 'published', 'refused', 'withdrawn'] as const
export type ReleaseState = (typeof releaseStates)[number]

/** Why a release has no numbers; `at` names public places only. */
export const refusalKinds = [
  'key-too-short',
  'window-too-narrow',
  'not-counted',
  'no-table',
  'nothing-to-draw',
  'not-closed',
  'no-population',
  'outside-lattice',
  'no-phenomena',
  'nobody-lives-there',
  'nothing-corrected',
  'lattice-broken',
  'no-answer',
  'key-lost',
  'audit',
] as const
export const refusalSchema = z.object({ kind: z.enum(refusalKinds), at: z.string().optional() })

/** What is kept of an audit. */
export const verdictSchema = z.object({
  passed: z.boolean(),
  findings: z.array(z.object({ kind: z.enum(findingKinds), at: z.string() })),
  /** Numbers that were looked at, of this release and those before it. */
  numbers: z.number().int(),
})

/** A release as those see it who make it. */
export const PictureRelease = z.object({
  id: idOutput,
  label: z.string(),
  period: z.string(),
  kind: z.enum(['quarter', 'revision']),
  state: z.enum(releaseStates),
  synthetic: z.boolean(),
  stepsGivenUp: z.number().int(),
  /** Somebody has asked for the audit, and it is not done. */
  auditing: z.boolean(),
  whyNot: refusalSchema.nullable(),
  verdict: verdictSchema.nullable(),
  askedAt: z.date(),
  builtAt: z.date().nullable(),
  auditedAt: z.date().nullable(),
  publishedAt: z.date().nullable(),
  withdrawnAt: z.date().nullable(),
  withdrawnReason: z.string().nullable(),
  version: z.number().int(),
})
export type PictureRelease = z.infer<typeof PictureRelease>

/** Longest reason for taking a release back, in characters. */
export const REASON_LIMIT = 300

/** So many quarters back a release can be asked for. */
const QUARTERS_BACK = 8

/** The newest quarter whose closing lag is over on a day, ISO. */
export function lastClosed(today: string): string {
  let period = quarterCode(today)
  while (closesOn(period) > today) period = quarterCode(addDays(firstDayOf(period), -1))
  return period
}

/** Whether a release of its name stands or is being made. */
const isLive = ({ state }: Pick<PictureRelease, 'state'>): boolean => state !== 'refused' && state !== 'withdrawn'

/** Quarters that are closed and have no release, the oldest first: after the newest one that was published, or of the last two years. */
export function quartersToBuild(releases: readonly PictureRelease[], today: string): string[] {
  const live = releases.filter((each) => isLive(each) && each.kind === 'quarter').map(({ period }) => period)
  const shown = releases.flatMap(({ publishedAt, period }) => (publishedAt === null ? [] : [period])).toSorted()
  const last = lastClosed(today)
  const first = shown.at(-1) ?? quarterCode(addDays(firstDayOf(last), -91 * QUARTERS_BACK))
  return first > last ? [] : quartersBetween(first, last).filter((each) => !live.includes(each))
}

/** The newest published quarter of each year that was not revised: what a revision is of, the newest first. */
export function yearsToRevise(releases: readonly PictureRelease[]): { year: string; period: string }[] {
  const live = releases.filter(isLive)
  const years = new Map<string, string>()
  for (const { state, period } of live)
    if (state === 'published' && period > (years.get(period.slice(0, 4)) ?? '')) years.set(period.slice(0, 4), period)
  return [...years]
    .filter(([year]) => !live.some((each) => each.kind === 'revision' && each.period.startsWith(year)))
    .map(([year, period]) => ({ year, period }))
    .toSorted((one, other) => other.year.localeCompare(one.year))
}

/** The name of a release: it goes into the draw, so that the same quarter is always drawn under the same name. */
export const labelOf = (kind: PictureRelease['kind'], period: string): string =>
  kind === 'quarter' ? period : `${period.slice(0, 4)}-revised`
