import type { AuthorityRegister } from '#access/actor.ts'
import type { Text } from '#kernel/language.ts'
import type { Citation } from '#kernel/reference-data.ts'

/** What a rule is about: telling somebody, recording what one was told (703/2023 § 48), or an automatic feed between registers. */
export const ruleKinds = ['disclosure', 'recording', 'technical'] as const
export type RuleKind = (typeof ruleKinds)[number]

export const outcomes = ['allow', 'allow_with_consent', 'deny'] as const
export type Outcome = (typeof outcomes)[number]

/** Who takes the first step: the act itself, the one who knows, or the one who asks. */
export const initiatives = ['duty', 'own_initiative', 'on_request'] as const
export type Initiative = (typeof initiatives)[number]

export const consentNeeds = ['none', 'required', 'required_unless'] as const
export type ConsentNeed = (typeof consentNeeds)[number]

export const certainties = ['certain', 'uncertain'] as const
export type Certainty = (typeof certainties)[number]

/** What one says when the rule does not carry, and which rules may carry instead. */
export type RuleRefusal = {
  readonly explanation: Text
  readonly lawfulAlternative: Text
  /** Ids of rules. What stands here is what a denying rule leaves open. */
  readonly alternativeRules: readonly string[]
}

/** What a version of a rule says; it is never changed. */
export type RuleContent = {
  readonly id: string
  readonly version: number
  readonly kind: RuleKind
  /** Row of the disclosure matrix of the domain reference: "D8". */
  readonly matrixRef: string
  readonly name: Text
  readonly outcome: Outcome
  /** Codes of `authority_kinds` and `person_kinds`. */
  readonly fromAuthorities: readonly string[]
  readonly fromPersons: readonly string[]
  readonly toAuthorities: readonly string[]
  readonly toPersons: readonly string[]
  readonly initiative: Initiative
  /** Telling is a duty, at once or when it is asked for. */
  readonly duty: boolean
  /** Id of a time limit (data/deadlines.json), or null. */
  readonly deadlineRule: string | null
  /** Codes of `consent_categories`: what the information may be about. */
  readonly subjects: readonly string[]
  readonly consent: ConsentNeed
  /** When consent is not needed after all (`required_unless`). */
  readonly consentUnless: Text | null
  readonly consentDecidedBy: string | null
  readonly consentWritten: boolean
  readonly necessityRequired: boolean
  readonly limits: readonly Text[]
  readonly citations: readonly Citation[]
  readonly explanation: Text
  readonly refusal: RuleRefusal
  readonly certainty: Certainty
  readonly uncertaintyReason: Text | null
  /** Names of rulings: "KHO:2021:13". */
  readonly caseLaw: readonly string[]
  readonly notes: Text | null
  /** Half-open [validFrom, validUntil), days as ISO `yyyy-mm-dd`. */
  readonly validFrom: string
  readonly validUntil: string | null
}

/** A version of a rule with who stands for it. */
export type DisclosureRule = RuleContent & {
  /** Null for the versions the product brings along. */
  readonly proposedBy: string | null
  readonly proposedAt: Date | null
  readonly verifiedBy: string | null
  readonly verifiedAt: Date | null
  readonly annulledBy: string | null
  readonly annulledAt: Date | null
  readonly annulmentReason: string | null
}

/** Authority kinds of the rules by the register one writes in. */
export const authorityOfRegister: Readonly<Record<AuthorityRegister, string>> = {
  police: 'police',
  social_care: 'social_welfare',
  health_care: 'health_care',
  youth_work: 'youth_work',
}

/** Whether a version counts on a day: from its first day on, up to but not on the day it ends, and not annulled. */
export const inForce = (rule: Pick<DisclosureRule, 'validFrom' | 'validUntil' | 'annulledAt'>, day: string): boolean =>
  rule.validFrom <= day && (rule.validUntil === null || day < rule.validUntil) && rule.annulledAt === null

/** A version somebody wrote here and nobody else has looked at: it counts nowhere yet. */
export const isProposal = (rule: Pick<DisclosureRule, 'proposedBy' | 'verifiedAt'>): boolean =>
  rule.proposedBy !== null && rule.verifiedAt === null

/**
 * May something be shared on this rule? In production only when a named person has verified it (four eyes); in the demo also
 * on the versions the product brought along. A denying or annulled version is never a basis.
 */
export function usableAsBasis(rule: DisclosureRule, mode: 'demo' | 'production'): boolean {
  if (rule.outcome === 'deny' || rule.annulledAt !== null || isProposal(rule)) return false
  return mode === 'demo' || rule.verifiedAt !== null
}

/** Why a version has the standing it has, for the catalogue. */
export type Standing = 'annulled' | 'proposed' | 'ended' | 'coming' | 'unverified' | 'verified'

/** What a version is worth on a day. */
export function standingOf(rule: DisclosureRule, day: string): Standing {
  if (rule.annulledAt !== null) return 'annulled'
  if (rule.validUntil !== null && rule.validUntil <= day) return 'ended'
  if (isProposal(rule)) return 'proposed'
  if (rule.validFrom > day) return 'coming'
  return rule.verifiedAt === null ? 'unverified' : 'verified'
}

/** Id of a rule of the instance's own, from its English name: "Notice to the county" gives `own_notice_to_the_county`. */
export const ownRuleId = (name: string): string =>
  `own_${name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')}`.slice(0, 60)

/** The next number of a rule outside the matrix: "E1", "E2". */
export const ownRuleRef = (taken: readonly string[]): string => {
  const numbers = taken.flatMap((ref) => (/^E\d+$/.test(ref) ? [Number(ref.slice(1))] : []))
  return `E${String(Math.max(0, ...numbers) + 1)}`
}
