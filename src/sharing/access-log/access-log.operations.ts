import { z } from 'zod'
import { db } from '#db/connection.ts'
import { readOperation, type AnyOperation } from '#http/operation.ts'
import { idInput } from '#kernel/input.ts'
import { idOutput, momentOutput } from '#kernel/output.ts'
import { words } from './access-log.words.ts'

const ROWS_SHOWN = 100

const LogRow = z.object({
  id: idOutput,
  at: momentOutput,
  name: z.string(),
  profession: z.string(),
  operation: z.string(),
  objectKind: z.string(),
  objectId: idOutput.nullable(),
  caseId: idOutput.nullable(),
  listed: z.number().int(),
  result: z.string(),
  reason: z.string().nullable(),
  /** The opening in an emergency it happened under. */
  breakGlassId: idOutput.nullable(),
})

/** Who did what when, newest first; attempts included, content never (703/2023 § 10, 906/2019 § 17). */
export const readAccessLog = readOperation({
  name: 'readAccessLog',
  summary: words.summary,
  path: '/access-log',
  permission: 'access_log.read',
  input: z.object({
    object: idInput().optional().catch(undefined),
    result: z.enum(['allowed', 'refused', 'not_found']).optional().catch(undefined),
    before: z.iso.datetime().optional().catch(undefined),
  }),
  output: z.object({
    rows: z.array(LogRow),
    object: z.string().nullable(),
    result: z.string().nullable(),
    older: z.string().nullable(),
  }),
  target: () => Promise.resolve({ kind: 'access_log' }),
  log: () => ({ objectKind: 'access_log' }),
  handle: async ({ tx, input }) => {
    let query = db
      .selectFrom('access_log as l')
      .leftJoin('professional as p', (join) =>
        join.onRef('p.instance_id', '=', 'l.instance_id').onRef('p.id', '=', 'l.professional_id'),
      )
      .select([
        'l.id',
        'l.at',
        'p.given_name',
        'p.family_name',
        'l.profession',
        'l.operation',
        'l.object_kind',
        'l.object_id',
        'l.case_id',
        'l.object_ids',
        'l.result',
        'l.reason',
        'l.break_glass_id',
      ])
      .orderBy('l.at', 'desc')
      .orderBy('l.id')
      .limit(ROWS_SHOWN)
    const { object, result, before } = input
    if (object !== undefined)
      query = query.where((eb) => eb.or([eb('l.case_id', '=', object), eb('l.object_id', '=', object)]))
    if (result !== undefined) query = query.where('l.result', '=', result)
    if (before !== undefined) query = query.where('l.at', '<', new Date(before))
    const rows = await tx.many(query)
    return {
      rows: rows.map((row) => ({
        id: row.id,
        at: row.at,
        // Of somebody who came by a link the profession says who of the family it was.
        name: [row.given_name, row.family_name].filter((each) => each !== null).join(' '),
        profession: row.profession,
        operation: row.operation,
        objectKind: row.object_kind,
        objectId: row.object_id,
        caseId: row.case_id,
        listed: row.object_ids?.length ?? 0,
        result: row.result,
        reason: row.reason,
        breakGlassId: row.break_glass_id,
      })),
      object: object ?? null,
      result: result ?? null,
      older: rows.length === ROWS_SHOWN ? (rows.at(-1)?.at.toISOString() ?? null) : null,
    }
  },
})

export const accessLogOperations: readonly AnyOperation[] = [readAccessLog]
