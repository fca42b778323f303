import type { Language, Text } from '#kernel/language.ts'

/**
 * Who can come by a link: the young person and the guardians, each for themself (P-04), and `external`, somebody invited to one meeting from
 * outside (C-14).
 */
export const guestRoles = ['youth', 'guardian', 'external'] as const
export type GuestRole = (typeof guestRoles)[number]

/**
 * Somebody who came by a one-time link, as the database itself found them (database/definitions/functions/guest.sql). Never a
 * professional: another role of the database, other verbs, other permissions.
 */
export type GuestActor = {
  readonly instanceId: string
  readonly instanceKey: string
  readonly instanceName: Text
  readonly sessionId: string
  readonly linkId: string
  /** What the link opens. */
  readonly capability: string
  readonly caseId: string
  readonly teamId: string
  /** Whose visit it is: a person of the case, of an external the participant of the one meeting. */
  readonly personId: string
  readonly role: GuestRole
  /** Authority of who made the link: it stands in the log row of what the guest does. */
  readonly agencyId: string
  readonly language: Language
  /** Code of `languages` the person is spoken to in, when known: not always one the pages have. */
  readonly contactLanguage: string | null
  readonly teamName: Text
  /** Who answers for the case. */
  readonly contactName: string
  readonly contactPhone: string | null
  /** Somebody of the case has a protected identity: a place without a name is told in another way. */
  readonly placesToldApart: boolean
  readonly sessionExpiresAt: string
  /** The session ends after so many minutes without use. */
  readonly idleMinutes: number
}
