import { isReceived, isTold } from './disclosed.ts'
import type { Disclosure, EntryVersion, Id, Part } from './facts.ts'
import { isMine, no, yes, type Verdict, type View } from './view.ts'

/** The shared workspace of a case: its members, nobody else. */
export const shared = (view: View, row: { case_id?: Id | null }): Verdict => {
  const caseId = row.case_id ?? ''
  return view.relationOf(caseId) === 'member' ? yes('shared') : no(view.missing(caseId))
}

/** the own register of whoever has a relationship, the shared workspace of members. */
export const compartment = (view: View, row: { case_id?: Id | null; register_id?: Id }): Verdict => {
  const { standing } = view
  const relation = view.relationOf(row.case_id ?? '')
  if (relation === undefined) return no(view.missing(row.case_id ?? ''))
  if (row.register_id === standing.ownRegister) return yes(relation === 'member' ? 'own register' : 'reached')
  return relation === 'member' && row.register_id === standing.sharedRegister ? yes('shared') : no('O')
}

/** An earlier version of a text goes the way of the text. */
export const entryVersion = (view: View, row: EntryVersion): Verdict => {
  const text = view.world.entry.find((each) => each.instance_id === row.instance_id && each.id === row.entry_id)
  const verdict = entry(view, row)
  if (!verdict.allow) return verdict
  return text === undefined ? no('other') : entry(view, text)
}

/** As a compartment; inside the own authority, only professions that read the subject (K). */
export const entry = (
  view: View,
  row: { case_id: Id; register_id: Id; subject: string; restricted_for?: readonly string[] | null },
): Verdict => {
  const verdict = compartment(view, row)
  // Restricted (GDPR 18): only for a purpose that it was left open for.
  const openFor = row.restricted_for ?? null
  if (verdict.allow && openFor !== null && !openFor.includes(view.purpose ?? '')) return no('L')
  const unread = row.register_id === view.standing.ownRegister && view.standing.unread.has(row.subject)
  return verdict.allow && unread ? no('K') : verdict
}

/** A file goes the way of a text; what was not found clean is there for who attached it alone. */
export const attachment = (view: View, row: Part): Verdict => {
  const { case_id = null, register_id = '', subject = '', state, author_id = '' } = row
  const verdict = entry(view, { case_id: case_id ?? '', register_id, subject })
  return verdict.allow && state !== 'ready' && !isMine(view, author_id) ? no('other') : verdict
}

/** A text that is being written: members, as a text; its writer whatever their profession reads. */
export const liveText = (view: View, row: Part): Verdict => {
  const { case_id = null, register_id = '', subject = '', author_id = '' } = row
  const verdict = memberCompartment(view, row)
  if (!verdict.allow || isMine(view, author_id)) return verdict
  return entry(view, { case_id: case_id ?? '', register_id, subject })
}

/** What break-glass does not open: members, in the own register and the shared workspace. */
export const memberCompartment = (view: View, row: Part): Verdict => {
  const verdict = compartment(view, row)
  return verdict.allow && verdict.path === 'reached' ? no('M') : verdict
}

/** Members of the authority whose record it is, and nobody else. */
export const ownRecord = (view: View, row: Part): Verdict => {
  const verdict = shared(view, row)
  return verdict.allow && row.register_id !== view.standing.ownRegister ? no('O') : verdict
}

/** What an authority has released to the family: its own members, and inside it only professions that read the subject (K). */
export const released = (view: View, row: Part): Verdict => {
  const verdict = ownRecord(view, row)
  return verdict.allow && view.standing.unread.has(row.subject ?? '') ? no('K') : verdict
}

/** What the family says of a released text goes the way of the text. */
export const releasedRemark = (view: View, row: Part & { readonly released_text_id?: Id }): Verdict => {
  const texts = (view.world.parts['released_text'] ?? []) as readonly (Part & { readonly id?: Id })[]
  const text = texts.find((each) => each.instance_id === row.instance_id && each.id === row.released_text_id)
  const verdict = ownRecord(view, row)
  if (!verdict.allow) return verdict
  return text === undefined ? no('other') : released(view, text).allow ? verdict : no('K')
}

/** Members of the two authorities it passes between. */
export const between = (view: View, row: Part): Verdict => {
  const verdict = shared(view, row)
  const sides = [row.from_register_id, row.to_register_id]
  return verdict.allow && !sides.includes(view.standing.ownRegister ?? '') ? no('O') : verdict
}

/** A mark in a text: whoever is a member and reads the text. */
export const mark = (view: View, row: Part): Verdict => {
  const text = view.world.entry.find((each) => each.instance_id === row.instance_id && each.id === row.entry_id)
  const verdict = memberCompartment(view, row)
  if (!verdict.allow) return verdict
  return text === undefined ? no('other') : entry(view, text).allow ? verdict : no('K')
}

/** C-29: members who work in the team of the case today. */
export const ownTeam = (view: View, row: Part): Verdict => {
  const verdict = shared(view, row)
  return verdict.allow && !view.standing.teams.has(row.team_id ?? '') ? no('other') : verdict
}

/** Disclosures are part of working together: only members, whichever side they are on. */
export const disclosure = (view: View, row: Disclosure): Verdict => {
  if (view.relationOf(row.case_id) !== 'member') return no(view.missing(row.case_id))
  if (isTold(view.standing, row)) return yes('told')
  if (!isReceived(view.world, view.standing, row)) return no('D')
  if (row.consent_id !== null) return yes('received with consent')
  return yes(row.to_professional_id === null ? 'received by register' : 'received by name')
}

/** The text goes the way of its record. */
export const disclosedText = (
  view: View,
  row: { instance_id: Id; disclosure_id: Id; case_id: Id; restricted_at?: number | null },
): Verdict => {
  const record = view.world.disclosure.find(
    (each) => each.instance_id === row.instance_id && each.id === row.disclosure_id,
  )
  if (view.relationOf(row.case_id) !== 'member') return no(view.missing(row.case_id))
  if ((row.restricted_at ?? null) !== null) return no('L')
  return record === undefined ? no('D') : disclosure(view, record)
}

/** The case itself: whoever has a relationship to it. */
export const head = (view: View, row: { id: Id }): Verdict => {
  const relation = view.relationOf(row.id)
  return relation === undefined ? no(view.missing(row.id)) : yes(relation)
}

/** One's own membership, and the other members of one's cases. */
export const membership = (view: View, row: { case_id: Id; professional_id: Id }): Verdict =>
  isMine(view, row.professional_id) ? yes('own') : shared(view, row)

/** A half-written text: its writer alone; about a case only as a member of it. */
export const draft = (view: View, row: { professional_id: Id; form: string }): Verdict => {
  if (!isMine(view, row.professional_id)) return no('other')
  const caseId = /^\/cases\/([0-9a-f-]{36})(?:\/|$)/i.exec(row.form)?.[1]?.toLowerCase()
  return caseId === undefined ? yes('own') : shared(view, { case_id: caseId })
}
