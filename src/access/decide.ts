import type { Actor } from './actor.ts'
import { goesOnAfterEnding } from './after-ending.ts'
import { ruleOf, type Permission } from './permissions.ts'
import type { CasePhase, ReferralState, Relation } from './states.ts'

/** What a verb is about. `relations` are those the row gives the actor; those of the actor alone are added here. */
export type Target = {
  readonly kind: string
  readonly id?: string
  readonly caseId?: string
  readonly state?: CasePhase | ReferralState
  readonly relations?: readonly Relation[]
  /** The young person is of age, and nobody has chosen how the case goes on (C-35). */
  readonly mustChoose?: boolean
  /** The family takes no part: what rests on their yes waits for a new one (C-38). */
  readonly participationEnded?: boolean
}

/** Why a visible thing may not be done: by this person at all, or not in its present state. */
export type RefusalReason =
  | 'not_your_role'
  | 'state_closed'
  | 'state_selected'
  | 'state_not_selected'
  | 'state_of_age'
  | 'state_not_taking_part'
  | 'state_no_agreement'
  | 'state_ended'
  | 'state_not_now'

export type Decision = { readonly allowed: true } | { readonly allowed: false; readonly reason: RefusalReason }

/** Whoever coordinates nationally and is nothing else: what is open to everybody of a region is not open to them. */
const isNationalAlone = ({ functions }: Actor): boolean =>
  functions.length > 0 && functions.every((each) => each === 'national_coordinator')

/** Relations that follow from who the actor is, whatever the target. */
export function ownRelations(actor: Actor): Set<Relation> {
  const own = new Set<Relation>(isNationalAlone(actor) ? [] : ['signed_in'])
  for (const each of actor.functions) if (each !== 'coordinator') own.add(each)
  if (actor.teams.length > 0) own.add('team_worker')
  if (actor.coordinatedTeams.length > 0) own.add('team_coordinator')
  return own
}

const stateReasons: Partial<Record<CasePhase | ReferralState, RefusalReason>> = {
  closed: 'state_closed',
  selected: 'state_selected',
  not_selected: 'state_not_selected',
}

/**
 * May the actor do this verb to this target now? Deny by default: a permission nobody is named for, a relation that is
 * missing or a state that is not listed all refuse, with a reason code. Pure; the database decides apart from it.
 */
export function decide(actor: Actor, permission: Permission, target: Target): Decision {
  const rule = ruleOf(permission)
  const held = ownRelations(actor)
  for (const relation of target.relations ?? []) held.add(relation)
  if (!rule.who.some((relation) => held.has(relation))) return { allowed: false, reason: 'not_your_role' }
  if (actor.endedOn !== null && !goesOnAfterEnding(permission)) return { allowed: false, reason: 'state_ended' }
  if (rule.in !== undefined && (target.state === undefined || !rule.in.includes(target.state))) {
    const reason = target.state === undefined ? undefined : stateReasons[target.state]
    return { allowed: false, reason: reason ?? 'state_not_now' }
  }
  if (rule.underAgreement === true && !actor.workOpen) return { allowed: false, reason: 'state_no_agreement' }
  if (rule.withFamily === true && target.participationEnded === true)
    return { allowed: false, reason: 'state_not_taking_part' }
  if (rule.carriesOn === true && target.mustChoose === true) return { allowed: false, reason: 'state_of_age' }
  return { allowed: true }
}

/** Those of `asked` the actor may do to the target now: the server's answer that pages and API send as `can`. */
export const allowedOf = (actor: Actor, target: Target, asked: readonly Permission[]): Permission[] =>
  asked.filter((permission) => decide(actor, permission, target).allowed)
