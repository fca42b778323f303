import { z } from 'zod'

/** Who filled in the public form "Jag är orolig": the young person about themself, somebody close, or a professional. */
export const reporters = ['young_person', 'relative', 'professional'] as const
export type Reporter = (typeof reporters)[number]

/** What the form asks beside the story, in the order it is shown. The story itself stands with the contact. */
export const questions = [
  'givenName',
  'familyName',
  'age',
  'school',
  'told',
  'name',
  'relation',
  'source',
  'workplace',
  'phone',
  'email',
  'reach',
] as const
export type Question = (typeof questions)[number]

/** Whether the young person or a guardian knows that the professional writes. */
export const toldAnswers = ['yes', 'no', 'unknown'] as const

/** Which professionals may say where they work, as codes of `referral_sources`. */
export const professionalSources = [
  'school',
  'educational_institution',
  'health_services',
  'social_services',
  'youth_services',
  'police',
  'other',
] as const

/** Pages of the form one can answer with "vet inte". */
export const answerPages = ['story', 'youth', 'you'] as const
export type AnswerPage = (typeof answerPages)[number]

/** What is kept, sealed, of a form that was sent: answers as typed, and the pages that were answered with "vet inte". */
export const KeptAnswers = z.object({
  answers: z.partialRecord(z.enum(questions), z.string()),
  notKnown: z.array(z.enum(answerPages)),
})
export type KeptAnswers = z.infer<typeof KeptAnswers>

/** Answers from the text they are kept as; null for a sentence that says that the key was destroyed, and with it the answers. */
export function keptAnswers(text: string | null): KeptAnswers | null {
  if (text === null) return null
  try {
    return KeptAnswers.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/**
 * Answers without what would tell where somebody of the case lives or is reached once they are protected (661/2009 § 36): the school, and of a
 * young person who wrote themself also numbers and addresses. Those of somebody else who wrote are theirs.
 */
export function withoutWhereabouts(reporter: Reporter, kept: KeptAnswers | null): KeptAnswers | null {
  if (kept === null) return null
  const { school: _school, ...others } = kept.answers
  if (reporter !== 'young_person') return { ...kept, answers: others }
  const { phone: _phone, email: _email, reach: _reach, ...rest } = others
  return { ...kept, answers: rest }
}

/** Who wrote a contact on the web and what they answered, for those who read the contact. */
export const ConcernAnswers = z.object({
  reporter: z.enum(reporters),
  language: z.enum(['sv', 'fi', 'en']),
  /** Null when they were removed because the contact was not selected. */
  kept: KeptAnswers.nullable(),
})
export type ConcernAnswers = z.infer<typeof ConcernAnswers>
