import { sql } from 'kysely'
import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import type { Permission } from '#access/permissions.ts'
import { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { authorRelation, caseTarget, type CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { addressReasonOf } from '#casework/protected-identity/address-check.command.ts'
import { db } from '#db/connection.ts'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { fieldError, idInput, optionalCode, optionalShortText, shortText, versionInput } from '#kernel/input.ts'
import { languages } from '#kernel/language.ts'
import { canOutput, idOutput, momentOutput } from '#kernel/output.ts'
import { Entry, entryBody, EntryOrigin, entrySubjects, entryVisibility } from './entry.ts'
import { findEntry, insertEntry, originOfEntry, unreadSubjects, type FoundEntry } from './entry.queries.ts'
import { followCorrection } from '#casework/third-person/third-person.queries.ts'
import { words } from './entry.words.ts'

const textLanguage = () => z.enum(languages, { error: 'choose_one' })

/** @throws InvalidInput for a subject that is none of a note's, or that the writer's profession does not read. */
export async function checkSubject(tx: Read, subject: string | undefined): Promise<void> {
  if (subject === undefined) return
  if (!entrySubjects().some((each) => each.id === subject))
    throw new InvalidInput([fieldError('subject', 'code_unknown')])
  if ((await unreadSubjects(tx)).includes(subject)) throw new InvalidInput([fieldError('subject', 'subject_not_read')])
}

/** Writes a note in a case, in one's own register or in the shared workspace. */
export const writeEntry = writeOperation({
  name: 'writeEntry',
  summary: words.write,
  path: '/cases/:caseId/entries',
  permission: 'entry.write',
  input: z.object({
    caseId: idInput(),
    visibility: entryVisibility(),
    subject: optionalCode('consent_categories'),
    body: entryBody(),
    language: textLanguage(),
    addressReason: optionalShortText(300),
  }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({ objectKind: 'entry', objectId: result.id, caseId: input.caseId }),
  done: words.writeDone,
  handle: async ({ tx, input, target }) => {
    if (input.visibility === 'own_register') await checkSubject(tx, input.subject)
    const addressReason = await addressReasonOf(tx, input.caseId, input.body, input.addressReason)
    return { id: await insertEntry(tx, { case: target, kind: 'note', ...input, addressReason }) }
  },
})

/** An entry as a target, with the case it stands in. */
export type EntryTarget = CaseTarget & { readonly entry: FoundEntry }

/** An entry as a target: there only when its case and its compartment are. */
export async function entryTarget(
  tx: Read,
  input: { caseId: string; entryId: string },
  today?: string,
): Promise<EntryTarget | null> {
  const inCase = await caseTarget(tx, input.caseId, today)
  const entry = inCase === null ? undefined : await findEntry(tx, input.entryId)
  if (inCase === null || entry?.caseId !== input.caseId) return null
  const author = authorRelation(inCase, entry.authorId, tx.actor.professionalId)
  const relations = [...(inCase.relations ?? []), ...author]
  return { ...inCase, id: entry.id, kind: 'entry', relations, entry }
}

/** One entry with its earlier texts. */
export const readEntry = readOperation({
  name: 'readEntry',
  summary: words.read,
  path: '/cases/:caseId/entries/:entryId',
  permission: 'case.read',
  input: z.object({ caseId: idInput(), entryId: idInput() }),
  output: z.object({
    case: CaseHead,
    entry: Entry,
    earlier: z.array(z.object({ version: z.number().int(), body: z.string(), writtenAt: momentOutput })),
    /** Where it was copied from; null for one's own text. */
    origin: EntryOrigin.nullable(),
    can: canOutput,
  }),
  target: (tx, input) => entryTarget(tx, input),
  log: (_result, input) => ({ objectKind: 'entry', objectId: input.entryId, caseId: input.caseId }),
  handle: async ({ tx, actor, input, target }) => {
    const earlier = await tx.many(
      db
        .selectFrom('entry_version')
        .select(['version', 'body', 'written_at'])
        .where('entry_id', '=', input.entryId)
        .orderBy('version', 'desc'),
    )
    const { entry } = target
    const mine: Permission[] = entry.retractedAt === null ? ['entry.correct', 'entry.retract', 'third_person.mark'] : []
    const shareable =
      entry.retractedAt === null && entry.receivedDisclosureId === null && entry.registerId === actor.ownRegisterId
    return {
      case: target.head,
      entry,
      origin: entry.receivedDisclosureId === null ? null : await originOfEntry(tx, entry.id),
      can: allowedOf(actor, target, [...mine, ...(shareable ? (['disclosure.make'] as const) : [])]),
      earlier: earlier.map((row) => ({
        version: row.version,
        body: tx.open('entry_version.body', `${entry.id}/${row.version}`, row.body),
        writtenAt: row.written_at,
      })),
    }
  },
})

/** Replaces the text of one's own entry; the earlier text, the reason and the name stay (web rule 15). */
export const correctEntry = writeOperation({
  name: 'correctEntry',
  summary: words.correct,
  path: '/cases/:caseId/entries/:entryId/correct',
  permission: 'entry.correct',
  input: z.object({
    caseId: idInput(),
    entryId: idInput(),
    subject: optionalCode('consent_categories'),
    body: entryBody(),
    reason: shortText(300),
    addressReason: optionalShortText(300),
    version: versionInput(),
  }),
  output: z.object({
    version: z.number().int(),
    /** Marked passages about other people that no longer fit and must be marked again. */
    staleMarks: z.number().int(),
  }),
  target: (tx, input) => entryTarget(tx, input),
  log: (_result, input) => ({ objectKind: 'entry', objectId: input.entryId, caseId: input.caseId }),
  done: words.correctDone,
  handle: async ({ tx, actor, input, target, now }) => {
    const { entry } = target
    if (entry.retractedAt !== null) throw new NotPossible('entry_retracted', words.alreadyRetracted)
    const own = entry.registerId === actor.ownRegisterId
    if (own) await checkSubject(tx, input.subject)
    const addressReason = await addressReasonOf(tx, input.caseId, input.body, input.addressReason)
    const changed = await tx.run(
      db
        .updateTable('entry')
        .set({
          body: tx.seal('entry.body', entry.id, entry.registerId, input.body),
          address_reason: tx.seal('entry.address_reason', entry.id, entry.registerId, addressReason),
          subject: own ? (input.subject ?? entry.subject) : entry.subject,
          corrected_at: now,
          correction_reason: input.reason,
          corrected_by: actor.professionalId,
          version: sql`version + 1`,
        })
        .where('id', '=', entry.id)
        .where('version', '=', input.version),
    )
    if (changed === 0) throw new StaleVersion()
    await tx.run(
      db.insertInto('entry_version').values({
        instance_id: actor.instanceId,
        entry_id: entry.id,
        version: entry.version,
        case_id: entry.caseId,
        register_id: entry.registerId,
        body: tx.seal('entry_version.body', `${entry.id}/${entry.version}`, entry.registerId, entry.body),
        subject: entry.subject,
        // Only the author corrects a note; a summary may have been corrected by somebody else before.
        author_id: entry.correctedById ?? entry.authorId,
        written_at: entry.correctedAt ?? entry.writtenAt,
        correction_reason: entry.correctionReason,
      }),
    )
    const version = input.version + 1
    const corrected = { caseId: entry.caseId, entryId: entry.id, registerId: entry.registerId, version }
    const staleMarks = await followCorrection(tx, corrected, { before: entry.body, after: input.body }, now)
    return { version, staleMarks }
  },
})

export const entryOperations: readonly AnyOperation[] = [writeEntry, readEntry, correctEntry]
