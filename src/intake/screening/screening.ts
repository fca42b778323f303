import { z } from 'zod'
import { authorityRegisters, type Actor } from '#access/actor.ts'
import { findCode, label } from '#kernel/codes.ts'
import type { Text } from '#kernel/language.ts'
import { idOutput, momentOutput } from '#kernel/output.ts'
import { words } from './screening.words.ts'

/** What one authority thinks, beside the joint decision. */
export const stances = ['select', 'not_select', 'more_information'] as const
export type Stance = (typeof stances)[number]

/** Not an outcome of the code list: the team agreed that the threshold is met, and the name was opened. */
export const THRESHOLD_MET = 'threshold_met'

/** Longest texts of the screening, in characters. */
export const REASON_LIMIT = 1000
export const GUIDANCE_LIMIT = 2000

/** Rules of data/deadlines.json that begin when the contact becomes a case. */
export const rulesOfSelection: readonly string[] = ['first_meeting']

export const ScreeningStance = z.object({
  professionalId: idOutput,
  name: z.string(),
  profession: z.string(),
  registerKind: z.enum(authorityRegisters),
  stance: z.enum(stances),
  reason: z.string().nullable(),
  statedAt: momentOutput,
  /** Said by an expert the team invited (C-10), not by one of the team. */
  asExpert: z.boolean(),
})
export type ScreeningStance = z.infer<typeof ScreeningStance>

export const Participant = z.object({ professionalId: idOutput, name: z.string(), profession: z.string() })
export type Participant = z.infer<typeof Participant>

/** A decision of the team about a contact, with those who took part and the profession they had then. */
export const ScreeningDecision = z.object({
  id: idOutput,
  /** Code of screening_outcomes, or `threshold_met` when the name was opened. */
  outcome: z.string(),
  reason: z.string(),
  /** Alternative guidance, or why the name was opened. */
  guidance: z.string().nullable(),
  deviationReason: z.string().nullable(),
  deviationExplanation: z.string().nullable(),
  decidedAt: momentOutput,
  decidedByName: z.string(),
  participants: z.array(Participant),
  reviewId: idOutput.nullable(),
})
export type ScreeningDecision = z.infer<typeof ScreeningDecision>

/** Words of an outcome, also of the opening of the name. */
export const outcomeText = (outcome: string): Text =>
  outcome === THRESHOLD_MET ? words.thresholdMet : label('screening_outcomes', outcome)

/** Whether the outcome ends the contact without a case: guidance is then given instead (C-12). */
export const endsContact = (outcome: string): boolean => outcome !== 'selected' && outcome !== 'carried_over'

/** Whether the code list says that this reason can explain this outcome. */
export const reasonFits = (reason: string, outcome: string): boolean =>
  findCode('screening_reasons', reason)?.for?.includes(outcome) ?? false

type Stated = Pick<ScreeningStance, 'profession' | 'stance'> & { readonly asExpert?: boolean }

/**
 * Professions of the selection panel from which nobody has said "select" yet (C-11). A lead social worker has the profession
 * of a social worker. What an invited expert says stands for nobody of the panel. An empty panel lacks nobody.
 */
export const missingInPanel = (panel: readonly string[], stated: readonly Stated[]): string[] =>
  panel.filter(
    (profession) =>
      !stated.some((each) => each.asExpert !== true && each.profession === profession && each.stance === 'select'),
  )

/** Whether the actor may record the assessment of an urgent need: a duty of social care (417/2007 § 26, 1301/2014 § 36). */
export const assessesUrgency = (actor: Pick<Actor, 'ownRegisterKind'>): boolean =>
  actor.ownRegisterKind === 'social_care'
