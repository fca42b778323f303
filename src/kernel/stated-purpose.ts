import { z } from 'zod'
import { isDay } from './clock.ts'
import { camelCaseKeys, textSchema } from './reference-data.ts'
import published from './data/stated-purposes.json' with { type: 'json' }

/** When a purpose is stated: before something is taken out (S-10), or before somebody is searched for (U-07). */
export const statedFor = ['export', 'search'] as const
export type StatedFor = (typeof statedFor)[number]

const day = z.string().refine(isDay)
const purposeSchema = z.strictObject({
  id: z.string().regex(/^[a-z_]+$/),
  for: z.array(z.enum(statedFor)).min(1),
  /** First day it may be stated, and the first on which it may no longer. ISO. */
  validFrom: day,
  validUntil: day.nullable(),
  source: z.string().min(1),
  /** No lawyer has confirmed it. */
  uncertain: z.boolean(),
  label: textSchema,
})

/** Why somebody takes information out or looks for a person: the code is logged, the label is shown. */
export type StatedPurpose = Readonly<z.infer<typeof purposeSchema>>

const purposes: readonly StatedPurpose[] = z
  .object({ purposes: z.array(purposeSchema) })
  .parse(camelCaseKeys(published)).purposes

/** All purposes there have been for one kind of act, in the order to offer them. */
export const purposesFor = (act: StatedFor): readonly StatedPurpose[] =>
  purposes.filter((each) => each.for.includes(act))

/** @returns the purpose with the code, or undefined when the data have none */
export const findPurpose = (id: string): StatedPurpose | undefined => purposes.find((each) => each.id === id)

/** Whether it may be stated on a day. ISO. */
export const isStatedOn = ({ validFrom, validUntil }: StatedPurpose, today: string): boolean =>
  validFrom <= today && (validUntil === null || today < validUntil)
