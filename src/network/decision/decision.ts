import { z } from 'zod'
import { dayOutput, idOutput, textOutput } from '#kernel/output.ts'

/** Enough of a decision to name it and to link to it: "§ 178, 17.6.2024". */
export const DecisionReference = z.object({ id: idOutput, section: z.string(), decidedOn: dayOutput })
export type DecisionReference = z.infer<typeof DecisionReference>

/** A decision that an organ of a party has made on the Anchor work, as its minutes have it (G-05). */
export const Decision = DecisionReference.extend({
  agencyName: textOutput,
  organ: textOutput,
  /** Register number, "diarienummer". */
  registerNumber: z.string(),
  /** What was proposed and what was decided are two things, each in the language of the record. */
  proposal: z.string(),
  decision: z.string(),
  /** Office and name of whom to ask, as in the minutes. */
  furtherInformation: z.string(),
})
export type Decision = z.infer<typeof Decision>

/** The words of a search, each to be found somewhere in the decision: "§ 178" → "§", "178". At most ten count. */
export const searchTerms = (query: string): string[] =>
  query
    .toLowerCase()
    .split(/\s+/)
    .filter((term) => term !== '')
    .slice(0, 10)
