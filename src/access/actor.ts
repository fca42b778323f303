import type { Language, Text } from '#kernel/language.ts'

/** Registers a professional may work in. The shared workspace of a case is a register of its own, without an agency. */
export const registerKinds = ['police', 'social_care', 'health_care', 'youth_work', 'shared'] as const
export type RegisterKind = (typeof registerKinds)[number]
/** The four authorities whose work an Anchor team joins (seed S1), in the order they are shown. */
export const authorityRegisters = ['police', 'social_care', 'health_care', 'youth_work'] as const
export type AuthorityRegister = (typeof authorityRegisters)[number]

/** What a professional is in an instance. Only a worker has a register and can be a member of a case. */
export const professionalFunctions = [
  'worker',
  'coordinator',
  'leadership',
  'steering_group',
  'data_protection_officer',
  'administrator',
  // Of a national instance alone: reads what regions have handed over, and nothing else (docs/decisions/0043).
  'national_coordinator',
] as const
export type ProfessionalFunction = (typeof professionalFunctions)[number]

/** A live break-glass of the actor (S-03). `endsAt` is an ISO moment, `minutesLeft` is rounded up. */
export type BrokenGlass = {
  readonly id: string
  readonly caseId: string
  readonly endsAt: string
  readonly minutesLeft: number
}

/** How one signed in. In production nobody signs in as `demo`. */
export const signInMeans = ['demo', 'passkey', 'password_code', 'provider'] as const
export type SignInMeans = (typeof signInMeans)[number]

/** Who acts in a transaction, as the database itself found them (database/definitions/functions/begin_request.sql). */
export type Actor = {
  readonly instanceId: string
  readonly instanceKey: string
  readonly instanceName: Text
  /** Professions whose stance a selection needs (C-11); empty where the team decides together. */
  readonly selectionPanel: readonly string[]
  readonly professionalId: string
  readonly agencyId: string
  readonly agencyName: Text
  readonly profession: string
  readonly functions: readonly ProfessionalFunction[]
  readonly givenName: string
  readonly familyName: string
  readonly title: Text
  readonly language: Language
  readonly ownRegisterId: string | null
  readonly ownRegisterKind: AuthorityRegister | null
  readonly ownRegisterName: Text | null
  readonly sharedRegisterId: string | null
  /** Teams where the actor works cases today. */
  readonly teams: readonly string[]
  /** Teams whose queue the actor coordinates today. */
  readonly coordinatedTeams: readonly string[]
  /** An agreement that is in force opens new work here, or the instance has recorded no rule for that (G-01). */
  readonly workOpen: boolean
  /** First day the instance can only be read, ISO `yyyy-mm-dd`; null while its work goes on (U-13). */
  readonly endedOn: string | null
  /** The day it will end, once that is decided. */
  readonly endsOn: string | null
  /** The case of this request is open to the actor by break-glass alone: its head and the own register, until it ends. */
  readonly brokenGlass: BrokenGlass | null
  readonly sessionId: string
  readonly sessionExpiresAt: string
  readonly signedInBy: SignInMeans
  /** Seconds since the person last proved who they are, by the clock of the database. */
  readonly provedSecondsAgo: number
  /** The session ends after so many minutes without use. */
  readonly idleMinutes: number
}
