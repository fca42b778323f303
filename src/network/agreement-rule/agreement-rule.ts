import { z } from 'zod'
import { dateInput, fieldError, flag, optionalInteger, shortText, type InputFieldError } from '#kernel/input.ts'
import { dayOutput, idOutput } from '#kernel/output.ts'
import { agencyKinds } from '#network/agency/agency.ts'

/** `all`: every party has signed. `partial`: so many have, and each party of the named kinds. */
export const agreementRules = ['all', 'partial'] as const

/** When an agreement of the instance is in force: recorded with days and a source, never built in (G-03). */
export const AgreementRule = z.object({
  id: idOutput,
  rule: z.enum(agreementRules),
  /** How many parties must have signed; null when all must. */
  least: z.number().int().nullable(),
  agencyKinds: z.array(z.enum(agencyKinds)),
  source: z.string(),
  /** Nobody has confirmed that the agreement says so. */
  uncertain: z.boolean(),
  validFrom: dayOutput,
  validUntil: dayOutput.nullable(),
})
export type AgreementRule = z.infer<typeof AgreementRule>

const several = (value: unknown): unknown => (value === undefined || value === '' ? [] : [value].flat())

export const agreementRuleInput = z.object({
  rule: z.enum(agreementRules, { error: 'choose_one' }),
  least: optionalInteger(1, 200),
  agencyKinds: z.preprocess(several, z.array(z.enum(agencyKinds, { error: 'code_unknown' })).max(agencyKinds.length)),
  source: shortText(300).min(3, 'too_short'),
  uncertain: flag(),
  validFrom: dateInput(),
})
export type AgreementRuleTyped = z.output<typeof agreementRuleInput>

/** A partial rule says how many; a rule of all asks nothing more. It begins after the one before it, and not in the past. */
export const ruleErrors = (
  typed: Pick<AgreementRuleTyped, 'rule' | 'least' | 'validFrom'>,
  before: AgreementRule | null,
  today: string,
): InputFieldError[] => [
  ...(typed.rule === 'partial' && typed.least === undefined ? [fieldError('least', 'required')] : []),
  ...(typed.validFrom < today || (before !== null && typed.validFrom <= before.validFrom)
    ? [fieldError('validFrom', 'date_in_past')]
    : []),
]
