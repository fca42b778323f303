import { z } from 'zod'
import { DecisionReference } from '#network/decision/decision.ts'
import type { Text } from '#kernel/language.ts'
import { dayOutput, idOutput, textOutput } from '#kernel/output.ts'

/** A seat in the steering group, appointed by office and sometimes by name (G-07). */
export const SteeringGroupSeat = z.object({
  id: idOutput,
  agencyId: idOutput,
  role: z.enum(['member', 'substitute']),
  office: textOutput,
  personName: z.string().nullable(),
  validFrom: dayOutput,
  validUntil: dayOutput.nullable(),
  /** The decision that appointed. */
  decision: DecisionReference.nullable(),
})
export type SteeringGroupSeat = z.infer<typeof SteeringGroupSeat>

/** A party and the seats it holds. */
export const Representation = z.object({
  agencyId: idOutput,
  agencyName: textOutput,
  /** False flags the party (G-06): a substitute alone does not represent it. */
  hasMember: z.boolean(),
  seats: z.array(SteeringGroupSeat),
})
export type Representation = z.infer<typeof Representation>

/** Each party with its seats; a party without any is there too, so that it can be seen. */
export const representationOf = (
  parties: readonly { readonly id: string; readonly name: Text }[],
  seats: readonly SteeringGroupSeat[],
): Representation[] =>
  parties.map(({ id, name }) => {
    const own = seats.filter((seat) => seat.agencyId === id)
    return { agencyId: id, agencyName: name, hasMember: own.some((seat) => seat.role === 'member'), seats: own }
  })
