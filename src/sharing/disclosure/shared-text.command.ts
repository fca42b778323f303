import { createHash } from 'node:crypto'
import { masked, passagesOf } from '#casework/third-person/third-person.ts'
import { marksOfEntry } from '#casework/third-person/third-person.queries.ts'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, StaleVersion } from '#http/errors.ts'
import { fieldError } from '#kernel/input.ts'
import { isLanguage } from '#kernel/language.ts'
import type { SharedText } from './shared-text.ts'
import './shared-text.words.ts'

type SharedEntry = {
  readonly id: string
  readonly version: number
  readonly body: string
  readonly language: string
}

const fingerprintOf = (body: string): string => createHash('sha256').update(body).digest('base64url').slice(0, 22)

/**
 * A text as a recipient gets it: what it tells about other people is left out, except the marked passages that the sender says the
 * recipient must know (X-19, minimisation). An id that is no live mark of this version changes nothing.
 */
export async function sharedText(tx: Read, entry: SharedEntry, told: readonly string[]): Promise<SharedText> {
  const all = await marksOfEntry(tx, entry.id)
  const marks = all.filter((each) => each.entryVersion === entry.version)
  const leftOut = marks.filter((each) => !told.includes(each.id))
  const body = masked(entry.body, leftOut, isLanguage(entry.language) ? entry.language : 'sv')
  return {
    body,
    fingerprint: fingerprintOf(body),
    marks: marks.map(({ id, about, startsAt, endsAt }) => ({
      id,
      about,
      passage: entry.body.slice(startsAt, endsAt),
      told: told.includes(id),
    })),
    unreviewed: all.length - marks.length,
  }
}

type Sent = {
  readonly fingerprint?: string | undefined
  readonly marksChecked: boolean
  readonly pseudonymised: boolean
  /** The copy with names left out, as it was typed. */
  readonly body?: string | undefined
}

/**
 * @throws StaleVersion when a mark was made or taken away since the sender saw the text.
 * @throws InvalidInput when marks wait for the author and the sender has not said that they read the text, or when a typed copy still
 * has a passage that is left out.
 */
export function assertSharedText(text: SharedText, sent: Sent): void {
  if (sent.fingerprint !== undefined && sent.fingerprint !== text.fingerprint) throw new StaleVersion()
  if (text.unreviewed > 0 && !sent.marksChecked)
    throw new InvalidInput([fieldError('marksChecked', 'marks_unreviewed', { many: text.unreviewed })])
  if (!sent.pseudonymised || sent.body === undefined) return
  const { body } = sent
  const left = text.marks.filter((each) => !each.told && passagesOf(body, each.passage).length > 0)
  if (left.length > 0)
    throw new InvalidInput([
      fieldError('body', 'passages_left', { passages: left.map((each) => each.passage).join('; ') }),
    ])
}
