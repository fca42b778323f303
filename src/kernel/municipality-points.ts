import * as z from 'zod'
import published from './data/municipality-points.json' with { type: 'json' }

const KM_A_DEGREE = 111.2

const degrees = z
  .strictObject({
    source: z.string(),
    points: z.record(z.string().regex(/^\d{3}$/), z.tuple([z.number().min(19).max(32), z.number().min(59).max(71)])),
  })
  .parse(published).points

/** Where the middle of a municipality lies, kilometres east and north: good enough to know which are near each other. Undefined: not known. */
export function pointOf(code: string): readonly [east: number, north: number] | undefined {
  const found = Object.hasOwn(degrees, code) ? degrees[code] : undefined
  if (found === undefined) return undefined
  const [longitude, latitude] = found
  // A degree eastward is half as long at 60 degrees north; one factor for all keeps equal distances equal.
  return [longitude * KM_A_DEGREE * Math.cos((60.2 * Math.PI) / 180), latitude * KM_A_DEGREE]
}
