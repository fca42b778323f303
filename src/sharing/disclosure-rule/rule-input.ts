import { z } from 'zod'
import {
  codes,
  dateInput,
  flag,
  longText,
  optionalDateInput,
  optionalLongText,
  optionalShortText,
  shortText,
} from '#kernel/input.ts'
import { rows } from '#kernel/input-rows.ts'
import { certainties, consentNeeds, initiatives, outcomes } from './disclosure-rule.ts'

export const TEXT_LIMIT = 2000
export const LIMITS_MAX = 6
export const CITATIONS_MAX = 8

/** Who decides about a consent; the words are in disclosure-rule.words.ts. */
export const consentDeciders = [
  'capacity_based',
  'youth_and_guardian_unless_capacity',
  'child_or_parent_present',
  'youth_or_guardian_explicit',
] as const

/** Id of a rule as it stands in an address; a wrong one is a thing that does not exist. */
export const ruleIdInput = () => z.string().regex(/^[a-z0-9_]{3,60}$/, 'id_invalid')
export const ruleVersionInput = () =>
  z.coerce.number<string | number>('id_invalid').int('id_invalid').min(1, 'id_invalid').max(9999, 'id_invalid')

const text = (limit = TEXT_LIMIT) => z.object({ sv: longText(limit), fi: longText(limit), en: longText(limit) })
const name = () => z.object({ sv: shortText(), fi: shortText(), en: shortText() })
const oneOf = <T extends string>(values: readonly [T, ...T[]]) => z.enum(values, { error: 'choose_one' })

/** A text that only some choices need: all three languages, or none of them. */
const optionalText = () =>
  z
    .object({ sv: optionalLongText(TEXT_LIMIT), fi: optionalLongText(TEXT_LIMIT), en: optionalLongText(TEXT_LIMIT) })
    .optional()
    .transform((given, context) => {
      const { sv, fi, en } = given ?? {}
      if (sv === undefined && fi === undefined && en === undefined) return null
      if (sv !== undefined && fi !== undefined && en !== undefined) return { sv, fi, en }
      context.addIssue({ code: 'custom', message: 'rule_needs_reason', path: ['sv'] })
      return z.NEVER
    })

/** Words or ids in one line, parted by commas or spaces. */
const inOneLine = (pattern: RegExp) =>
  optionalShortText(500).transform((line) => (line ?? '').split(pattern).filter((each) => each !== ''))

const place = () => optionalShortText(20).transform((value) => value ?? null)
const citation = z.object({
  act: shortText(20),
  name: name(),
  chapter: place(),
  section: place(),
  subsection: place(),
  point: place(),
  amendedBy: optionalShortText(200).transform((value) => value ?? null),
})

const contentInput = z
  .object({
    name: name(),
    outcome: oneOf(outcomes),
    initiative: oneOf(initiatives),
    duty: flag(),
    fromAuthorities: codes('authority_kinds'),
    fromPersons: codes('person_kinds'),
    toAuthorities: codes('authority_kinds'),
    toPersons: codes('person_kinds'),
    subjects: codes('consent_categories', { min: 1 }),
    consent: oneOf(consentNeeds),
    consentUnless: optionalText(),
    consentDecidedBy: z.enum(['', ...consentDeciders], { error: 'code_unknown' }).optional(),
    consentWritten: flag(),
    necessityRequired: flag(),
    limits: rows(text(), { max: LIMITS_MAX }).default([]),
    citations: rows(citation, { min: 1, max: CITATIONS_MAX }),
    explanation: text(),
    refusal: z.object({ explanation: text(), lawfulAlternative: text(), alternativeRules: inOneLine(/[\s,;]+/) }),
    certainty: oneOf(certainties),
    uncertaintyReason: optionalText(),
    caseLaw: inOneLine(/[,;]\s*/),
    notes: optionalText(),
    validFrom: dateInput(),
    validUntil: optionalDateInput(),
  })
  .superRefine((given, context) => {
    const wrong = (path: (string | number)[], message: string): void =>
      context.addIssue({ code: 'custom', path, message })
    if (given.fromAuthorities.length + given.fromPersons.length === 0) wrong(['fromAuthorities'], 'rule_needs_party')
    if (given.toAuthorities.length + given.toPersons.length === 0) wrong(['toAuthorities'], 'rule_needs_party')
    if (given.outcome === 'allow_with_consent' && given.consent === 'none') wrong(['consent'], 'rule_consent_missing')
    if ((given.consent === 'required_unless') !== (given.consentUnless !== null))
      wrong(['consentUnless', 'sv'], 'rule_needs_reason')
    if ((given.certainty === 'uncertain') !== (given.uncertaintyReason !== null))
      wrong(['uncertaintyReason', 'sv'], 'rule_needs_reason')
    if (given.validUntil !== undefined && given.validUntil <= given.validFrom)
      wrong(['validUntil'], 'rule_end_before_start')
  })

/** Everything a new version says. What belongs to the rule itself (its kind, its number in the matrix) is not asked. */
export const proposalInput = contentInput.safeExtend({ ruleId: ruleIdInput() })
export type Proposal = z.output<typeof proposalInput>

/** A rule the catalogue does not have: also what kind it is. Its id and its number follow from its name and from the others. */
export const newRuleInput = contentInput.safeExtend({ kind: oneOf(['disclosure', 'recording']) })
