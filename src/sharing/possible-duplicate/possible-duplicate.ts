import { z } from 'zod'
import { idOutput, momentOutput, textOutput } from '#kernel/output.ts'

/** The contact or case a question is about, on the actor's side. Every case came from a contact. */
export type Matter = { readonly referralId: string; readonly caseId: string | null; readonly teamId: string }

/** Who takes the lead, as one says it from one's own side. */
export const leads = ['own', 'other', 'together'] as const
export const Lead = z.enum(leads, { error: 'choose_one' })
export type Lead = z.infer<typeof Lead>

/** How asking ended. `asked` says nothing about whether anybody knows the young person. */
export type AskResult = 'asked' | 'no_code' | 'kept_quiet'

/**
 * "Known – contact X" (C-05), from one side: whom to contact in the other team, and who takes the lead. No number, no fact, and not
 * whether the other side has a contact or a case.
 */
export const LeadQuestion = z.object({
  id: idOutput,
  /** Whether this side asked, or was asked. */
  side: z.enum(['asking', 'asked']),
  contactName: z.string(),
  contactTitle: textOutput,
  contactPhone: z.string().nullable(),
  teamName: textOutput,
  askedAt: momentOutput,
  lead: Lead.nullable(),
  /** Who answered, when it was somebody of this side. */
  answeredByName: z.string().nullable(),
  answeredAt: momentOutput.nullable(),
})
export type LeadQuestion = z.infer<typeof LeadQuestion>

/** The other of two contacts or cases about the same young person in one team; there for those who see both. */
const Other = z.object({
  referralId: idOutput,
  caseId: idOutput.nullable(),
  /** Of the case, or of the contact while there is no case. */
  number: z.string(),
})

/** Another contact or case in the same team about the same young person, not yet linked. */
export const PossibleDuplicate = Other
export type PossibleDuplicate = z.infer<typeof PossibleDuplicate>

export const duplicateOutcomes = ['same', 'not_same'] as const

/** A proposal that two contacts or cases belong together. Nothing is moved, and both keep their log. */
export const DuplicateLink = Other.extend({
  id: idOutput,
  proposedByName: z.string(),
  proposedAt: momentOutput,
  /** Null until somebody else has said. */
  outcome: z.enum(duplicateOutcomes).nullable(),
  settledByName: z.string().nullable(),
  /** Whether the actor may settle it: nobody settles their own proposal. */
  maySettle: z.boolean(),
  version: z.number().int(),
})
export type DuplicateLink = z.infer<typeof DuplicateLink>

/** Everything about duplicates that one contact or case shows. */
export const Duplicates = z.object({
  questions: z.array(LeadQuestion),
  possible: z.array(PossibleDuplicate),
  links: z.array(DuplicateLink),
})
export type Duplicates = z.infer<typeof Duplicates>

/** Ids of the rows shown, for the log. */
export const idsOf = (shown: Duplicates): string[] => [
  ...shown.questions.map((each) => each.id),
  ...shown.possible.map((each) => each.caseId ?? each.referralId),
  ...shown.links.map((each) => each.id),
]
