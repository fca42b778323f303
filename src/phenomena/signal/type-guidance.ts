import { z } from 'zod'
import { isDay } from '#kernel/clock.ts'
import { findCode } from '#kernel/codes.ts'
import type { Text } from '#kernel/language.ts'
import { textSchema } from '#kernel/reference-data.ts'
import published from './type-guidance.json' with { type: 'json' }

const guidance = z
  .object({
    validFrom: z.string().refine(isDay),
    verified: z.boolean(),
    guidance: z.array(
      z.object({
        type: z.string().refine((type) => findCode('phenomenon_types', type) !== undefined),
        steps: z.array(textSchema).min(1),
      }),
    ),
  })
  .parse(published)

/** Whether a lawyer has confirmed the guidance. */
export const guidanceVerified = guidance.verified

/** Types that have guidance of their own, in the order of the data. */
export const guidedTypes: readonly string[] = guidance.guidance.map(({ type }) => type)

/** What whoever sees a phenomenon of this type should know and do; empty where there is nothing of its own. */
export const guidanceFor = (type: string): readonly Text[] =>
  guidance.guidance.find((each) => each.type === type)?.steps ?? []
