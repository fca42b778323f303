import type { Id, InvitedExpert, Part, Person, Referral } from './facts.ts'
import { shared } from './in-case.ts'
import { isMine, no, yes, type Verdict, type View } from './view.ts'

/*
 * Contacts before they are cases. The workers of the team discuss them, never somebody with a conflict; an invited expert sees the one
 * contact. Once it is a case, it is there for the members.
 */

type ContactRow = { readonly case_id?: Id | null; readonly referral_id?: Id | null; readonly team_id?: Id | null }

/** Without who it is: the workers of its team; later the members of the case. */
export const contact = (view: View, row: ContactRow): Verdict => {
  if (typeof row.case_id === 'string') return shared(view, row)
  if (view.barred.has(row.referral_id ?? '')) return no('X')
  return view.standing.teams.has(row.team_id ?? '') ? yes('team') : no('M')
}

const expertOr = (rule: Verdict, expert: boolean): Verdict => (rule.allow || !expert ? rule : yes('expert'))
const waits = (row: ContactRow): boolean => (row.case_id ?? null) === null

/** Own register and the shared workspace; only the own register while a case is reached without being a member. */
const inRegisters = (view: View, verdict: Verdict, registerId: Id | undefined, withShared = true): Verdict => {
  const { ownRegister, sharedRegister } = view.standing
  const allowed = view.narrow || !withShared ? [ownRegister] : [ownRegister, sharedRegister]
  return verdict.allow && !allowed.includes(registerId ?? '') ? no('O') : verdict
}

/** What the team discusses; also the expert it invites. */
export const detail = (view: View, row: Part): Verdict =>
  inRegisters(
    view,
    expertOr(contact(view, row), waits(row) && view.invited.has(row.referral_id ?? '')),
    row.register_id,
  )

/** Who it is; also the expert whom the inviter let know it, once the name is open to the team. */
export const person = (view: View, row: Person): Verdict =>
  inRegisters(view, expertOr(contact(view, row), waits(row) && view.named.has(row.referral_id)), row.register_id)

/** Who wrote on the web, and what they answered beside the matter: nothing an expert is asked about. */
export const concern = (view: View, row: Part): Verdict => inRegisters(view, contact(view, row), row.register_id)

/** Numbers of an authority's own diary: that authority alone (C-02). */
export const reference = (view: View, row: Part): Verdict =>
  inRegisters(view, contact(view, row), row.register_id, false)

/** What each thinks; an expert reads their own. */
export const stance = (view: View, row: Part): Verdict =>
  expertOr(
    contact(view, row),
    waits(row) && isMine(view, row.professional_id) && view.invited.has(row.referral_id ?? ''),
  )

/** An invitation: the team that gave it, the expert while it lasts. */
export const invitation = (view: View, row: InvitedExpert): Verdict =>
  expertOr(
    contact(view, row),
    isMine(view, row.professional_id) &&
      view.invited.has(row.referral_id) &&
      row.withdrawn_at === null &&
      row.ends_at > 0,
  )

/** The queue: team, coordinators (all of them while no team is known), the receiver, an expert while it waits. */
export const referral = (view: View, row: Referral): Verdict => {
  const { teams, coordinated } = view.standing
  if (view.barred.has(row.id)) return no('X')
  if (row.team_id === null && coordinated.size > 0) return yes('manual queue')
  if (row.team_id !== null && (teams.has(row.team_id) || coordinated.has(row.team_id))) return yes('team')
  if (isMine(view, row.receiver_id)) return yes('receiver')
  return row.state === 'waiting' && view.invited.has(row.id) ? yes('expert') : no('M')
}

/** The team's weekly review: its workers and coordinators. */
export const teamReview = (view: View, row: Part): Verdict => {
  const { teams, coordinated } = view.standing
  return teams.has(row.team_id ?? '') || coordinated.has(row.team_id ?? '') ? yes('team') : no('M')
}

/** Two contacts or cases of a team that may be one: whoever has both, by name. */
export const duplicate = (view: View, row: Part): Verdict => {
  if (!view.standing.teams.has(row.team_id ?? '')) return no('M')
  const sides = [
    { case_id: row.case_id, referral_id: row.referral_id, team_id: row.team_id },
    { case_id: row.other_case_id, referral_id: row.other_referral_id, team_id: row.team_id },
  ].map((side) => contact(view, side as ContactRow))
  return sides.find((each) => !each.allow) ?? yes('both')
}
