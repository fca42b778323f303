import { z } from 'zod'
import { NotFound } from '#http/errors.ts'
import { readOperation, type AnyOperation } from '#http/operation.ts'
import { exportOperation } from '#http/taking-out.ts'
import { integer } from '#kernel/input.ts'
import { momentOutput } from '#kernel/output.ts'
import { exportPart, newestHead } from './log-export.queries.ts'
import { words } from './access-log.words.ts'

/** Rows of one file. Files are put together for a longer time. */
const ROWS_IN_PART = 10_000
const LARGEST = Number.MAX_SAFE_INTEGER

/** A part of the sealed log as lines that can be checked without Fairlead (`npx fairlead verify-log`), and where the next part begins. */
export const exportAccessLog = exportOperation({
  name: 'exportAccessLog',
  summary: words.exportSummary,
  path: '/access-log/export',
  permission: 'access_log.read',
  stepUp: true,
  takesOut: { persons: true, copyFor: 'own', purposes: ['log_check', 'supervision', 'authority_request'] },
  input: z.object({ from: integer(0, LARGEST).default(0) }),
  output: z.object({ lines: z.array(z.string()), rows: z.number().int(), next: z.number().int().nullable() }),
  target: () => Promise.resolve({ kind: 'access_log' }),
  log: () => ({ objectKind: 'access_log' }),
  handle: async ({ tx, actor, input }) => {
    const part = await exportPart((statement) => tx.many(statement), actor.instanceId, input.from, ROWS_IN_PART)
    if (part === null) throw new NotFound()
    return part
  },
})

/** How far the log is sealed, and where the files of an export begin. */
export const readLogSeal = readOperation({
  name: 'readLogSeal',
  summary: words.sealSummary,
  path: '/access-log/seal',
  permission: 'access_log.read',
  input: z.object({}),
  output: z.object({
    head: z
      .object({ size: z.number().int(), root: z.string(), at: momentOutput, keyId: z.string(), publicKey: z.string() })
      .nullable(),
    parts: z.array(z.number().int()),
  }),
  target: () => Promise.resolve({ kind: 'access_log' }),
  log: () => ({ objectKind: 'access_log' }),
  handle: ({ tx, actor }) => newestHead((statement) => tx.many(statement), actor.instanceId, ROWS_IN_PART),
})

export const logExportOperations: readonly AnyOperation[] = [exportAccessLog, readLogSeal]
