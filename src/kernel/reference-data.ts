import * as z from 'zod'
import type { Language, Text } from './language.ts'

/** A text of the published data: all three languages, none of them empty. */
export const textSchema = z.strictObject({ sv: z.string().min(1), fi: z.string().min(1), en: z.string().min(1) })

/** A place in a statute as the published data give it. Parts that do not apply are null. */
export const citationSchema = z.strictObject({
  /** Number of the statute: Finnish `417/2007`, European Union `2016/679`. */
  act: z.string().min(1),
  name: textSchema,
  chapter: z.string().nullable(),
  section: z.string().nullable(),
  subsection: z.string().nullable(),
  point: z.string().nullable(),
  amendedBy: z.string().nullable(),
})
export type Citation = z.infer<typeof citationSchema>

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** The published data write `counting_rule`, the code writes `countingRule`. Values are left as they are. */
export const camelCaseKeys = (value: Json): Json => {
  if (Array.isArray(value)) return value.map((item: Json) => camelCaseKeys(item))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      camelCaseKeys(inner),
    ]),
  )
}

/** Union acts are numbered year first (2016/679), Finnish acts year last (417/2007). */
const isUnionAct = (act: string): boolean => /^(19|20)\d\d\/(?!(17|18|19|20)\d\d$)\d+$/.test(act)

const finnishPlace: Readonly<Record<Language, (citation: Citation) => readonly (string | false)[]>> = {
  sv: ({ chapter, section, subsection, point }) => [
    chapter !== null && `${chapter} kap.`,
    section !== null && `${section} §`,
    subsection !== null && `${subsection} mom.`,
    point !== null && `${point} punkten`,
  ],
  fi: ({ chapter, section, subsection, point }) => [
    chapter !== null && `${chapter} luku`,
    section !== null && `${section} §`,
    subsection !== null && `${subsection} mom.`,
    point !== null && `${point} kohta`,
  ],
  en: ({ chapter, section, subsection, point }) => [
    chapter !== null && `chapter ${chapter}`,
    section !== null && `section ${section}`,
    subsection !== null && `subsection ${subsection}`,
    point !== null && `point ${point}`,
  ],
}

const unionPlace: Readonly<Record<Language, (article: string, paragraph: string | null) => string>> = {
  sv: (article, paragraph) => `artikel ${article}${paragraph === null ? '' : `.${paragraph}`}`,
  fi: (article, paragraph) => (paragraph === null ? `${article} artikla` : `${article} artiklan ${paragraph} kohta`),
  en: (article, paragraph) => `Article ${article}${paragraph === null ? '' : `(${paragraph})`}`,
}

const citationIn = (citation: Citation, language: Language): string => {
  const act = `${citation.name[language]} ${citation.act}`
  if (isUnionAct(citation.act)) {
    return citation.section === null ? act : `${act} ${unionPlace[language](citation.section, citation.subsection)}`
  }
  const place = finnishPlace[language](citation).filter((part) => part !== false)
  return [act, ...place].join(language === 'en' ? ', ' : ' ')
}

/**
 * A citation as people read it: "Barnskyddslag 417/2007 26 § 5 mom.", "Child Welfare Act 417/2007, section 26,
 * subsection 5", "Allmänna dataskyddsförordningen (EU) 2016/679 artikel 12.3".
 */
export const citationText = (citation: Citation): Text => ({
  sv: citationIn(citation, 'sv'),
  fi: citationIn(citation, 'fi'),
  en: citationIn(citation, 'en'),
})
