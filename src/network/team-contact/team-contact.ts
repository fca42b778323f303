import { z } from 'zod'
import { emailInput, idInput, optionalPhoneInput, optionalShortText } from '#kernel/input.ts'
import type { Text } from '#kernel/language.ts'
import { idOutput, textOutput } from '#kernel/output.ts'

/** How the public reaches a team: shown on the receipt of the form "Jag är orolig". What nobody has filled in is null. */
export const TeamContact = z.object({
  phone: z.string().nullable(),
  email: z.string().nullable(),
  hours: textOutput.nullable(),
})
export type TeamContact = z.infer<typeof TeamContact>

/** The same with its team, for who may change it. */
export const TeamContactForm = z.object({ id: idOutput, name: textOutput, contact: TeamContact })

/** When somebody answers: one line in each language, none needed. */
export const hoursInput = z
  .object({ sv: optionalShortText(100), fi: optionalShortText(100), en: optionalShortText(100) })
  .default({ sv: undefined, fi: undefined, en: undefined })

export const teamContactInput = z.object({
  teamId: idInput('team'),
  phone: optionalPhoneInput(),
  email: z.union([z.literal('').transform(() => undefined), emailInput()]).optional(),
  hours: hoursInput,
})

type TypedHours = z.output<typeof hoursInput>

/** The hours in all three languages: what is missing is said as in the first language that is there; null when none is. */
export function hoursOf({ sv, fi, en }: TypedHours): Text | null {
  const any = sv ?? fi ?? en
  return any === undefined ? null : { sv: sv ?? any, fi: fi ?? any, en: en ?? any }
}
