import { z } from 'zod'
import { db } from '#db/connection.ts'
import { NotPossible, StaleVersion } from '#http/errors.ts'
import { writeOperation, type AnyOperation } from '#http/operation.ts'
import { idInput, shortText, versionInput } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import { entryTarget } from './entry.operations.ts'
import { words } from './entry.words.ts'

/**
 * Takes back one's own entry: it stays with the reason, and whoever it was disclosed to reads it no longer. The database ends the
 * disclosures in the same transaction (trigger `entry_retracted`). Also in a closed case: what is wrong must not stay told.
 */
export const retractEntry = writeOperation({
  name: 'retractEntry',
  summary: words.retract,
  path: '/cases/:caseId/entries/:entryId/retract',
  permission: 'entry.retract',
  input: z.object({
    caseId: idInput(),
    entryId: idInput(),
    reason: shortText(300).min(3, 'too_short'),
    version: versionInput(),
  }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => entryTarget(tx, input),
  log: (_result, input) => ({ objectKind: 'entry', objectId: input.entryId, caseId: input.caseId }),
  done: words.retractDone,
  handle: async ({ tx, input, target, now }) => {
    if (target.entry.retractedAt !== null) throw new NotPossible('entry_retracted', words.alreadyRetracted)
    const changed = await tx.run(
      db
        .updateTable('entry')
        .set({ retracted_at: now, retraction_reason: input.reason })
        .where('id', '=', input.entryId)
        .where('version', '=', input.version),
    )
    if (changed === 0) throw new StaleVersion()
    return { id: input.entryId }
  },
})

export const entryRetractionOperations: readonly AnyOperation[] = [retractEntry]
