import { z } from 'zod'
import { optionalTextInput } from '#kernel/input-texts.ts'
import {
  dateInput,
  fieldError,
  idInput,
  optionalDateInput,
  optionalShortText,
  versionInput,
  type InputFieldError,
} from '#kernel/input.ts'
import { DecisionReference } from '#network/decision/decision.ts'
import type { Text } from '#kernel/language.ts'
import { dayOutput, idOutput, textOutput } from '#kernel/output.ts'

/** A seat in the steering group, appointed by office and sometimes by name (G-07). */
export const SteeringGroupSeat = z.object({
  id: idOutput,
  agencyId: idOutput,
  role: z.enum(['member', 'substitute']),
  /** Null when somebody is appointed by name alone. */
  office: textOutput.nullable(),
  personName: z.string().nullable(),
  validFrom: dayOutput,
  validUntil: dayOutput.nullable(),
  /** The decision that appointed. */
  decision: DecisionReference.nullable(),
  version: z.number().int(),
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

const optionalId = <Noun extends string>(noun: Noun) =>
  z.preprocess((value) => (value === '' ? undefined : value), idInput(noun).optional())

const appointment = {
  office: optionalTextInput(120),
  personName: optionalShortText(120),
  decision: optionalId('decision'),
  validFrom: dateInput(),
  lastOn: optionalDateInput(),
}
export const appointInput = z.object({
  agency: idInput('agency'),
  role: z.enum(['member', 'substitute'], { error: 'choose_one' }),
  ...appointment,
})
export const seatInput = z.object({ seatId: idInput('seat') })
export const changeSeatInput = seatInput.extend({ ...appointment, version: versionInput() })

type Typed = Pick<z.output<typeof changeSeatInput>, 'office' | 'personName' | 'validFrom' | 'lastOn'>

/** A seat is somebody's: of an office, a person, or both; and its term ends after it began. */
export const seatErrors = ({ office, personName, validFrom, lastOn }: Typed): InputFieldError[] => [
  ...(office === null && personName === undefined ? [fieldError('office.sv', 'office_or_person')] : []),
  ...(lastOn !== undefined && lastOn < validFrom ? [fieldError('lastOn', 'term_ends_before_it_begins')] : []),
]
