import type { GuestActor, GuestRole } from './guest-actor.ts'

/**
 * One line a verb of a guest: who may, and with which link. Absence means no. Which rows and columns exist for a guest the
 * database decides before this (database/definitions/policies, `to fairlead_guest`).
 */
type GuestRule = {
  readonly who: readonly GuestRole[]
  /** What the link must open. */
  readonly capability: string
}

const ownPage: GuestRule = { who: ['youth', 'guardian'], capability: 'own_page' }

/** Somebody from outside: the one invitation, and their own tasks (docs/decisions/0029). */
const invitation: GuestRule = { who: ['external'], capability: 'invitation' }

export const guestPermissions = {
  'own_page.read': ownPage,
  'own_meeting.read': ownPage,
  'own_meeting.answer': ownPage,
  'own_plan.read': ownPage,
  'own_words.read': ownPage,
  'own_words.write': ownPage,
  'own_words.withdraw': ownPage,
  'own_card.read': ownPage,
  'own_card.remark': ownPage,
  'own_message.read': ownPage,
  'own_message.write': ownPage,
  'own_consent.read': ownPage,
  'own_consent.withdraw': ownPage,
  'own_readers.read': ownPage,
  'own_rights.read': ownPage,
  'external_invitation.read': invitation,
  'external_invitation.answer': invitation,
  'external_task.report': invitation,
} as const satisfies Record<string, GuestRule>

export type GuestPermission = keyof typeof guestPermissions

/** May this guest do this verb? Deny by default. Pure. */
export function guestMay(guest: Pick<GuestActor, 'role' | 'capability'>, permission: GuestPermission): boolean {
  const rule: GuestRule = guestPermissions[permission]
  return rule.capability === guest.capability && rule.who.includes(guest.role)
}
