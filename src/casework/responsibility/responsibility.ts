import { z } from 'zod'
import { dayOutput, idOutput, textOutput } from '#kernel/output.ts'

/** Longest hand-over note, in characters. */
export const NOTE_LIMIT = 2000

/** An open case somebody is responsible for, as an administrator sees it: nothing of what it is about. */
export const Responsibility = z.object({
  /** Id of the case; its number is not theirs to see. */
  id: idOutput,
  teamName: textOutput,
  openedOn: dayOutput,
  version: z.number().int(),
})
export type Responsibility = z.infer<typeof Responsibility>

/** Somebody who may take it over. */
export const Successor = z.object({
  professionalId: idOutput,
  name: z.string(),
  profession: z.string(),
  /** Works with the case already. */
  member: z.boolean(),
})
export type Successor = z.infer<typeof Successor>

/** Somebody is away and somebody else stands in; half-open days. */
export const Absence = z.object({
  id: idOutput,
  professionalId: idOutput,
  professionalName: z.string(),
  substituteId: idOutput,
  substituteName: z.string(),
  validFrom: dayOutput,
  validUntil: dayOutput,
  version: z.number().int(),
})
export type Absence = z.infer<typeof Absence>

/** A person of an agency whose open cases wait for somebody else (G-20). */
export const Unattended = z.object({ professionalId: idOutput, name: z.string(), cases: z.number().int() })
export type Unattended = z.infer<typeof Unattended>
