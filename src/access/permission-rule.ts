import type { CasePhase, ReferralState, Relation } from './states.ts'

/** One line of the tables of permissions. */
export type Rule = {
  readonly who: readonly Relation[]
  /** States of the target in which the verb is possible; absent when the target has no state or it does not matter. */
  readonly in?: readonly (CasePhase | ReferralState)[]
  /** Carries the case on: not for an adult before somebody has chosen how it goes on (C-35). */
  readonly carriesOn?: true
  /** Rests on the family's yes: not while they take no part (C-38). */
  readonly withFamily?: true
  /** Opens new work: not while no agreement is in force (G-01). What is open goes on. */
  readonly underAgreement?: true
}
