import { inForce, isProposal, type DisclosureRule, type Initiative, type RuleKind } from './disclosure-rule.ts'

/** "May I tell this to them?" */
export type Question = {
  /** Code of `authority_kinds`, or of `person_kinds` for a private person. */
  readonly from: string
  readonly to: { readonly authority: string } | { readonly person: string }
  /** Code of `consent_categories`. */
  readonly subject: string
  /** ISO day; only versions in force that day are asked. */
  readonly day: string
  /** Who takes the first step. Left out when it is not known: the answer is then the cautious one. */
  readonly initiative?: Initiative | undefined
  /** Telling, unless it is about taking into the own register (703/2023 § 48). */
  readonly kind?: Extract<RuleKind, 'disclosure' | 'recording'> | undefined
}

export type Verdict = {
  readonly answer: 'yes' | 'no' | 'with_consent' | 'duty'
  /** Rules that can carry it, strongest first. After a "no" these are the ones the denying rule itself leaves open. */
  readonly rules: readonly DisclosureRule[]
  /** The rule that gave the answer; null when no rule speaks of it (then: no). */
  readonly because: DisclosureRule | null
  /** What would be lawful instead, or beside it. */
  readonly alternatives: readonly DisclosureRule[]
  /** The rule that gave the answer is not settled: ask a lawyer. */
  readonly uncertain: boolean
}

/**
 * Does a rule belong to the way of telling? Who must tell may also tell unasked or when asked, and who may tell unasked may
 * also answer; a right to answer is no right to tell unasked (KKO:2023:24). A denial reaches only the way it names, unless it
 * leaves nothing open: then it closes every way.
 */
function reaches(rule: DisclosureRule, asked: Initiative | undefined): boolean {
  if (asked === undefined || rule.initiative === asked) return true
  if (rule.outcome === 'deny') return rule.refusal.alternativeRules.length === 0
  if (asked === 'duty') return rule.duty
  return asked === 'on_request' || rule.initiative === 'duty'
}

const speaksTo = (rule: DisclosureRule, to: Question['to']): boolean =>
  'authority' in to ? rule.toAuthorities.includes(to.authority) : rule.toPersons.includes(to.person)

const isFrom = (rule: DisclosureRule, from: string): boolean =>
  rule.fromAuthorities.includes(from) || rule.fromPersons.includes(from)

/** Whether a version speaks of exactly this: sender, recipient, subject, day and who takes the first step. Denying ones too. */
export const appliesTo = (rule: DisclosureRule, question: Question): boolean =>
  rule.kind === (question.kind ?? 'disclosure') &&
  inForce(rule, question.day) &&
  !isProposal(rule) &&
  isFrom(rule, question.from) &&
  speaksTo(rule, question.to) &&
  rule.subjects.includes(question.subject) &&
  reaches(rule, question.initiative)

/** Does it need no consent under any condition? */
const withoutConsent = (rule: DisclosureRule): boolean => rule.outcome === 'allow' && rule.consent === 'none'

/** How many situations a rule speaks of: the narrower one explains more. */
const breadth = (rule: DisclosureRule): number =>
  (rule.fromAuthorities.length + rule.fromPersons.length) *
  (rule.toAuthorities.length + rule.toPersons.length) *
  rule.subjects.length

/**
 * Lower is stronger: a duty, then a rule made for this way of telling, then what is settled law, then the less of consent, then
 * the narrower rule. A doubtful permission does not outrank consent.
 */
const strength = (rule: DisclosureRule, asked: Initiative): number[] => [
  withoutConsent(rule) && rule.duty ? 0 : 1,
  rule.initiative === asked ? 0 : 1,
  rule.certainty === 'certain' ? 0 : 1,
  withoutConsent(rule) ? 0 : rule.consent === 'required_unless' ? 1 : 2,
  breadth(rule),
]

const strongestFirst = (rules: readonly DisclosureRule[], asked: Initiative): DisclosureRule[] => {
  const measured = rules.map((rule) => ({ rule, measures: strength(rule, asked) }))
  const difference = (a: readonly number[], b: readonly number[]): number =>
    a.map((each, index) => each - (b[index] ?? 0)).find((each) => each !== 0) ?? 0
  return measured.sort((a, b) => difference(a.measures, b.measures)).map(({ rule }) => rule)
}

/** A duty the act itself starts is not one's own initiative, so a denial of own initiative does not reach it. */
const liftedByDuty = (denial: DisclosureRule, bases: readonly DisclosureRule[]): boolean =>
  denial.initiative === 'own_initiative' && bases.some((base) => base.initiative === 'duty' && withoutConsent(base))

/** What a denial leaves of the bases: those it names itself, and the duties of the act. */
const leftBy = (denials: readonly DisclosureRule[], bases: readonly DisclosureRule[]): DisclosureRule[] =>
  bases.filter((base) =>
    denials.every(
      (denial) =>
        denial.refusal.alternativeRules.includes(base.id) || (base.initiative === 'duty' && withoutConsent(base)),
    ),
  )

/** Other ways the deciding rule points to, for the same sender, that are in force. */
const pointedTo = (rules: readonly DisclosureRule[], because: DisclosureRule, question: Question): DisclosureRule[] =>
  because.refusal.alternativeRules.flatMap((id) =>
    rules.filter(
      (rule) =>
        rule.id === id &&
        rule.outcome !== 'deny' &&
        inForce(rule, question.day) &&
        !isProposal(rule) &&
        isFrom(rule, question.from),
    ),
  )

const answerOf = (base: DisclosureRule): Verdict['answer'] =>
  !withoutConsent(base) ? 'with_consent' : base.duty ? 'duty' : 'yes'

/** The answer for one way of telling. */
function verdictFor(
  rules: readonly DisclosureRule[],
  question: Question & { readonly initiative: Initiative },
): Verdict {
  const applying = rules.filter((rule) => appliesTo(rule, question))
  const bases = applying.filter((rule) => rule.outcome !== 'deny')
  const denials = applying.filter((rule) => rule.outcome === 'deny' && !liftedByDuty(rule, bases))
  const left = strongestFirst(leftBy(denials, bases), question.initiative)
  const because = denials[0] ?? left[0] ?? null
  if (because === null) return { answer: 'no', rules: [], because, alternatives: [], uncertain: false }
  const alternatives = [...left, ...pointedTo(rules, because, question)]
  return {
    answer: because.outcome === 'deny' ? 'no' : answerOf(because),
    rules: left,
    because,
    alternatives: [...new Set(alternatives)].filter((rule) => rule.id !== because.id),
    uncertain: because.certainty === 'uncertain',
  }
}

const caution = ['no', 'with_consent', 'yes', 'duty'] as const

/** Of two answers the cautious one; what the other leaned on is one of its alternatives. No rule at all says nothing. */
function cautious(unasked: Verdict, asked: Verdict): Verdict {
  if (unasked.because === null || asked.because === null) return asked.because === null ? unasked : asked
  const [first, other] =
    caution.indexOf(asked.answer) < caution.indexOf(unasked.answer) ? [asked, unasked] : [unasked, asked]
  const alternatives = [...first.alternatives, ...other.rules.slice(0, 1)]
  return { ...first, alternatives: [...new Set(alternatives)].filter((rule) => rule.id !== first.because?.id) }
}

/**
 * The answer to "may I tell this to them?" by the rules of a day. A duty beats a permission. A denial beats every permission it
 * does not itself name as a way out (KHO:2021:13: the police's own act opens nothing the social act keeps closed), but a denial
 * of own initiative does not reach a duty. When no rule speaks of it, the answer is no. When it is not known who takes the first
 * step, the answer is the cautious one of "unasked" and "when asked". Pure; throws nothing.
 */
export function verdictOn(rules: readonly DisclosureRule[], question: Question): Verdict {
  const { initiative } = question
  if (initiative !== undefined) return verdictFor(rules, { ...question, initiative })
  return cautious(
    verdictFor(rules, { ...question, initiative: 'own_initiative' }),
    verdictFor(rules, { ...question, initiative: 'on_request' }),
  )
}
