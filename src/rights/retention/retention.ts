import { z } from 'zod'
import { textSchema } from '#kernel/reference-data.ts'
import { canOutput, idOutput, momentOutput, textOutput } from '#kernel/output.ts'

/** Most parts on one list: it is erased in one transaction, and two persons read it through. */
export const LIST_LIMIT = 200
/** Most parts shown on the page. */
export const SHOWN_LIMIT = 300
/** Longest reason of a hold, in characters. */
export const REASON_LIMIT = 1000
export const REASON_LEAST = 10

/** The retention classes a table may name in its comment (src/testing/catalog-data.ts), and a contact that became no case. */
export const retentionClasses = [
  'permanent',
  'staff',
  'hours',
  '14d',
  '12y',
  'shared_workspace',
  'own_register',
  'consent',
  'feedback',
  'contact',
] as const

/** What a part of a case is called on a list: a class, or the frame that goes last. */
export const partClasses = ['own_register', 'consent', 'shared_workspace', 'frame', '12y', 'contact'] as const

/** Why a case may be kept although its periods have run out; the first two are the published ones. */
export const holdGrounds = ['police_hold', 'open_request', 'other'] as const

/** One period as the page shows it. */
export const RetentionRule = z.object({
  id: z.string(),
  version: z.number().int(),
  controller: z.string(),
  action: z.string(),
  text: textOutput,
  citations: z.array(textOutput),
  certainty: z.enum(['certain', 'uncertain']),
  uncertaintyReason: textSchema.nullable(),
  configurable: z.boolean(),
  verified: z.boolean(),
  /** Classes of tables and controllers that follow it. */
  followedBy: z.array(z.object({ class: z.string(), registerKind: z.string(), transferred: z.boolean() })),
})
export type RetentionRule = z.infer<typeof RetentionRule>

/** A part of a closed case or a contact, and when its period ends. */
export const RetentionPart = z.object({
  objectKind: z.enum(['case', 'contact']),
  objectId: idOutput,
  class: z.string(),
  registerName: textSchema.nullable(),
  ruleId: z.string().nullable(),
  dueOn: z.string().nullable(),
  held: z.string().nullable(),
})
export type RetentionPart = z.infer<typeof RetentionPart>

export const ErasureList = z.object({
  id: idOutput,
  asOf: z.string(),
  state: z.enum(['proposed', 'approved', 'done', 'withdrawn']),
  madeByName: z.string(),
  madeAt: momentOutput,
  firstApprovedBy: idOutput.nullable(),
  firstApprovedByName: z.string().nullable(),
  secondApprovedByName: z.string().nullable(),
  doneAt: momentOutput.nullable(),
  parts: z.number().int(),
  version: z.number().int(),
})
export type ErasureList = z.infer<typeof ErasureList>

export const ErasureItem = RetentionPart.extend({
  rowCount: z.number().int(),
  outcome: z.enum(['erased', 'held', 'not_due']).nullable(),
})
export type ErasureItem = z.infer<typeof ErasureItem>

export const LegalHold = z.object({
  id: idOutput,
  caseId: idOutput,
  ground: z.enum(holdGrounds),
  reason: z.string(),
  reviewOn: z.string(),
  setByName: z.string(),
  setAt: momentOutput,
  liftedAt: momentOutput.nullable(),
  liftReason: z.string().nullable(),
  version: z.number().int(),
})
export type LegalHold = z.infer<typeof LegalHold>

export const canKeep = canOutput
