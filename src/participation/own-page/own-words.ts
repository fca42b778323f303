import { z } from 'zod'
import { idOutput, momentOutput, textOutput } from '#kernel/output.ts'
import limits from './own-page.json' with { type: 'json' }

/** So many texts of one kind a person can write in a day: far more than anybody needs, so that a page left open cannot fill the case. */
export const MOST_A_DAY = limits.most_texts_a_day

/** Where words can stand that a person writes themself: with everyone in the case, or with one authority alone. */
export const WordsReaders = z.object({
  /** `everyone`, or the id of the authority's register. */
  id: z.string(),
  /** Null for everyone. */
  name: textOutput.nullable(),
})
export type WordsReaders = z.infer<typeof WordsReaders>

/** Something the guest has said. */
export const OwnWordsOnPage = z.object({
  id: idOutput,
  /** Null when they were taken back. */
  words: z.string().nullable(),
  language: z.string().nullable(),
  /** Written by the guest; otherwise a worker wrote it down. */
  byMe: z.boolean(),
  /** The one authority that reads them; null when everyone in the case does. */
  onlyFor: textOutput.nullable(),
  recordedAt: momentOutput,
  withdrawnAt: momentOutput.nullable(),
})
export type OwnWordsOnPage = z.infer<typeof OwnWordsOnPage>
