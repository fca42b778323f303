import { z } from 'zod'
import { registerKinds } from '#access/actor.ts'
import { idOutput, textOutput } from '#kernel/output.ts'
import { agreementKinds } from '#network/agreement/agreement-kind.ts'

/**
 * Kinds of parties (G-02). Helsingfors has no wellbeing services county: the city itself has the duty to organise social
 * and health services.
 */
export const agencyKinds = [
  'police',
  'wellbeing_services_county',
  'municipality',
  'city_social_health',
  'city_youth',
  'city',
  'state_authority',
] as const
export type AgencyKind = (typeof agencyKinds)[number]

/** An authority that is a party of an agreement or protocol of the instance. */
export const Party = z.object({
  id: idOutput,
  kind: z.enum(agencyKinds),
  name: textOutput,
  /** Registers whose controller it is: what its workers write there stays theirs. */
  registers: z.array(z.object({ id: idOutput, kind: z.enum(registerKinds), name: textOutput })),
  agreements: z.array(z.object({ id: idOutput, kind: z.enum(agreementKinds), name: textOutput })),
})
export type Party = z.infer<typeof Party>
