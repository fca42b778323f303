import { z } from 'zod'
import { EntryOrigin } from '#casework/entry/entry.ts'
import type { Language } from '#kernel/language.ts'
import { idOutput, momentOutput } from '#kernel/output.ts'
import { words } from './third-person.words.ts'
import './third-person-errors.words.ts'

/** Longest word for who a passage is about, and longest passage that is marked in one go, in characters. */
export const ABOUT_LIMIT = 60
export const PASSAGE_LIMIT = 4000

/** A stretch of a text in UTF-16 units, as the browser counts: from `startsAt` up to, not including, `endsAt`. */
export type Passage = { readonly startsAt: number; readonly endsAt: number }

/** A passage of one version of a text that tells about another person than the young one. */
export const ThirdPersonMark = z.object({
  id: idOutput,
  entryVersion: z.number().int(),
  startsAt: z.number().int(),
  endsAt: z.number().int(),
  /** Who it is about, in a word for the role. */
  about: z.string(),
  markedAt: momentOutput,
})
export type ThirdPersonMark = z.infer<typeof ThirdPersonMark>

/** Passages in order, without those that lie outside the text; what overlaps or touches is one. */
function joined(text: string, passages: readonly Passage[]): Passage[] {
  const whole: { startsAt: number; endsAt: number }[] = []
  const inOrder = passages
    .map(({ startsAt, endsAt }) => ({ startsAt: Math.max(0, startsAt), endsAt: Math.min(text.length, endsAt) }))
    .filter(({ startsAt, endsAt }) => startsAt < endsAt)
    .sort((left, right) => left.startsAt - right.startsAt)
  for (const each of inOrder) {
    const last = whole.at(-1)
    if (last !== undefined && each.startsAt <= last.endsAt) last.endsAt = Math.max(last.endsAt, each.endsAt)
    else whole.push({ ...each })
  }
  return whole
}

/**
 * The text without what it tells about other people: each marked passage is replaced by "[uppgift om en annan person]" in the language
 * of the text. The length of a passage cannot be read from the result. Pure; the marks must be those of this version of the text.
 */
export function masked(text: string, marks: readonly Passage[], language: Language = 'sv'): string {
  let result = ''
  let from = 0
  for (const { startsAt, endsAt } of joined(text, marks)) {
    result += text.slice(from, startsAt) + words.mask[language]
    from = endsAt
  }
  return result + text.slice(from)
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/**
 * Every place where a passage stands in the text. It may have been copied from a page, where line breaks and the signs of a list are
 * gone: any white space, with a "- " after a line break, matches any other. Empty when it stands nowhere.
 */
export function passagesOf(text: string, passage: string): Passage[] {
  const parts = passage.split(/\s+/).filter((part) => part !== '')
  if (parts.length === 0) return []
  const pattern = new RegExp(parts.map(literal).join(String.raw`\s+(?:- +)?`), 'gu')
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ startsAt: index, endsAt: index + found.length }))
}

/** How many units two texts have in common from the beginning; from the end with `backwards`. */
function common(left: string, right: string, most: number, backwards: boolean): number {
  let same = 0
  const at = (text: string): string => text.charAt(backwards ? text.length - 1 - same : same)
  while (same < most && at(left) === at(right)) same += 1
  return same
}

/**
 * Where a mark stands after its text was corrected: what lies wholly before or after the changed stretch keeps its words; what lies in it
 * follows only when the same words stand exactly once in each text.
 * @returns the new place, or null when it no longer fits and somebody must look again.
 */
export function placeAfter(before: string, after: string, mark: Passage): Passage | null {
  const start = common(before, after, Math.min(before.length, after.length), false)
  const end = common(before, after, Math.min(before.length, after.length) - start, true)
  if (mark.endsAt <= start) return { startsAt: mark.startsAt, endsAt: mark.endsAt }
  const moved = after.length - before.length
  if (mark.startsAt >= before.length - end) return { startsAt: mark.startsAt + moved, endsAt: mark.endsAt + moved }
  const passage = before.slice(mark.startsAt, mark.endsAt)
  const [place, ...others] = passagesOf(after, passage)
  return place !== undefined && others.length === 0 && passagesOf(before, passage).length === 1 ? place : null
}

/** A text of the client's copy. */
export const CopiedText = z.object({
  id: idOutput,
  kind: z.string(),
  body: z.string(),
  language: z.string(),
  authorName: z.string(),
  authorProfession: z.string(),
  shared: z.boolean(),
  writtenAt: momentOutput,
  retracted: z.boolean(),
  /** From whom it was received, for what and on which provision; null for an own text. */
  origin: EntryOrigin.nullable(),
})
export type CopiedText = z.infer<typeof CopiedText>
