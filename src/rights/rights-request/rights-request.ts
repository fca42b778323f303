import { z } from 'zod'
import { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { addMonths } from '#kernel/clock.ts'
import { canOutput, idOutput, momentOutput, textOutput } from '#kernel/output.ts'
import { textSchema } from '#kernel/reference-data.ts'
import published from './request-clocks.json' with { type: 'json' }

export const requestKinds = ['access', 'rectification', 'restriction'] as const
export type RequestKind = (typeof requestKinds)[number]
export const askers = ['self', 'guardian', 'representative'] as const
export const requestOutcomes = ['granted', 'partly', 'refused'] as const

/** Longest texts of a request, in characters. */
export const SAID_LIMIT = 2000
export const ANSWER_LIMIT = 2000
export const ANSWER_LEAST = 10
export const EXTENSION_LIMIT = 1000

const clockSchema = z.object({
  id: z.string(),
  kinds: z.array(z.enum(requestKinds)),
  registers: z.array(z.string()),
  months: z.int().positive(),
  extensionMonths: z.int().positive(),
  certainty: z.enum(['certain', 'uncertain']),
  source: textSchema,
  validFrom: z.iso.date(),
  validUntil: z.iso.date().nullable(),
})
export type RequestClock = z.infer<typeof clockSchema>
const clocks = z.array(clockSchema).parse(published.clocks)

/** 72 hours from when a breach was noticed (GDPR 33(1)); data, as the clocks of requests. */
export const breachClock = z
  .object({
    id: z.string(),
    hours: z.int().positive(),
    certainty: z.enum(['certain', 'uncertain']),
    source: textSchema,
  })
  .parse(published.breach)

/** The clock of a request of a kind to a kind of controller, on a day; undefined where the data have none. */
export const clockFor = (kind: RequestKind, registerKind: string, day: string): RequestClock | undefined =>
  clocks.find(
    (each) =>
      each.kinds.includes(kind) &&
      each.registers.includes(registerKind) &&
      each.validFrom <= day &&
      (each.validUntil === null || day < each.validUntil),
  )

/** Last day of a clock that starts on the day a request was received (ISO days). */
export const lastDay = (clock: RequestClock, receivedOn: string): string => addMonths(receivedOn, clock.months)

/** The clock by its id; undefined for an old one the data have no more. */
export const clockOf = (id: string): RequestClock | undefined => clocks.find((each) => each.id === id)

/** Where the registers' authorities are found: who handles a complaint. */
export const complaintTo = {
  sv: 'Dataombudsmannens byrå, tietosuoja.fi/sv. Du kan också överklaga ett beslut hos förvaltningsdomstolen.',
  fi: 'Tietosuojavaltuutetun toimisto, tietosuoja.fi. Päätöksestä voi myös valittaa hallinto-oikeuteen.',
  en: 'Office of the Data Protection Ombudsman, tietosuoja.fi/en. A decision can also be appealed to the administrative court.',
} as const

export const RightsRequest = z.object({
  id: idOutput,
  caseId: idOutput,
  kind: z.enum(requestKinds),
  registerId: idOutput,
  registerKind: z.string(),
  registerName: textOutput,
  personId: idOutput.nullable(),
  personName: z.string().nullable(),
  askedBy: z.enum(askers),
  said: z.string().nullable(),
  receivedOn: z.string(),
  dueOn: z.string(),
  extensionReason: z.string().nullable(),
  clock: z.string(),
  recordedByName: z.string(),
  outcome: z.enum(requestOutcomes).nullable(),
  answer: z.string().nullable(),
  decidedAt: momentOutput.nullable(),
  released: z.array(z.string()),
  /** For the actor's own register to answer. */
  mine: z.boolean(),
  version: z.number().int(),
})
export type RightsRequest = z.infer<typeof RightsRequest>

/** Somebody was told a text that has changed since. */
export const CorrectionNotice = z.object({
  id: idOutput,
  caseId: idOutput,
  caseNumber: z.string(),
  disclosureId: idOutput,
  kind: z.enum(['corrected', 'retracted', 'revoked']),
  fromName: textOutput,
  /** Told outside the system: the teller passes it on. */
  outside: z.boolean(),
  toName: z.string().nullable(),
  /** The actor's register copied the text: its own copy has to be looked at. */
  takenIn: z.boolean(),
  madeAt: momentOutput,
  seenAt: momentOutput.nullable(),
})
export type CorrectionNotice = z.infer<typeof CorrectionNotice>

export const CaseRights = z.object({
  case: CaseHead,
  requests: z.array(RightsRequest),
  notices: z.array(CorrectionNotice),
  /** Authorities of the case a request can be for. */
  controllers: z.array(z.object({ id: idOutput, kind: z.string(), name: textOutput, transferred: z.boolean() })),
  persons: z.array(z.object({ id: idOutput, name: z.string().nullable(), role: z.string() })),
  ownRegisterId: idOutput.nullable(),
  can: canOutput,
})
export type CaseRights = z.infer<typeof CaseRights>
