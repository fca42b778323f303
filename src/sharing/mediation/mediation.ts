import { z } from 'zod'
import { registerKinds } from '#access/actor.ts'
import { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { canOutput, dayOutput, idOutput, textOutput } from '#kernel/output.ts'

/** Longest texts, in characters: what is mediated, the mediation office, a note. */
export const MATTER_LIMIT = 1000
export const OFFICE_LIMIT = 200
export const NOTE_LIMIT = 1000

/** How a mediation goes on after the young person was directed to it (417/2007 § 24, subsection 2; 1015/2005). */
export const mediationStates = [
  'referred',
  'consents_asked',
  'started',
  'agreed',
  'no_agreement',
  'interrupted',
  'not_started',
] as const
export type MediationState = (typeof mediationStates)[number]

const next: Readonly<Record<MediationState, readonly MediationState[]>> = {
  referred: ['consents_asked', 'started', 'not_started'],
  consents_asked: ['started', 'not_started'],
  started: ['agreed', 'no_agreement', 'interrupted'],
  agreed: [],
  no_agreement: [],
  interrupted: [],
  not_started: [],
}

/** Statuses a mediation may go to; none when it is over. */
export const nextOf = (state: MediationState): readonly MediationState[] => next[state]

/** A status it has had. */
export const MediationStep = z.object({
  state: z.enum(mediationStates),
  note: z.string().nullable(),
  happenedOn: dayOutput,
  recordedByName: z.string(),
})

/** A matter that was directed to mediation, with every status it has had (C-31). */
export const Mediation = z.object({
  id: idOutput,
  matter: z.string(),
  office: z.string(),
  state: z.enum(mediationStates),
  referredOn: dayOutput,
  referredByName: z.string(),
  registerKind: z.enum(registerKinds),
  registerName: textOutput,
  version: z.number().int(),
})
export type Mediation = z.infer<typeof Mediation>

/** One mediation with its steps. */
export const MediationOpened = z.object({
  case: CaseHead,
  mediation: Mediation,
  steps: z.array(MediationStep),
  next: z.array(z.enum(mediationStates)),
  can: canOutput,
})
export type MediationOpened = z.infer<typeof MediationOpened>
