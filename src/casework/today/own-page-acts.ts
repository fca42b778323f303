import { z } from 'zod'
import { idOutput, momentOutput } from '#kernel/output.ts'
import rules from './own-page-acts.json' with { type: 'json' }

/**
 * So many days what the family did on its own page stands on Today. Nobody marks it as seen: a mark that one of several sets would hide it from
 * the others, and what was done stays readable in the case (docs/decisions/0025).
 */
export const DAYS_SHOWN = rules.days_shown

/** What the family does on its own page that somebody of the case should know: never what it is about. */
export const ownPageActKinds = ['consent_withdrawn', 'own_words', 'remark'] as const
export type OwnPageActKind = (typeof ownPageActKinds)[number]

/** Something the family of a case did on its own page lately. */
export const OwnPageAct = z.object({
  caseId: idOutput,
  caseNumber: z.string(),
  kind: z.enum(ownPageActKinds),
  times: z.number().int(),
  lastAt: momentOutput,
})
export type OwnPageAct = z.infer<typeof OwnPageAct>
