import { z } from 'zod'
import { isDay } from '#kernel/clock.ts'
import { textSchema } from '#kernel/reference-data.ts'
import published from './complaint-channels.json' with { type: 'json' }

const day = z.string().refine(isDay)
const channelSchema = z.strictObject({
  id: z.string().regex(/^[a-z_]+$/),
  /** Keys of the instances it is for; empty for all. */
  instances: z.array(z.string()),
  name: textSchema,
  /** In plain words: when one turns there. */
  when: textSchema,
  /** Null while nobody has put it into the data. */
  phone: z.string().nullable(),
  web: z.string().nullable(),
  source: z.string().min(1),
  verified: z.boolean(),
  validFrom: day,
  validUntil: day.nullable(),
})

const channels = z.object({ channels: z.array(channelSchema) }).parse(published).channels

/** Where one gets advice or complains, as the own page shows it. */
export const Channels = z.array(
  channelSchema.pick({ id: true, name: true, when: true, phone: true, web: true, verified: true }),
)

/** Those of an instance on a day, in the order of the data. */
export const channelsFor = (instanceKey: string, today: string): z.input<typeof Channels> =>
  channels
    .filter((each) => each.instances.length === 0 || each.instances.includes(instanceKey))
    .filter((each) => each.validFrom <= today && (each.validUntil === null || today < each.validUntil))
    .map(({ id, name, when, phone, web, verified }) => ({ id, name, when, phone, web, verified }))
