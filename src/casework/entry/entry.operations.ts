import { sql } from 'kysely'
import { z } from 'zod'
import type { Target } from '#access/decide.ts'
import type { Relation } from '#access/states.ts'
import { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { caseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { db } from '#db/connection.ts'
import type { Read } from '#db/transaction.ts'
import { StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { idInput, shortText, versionInput } from '#kernel/input.ts'
import { languages } from '#kernel/language.ts'
import { idOutput, momentOutput } from '#kernel/output.ts'
import { Entry, entryBody, entryVisibility } from './entry.ts'
import { findEntry, insertEntry } from './entry.queries.ts'
import { words } from './entry.words.ts'

const textLanguage = () => z.enum(languages, { error: 'choose_one' })

/** Writes a note in a case, in one's own register or in the shared workspace. */
export const writeEntry = writeOperation({
  name: 'writeEntry',
  summary: words.write,
  path: '/cases/:caseId/entries',
  permission: 'entry.write',
  input: z.object({ caseId: idInput(), visibility: entryVisibility(), body: entryBody(), language: textLanguage() }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({ objectKind: 'entry', objectId: result.id, caseId: input.caseId }),
  done: words.writeDone,
  handle: async ({ tx, input, target }) => ({ id: await insertEntry(tx, { case: target, kind: 'note', ...input }) }),
})

type EntryTarget = Target & {
  readonly entry: NonNullable<Awaited<ReturnType<typeof findEntry>>>
  readonly head: CaseHead
}

/** An entry as a target: there only when its case and its compartment are. */
async function entryTarget(
  tx: Read,
  input: { caseId: string; entryId: string },
  today?: string,
): Promise<EntryTarget | null> {
  const inCase = await caseTarget(tx, input.caseId, today)
  const entry = inCase === null ? undefined : await findEntry(tx, input.entryId)
  if (inCase === null || entry?.caseId !== input.caseId) return null
  const relations: Relation[] = [...(inCase.relations ?? [])]
  if (entry.authorId === tx.actor.professionalId) relations.push('author')
  return { ...inCase, id: entry.id, kind: 'entry', relations, entry, head: inCase.head }
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
  }),
  target: (tx, input) => entryTarget(tx, input),
  log: (_result, input) => ({ objectKind: 'entry', objectId: input.entryId, caseId: input.caseId }),
  handle: async ({ tx, input, target }) => {
    const earlier = await tx.many(
      db
        .selectFrom('entry_version')
        .select(['version', 'body', 'written_at'])
        .where('entry_id', '=', input.entryId)
        .orderBy('version', 'desc'),
    )
    return {
      case: target.head,
      entry: target.entry,
      earlier: earlier.map((row) => ({ version: row.version, body: row.body, writtenAt: row.written_at })),
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
    body: entryBody(),
    reason: shortText(300),
    version: versionInput(),
  }),
  output: z.object({ version: z.number().int() }),
  target: (tx, input) => entryTarget(tx, input),
  log: (_result, input) => ({ objectKind: 'entry', objectId: input.entryId, caseId: input.caseId }),
  done: words.correctDone,
  handle: async ({ tx, actor, input, target, now }) => {
    const { entry } = target
    const changed = await tx.run(
      db
        .updateTable('entry')
        .set({
          body: input.body,
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
        body: entry.body,
        // Only the author corrects a note; a summary may have been corrected by somebody else before.
        author_id: entry.correctedById ?? entry.authorId,
        written_at: entry.correctedAt ?? entry.writtenAt,
        correction_reason: entry.correctionReason,
      }),
    )
    return { version: input.version + 1 }
  },
})

export const entryOperations: readonly AnyOperation[] = [writeEntry, readEntry, correctEntry]
