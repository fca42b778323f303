import { z } from 'zod'
import { registerKinds } from '#access/actor.ts'
import { referralStates } from '#access/states.ts'
import { Deadline } from '#casework/deadline/deadline.ts'
import { ConcernAnswers } from '#intake/concern-answers/concern-answers.ts'
import { canOutput, dayOutput, idOutput, momentOutput, textOutput } from '#kernel/output.ts'
import { ScreeningDecision, ScreeningStance } from '#intake/screening/screening.ts'

/** How a contact reached the professional who registers it. */
export const channels = ['phone', 'in_person', 'message', 'own_system', 'meeting', 'other'] as const
export type Channel = (typeof channels)[number]
/** The public form brings a contact itself: nobody registers it, and nobody has received it. */
export const allChannels = [...channels, 'web'] as const

/** Why no home municipality is recorded. It is protected data itself under a non-disclosure order (661/2009 § 36). */
export const missingMunicipalities = ['unknown', 'protected'] as const

/** Whether the team first discusses the contact without knowing who it is about, or with the name open. */
export const discussions = ['without_identity', 'open'] as const
export type Discussion = (typeof discussions)[number]

/** How custody stands for a guardian. */
export const custodies = ['sole', 'joint', 'none', 'unknown'] as const

/** Longest texts of a contact, in characters. */
export const NEED_LIMIT = 4000
export const MEASURE_LIMIT = 2000

/**
 * Ages as the team hears them while the name is not open. The limits are those where rules change: the right to be heard from
 * 12 (417/2007 § 20), no criminal liability under 15 (805/2011 3:5), adult at 18.
 */
export const ageBands = ['under_7', 'from_7_to_11', 'from_12_to_14', 'from_15_to_17', 'adult'] as const
export type AgeBand = (typeof ageBands)[number]

/** Age band of an age in whole years. */
export function ageBandOf(age: number): AgeBand {
  if (age < 7) return 'under_7'
  if (age < 12) return 'from_7_to_11'
  if (age < 15) return 'from_12_to_14'
  return age < 18 ? 'from_15_to_17' : 'adult'
}

/** Begins whatever the contact started with: the teams' own aim (rule notifier_receipt). */
const rulesOfEveryContact = ['notifier_receipt'] as const

/**
 * Time limits that begin when a contact of this kind is received, as rule ids of data/deadlines.json, where each names its
 * source. LSL 417/2007 § 26 counts them from the day the child welfare matter is initiated. A report of an offence and a
 * concern start none by themselves: the duties of 805/2011 and 633/2010 begin at other events.
 */
const rulesByTrigger: Readonly<Partial<Record<string, readonly string[]>>> = {
  child_welfare_notification: [
    'urgent_need_child_protection',
    'assessment_start',
    'inform_child_and_guardian',
    'assessment_complete',
  ],
}

/** The duty to assess an urgent need at once that is not a child welfare matter yet (SHL 1301/2014 § 36, subsection 1). */
const rulesByUrgency: Readonly<Partial<Record<string, readonly string[]>>> = { immediate: ['urgent_need_help'] }

/** Rules fulfilled when the social worker has assessed the urgent need. */
export const urgentNeedRules: readonly string[] = ['urgent_need_child_protection', 'urgent_need_help']

/** Rule ids of the time limits a contact starts, each once. One duty to assess at once is enough. */
export function rulesOfContact(triggers: readonly string[], urgency: string): string[] {
  const byTrigger = triggers.flatMap((trigger) => rulesByTrigger[trigger] ?? [])
  const assessedAnyway = byTrigger.some((rule) => urgentNeedRules.includes(rule))
  return [
    ...new Set([...byTrigger, ...(assessedAnyway ? [] : (rulesByUrgency[urgency] ?? [])), ...rulesOfEveryContact]),
  ]
}

/** What the queue shows of a contact: no text and no name. */
export const ReferralListItem = z.object({
  id: idOutput,
  number: z.string(),
  state: z.enum(referralStates),
  receivedAt: momentOutput,
  channel: z.enum(allChannels),
  urgency: z.string(),
  municipalityName: textOutput.nullable(),
  municipalityMissing: z.enum(missingMunicipalities).nullable(),
  teamId: idOutput.nullable(),
  /** Null in the manual queue. */
  teamName: textOutput.nullable(),
  carriedOver: z.number().int(),
  urgentAssessed: z.boolean(),
})
export type ReferralListItem = z.infer<typeof ReferralListItem>

/** Metadata of a contact. */
export const ReferralHead = ReferralListItem.extend({
  /** Null together where it came by the public form. */
  receiverId: idOutput.nullable(),
  receiverName: z.string().nullable(),
  receiverProfession: z.string().nullable(),
  urgentAssessedAt: momentOutput.nullable(),
  version: z.number().int(),
})
export type ReferralHead = z.infer<typeof ReferralHead>

/** What the team discusses; absent for those who only see the metadata. */
export const ReferralDetail = z.object({
  source: z.string(),
  sourceContact: z.string().nullable(),
  triggers: z.array(z.string()),
  criteria: z.array(z.string()),
  reasons: z.array(z.string()),
  ageBand: z.enum(ageBands).nullable(),
  /** Whole years on the day of the contact; only for those who also see who it is about. */
  age: z.number().int().nullable(),
  ageOverrideReason: z.string().nullable(),
  need: z.string().nullable(),
  urgentMeasure: z.string().nullable(),
  /** Set when the texts have been removed because the contact was not selected. */
  reducedAt: momentOutput.nullable(),
})
export type ReferralDetail = z.infer<typeof ReferralDetail>

/** A person of the contact, for those who may know who it is about. */
export const ReferralPerson = z.object({
  id: idOutput,
  role: z.string(),
  name: z.string().nullable(),
  birthDate: dayOutput.nullable(),
  personalIdentityCode: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  address: z.string().nullable(),
  school: z.string().nullable(),
  custody: z.enum(custodies).nullable(),
  contactLanguage: z.string().nullable(),
  motherTongue: z.string().nullable(),
  interpreterLanguage: z.string().nullable(),
  registerKind: z.enum(registerKinds),
})
export type ReferralPerson = z.infer<typeof ReferralPerson>

/** An earlier contact about the same young person that the reader may see (C-26). */
export const EarlierReferral = z.object({
  id: idOutput,
  number: z.string(),
  receivedAt: momentOutput,
  state: z.enum(referralStates),
  /** What the team decided; null while it is waiting or when the reader may not see it. */
  outcome: z.string().nullable(),
  caseId: idOutput.nullable(),
  caseNumber: z.string().nullable(),
})
export type EarlierReferral = z.infer<typeof EarlierReferral>

/** The authority's own reference number of what the contact started with (C-02). */
export const ReferralReference = z.object({ trigger: z.string(), referenceNumber: z.string() })
export type ReferralReference = z.infer<typeof ReferralReference>

/** Everything of a contact the reader may see, and what they may do with it. */
export const Referral = z.object({
  referral: ReferralHead,
  detail: ReferralDetail.nullable(),
  /** Empty while it is discussed without a name, and for those who may not know it. */
  persons: z.array(ReferralPerson),
  /** What the public form asked; null where it came another way. */
  concern: ConcernAnswers.nullable(),
  references: z.array(ReferralReference),
  stances: z.array(ScreeningStance),
  decisions: z.array(ScreeningDecision),
  /** Professions whose stance a selection needs and that have not said "select" yet (C-11). */
  panelMissing: z.array(z.string()),
  earlier: z.array(EarlierReferral),
  deadlines: z.array(Deadline),
  case: z.object({ id: idOutput, number: z.string() }).nullable(),
  can: canOutput,
})
export type Referral = z.infer<typeof Referral>
