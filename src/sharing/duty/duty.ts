import { z } from 'zod'
import { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { dutyKinds, OpenPrompt } from '#casework/duty-prompt/duty-prompt.ts'
import { canOutput, dayOutput, idOutput, momentOutput, textOutput } from '#kernel/output.ts'

/**
 * How a child welfare matter is brought to the social authority: a notification (417/2007 § 25), a contact made together with the
 * child or the parents (§ 25 a), or a contact for social care with or without consent (1301/2014 § 35).
 */
export const welfareManners = [
  'notification',
  'joint_contact',
  'contact_with_consent',
  'contact_without_consent',
] as const
export type WelfareManner = (typeof welfareManners)[number]
export const manners = [...welfareManners, 'police_notification', 'county_notice'] as const
export type Manner = (typeof manners)[number]

/** What the family knows; `together`: the contact was made with the child or the parents. */
export const familyKnows = ['together', 'informed', 'not_informed'] as const
export type FamilyKnows = (typeof familyKnows)[number]

/** Ways that keep what is secret; an ordinary email is none. */
export const channels = ['secure_form', 'secure_mail', 'phone', 'on_site'] as const
export type Channel = (typeof channels)[number]

/** Answers to the two questions about an offence. Who is unsure tells the police: suspicion is enough (§ 25, subsection 3). */
export const offenceAnswers = ['yes', 'no', 'unsure'] as const
export type OffenceAnswer = (typeof offenceAnswers)[number]

/** Longest texts, in characters: the notice itself, what is new, why the family was not told. */
export const REASON_LIMIT = 4000
export const NEW_FACTS_LIMIT = 1000
export const NOT_INFORMED_LIMIT = 1000
/** Longest name of the county that is told. */
export const RECIPIENT_LIMIT = 200
/** Shortest text that can say anything, in characters. */
export const SHORTEST = 10

/** The child and the guardians as the recipient needs them. */
export const ChildFacts = z.object({
  name: z.string().nullable(),
  identityCode: z.string().nullable(),
  birthDate: dayOutput.nullable(),
  address: z.string().nullable(),
  guardians: z.string().nullable(),
})
export type ChildFacts = z.infer<typeof ChildFacts>

/** The provision that something was told on, as the catalogue of rules had it that day. */
export const Basis = z.object({
  ruleId: z.string(),
  ruleVersion: z.number().int(),
  name: textOutput,
  citations: z.array(textOutput),
})
export type Basis = z.infer<typeof Basis>

/** How one authority met a duty in a case, or why it found none; read in that authority alone. */
export const Duty = z.object({
  id: idOutput,
  kind: z.enum(dutyKinds),
  outcome: z.enum(['fulfilled', 'dismissed']),
  manner: z.enum(manners).nullable(),
  reason: z.string(),
  newFacts: z.string().nullable(),
  family: z.enum(familyKnows).nullable(),
  notInformedReason: z.string().nullable(),
  sexualOffence: z.enum(offenceAnswers).nullable(),
  lifeOrHealth: z.enum(offenceAnswers).nullable(),
  sentOn: dayOutput.nullable(),
  channel: z.enum(channels).nullable(),
  /** The county that was told of a move (417/2007 § 25 d). */
  recipient: z.string().nullable(),
  child: ChildFacts,
  /** `list:code` of what in the case asked for it. */
  prompts: z.array(z.string()),
  basis: Basis.nullable(),
  decidedByName: z.string(),
  decidedByProfession: z.string(),
  decidedAt: momentOutput,
})
export type Duty = z.infer<typeof Duty>

/**
 * As it is shown. What asked for it is left out: a colleague of the same authority may be asked into the case from another team, and
 * a concern about recruitment is not theirs to know of.
 */
export const ShownDuty = Duty.omit({ prompts: true })
export type ShownDuty = z.infer<typeof ShownDuty>

/** One duty and the head of its case. */
export const DutyOpened = z.object({ case: CaseHead, duty: ShownDuty })

/** A fulfilment that stands already: who, and when. */
export const Fulfilment = z.object({ byName: z.string(), on: dayOutput })
export type Fulfilment = z.infer<typeof Fulfilment>

/** What one needs before writing a notification. */
export const DutyForm = z.object({
  case: CaseHead,
  child: ChildFacts,
  /** The own authority's latest, or the one that the time limits of the case know of. */
  earlier: Fulfilment.nullable(),
  prompts: z.array(OpenPrompt),
  /** Manners that the own authority has a rule for, with the provision. */
  manners: z.array(z.object({ manner: z.enum(manners), basis: Basis.nullable() })),
  can: canOutput,
})
export type DutyForm = z.infer<typeof DutyForm>

/**
 * Whether the two answers make a duty to notify the police: any of them yes, or not sure, since a reason to suspect is enough
 * (417/2007 § 25, subsection 3).
 */
export const mustTellPolice = (sexualOffence: OffenceAnswer, lifeOrHealth: OffenceAnswer): boolean =>
  sexualOffence !== 'no' || lifeOrHealth !== 'no'
