import * as z from 'zod'
import { camelCaseKeys, textSchema } from '#kernel/reference-data.ts'
import published from './phenomena.json' with { type: 'json' }

/** How often a phenomenon is met, publicly: one of the groups every number of the picture is summed in. */
export const phenomenonKinds = ['frequent', 'other', 'rare'] as const
export type PhenomenonKind = (typeof phenomenonKinds)[number]

const code = z.string().regex(/^[a-z_]{2,40}$/)

const pictureSchema = z.strictObject({
  note: z.string(),
  source: z.string(),
  verified: z.boolean(),
  validFrom: z.iso.date(),
  validUntil: z.iso.date().nullable(),
  /** Inhabitants aged 10–17 of the region the expected numbers are of. */
  referencePopulation: z.int().positive(),
  /** What is expected less often than this in a year in the whole region is not in its picture. */
  leastExpectedInAYear: z.number().positive(),
  groups: z.array(z.strictObject({ code: z.enum(phenomenonKinds), label: textSchema })).readonly(),
  all: textSchema,
  phenomena: z
    .array(
      z.strictObject({
        code,
        label: textSchema,
        kind: z.enum(phenomenonKinds),
        /** Codes of concern_reasons and triggers. */
        counts: z.array(code).min(1).readonly(),
        /** Children expected in a quarter in a region with the reference population. */
        expectedPerQuarter: z.number().positive(),
        /** Never in the picture, and why: every case of it is told of otherwise, or would tell of somebody. */
        withheld: z.enum(['sensitive']).optional(),
      }),
    )
    .readonly(),
})

/** What the picture counts, with its public expected numbers. Data: phenomena.json. */
export const pictureData = pictureSchema.parse(camelCaseKeys(published))

export type PicturePhenomenon = (typeof pictureData.phenomena)[number]

/** What is counted and shown, in the order of the file. What is withheld is not even counted. */
export const shownPhenomena: readonly PicturePhenomenon[] = pictureData.phenomena.filter(
  ({ withheld }) => withheld === undefined,
)
