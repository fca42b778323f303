import { z } from 'zod'
import { canOutput, idOutput, momentOutput } from '#kernel/output.ts'

export const DESCRIPTION_LIMIT = 2000
export const DESCRIPTION_LEAST = 10
/** Cases named on the page of a breach; the rest are counted. */
export const CASES_SHOWN = 500

export const Breach = z.object({
  id: idOutput,
  noticedAt: momentOutput,
  dueAt: momentOutput,
  clock: z.string(),
  professionalName: z.string().nullable(),
  professionalId: idOutput.nullable(),
  sessionId: idOutput.nullable(),
  lookedFrom: momentOutput,
  lookedUntil: momentOutput,
  description: z.string(),
  version: z.number().int(),
})
export type Breach = z.infer<typeof Breach>

/** One kind of act in what was touched. */
export const Touched = z.object({
  operation: z.string(),
  objectKind: z.string(),
  result: z.string(),
  acts: z.number().int(),
  cases: z.number().int(),
  objects: z.number().int(),
  firstAt: momentOutput,
  lastAt: momentOutput,
})
export type Touched = z.infer<typeof Touched>

export const TouchedCase = z.object({ caseId: idOutput, acts: z.number().int(), lastAt: momentOutput })
export type TouchedCase = z.infer<typeof TouchedCase>

export const BreachDesk = z.object({
  breaches: z.array(Breach),
  staff: z.array(z.object({ id: idOutput, name: z.string() })),
  can: canOutput,
})
