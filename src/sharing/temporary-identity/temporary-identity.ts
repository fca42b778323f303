import { randomInt } from 'node:crypto'
import { z } from 'zod'
import { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { canOutput, dayOutput, idOutput, momentOutput } from '#kernel/output.ts'

/** Longest identifier somebody else has given, and note, in characters. */
export const IDENTIFIER_LIMIT = 30
export const NOTE_LIMIT = 500

/** Why it is known now who somebody is. */
export const mergeReasons = ['code_received', 'identity_proved', 'corrected'] as const
export type MergeReason = (typeof mergeReasons)[number]
export type ChangeReason = MergeReason | 'temporary_given'

/** Without the characters that are read as one another. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const part = (): string => Array.from({ length: 4 }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('')

/** A temporary identifier of the system's own, like `T-7K3M-9QXA`: random, so that it says nothing of the person (703/2023 § 38). */
export const newTemporaryIdentifier = (): string => `T-${part()}-${part()}`

/** What the index of a temporary identifier is made of: apart from all personal identity codes, whatever was typed. */
export const indexedAs = (identifier: string): string =>
  `temporary:${identifier.toUpperCase().replace(/[^A-Z0-9]/g, '')}`

/** Who somebody was in the record before a change. */
export const IdentityChange = z.object({
  id: idOutput,
  reason: z.enum(['temporary_given', ...mergeReasons]),
  note: z.string().nullable(),
  temporaryIdentifier: z.string().nullable(),
  personalIdentityCode: z.string().nullable(),
  name: z.string().nullable(),
  birthDate: dayOutput.nullable(),
  changedByName: z.string(),
  changedAt: momentOutput,
})
export type IdentityChange = z.infer<typeof IdentityChange>

/** The page of a young person's identity. */
export const Identity = z.object({
  case: CaseHead,
  personId: idOutput,
  name: z.string().nullable(),
  birthDate: dayOutput.nullable(),
  personalIdentityCode: z.string().nullable(),
  temporaryIdentifier: z.string().nullable(),
  version: z.number().int(),
  changes: z.array(IdentityChange),
  can: canOutput,
})
export type Identity = z.infer<typeof Identity>
