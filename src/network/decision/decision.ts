import { z } from 'zod'
import { formatDate } from '#kernel/format.ts'
import { languages } from '#kernel/language.ts'
import { dayOutput, idOutput, textOutput } from '#kernel/output.ts'
import { normalisePlaceName as foldedText } from '#kernel/place-names.ts'

/** Enough of a decision to name it and to link to it: "§ 178, 17.6.2024". */
export const DecisionReference = z.object({ id: idOutput, section: z.string(), decidedOn: dayOutput })
export type DecisionReference = z.infer<typeof DecisionReference>

/** A decision that an organ of a party has made on the Anchor work, as its minutes have it (G-05). */
export const Decision = DecisionReference.extend({
  agencyId: idOutput,
  agencyName: textOutput,
  organ: textOutput,
  /** Register number, "diarienummer". */
  registerNumber: z.string(),
  /** What was proposed and what was decided are two things, each in the language of the record. */
  proposal: z.string(),
  decision: z.string(),
  /** Office and name of whom to ask, as in the minutes. */
  furtherInformation: z.string(),
  version: z.number().int(),
})
export type Decision = z.infer<typeof Decision>

/** What a decision is looked up by: section, register number, day, organ and authority in every language. */
const lookedUpBy = ({ section, registerNumber, decidedOn, organ, agencyName }: Decision): string => {
  const day = formatDate(decidedOn, 'sv')
  const dayWithZeros = decidedOn.split('-').reverse().join('.')
  const names = languages.flatMap((language) => [organ[language], agencyName[language]])
  return foldedText([section.replace(/\s/g, ''), registerNumber, day, dayWithZeros, ...names].join(' '))
}

/**
 * Whether every word of a search is found in the decision: "§ 178", "§178 hangö", "320/12.05.00/2024", "17.6.2024". Case and
 * accents do not matter. Every decision matches an empty search.
 */
export const decisionMatches = (decision: Decision, query: string): boolean => {
  const text = lookedUpBy(decision)
  return foldedText(query)
    .split(' ')
    .every((word) => text.includes(word))
}
