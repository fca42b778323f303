import { z } from 'zod'
import { familyTextIds, textVariants } from '#kernel/family-texts.ts'
import type { Language } from '#kernel/language.ts'
import { idOutput, languageOutput, momentOutput, textOutput } from '#kernel/output.ts'
import { TeamContact } from '#network/team-contact/team-contact.ts'

/** So many persons must have found a translation right before it counts as verified. */
export const CHECKS_NEEDED = 2

/** The leaflet of a family (P-01): what Anchor work is, that it is voluntary, and what one's rights are. */
export const leafletTexts = [
  'what_is_anchor',
  'voluntary',
  'who_comes',
  'what_is_written',
  'who_may_see',
  'your_rights',
] as const satisfies readonly (typeof familyTextIds)[number][]

/** One person's finding that a translated text is right. */
export const Check = z.object({ name: z.string(), checkedAt: momentOutput })
export type Check = z.infer<typeof Check>

/** A text as it is shown, with who has found it right. */
export const ShownText = z.object({
  id: z.enum(familyTextIds),
  /** Code of `languages` the text is in; another than the one asked for where that has none. */
  language: z.string(),
  title: z.string(),
  body: z.string(),
  /** Null where it is no translation. */
  fingerprint: z.string().nullable(),
  checks: z.array(Check),
  verified: z.boolean(),
})
export type ShownText = z.infer<typeof ShownText>

/** A language a family can get texts in, and how many of them are verified. */
export const FamilyLanguage = z.object({
  code: z.string(),
  translated: z.boolean(),
  verified: z.number().int(),
  texts: z.number().int(),
})
export type FamilyLanguage = z.infer<typeof FamilyLanguage>

/** All texts of a language, with the Swedish or Finnish beside them. */
export const TextsOfLanguage = z.object({
  code: z.string(),
  translated: z.boolean(),
  texts: z.array(z.object({ standard: ShownText, easy: ShownText, beside: ShownText, checkedByMe: z.boolean() })),
  mayCheck: z.boolean(),
})
export type TextsOfLanguage = z.infer<typeof TextsOfLanguage>

/** The leaflet as it is printed. */
export const Leaflet = z.object({
  code: z.string(),
  variant: z.enum(textVariants),
  /** The language of what the family's own has no words for. */
  instead: languageOutput,
  texts: z.array(ShownText),
  /** With how the public reaches it, as its coordinator keeps it. */
  team: z.object({ id: idOutput, name: textOutput, seat: textOutput, contact: TeamContact }).nullable(),
  teams: z.array(z.object({ id: idOutput, name: textOutput })),
})
export type Leaflet = z.infer<typeof Leaflet>

/** How a team is reached, a line each; nothing where nobody has filled it in. */
export const contactLinesOf = ({ phone, email, hours }: TeamContact, language: Language): string[] =>
  [phone, email, hours?.[language]].flatMap((line) => (line === null || line === undefined ? [] : [line]))
