import { z } from 'zod'
import type { DisclosureRule } from '#sharing/disclosure-rule/disclosure-rule.ts'
import { verdictOn, type Question, type Verdict } from '#sharing/disclosure-rule/verdict.ts'
import type { Text } from '#kernel/language.ts'
import { textOutput } from '#kernel/output.ts'
import { citationText } from '#kernel/reference-data.ts'

/** A rule as one chooses it: `<id>/<version>`. */
export const ruleValue = (rule: Pick<DisclosureRule, 'id' | 'version'>): string => `${rule.id}/${rule.version}`

/** Reads a chosen rule; null when it is none. */
export function parseRuleValue(text: string): { id: string; version: number } | null {
  const found = /^([a-z0-9_]{3,60})\/(\d{1,4})$/.exec(text)
  return found?.[1] === undefined ? null : { id: found[1], version: Number(found[2]) }
}

const inEach = (say: (language: keyof Text) => string): Text => ({ sv: say('sv'), fi: say('fi'), en: say('en') })

/** The provisions and rulings of a rule in one line: "Polislag 872/2011 4 kap. 2 § 1 mom.; KHO:2021:13". */
export const citationsOf = (rule: Pick<DisclosureRule, 'citations' | 'caseLaw'>): Text =>
  inEach((language) => [...rule.citations.map((each) => citationText(each)[language]), ...rule.caseLaw].join('; '))

/** A rule as the form offers it. */
export const RuleChoice = z.object({
  value: z.string(),
  name: textOutput,
  explanation: textOutput,
  citations: textOutput,
  limits: z.array(textOutput),
  duty: z.boolean(),
  consent: z.enum(['none', 'required', 'required_unless']),
  consentUnless: textOutput.nullable(),
  necessityRequired: z.boolean(),
  /** Why it is not settled; null when it is. */
  uncertainty: textOutput.nullable(),
})
export type RuleChoice = z.infer<typeof RuleChoice>

export const toRuleChoice = (rule: DisclosureRule): RuleChoice => ({
  value: ruleValue(rule),
  name: rule.name,
  explanation: rule.explanation,
  citations: citationsOf(rule),
  limits: [...rule.limits],
  duty: rule.duty,
  consent: rule.consent,
  consentUnless: rule.consentUnless,
  necessityRequired: rule.necessityRequired,
  uncertainty: rule.uncertaintyReason,
})

/** What is asked of the rules: unasked, or in answer to a request. */
export const sharingVerdict = (
  rules: readonly DisclosureRule[],
  question: Omit<Question, 'initiative' | 'kind'>,
  requested: boolean,
): Verdict => verdictOn(rules, { ...question, initiative: requested ? 'on_request' : 'own_initiative' })
