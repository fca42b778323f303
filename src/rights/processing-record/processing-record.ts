import { z } from 'zod'
import { RetentionRule } from '#rights/retention/retention.ts'
import { idOutput, textOutput } from '#kernel/output.ts'
import { textSchema } from '#kernel/reference-data.ts'

/** A table as the record of processing names it: its classes, and how many columns hold what. */
export const ProcessedTable = z.object({
  table: z.string(),
  privacy: z.string(),
  retention: z.string(),
  columns: z.record(z.string(), z.number().int()),
})
export type ProcessedTable = z.infer<typeof ProcessedTable>

export const Controller = z.object({
  id: idOutput,
  kind: z.string(),
  name: textOutput,
  agencyName: textSchema.nullable(),
})
export type Controller = z.infer<typeof Controller>

/** Where information may go, by rule: with what certainty. */
export const DisclosureBasis = z.object({
  id: z.string(),
  name: textOutput,
  outcome: z.string(),
  certainty: z.string(),
  citations: z.array(textOutput),
})

/** The record of processing (GDPR 30) and what a DPIA needs (GDPR 35), made from the running configuration and nothing else. */
export const ProcessingRecord = z.object({
  instanceName: textOutput,
  asOf: z.string(),
  controllers: z.array(Controller),
  tables: z.array(ProcessedTable),
  rules: z.array(DisclosureBasis),
  retention: z.array(RetentionRule),
  /** How many rules and periods nobody has verified. */
  uncertain: z.number().int(),
})
export type ProcessingRecord = z.infer<typeof ProcessingRecord>

/** What a person is told by one controller (GDPR 13–14). */
export const PrivacyNotice = z.object({
  controller: Controller,
  asOf: z.string(),
  retention: z.array(RetentionRule),
  rules: z.array(DisclosureBasis),
})
export type PrivacyNotice = z.infer<typeof PrivacyNotice>
