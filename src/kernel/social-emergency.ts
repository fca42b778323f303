import * as z from 'zod'
import { camelCaseKeys, textSchema } from './reference-data.ts'
import published from './data/social-emergency.json' with { type: 'json' }

const areaSchema = z.object({
  id: z.string(),
  name: textSchema,
  municipalities: z.array(z.string().regex(/^\d{3}$/)).readonly(),
  /** Null where nobody has filled it in. */
  number: z.string().nullable(),
  source: z.string().nullable(),
  /** Day on which somebody called and it was right; null while nobody has: then it is shown as unconfirmed. */
  confirmedOn: z.iso.date().nullable(),
})

/** How the social emergency service of an area is reached. */
export type EmergencyArea = Readonly<z.infer<typeof areaSchema>>

/** Every area of `data/social-emergency.json`, in its order. */
export const emergencyAreas: readonly EmergencyArea[] = z
  .object({ areas: z.array(areaSchema) })
  .parse(camelCaseKeys(published)).areas

/** The area of a municipality by its code; undefined where none is known. */
export const emergencyAreaOf = (municipality: string): EmergencyArea | undefined =>
  emergencyAreas.find((each) => each.municipalities.includes(municipality))
