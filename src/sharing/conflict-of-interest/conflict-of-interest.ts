import { z } from 'zod'
import { codeList, type Code } from '#kernel/codes.ts'
import { idOutput, momentOutput } from '#kernel/output.ts'

/** Kinds of conflict a professional may have; those of guardians are limits of the guardian. */
export const workerKinds: readonly Code[] = codeList('conflict_kinds').codes.filter((each) => each.scope === 'worker')

/** A conflict of interest (434/2003 §§ 27–28): closes a case, or everything about a relative, to one professional. */
export const Conflict = z.object({
  id: idOutput,
  professionalId: idOutput,
  professionalName: z.string(),
  /** Code of `conflict_kinds`. */
  kind: z.string(),
  /** Whose case or relative it is, is not told: only whether it is one case, or a person wherever they turn up. */
  about: z.enum(['case', 'relative']),
  declaredByName: z.string(),
  declaredAt: momentOutput,
  endedAt: momentOutput.nullable(),
  version: z.number().int(),
})
export type Conflict = z.infer<typeof Conflict>

/** Somebody a coordinator may record a conflict for. */
export const Candidate = z.object({ professionalId: idOutput, name: z.string(), profession: z.string() })
export type Candidate = z.infer<typeof Candidate>
