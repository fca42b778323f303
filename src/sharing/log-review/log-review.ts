import { z } from 'zod'
import { idOutput, momentOutput } from '#kernel/output.ts'
import { textSchema } from '#kernel/reference-data.ts'
import published from './log-alarm-rules.json' with { type: 'json' }

/** Shortest and longest answer, in characters; most rows of a sample. */
export const ANSWER_LEAST = 10
export const ANSWER_LIMIT = 2000
export const SAMPLE_LIMIT = 50

/** What a look at an alarm or a row of a sample may find. */
export const reviewFindings = ['in_order', 'clarify', 'breach'] as const
export type ReviewFinding = (typeof reviewFindings)[number]

/** What deserves a second look, and from how often on: data with a source. A limit of our own is shown as unverified. */
export const alarmRules = z
  .array(
    z.object({
      kind: z.string(),
      count: z.int().min(1),
      minutes: z.int().nullable(),
      days: z.int().nullable(),
      valid_from: z.string(),
      valid_until: z.string().nullable(),
      certainty: z.enum(['certain', 'uncertain']),
      name: textSchema,
      source: textSchema,
    }),
  )
  .parse(published)
export type AlarmRule = (typeof alarmRules)[number]

/** The rules in force on a day. */
export const rulesOn = (today: string): AlarmRule[] =>
  alarmRules.filter((each) => each.valid_from <= today && (each.valid_until === null || today < each.valid_until))

export const ruleOfKind = (kind: string): AlarmRule | undefined => alarmRules.find((each) => each.kind === kind)

const answered = {
  answeredByName: z.string().nullable(),
  answeredAt: momentOutput.nullable(),
  outcome: z.enum(reviewFindings).nullable(),
  answer: z.string().nullable(),
  version: z.number().int(),
}

/** Something the job found: about whom, in which case, when, how often; never what stood there. */
export const LogAlarm = z.object({
  id: idOutput,
  kind: z.string(),
  professionalId: idOutput,
  name: z.string(),
  profession: z.string(),
  caseId: idOutput.nullable(),
  firstAt: momentOutput,
  lastAt: momentOutput,
  events: z.number().int(),
  ...answered,
})
export type LogAlarm = z.infer<typeof LogAlarm>

/** A row of the log that was drawn. */
export const SampleRow = z.object({
  id: idOutput,
  at: momentOutput,
  professionalId: idOutput,
  name: z.string(),
  profession: z.string(),
  operation: z.string(),
  objectKind: z.string(),
  objectId: idOutput.nullable(),
  result: z.string(),
  ...answered,
})
export type SampleRow = z.infer<typeof SampleRow>
