import { z } from 'zod'
import { idInput } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'

/** Most marks of one text that somebody chooses to tell in one disclosure. */
const MARKS_LIMIT = 100

/**
 * Ids of the marked passages about other people that the recipient must know; none means that all are left out. In addresses
 * they stand with commas between them.
 */
export const toldMarks = () =>
  z
    .preprocess(
      (value) => (typeof value === 'string' ? value.split(',').filter((each) => each !== '') : value),
      z.array(idInput()).max(MARKS_LIMIT),
    )
    .default([])

/** A marked passage with what happens to it: told to the recipient, or left out. */
export const MarkChoice = z.object({ id: idOutput, passage: z.string(), about: z.string(), told: z.boolean() })
export type MarkChoice = z.infer<typeof MarkChoice>

/** What the recipient will read, exactly as it will be pinned. */
export const SharedText = z.object({
  body: z.string(),
  /** Of this body: sent back with the form, so that nobody tells another text than the one they saw. */
  fingerprint: z.string(),
  marks: z.array(MarkChoice),
  /** Marks of an earlier version that no longer fit: nobody has looked at those passages since. */
  unreviewed: z.number().int(),
})
export type SharedText = z.infer<typeof SharedText>

/** The choice as it stands in an address, with one mark turned the other way. */
export const turned = (marks: readonly MarkChoice[], id: string): string =>
  marks
    .filter((each) => each.told !== (each.id === id))
    .map((each) => each.id)
    .join(',')

/** The choice as it stands in an address. */
export const toldIds = (marks: readonly MarkChoice[]): string =>
  marks
    .filter((each) => each.told)
    .map((each) => each.id)
    .join(',')
