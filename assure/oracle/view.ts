import type { Ask, Id, World } from './facts.ts'
import { casesOf, relationTo, type Atom, type Relation } from './relation.ts'
import { standingOf, within, type Standing } from './standing.ts'

/** Whether a row may be read: on which path, or which condition failed first. */
export type Verdict = { readonly allow: true; readonly path: string } | { readonly allow: false; readonly failed: Atom }

/** One asking of one world: who it is, and what exists for them while it lasts. */
export type View = {
  readonly world: World
  readonly standing: Standing
  readonly relationOf: (caseId: Id) => Relation | undefined
  /** The condition that keeps a case away, for the account. */
  readonly missing: (caseId: Id) => Atom
  /** Only the own register is there while a case is reached without being a member. */
  readonly narrow: boolean
  /** Contacts about a relative, or whose case one has a conflict with. */
  readonly barred: ReadonlySet<Id>
  /** Waiting contacts one is invited to as an expert, and those of them whose name one may know. */
  readonly invited: ReadonlySet<Id>
  readonly named: ReadonlySet<Id>
  /** What a restricted text is read for (GDPR 18(2)). */
  readonly purpose: string | undefined
}

export const yes = (path: string): Verdict => ({ allow: true, path })
export const no = (failed: Atom): Verdict => ({ allow: false, failed })

const ofMine =
  ({ instanceId }: Standing) =>
  (row: { instance_id: Id }): boolean =>
    row.instance_id === instanceId

function barredReferrals(world: World, standing: Standing): Set<Id> {
  const mine = ofMine(standing)
  const live = world.conflict_of_interest
    .filter(mine)
    .filter((each) => each.professional_id === standing.professional.id && each.ended_at === null)
  const indexes = new Set(live.flatMap((each) => each.identity_index ?? []))
  const caseIds = new Set(live.flatMap((each) => each.case_id ?? []))
  const persons = world.person.filter(mine).filter((each) => indexes.has(each.identity_index ?? ''))
  const cases = world.anchor_case.filter(mine).filter((each) => caseIds.has(each.id))
  return new Set([...persons, ...cases].map((each) => each.referral_id))
}

/** C-10: an expert sees the one contact they are invited to, while it waits and the invitation lasts; never with a conflict. */
function invitedReferrals(
  world: World,
  standing: Standing,
  barred: ReadonlySet<Id>,
): { invited: Set<Id>; named: Set<Id> } {
  const mine = ofMine(standing)
  const live = world.invited_expert
    .filter(mine)
    .filter(
      (each) =>
        each.professional_id === standing.professional.id &&
        standing.functions.has('worker') &&
        each.withdrawn_at === null &&
        within(each.invited_at, each.ends_at) &&
        !barred.has(each.referral_id) &&
        world.referral
          .filter(mine)
          .some((one) => one.id === each.referral_id && one.state === 'waiting' && one.team_id === each.team_id),
    )
  const shared = new Set(
    world.register
      .filter(mine)
      .filter(({ kind }) => kind === 'shared')
      .map(({ id }) => id),
  )
  const opened = (referralId: Id): boolean =>
    world.person
      .filter(mine)
      .some((each) => each.referral_id === referralId && each.role === 'youth' && shared.has(each.register_id))
  return {
    invited: new Set(live.map((each) => each.referral_id)),
    named: new Set(live.filter((each) => each.with_name && opened(each.referral_id)).map((each) => each.referral_id)),
  }
}

/** Begins an asking; null when nobody is signed in (A): then nothing at all is there. */
export function viewOf(world: World, ask: Ask): View | null {
  const standing = standingOf(world, ask)
  if (standing === null) return null
  const cases = casesOf(world, standing, ask)
  const barred = barredReferrals(world, standing)
  return {
    world,
    standing,
    relationOf: (caseId) => cases.get(caseId)?.relation,
    missing: (caseId) => {
      const related = relationTo(world, standing, caseId)
      return typeof related === 'string' ? related : 'M'
    },
    narrow: [...cases.values()].some(({ relation }) => relation === 'reach'),
    barred,
    purpose: ask.purpose,
    ...invitedReferrals(world, standing, barred),
  }
}

export const isMine = (view: View, id: Id | null | undefined): boolean => id === view.standing.professional.id
export const has = (view: View, name: string): boolean => view.standing.functions.has(name)
