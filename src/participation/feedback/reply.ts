import { z } from 'zod'
import { idInput, longText, optionalLongText } from '#kernel/input.ts'
import { languages, type Language, type Text } from '#kernel/language.ts'
import { dayOutput, idOutput, textOutput } from '#kernel/output.ts'

/** Longest text of an entry, in characters: read on a phone and on a poster. */
export const REPLY_LIMIT = 600

/** A text in the languages it was written in. */
const written = z.object({ sv: z.string().optional(), fi: z.string().optional(), en: z.string().optional() })
export type WrittenText = z.infer<typeof written>

/** An entry of "you said – we did" (P-06). */
export const FeedbackReply = z.object({
  id: idOutput,
  teamId: idOutput.nullable(),
  /** Null: the whole region. */
  teamName: textOutput.nullable(),
  said: written,
  done: written,
  publishedOn: dayOutput.nullable(),
  withdrawnOn: dayOutput.nullable(),
  version: z.number().int(),
  mayChange: z.boolean(),
})
export type FeedbackReply = z.infer<typeof FeedbackReply>

/** A published entry as everybody sees it. */
export type PublishedReply = {
  readonly instanceKey: string
  readonly instanceName: Text
  readonly id: string
  readonly teamName: Text | null
  readonly said: WrittenText
  readonly done: WrittenText
  readonly publishedOn: string
}

/** Both national languages are asked for (423/2003); English where there is one. */
const inLanguages = z.object({
  sv: longText(REPLY_LIMIT),
  fi: longText(REPLY_LIMIT),
  en: optionalLongText(REPLY_LIMIT),
})
export const replyTexts = { said: inLanguages, done: inLanguages }

/** For a team, or for the whole region when left empty. */
export const replyTeam = {
  team: z.preprocess((value) => (value === '' ? undefined : value), idInput('team').optional()),
}

/** A text in the reader's language, or in the first it was written in. */
export function textFor(text: WrittenText, language: Language): { readonly text: string; readonly language: Language } {
  const found = [language, ...languages].find((each) => (text[each] ?? '') !== '') ?? language
  return { text: text[found] ?? '', language: found }
}
