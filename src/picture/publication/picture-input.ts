import * as z from 'zod'
import { latticeSchema } from '#picture/release/lattice-file.ts'
import { ageBandsSchema, publicationRules } from './publication-rules.ts'
import { RELEASE_FORMAT, type Release } from '#picture/release/release.ts'

const place = z.tuple([z.string(), z.string(), z.string(), z.string(), z.number()])

const shownSchema = z.object({
  id: z.string(),
  label: z.string(),
  period: z.string(),
  parameters: z.string(),
  lattice: latticeSchema,
  drawn: z.array(z.string()),
  revises: z.string().nullable(),
  stepsGivenUp: z.number(),
  numbers: z.array(place),
  counts: z.record(z.string(), z.number()),
})
/** A release as it stands in the database, with the counts it was drawn from. */
export type ShownRelease = z.infer<typeof shownSchema>

/** What the database gives to build and audit a release with (functions/picture_release.sql). Secret. */
export const pictureInputSchema = z.object({
  release: z.object({
    id: z.string(),
    label: z.string(),
    period: z.string(),
    kind: z.enum(['quarter', 'revision']),
    state: z.string(),
    askedAt: z.coerce.date(),
  }),
  /** The release itself, once it was built. */
  own: shownSchema.nullable(),
  municipalities: z.array(z.string()),
  teams: z.array(
    z.object({ key: z.string(), municipality: z.string(), from: z.string(), until: z.string().nullable() }),
  ),
  population: z.record(z.string(), z.number()),
  /** What was counted by; not from the database, but beside what it counted. */
  bands: ageBandsSchema.default(publicationRules.bands),
  periods: z.array(
    z.object({
      period: z.string(),
      source: z.enum(['case_work', 'synthetic']),
      frozen: z.boolean(),
      corrected: z.boolean(),
    }),
  ),
  counts: z.array(place),
  corrections: z.array(place),
  /** Releases that were ever shown, the oldest first. */
  shown: z.array(shownSchema),
})
export type PictureInput = z.infer<typeof pictureInputSchema>

/** A release of the database as its file would be. */
export const releaseOf = ({
  label,
  parameters,
  lattice,
  drawn,
  revises,
  stepsGivenUp,
  numbers,
}: ShownRelease): Release => ({
  format: RELEASE_FORMAT,
  label,
  parameters,
  lattice,
  drawn,
  ...(revises === null ? {} : { revises }),
  stepsGivenUp,
  numbers,
})
