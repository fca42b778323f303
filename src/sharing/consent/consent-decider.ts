import { stopsConsent, type GuardianLimit } from '#casework/guardian-limit/guardian-limit.ts'
import { PARTICIPATION } from '#casework/guardian-limit/kept-from.ts'
import { judgementOf, type JudgedCapacity } from '#sharing/maturity-judgement/maturity-judgement.ts'

/**
 * Below this age the guardians are asked by default when nothing has been judged. Not a limit of the law, which has none: a
 * judgement decides at any age. Twelve is the age of being heard (417/2007 § 20, 434/2003 § 34).
 */
export const GUARDIANS_BY_DEFAULT_BELOW = 12
const ADULT = 18

/** Why a guardian is not asked. `no_right_to_know` says nothing more on purpose: it may rest on the young person's ban. */
export const leftOutReasons = [
  'no_custody',
  'conflict_of_interest',
  'custody_limited',
  'no_information',
  'no_right_to_know',
] as const
export type LeftOutReason = (typeof leftOutReasons)[number]
export type LeftOut = { readonly personId: string; readonly reason: LeftOutReason }

/** A guardian as far as deciding goes. `bannedSubjects`: what the young person's kept bans say not to tell them. */
export type DecidingGuardian = {
  readonly personId: string
  readonly custody: string | null
  readonly limits: readonly Pick<GuardianLimit, 'kind' | 'insteadId'>[]
  readonly bannedSubjects: readonly string[]
}

/** What decides who decides. Judgements come newest first; `age` is null when no birth date is known. */
export type DeciderFacts = {
  readonly youthId: string
  readonly age: number | null
  readonly judgements: readonly {
    readonly id: string
    readonly subjects: readonly string[]
    readonly capacity: JudgedCapacity
  }[]
  readonly guardians: readonly DecidingGuardian[]
}

export const undecidedReasons = ['maturity_not_judged', 'subjects_decided_apart', 'nobody_can_decide'] as const
export type UndecidedReason = (typeof undecidedReasons)[number]

/** Who must all say yes, as a code of `consent_given_by`; or why nobody can be asked yet. */
export type Decider =
  | {
      readonly decided: true
      readonly decidedBy: string
      readonly givers: readonly string[]
      readonly judgementId: string | null
      readonly leftOut: readonly LeftOut[]
    }
  | { readonly decided: false; readonly reason: UndecidedReason; readonly leftOut: readonly LeftOut[] }

function whyLeftOut(guardian: DecidingGuardian, subjects: readonly string[]): LeftOutReason | undefined {
  if (guardian.custody === 'none') return 'no_custody'
  const limit = guardian.limits.find((each) => stopsConsent(each.kind))
  if (limit !== undefined) return limit.kind
  // A guardian cannot consent to telling others what they have no right to know themselves; nor to anything where they are not to know that
  // the young person takes part.
  return guardian.bannedSubjects.some((each) => each === PARTICIPATION || subjects.includes(each))
    ? 'no_right_to_know'
    : undefined
}

type Guardians = {
  readonly givers: readonly string[]
  readonly decidedBy: string
  readonly leftOut: readonly LeftOut[]
}

/**
 * The guardians who decide, all together (361/1983 § 5): those with custody, or whose custody nobody has found out yet, without
 * a limit; and whoever has been appointed in the place of one with a limit (805/2011 4:8).
 */
function decidingGuardians(facts: DeciderFacts, subjects: readonly string[]): Guardians {
  const leftOut: LeftOut[] = []
  const own: string[] = []
  const instead: string[] = []
  for (const guardian of facts.guardians) {
    const reason = whyLeftOut(guardian, subjects)
    if (reason === undefined) own.push(guardian.personId)
    else leftOut.push({ personId: guardian.personId, reason })
    instead.push(...guardian.limits.flatMap((each) => each.insteadId ?? []))
  }
  const givers = [...new Set([...own, ...instead])]
  const guardians = own.length > 1 ? 'guardians_both' : 'guardian_one'
  return { givers, decidedBy: instead.length > 0 ? 'legal_representative' : guardians, leftOut }
}

type Holds = { readonly capacity: JudgedCapacity; readonly judgementId: string | null }

/** What holds for one matter: the newest judgement, or below the default age none at all. */
function holdsFor(facts: DeciderFacts, subject: string): Holds | undefined {
  const judgement = judgementOf(facts.judgements, subject)
  if (judgement !== undefined) return { capacity: judgement.capacity, judgementId: judgement.id }
  return facts.age !== null && facts.age < GUARDIANS_BY_DEFAULT_BELOW
    ? { capacity: 'does_not_understand', judgementId: null }
    : undefined
}

/**
 * Who decides about telling these matters: the young person who understands, alone; who understands in part,
 * together with the guardians; otherwise the guardians. Age decides nothing but the default; who is of age decides alone.
 */
export function deciderOf(facts: DeciderFacts, subjects: readonly string[]): Decider {
  const { youthId } = facts
  if (facts.age !== null && facts.age >= ADULT)
    return { decided: true, decidedBy: 'adult_client', givers: [youthId], judgementId: null, leftOut: [] }
  const held = subjects.map((each) => holdsFor(facts, each))
  const [first] = held
  if (first === undefined || held.includes(undefined))
    return { decided: false, reason: 'maturity_not_judged', leftOut: [] }
  if (held.some((each) => each?.capacity !== first.capacity))
    return { decided: false, reason: 'subjects_decided_apart', leftOut: [] }
  const judgementId = held.find((each) => each?.judgementId !== null)?.judgementId ?? null
  if (first.capacity === 'understands')
    return { decided: true, decidedBy: 'youth', givers: [youthId], judgementId, leftOut: [] }

  const { givers, decidedBy, leftOut } = decidingGuardians(facts, subjects)
  if (givers.length === 0) return { decided: false, reason: 'nobody_can_decide', leftOut }
  return first.capacity === 'partly'
    ? { decided: true, decidedBy: 'youth_and_guardian', givers: [youthId, ...givers], judgementId, leftOut }
    : { decided: true, decidedBy, givers, judgementId, leftOut }
}
