import type { CasePerson } from '#casework/anchor-case/anchor-case.ts'
import { casePersons } from '#casework/anchor-case/anchor-case.queries.ts'
import { checkSubject } from '#casework/entry/entry.operations.ts'
import { findEntry } from '#casework/entry/entry.queries.ts'
import { guardiansNotAsked } from '#casework/guardian-limit/guardian-limit.queries.ts'
import { PARTICIPATION } from '#casework/guardian-limit/kept-from.ts'
import { keptFromGuardian } from '#casework/guardian-limit/kept-from.queries.ts'
import { liveProtections } from '#casework/protected-identity/protected-identity.queries.ts'
import { textsToCopy } from '#casework/third-person/third-person.queries.ts'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, NotPossible } from '#http/errors.ts'
import { fieldError } from '#kernel/input.ts'
import { EXCERPT, mayBeShown, releasableSubjects, type Reader, type ReleasableNote } from './released-text.ts'
import { words } from './released-text.words.ts'

/** One sentence for a limit, a ban and the other party alike, so that it does not tell which. */
const notForThem = () => new NotPossible('not_for_recipient', words.notForThem, 'personId')

/** The young person, and each guardian who may be told: never the other party, nor one with a limit (X-09, C-27). */
export async function readersOf(tx: Read, caseId: string): Promise<Reader[]> {
  const [persons, limited] = await Promise.all([casePersons(tx, caseId), guardiansNotAsked(tx, caseId)])
  const notTold = new Set(limited.map((each) => each.guardianId))
  const mayRead = ({ id, role, otherParty }: CasePerson): boolean =>
    role === 'youth' || (role === 'guardian' && !otherParty && !notTold.has(id))
  return persons.filter(mayRead).map(({ id, role, name }) => ({ id, role, name }))
}

/** Subjects that are kept from a person: a guardian's by the young person's bans, of every authority; all of them once of age (C-35). */
export async function keptFromReader(tx: Read, caseId: string, reader: Reader): Promise<readonly string[]> {
  if (reader.role !== 'guardian') return []
  const kept = await keptFromGuardian(tx, caseId, reader.id)
  return kept.includes(PARTICIPATION) ? releasableSubjects().map((each) => each.id) : kept
}

/** Notes of the own register as they may be released, without what they tell about others; how many wait for their author. */
export async function releasableNotes(tx: Read, caseId: string): Promise<{ notes: ReleasableNote[]; waiting: number }> {
  const { texts, waiting } = await textsToCopy(tx, caseId)
  const notes = texts
    .filter((each) => !each.shared && !each.retracted && each.origin === null)
    .map(({ id, writtenAt, body }) => ({ id, writtenAt, excerpt: body.slice(0, EXCERPT) }))
  return { notes: notes.reverse(), waiting }
}

type Asked = {
  readonly caseId: string
  readonly personId: string
  readonly entryId?: string | undefined
  readonly subject?: string | undefined
  readonly body?: string | undefined
  readonly language: string
}
type Content = {
  readonly subject: string
  readonly entryId: string | null
  readonly body: string
  readonly language: string
}

/** The note without what it tells about others. @throws InvalidInput for one that is not the own authority's to release as it stands. */
async function noteContent(tx: Read, caseId: string, entryId: string): Promise<Content> {
  const [{ texts }, entry] = await Promise.all([textsToCopy(tx, caseId), findEntry(tx, entryId)])
  const note = texts.find((each) => each.id === entryId && !each.shared && !each.retracted && each.origin === null)
  if (note === undefined || entry?.registerId !== tx.actor.ownRegisterId)
    throw new InvalidInput([fieldError('entryId', 'choose_one')])
  return { subject: entry.subject, entryId, body: note.body, language: note.language }
}

async function summaryContent(tx: Read, { subject, body, language }: Asked): Promise<Content> {
  const missing = [
    ...(subject === undefined ? [fieldError('subject', 'choose_one')] : []),
    ...(body === undefined ? [fieldError('body', 'required')] : []),
  ]
  if (subject === undefined || body === undefined) throw new InvalidInput(missing)
  await checkSubject(tx, subject)
  return { subject, entryId: null, body, language }
}

/**
 * What is released, once everything is allowed: by the authority whose text it is, to somebody who may be told, of a subject nobody has kept
 * from them, and without what would tell where a protected person lives.
 * @throws NotPossible `not_for_recipient`, `subject_not_released`, `address_not_released`
 */
export async function contentToRelease(tx: Read, asked: Asked): Promise<Content> {
  const reader = (await readersOf(tx, asked.caseId)).find((each) => each.id === asked.personId)
  if (reader === undefined) throw notForThem()
  const content =
    asked.entryId === undefined ? await summaryContent(tx, asked) : await noteContent(tx, asked.caseId, asked.entryId)
  if (!releasableSubjects().some((each) => each.id === content.subject))
    throw new NotPossible('subject_not_released', words.subjectNotReleased, 'subject')
  if ((await keptFromReader(tx, asked.caseId, reader)).includes(content.subject)) throw notForThem()
  if (!mayBeShown(content.body, (await liveProtections(tx, asked.caseId)).length > 0))
    throw new NotPossible('address_not_released', words.addressNotReleased, 'body')
  return content
}
