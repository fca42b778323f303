import { z } from 'zod'
import { code, idInput, longText, shortText } from '#kernel/input.ts'
import { dayOutput, idOutput, textOutput } from '#kernel/output.ts'
import { nobodyInput } from '../free-text/free-text.ts'

/** Longest texts of a phenomenon, in characters. */
export const SUMMARY_LIMIT = 2000
export const CLOSING_LIMIT = 2000

/** A phenomenon (F-02): signals that belong together, what is done about them, and what came of it. It names nobody. */
export const Phenomenon = z.object({
  id: idOutput,
  /** The responsible team. */
  teamId: idOutput,
  teamName: textOutput,
  /** Code of `phenomenon_types`. */
  type: z.string(),
  title: z.string(),
  summary: z.string(),
  /** For the responsible team alone. */
  confined: z.boolean(),
  openedOn: dayOutput,
  closedOn: dayOutput.nullable(),
  /** Code of `observed_effects`; null while it is open. */
  effect: z.string().nullable(),
  closingNote: z.string().nullable(),
  version: z.number().int(),
})
export type Phenomenon = z.infer<typeof Phenomenon>

/** A phenomenon as a line of the board. */
export const BoardLine = z.object({
  id: idOutput,
  teamName: textOutput,
  type: z.string(),
  title: z.string(),
  confined: z.boolean(),
  closedOn: dayOutput.nullable(),
  signals: z.number().int(),
  /** Where it has been seen. */
  municipalities: z.array(textOutput),
  lastSeen: dayOutput.nullable(),
  /** Measures that are planned or in progress, and how many of them are late. */
  measures: z.number().int(),
  late: z.number().int(),
})
export type BoardLine = z.infer<typeof BoardLine>

/** What is typed of a phenomenon. */
export const phenomenonFields = {
  title: shortText(120).min(3, 'too_short'),
  summary: longText(SUMMARY_LIMIT).min(10, 'too_short'),
  nobody: nobodyInput,
}
/** What is chosen when it is opened, and never changes. */
export const phenomenonStart = { team: idInput('team'), type: code('phenomenon_types') }

const list = (value: unknown): unknown =>
  Array.isArray(value) || value === undefined || value === '' ? value : [value]
/** Signals to join, at least `min`. */
export const signalsInput = (min: 0 | 1) =>
  z.preprocess(
    (value) => list(value === '' ? undefined : value) ?? [],
    z
      .array(idInput('phenomenon_signal'))
      .min(min, 'choose_at_least_one')
      .max(100, 'too_long')
      .transform((ids) => [...new Set(ids)]),
  )

/** How a phenomenon ends. */
export const closingFields = {
  effect: code('observed_effects'),
  closingNote: longText(CLOSING_LIMIT).min(10, 'too_short'),
  nobody: nobodyInput,
}
