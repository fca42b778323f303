import { z } from 'zod'
import { allowedOf, type Target } from '#access/decide.ts'
import { NotPossible } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { idInput, longText, versionInput } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import { InstanceExports, PURPOSE_LEAST, PURPOSE_LIMIT } from './instance-export.ts'
import { approveExport, insertExport, instanceExports } from './instance-export.queries.ts'
import { words } from './instance-export.words.ts'

const ofInstance = () => Promise.resolve({ kind: 'instance_export' })

/** Whole exports of the instance: who asked, why, and who else said yes. Nothing is written out by a request. */
export const readInstanceExports = readOperation({
  name: 'readInstanceExports',
  summary: words.summary,
  path: '/instance-exports',
  permission: 'instance_export.read',
  input: z.object({}),
  output: InstanceExports,
  target: ofInstance,
  log: (result) => ({ objectKind: 'instance_export', objectIds: result.exports.map((each) => each.id) }),
  handle: async ({ tx, actor, target }) => ({
    exports: await instanceExports(tx),
    can: allowedOf(actor, target, ['instance_export.ask', 'instance_export.approve']),
  }),
})

/** Asks for everything of the instance to be written out, for leaving the system (U-10). */
export const askInstanceExport = writeOperation({
  name: 'askInstanceExport',
  summary: words.ask,
  path: '/instance-exports',
  permission: 'instance_export.ask',
  input: z.object({ purpose: longText(PURPOSE_LIMIT).min(PURPOSE_LEAST, 'too_short') }),
  output: z.object({ id: idOutput }),
  target: ofInstance,
  log: (result) => ({ objectKind: 'instance_export', objectId: result.id }),
  done: words.askDone,
  handle: async ({ tx, input }) => ({ id: await insertExport(tx, input.purpose) }),
})

/** The other of administrator and data-protection officer says yes; never who asked. */
export const approveInstanceExport = writeOperation({
  name: 'approveInstanceExport',
  summary: words.approve,
  path: '/instance-exports/:exportId/approve',
  permission: 'instance_export.approve',
  input: z.object({ exportId: idInput('instance_export'), version: versionInput() }),
  output: z.object({ id: idOutput }),
  target: async (tx, input): Promise<Target | null> => {
    const found = (await instanceExports(tx)).find((each) => each.id === input.exportId)
    return found === undefined ? null : { kind: 'instance_export', id: found.id }
  },
  log: (_result, input) => ({ objectKind: 'instance_export', objectId: input.exportId }),
  done: words.approveDone,
  handle: async ({ tx, input }) => {
    if (!(await approveExport(tx, input.exportId, input.version)))
      throw new NotPossible('not_yours_to_approve', words.notYours)
    return { id: input.exportId }
  },
})

export const instanceExportOperations: readonly AnyOperation[] = [
  readInstanceExports,
  askInstanceExport,
  approveInstanceExport,
]
