import { z } from 'zod'
import { addMonths, isDay } from '#kernel/clock.ts'
import { camelCaseKeys, textSchema } from '#kernel/reference-data.ts'
import published from './complaint-channels.json' with { type: 'json' }

const day = z.string().refine(isDay)
const channelSchema = z.strictObject({
  id: z.string().regex(/^[a-z_]{1,60}$/),
  name: textSchema,
  /** In plain words: when one turns there. */
  when: textSchema,
  /** The same for the whole country. Null where each instance has an office of its own. */
  web: z.url().nullable(),
  source: z.string().min(1),
  /** First day it holds, and the first on which it no longer does. ISO. */
  validFrom: day,
  validUntil: day.nullable(),
})

/** An office one turns to for advice, or to complain. */
export type ComplaintChannel = Readonly<z.infer<typeof channelSchema>>

const { channels, check } = z
  .object({
    check: z.strictObject({
      staleAfterMonths: z.int().min(1),
      source: z.string().min(1),
      /** No lawyer has confirmed it. */
      verified: z.boolean(),
    }),
    channels: z.array(channelSchema),
  })
  .parse(camelCaseKeys(published))

export const STALE_AFTER_MONTHS = check.staleAfterMonths

/** Whether nobody has called a number for longer than the rule says. ISO days. */
export const isStale = (checkedOn: string, today: string): boolean => checkedOn < addMonths(today, -STALE_AFTER_MONTHS)

/** @returns the office with the code, also one that no longer holds; undefined when the data have none */
export const findChannel = (id: string): ComplaintChannel | undefined => channels.find((each) => each.id === id)

/** Those that hold on a day, in the order of the data. */
export const channelsOn = (today: string): readonly ComplaintChannel[] =>
  channels.filter((each) => each.validFrom <= today && (each.validUntil === null || today < each.validUntil))
