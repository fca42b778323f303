import { z } from 'zod'
import { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { addMonths } from '#kernel/clock.ts'
import { canOutput, idOutput, momentOutput } from '#kernel/output.ts'
import type { Text } from '#kernel/language.ts'
import rules from './protected-identity.json' with { type: 'json' }

export const protectionPeriods = ['first', 'renewed', 'until_further_notice'] as const
export type ProtectionPeriod = (typeof protectionPeriods)[number]
export const protectionSources = ['population_register', 'document', 'person', 'authority'] as const

/** What is kept apart of a person: municipality, address and ways to reach them, and where they go (661/2009 § 36). */
export const protectedSlots = ['address', 'phone', 'email', 'school', 'municipality'] as const
export type ProtectedSlot = (typeof protectedSlots)[number]

/** Where the periods stand, and whether a lawyer has confirmed them. */
export const protectionBasis = { citation: rules.source, verified: rules.verified } as const
export const periodLabel = (period: ProtectionPeriod): Text => rules.periods[period].label
/** Longest time of a grant, in days. */
export const GRANT_DAYS = rules.grantDays

/**
 * The last day a decision of this day may hold until, as ISO days; null: until further notice, which has no last day.
 * Source: protected-identity.json.
 */
export function lastDayOf(period: ProtectionPeriod, decidedOn: string): string | null {
  const { years } = rules.periods[period]
  return years === null ? null : addMonths(decidedOn, 12 * years)
}

export const Protection = z.object({
  id: idOutput,
  personId: idOutput,
  personName: z.string().nullable(),
  period: z.enum(protectionPeriods),
  source: z.enum(protectionSources),
  decidedOn: z.string(),
  until: z.string().nullable(),
  /** The last day has passed: whether it goes on must be asked. What is protected stays so. */
  overdue: z.boolean(),
  recordedByName: z.string(),
  recordedAt: momentOutput,
  version: z.number().int(),
})
export type Protection = z.infer<typeof Protection>

export const ProtectedGrant = z.object({
  id: idOutput,
  protectionId: idOutput,
  professionalId: idOutput,
  name: z.string(),
  reason: z.string(),
  grantedByName: z.string(),
  endsAt: momentOutput,
  /** Whether it can be opened with it now. */
  live: z.boolean(),
  version: z.number().int(),
})
export type ProtectedGrant = z.infer<typeof ProtectedGrant>

/** The page of a case's protections: that there is something, who may open it, and nothing of what it is. */
export const Protections = z.object({
  case: CaseHead,
  protections: z.array(Protection),
  grants: z.array(ProtectedGrant),
  persons: z.array(z.object({ id: idOutput, name: z.string().nullable(), protected: z.boolean() })),
  members: z.array(z.object({ professionalId: idOutput, name: z.string() })),
  /** Protections the reader may open now. */
  mine: z.array(idOutput),
  can: canOutput,
})
export type Protections = z.infer<typeof Protections>

/** What is kept apart, opened by somebody with a grant. */
export const ProtectedDetails = z.object({
  case: CaseHead,
  protection: Protection,
  details: z.array(z.object({ slot: z.enum(protectedSlots), value: z.string() })),
  places: z.array(z.object({ meetingId: idOutput, startsAt: momentOutput, place: z.string() })),
})
export type ProtectedDetails = z.infer<typeof ProtectedDetails>
