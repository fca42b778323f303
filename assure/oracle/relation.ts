import type { AnchorCase, Ask, Id, World } from './facts.ts'
import { within, type Standing } from './standing.ts'

/**
 * The relationship to a case (security.md 2.2): `member` sees the whole of it that is theirs or shared; `reach`, by break-glass or
 * from the archive, sees the head and the own register, nothing of another authority and nothing shared.
 */
export type Relation = 'member' | 'reach'

/** Which condition failed first, for the account of what was tried. */
export type Atom = 'A' | 'L' | 'M' | 'X' | 'R' | 'O' | 'K' | 'D' | 'other'

type Related = { readonly relation: Relation; readonly by: 'membership' | 'break_glass' | 'archive' }

const ofMine = (standing: Standing) => (row: { instance_id: Id }) => row.instance_id === standing.instanceId

/** X: a conflict with the case itself, or with a relative who stands in it. Beats everything. */
export function hasConflict(world: World, standing: Standing, caseId: Id): boolean {
  const live = world.conflict_of_interest
    .filter(ofMine(standing))
    .filter((each) => each.professional_id === standing.professional.id && each.ended_at === null)
  const indexes = new Set(
    world.person
      .filter(ofMine(standing))
      .filter((each) => each.case_id === caseId)
      .map((each) => each.identity_index),
  )
  return live.some(
    (each) => each.case_id === caseId || (each.identity_index !== null && indexes.has(each.identity_index)),
  )
}

/** R: kept to a circle that one is not in. Beats break-glass. */
export const outsideCircle = (world: World, standing: Standing, caseId: Id): boolean =>
  world.case_restriction
    .filter(ofMine(standing))
    .some(
      (restriction) =>
        restriction.case_id === caseId &&
        restriction.ended_at === null &&
        !world.case_circle
          .filter(ofMine(standing))
          .some(
            (each) =>
              each.restriction_id === restriction.id &&
              each.professional_id === standing.professional.id &&
              each.left_at === null,
          ),
    )

/** M: somebody who works in a team today and is a member who has not left. */
const isMember = (world: World, standing: Standing, caseId: Id): boolean =>
  standing.teams.size > 0 &&
  world.case_member
    .filter(ofMine(standing))
    .some(
      (each) => each.case_id === caseId && each.professional_id === standing.professional.id && each.left_at === null,
    )

/** G: live break-glass of a team worker, opened in the register they have now. */
const hasBrokenGlass = (world: World, standing: Standing, caseId: Id): boolean =>
  standing.teams.size > 0 &&
  world.break_glass
    .filter(ofMine(standing))
    .some(
      (each) =>
        each.case_id === caseId &&
        each.professional_id === standing.professional.id &&
        each.register_id === standing.ownRegister &&
        within(each.opened_at, each.ends_at),
    )

/** L: erased is there for nobody, archived only for an archivist who is here for the archive. */
const lives = (standing: Standing, found: AnchorCase): boolean =>
  found.erased_at === null && (found.archived_at === null || standing.archiving)

/** The relationship of who asks to a case, or the condition that failed. */
export function relationTo(world: World, standing: Standing, caseId: Id): Related | Atom {
  const found = world.anchor_case.filter(ofMine(standing)).find((each) => each.id === caseId)
  if (found === undefined || !lives(standing, found)) return 'L'
  const by = isMember(world, standing, caseId)
    ? 'membership'
    : hasBrokenGlass(world, standing, caseId)
      ? 'break_glass'
      : found.archived_at === null
        ? null
        : 'archive'
  if (by === null) return 'M'
  if (hasConflict(world, standing, caseId)) return 'X'
  if (outsideCircle(world, standing, caseId)) return 'R'
  return { relation: by === 'membership' ? 'member' : 'reach', by }
}

/** The cases that exist while this is asked, each with its relationship: those asked for, no others. */
export function casesOf(world: World, standing: Standing, ask: Ask): Map<Id, Related> {
  const own = (which: 'all' | 'open' | 'closed'): Id[] =>
    world.case_member
      .filter(ofMine(standing))
      .filter(
        (each) =>
          each.professional_id === standing.professional.id &&
          each.left_at === null &&
          (which === 'all' || each.case_closed === (which === 'closed')),
      )
      .map((each) => each.case_id)
  const cases = new Map<Id, Related>()
  const add = (caseId: Id, across: 'the case itself' | 'a list'): void => {
    const related = relationTo(world, standing, caseId)
    // A list goes across memberships only; a case that is named is reached as it is without a list.
    if (typeof related === 'object' && (across === 'the case itself' || related.relation === 'member'))
      cases.set(caseId, related)
  }
  if (ask.caseId !== undefined) add(ask.caseId, 'the case itself')
  if (ask.ownCases !== undefined) for (const caseId of own(ask.ownCases)) add(caseId, 'a list')
  return cases
}
