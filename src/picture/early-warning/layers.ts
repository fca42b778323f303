import * as z from 'zod'
import { camelCaseKeys } from '#kernel/reference-data.ts'
import published from './layers.json' with { type: 'json' }

/*
 * Which method watches which series: data with sources (layers.json), valid from a day. Layer E, a single case of recruitment or
 * radicalisation, is a rule and no statistics: it is told inside the responsible team and never enters the picture.
 */

const share = z.number().min(0).max(1)
const source = z.string().min(1)

const layersSchema = z.strictObject({
  note: z.string().min(1),
  uncertain: z.boolean(),
  /** How the shares of false alarms were found. */
  falseAlarms: z.string().min(1),
  validFrom: z.iso.date(),
  validUntil: z.iso.date().nullable(),
  /** How many years back a week is compared with, as many as there are up to the most. */
  referenceYearsAtMost: z.int().min(1),
  /** With fewer the start-up layer watches. */
  referenceYearsAtLeast: z.int().min(1),
  /** A series with a lower mean is rare: a single week tells nothing there, a sum over weeks does. */
  rareBelowAWeek: z.number().positive(),
  /** An alarm is strong when its adjusted p value is not above this. */
  strongBelowQ: share,
  gate: z.strictObject({ cases: z.int().min(1), weeks: z.int().min(1), counted: source, source }),
  layers: z.strictObject({
    A: z.strictObject({
      method: z.literal('farrington-flexible'),
      control: z.strictObject({
        w: z.int(),
        noPeriods: z.int(),
        reweight: z.boolean(),
        weightsThreshold: z.number(),
        pastWeeksNotIncluded: z.int(),
        trend: z.boolean(),
        pThresholdTrend: share,
        thresholdMethod: z.literal('nbPlugin'),
        alpha: share,
      }),
      falseAlarmsAWeek: share,
      source,
    }),
    B: z.strictObject({
      method: z.literal('ears'),
      control: z.strictObject({ method: z.literal('C2'), baseline: z.int(), minSigma: z.number(), alpha: share }),
      falseAlarmsAWeek: share,
      source,
    }),
    C: z.strictObject({
      method: z.literal('cusum'),
      control: z.strictObject({ ratio: z.number().gt(1), threshold: z.number().positive() }),
      /** How many weeks the sum runs over; those before say what is usual. */
      runWeeks: z.int().min(1),
      falseAlarmsAWeek: share,
      source,
    }),
    D: z.strictObject({
      method: z.literal('scan'),
      control: z.strictObject({ maxLocations: z.int(), maxDuration: z.int(), replicas: z.int(), clusters: z.int() }),
      /** The weekly scan knows no population: permutation asks nothing of it. */
      model: z.literal('permutation'),
      /** The weeks a scan looks at; with fewer than the least nothing is scanned. */
      studyWeeks: z.int().min(1),
      leastWeeks: z.int().min(1),
      alarmAtP: share,
      source,
    }),
  }),
})

export type Layers = z.infer<typeof layersSchema>
/** A main, B start-up, C rare, D across borders. */
export type Layer = keyof Layers['layers']

/** The layers as they are published. */
export const layers: Layers = layersSchema.parse(camelCaseKeys(published))
