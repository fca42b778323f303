import { z } from 'zod'
import { textVariants } from '#kernel/family-texts.ts'
import { languageOutput } from '#kernel/output.ts'
import { ShownText } from '#participation/family-text/family-text.ts'
import { ConsentSheet } from '#sharing/consent/consent-sheet.ts'

/** What is signed, in any language a family may have: what is asked as labels and codes, and what it means in the family's own words. */
export const ConsentPaper = ConsentSheet.omit({ language: true }).extend({
  /** Code of `languages` that was asked for, else the one it was explained in. */
  code: z.string(),
  variant: z.enum(textVariants),
  /** The language of what the family's own has no words for: codes of what is asked, and everything where it has no text. */
  instead: languageOutput,
  explanation: ShownText,
})
export type ConsentPaper = z.infer<typeof ConsentPaper>
