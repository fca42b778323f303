import { z } from 'zod'
import { authorityRegisters } from '#access/actor.ts'
import { dayOutput, idOutput, languageOutput, textOutput } from '#kernel/output.ts'

/** Functions that two people must agree on; to work cases in a team needs one of them and a register. */
export const weightyFunctions = [
  'coordinator',
  'leadership',
  'steering_group',
  'data_protection_officer',
  'administrator',
  'archivist',
  'national_coordinator',
] as const
export type WeightyFunction = (typeof weightyFunctions)[number]

const nationalFunctions: readonly WeightyFunction[] = [
  'data_protection_officer',
  'administrator',
  'national_coordinator',
]

/** Functions that can be given in an instance of a kind: nobody of a region reads what others hand over, and a national instance has no work. */
export const functionsIn = (kind: string): readonly WeightyFunction[] =>
  kind === 'national' ? nationalFunctions : weightyFunctions.filter((each) => each !== 'national_coordinator')

/** Everything somebody can be; `coordinator` always of a team. */
export const functionNames = ['worker', ...weightyFunctions] as const

/** A term in a team, half-open ISO days. */
export const Membership = z.object({
  id: idOutput,
  teamId: idOutput,
  teamName: textOutput,
  role: z.enum(['worker', 'coordinator']),
  sharePercent: z.number().int(),
  validFrom: dayOutput,
  validUntil: dayOutput.nullable(),
  version: z.number().int(),
})
export type Membership = z.infer<typeof Membership>

/** A function; `validFrom` is null for what the network was set up with. */
export const FunctionTerm = z.object({
  function: z.enum(functionNames),
  validFrom: dayOutput.nullable(),
  validUntil: dayOutput.nullable(),
})
export type FunctionTerm = z.infer<typeof FunctionTerm>

/** A professional of the actor's agency, with what they may do from today on. Nothing of any case. */
export const Professional = z.object({
  id: idOutput,
  givenName: z.string(),
  familyName: z.string(),
  profession: z.string(),
  title: textOutput,
  language: languageOutput,
  phone: z.string().nullable(),
  registerKind: z.enum(authorityRegisters).nullable(),
  registerName: textOutput.nullable(),
  active: z.boolean(),
  /** Last day on which they did something here. */
  lastActiveOn: dayOutput.nullable(),
  memberships: z.array(Membership),
  functions: z.array(FunctionTerm),
  /** Codes of `induction_kinds` that somebody has confirmed. */
  inductions: z.array(z.string()),
  version: z.number().int(),
})
export type Professional = z.infer<typeof Professional>

export const nameOf = (person: { readonly givenName: string; readonly familyName: string }): string =>
  `${person.givenName} ${person.familyName}`

/** Kinds of `wanted` that nobody has confirmed for the person. */
export const missingInductions = (person: Professional, wanted: readonly string[]): string[] =>
  wanted.filter((kind) => !person.inductions.includes(kind))
