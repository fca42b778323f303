import * as z from 'zod'
import { addDays, dayOfWeek } from '#kernel/clock.ts'
import { dayOutput, textOutput } from '#kernel/output.ts'
import { camelCaseKeys } from '#kernel/reference-data.ts'
import published from './weekly-rules.json' with { type: 'json' }

const rulesSchema = z.strictObject({
  note: z.string(),
  source: z.string(),
  verified: z.boolean(),
  validFrom: z.iso.date(),
  validUntil: z.iso.date().nullable(),
  /** Days after its end in which a week still gets contacts that are written down late. */
  judgedAfterDays: z.int().nonnegative(),
  /** So many weeks are counted and compared. */
  weeksBack: z.int().positive(),
  workEveryMinutes: z.int().positive(),
  /** So many earlier weeks can be opened on the page. */
  weeksListed: z.int().positive(),
})
export const weeklyRules = rulesSchema.parse(camelCaseKeys(published))

/** The Monday of the week a day lies in. ISO days. */
export const weekOf = (day: string): string => addDays(day, 1 - dayOfWeek(day))

/** The newest week that may be judged on a day: it is over, and the days for late contacts have passed. */
export const lastJudgedWeek = (today: string): string =>
  addDays(weekOf(addDays(today, -weeklyRules.judgedAfterDays)), -7)

export const warningClasses = ['attention', 'strong'] as const

/** What stands out: never how many, and never against what. */
export const EarlyWarning = z.object({
  /** `region`, `team-…` or, for a cluster, several teams joined by `+`. */
  area: z.string(),
  /** Of the teams in the area; none for the region. */
  teamNames: z.array(textOutput),
  /** Municipalities of a cluster: for those who coordinate a team, and only where naming them points at enough children. */
  municipalityNames: z.array(textOutput),
  /** A cluster that is told of a larger area than it was found in. */
  coarser: z.boolean(),
  /** Code of phenomena.json. */
  phenomenon: z.string(),
  class: z.enum(warningClasses),
  layer: z.string(),
})
export type EarlyWarning = z.infer<typeof EarlyWarning>

/** What was said of a week. */
export const WarningRun = z.object({
  /** The Monday it begins with. */
  week: dayOutput,
  series: z.number().int(),
  unjudged: z.number().int(),
  /** Phenomena searched for clusters across borders, and those that could not be. */
  scans: z.number().int(),
  unscanned: z.number().int(),
  /** The same week with the same seed gives the same list. */
  scanSeed: z.string().nullable(),
  expectedFalseAlarms: z.number(),
  missingWeeks: z.number().int(),
  synthetic: z.boolean(),
})
export type WarningRun = z.infer<typeof WarningRun>
