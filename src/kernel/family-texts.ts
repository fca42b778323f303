import { createHash } from 'node:crypto'
import * as z from 'zod'
import { findCode } from './codes.ts'
import { familyLabels, type FamilyLabels } from './family-texts.words.ts'
import { isLanguage, type Language } from './language.ts'
import { camelCaseKeys, textSchema } from './reference-data.ts'
import ar from './data/family-texts.ar.json' with { type: 'json' }
import et from './data/family-texts.et.json' with { type: 'json' }
import published from './data/family-texts.json' with { type: 'json' }
import ru from './data/family-texts.ru.json' with { type: 'json' }
import so from './data/family-texts.so.json' with { type: 'json' }
import uk from './data/family-texts.uk.json' with { type: 'json' }

/** The texts the product says to families, in the order of `data/family-texts.json`. A text added there is added here. */
export const familyTextIds = [
  'what_is_anchor',
  'voluntary',
  'who_comes',
  'what_is_written',
  'who_may_see',
  'your_rights',
  'consent_plain',
  'meeting_invitation',
  'reminder_no_content',
  'notifier_receipt',
] as const
export type FamilyTextId = (typeof familyTextIds)[number]

/** Standard, or easy language (lättläst, selkokieli). */
export const textVariants = ['standard', 'easy'] as const
export type TextVariant = (typeof textVariants)[number]

const publishedText = z.object({
  id: z.enum(familyTextIds),
  title: textSchema,
  standard: textSchema,
  easy: textSchema,
  placeholders: z.array(z.string()),
})

const texts = new Map(
  z
    .object({ texts: z.array(publishedText).length(familyTextIds.length) })
    .parse(camelCaseKeys(published))
    .texts.map((each) => [each.id, each]),
)

/** A further language: every text and label, drafted by a machine until two persons have found it right. */
const translationSchema = z.object({
  language: z.string().refine((id) => findCode('languages', id) !== undefined && !isLanguage(id)),
  reviewStatus: z.literal('machine_drafted_not_verified'),
  labels: z.object(
    Object.fromEntries(Object.keys(familyLabels).map((key) => [key, z.string().min(1)])) as Record<
      keyof FamilyLabels,
      z.ZodString
    >,
  ),
  texts: z
    .array(
      z.object({
        id: z.enum(familyTextIds),
        title: z.string().min(1),
        standard: z.string().min(1),
        easy: z.string().min(1),
      }),
    )
    .length(familyTextIds.length),
})
export type Translation = z.infer<typeof translationSchema>

const translations = new Map(
  [ar, so, ru, uk, et]
    .map((each) => translationSchema.parse(camelCaseKeys(each)))
    .map((each): [string, Translation] => [each.language, each]),
)

/** Codes of the further languages that have texts, in the order they are offered. */
export const furtherLanguages: readonly string[] = [...translations.keys()]

/** Codes of every language a family can get a text in. */
export const familyLanguages: readonly string[] = ['sv', 'fi', 'en', ...furtherLanguages]

/** Writing direction of a language. */
export const directionOf = (language: string): 'ltr' | 'rtl' => findCode('languages', language)?.direction ?? 'ltr'

/** One text as it is shown: in the language asked for, or visibly in another where that has none. */
export type FamilyText = {
  readonly id: FamilyTextId
  /** The language it is in. */
  readonly language: string
  readonly title: string
  /** Paragraphs with an empty line between. */
  readonly body: string
  /** Of the translation, both variants; null where it is no translation. */
  readonly fingerprint: string | null
}

const fingerprintOf = (of: Translation['texts'][number]): string =>
  createHash('sha256')
    .update(JSON.stringify([of.title, of.standard, of.easy]))
    .digest('hex')

/**
 * A text for families.
 * @param language code of `languages`; one that has no texts falls back to `instead`.
 */
export function familyText(id: FamilyTextId, language: string, variant: TextVariant, instead: Language): FamilyText {
  const translated = translations.get(language)?.texts.find((each) => each.id === id)
  if (translated !== undefined)
    return { id, language, title: translated.title, body: translated[variant], fingerprint: fingerprintOf(translated) }
  const own = isLanguage(language) ? language : instead
  const text = texts.get(id)
  if (text === undefined) throw new Error(`Unknown text for families: ${id}`)
  return { id, language: own, title: text.title[own], body: text[variant][own], fingerprint: null }
}

/** The words around the texts on a paper, in a language; those of `instead` where it has none. */
export function labelsIn(language: string, instead: Language): FamilyLabels {
  const translated = translations.get(language)?.labels
  if (translated !== undefined) return translated
  const own = isLanguage(language) ? language : instead
  return Object.fromEntries(
    Object.entries(familyLabels).map(([key, text]) => [key, text[own]]),
  ) as unknown as FamilyLabels
}

/** Names of the fields a text leaves open, as `{date}`. */
export const placeholdersOf = (id: FamilyTextId): readonly string[] => texts.get(id)?.placeholders ?? []
