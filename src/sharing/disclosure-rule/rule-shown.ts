import { z } from 'zod'
import { dayOutput, textOutput } from '#kernel/output.ts'
import { citationText } from '#kernel/reference-data.ts'
import { getDeadlineRule } from '#kernel/deadline.ts'
import { broughtRules } from './brought-rules.ts'
import {
  certainties,
  consentNeeds,
  initiatives,
  outcomes,
  ruleKinds,
  standingOf,
  type DisclosureRule,
} from './disclosure-rule.ts'

/** What is in Parliament about a rule, as far as we have read. */
export const pendingLawOf = (id: string) => broughtRules.pendingLaw.filter((law) => law.affects.includes(id))

const standings = ['annulled', 'proposed', 'ended', 'coming', 'unverified', 'verified'] as const

/** A version of a rule as it leaves the API: ready to read, citations as text, rulings and pending law with their words. */
export const ruleOutput = z.object({
  id: z.string(),
  version: z.int(),
  kind: z.enum(ruleKinds),
  matrixRef: z.string(),
  name: textOutput,
  outcome: z.enum(outcomes),
  fromAuthorities: z.array(z.string()),
  fromPersons: z.array(z.string()),
  toAuthorities: z.array(z.string()),
  toPersons: z.array(z.string()),
  initiative: z.enum(initiatives),
  duty: z.boolean(),
  /** The time limit of the duty, if the act gives one. */
  deadline: textOutput.nullable(),
  subjects: z.array(z.string()),
  consent: z.enum(consentNeeds),
  consentUnless: textOutput.nullable(),
  consentDecidedBy: z.string().nullable(),
  consentWritten: z.boolean(),
  necessityRequired: z.boolean(),
  limits: z.array(textOutput),
  citations: z.array(textOutput),
  explanation: textOutput,
  refusal: z.object({ explanation: textOutput, lawfulAlternative: textOutput, alternativeRules: z.array(z.string()) }),
  certainty: z.enum(certainties),
  uncertaintyReason: textOutput.nullable(),
  rulings: z.array(z.object({ id: z.string(), court: textOutput.nullable(), text: textOutput.nullable() })),
  pendingLaw: z.array(z.object({ name: textOutput, text: textOutput, date: dayOutput })),
  notes: textOutput.nullable(),
  validFrom: dayOutput,
  validUntil: dayOutput.nullable(),
  standing: z.enum(standings),
})
export type ShownRule = z.infer<typeof ruleOutput>

/** A version as it is shown on a day (ISO `yyyy-mm-dd`): the declared fields alone. */
export const shownRule = (rule: DisclosureRule, day: string): ShownRule =>
  ruleOutput.parse({
    ...rule,
    deadline: rule.deadlineRule === null ? null : getDeadlineRule(rule.deadlineRule).name,
    citations: rule.citations.map(citationText),
    rulings: rule.caseLaw.map((id) => {
      const known = broughtRules.caseLaw.find((ruling) => ruling.id === id)
      return { id, court: known?.court ?? null, text: known?.text ?? null }
    }),
    pendingLaw: pendingLawOf(rule.id).map(({ name, text, date }) => ({ name, text, date })),
    standing: standingOf(rule, day),
  })
