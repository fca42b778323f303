import { z } from 'zod'
import { caseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { keptFrom } from '#casework/guardian-limit/kept-from.queries.ts'
import { KeptFrom } from '#casework/guardian-limit/kept-from.ts'
import type { AnyOperation } from '#http/operation.ts'
import { exportOperation } from '#http/taking-out.ts'
import { idInput } from '#kernel/input.ts'
import { idOutput, momentOutput } from '#kernel/output.ts'
import { CopiedText } from './third-person.ts'
import { ownWords, textsToCopy } from './third-person.queries.ts'
import { words } from './third-person.words.ts'

/**
 * What one authority may give the young person: the texts of its own register and of the shared workspace, without what they tell about
 * others. Bans, conflicts of interest, restrictions and what was shared with whom are no part of it.
 */
export const readClientCopy = exportOperation({
  name: 'readClientCopy',
  summary: words.copySummary,
  path: '/cases/:caseId/client-copy',
  permission: 'client_copy.read',
  takesOut: { persons: true, copyFor: 'family', purposes: ['for_family'] },
  input: z.object({ caseId: idInput() }),
  output: z.object({
    case: z.object({ id: idOutput, number: z.string() }),
    texts: z.array(CopiedText),
    ownWords: z.array(z.object({ words: z.string(), language: z.string().nullable(), at: momentOutput })),
    /** Texts that are left out until their author has gone through them again. */
    waiting: z.number().int(),
    /** Who must not get it (C-27, X-09). */
    keptFrom: KeptFrom,
  }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({
    objectKind: 'client_copy',
    objectId: input.caseId,
    caseId: input.caseId,
    objectIds: result.texts.map((each) => each.id),
  }),
  handle: async ({ tx, input, target }) => {
    const [{ texts, waiting }, said, kept] = await Promise.all([
      textsToCopy(tx, input.caseId),
      ownWords(tx, input.caseId),
      keptFrom(tx, input.caseId),
    ])
    return {
      case: { id: input.caseId, number: target.head.number },
      texts: [...texts],
      ownWords: said,
      waiting,
      keptFrom: kept,
    }
  },
})

export const clientCopyOperations: readonly AnyOperation[] = [readClientCopy]
