import { sql, type Compilable, type RawBuilder } from 'kysely'
import { db } from '#db/connection.ts'
import { originOf } from '#kernel/signed-head.ts'
import { EXPORT_VERSION, lineOf, type ExportRow } from './log-export.ts'
import type { SealedRow } from './log-leaf.ts'

/** Sends a statement: a request of the officer, or a proof that looks past row-level security. */
export type Ask = <Output>(statement: Compilable<Output>) => Promise<Output[]>

/** A row as it is sealed; the same words as app.read_unsealed. Null when there is no row. */
const sealedRow: RawBuilder<SealedRow | null> = sql`case when l.id is not null then jsonb_build_object(
  'salt', l.salt,
  'public', jsonb_build_object('agency', l.agency_id, 'at', to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'id', l.id, 'instance', l.instance_id, 'kind', l.object_kind, 'operation', l.operation, 'profession', l.profession,
    'reason', l.reason, 'result', l.result),
  'personal', jsonb_build_object('breakGlass', l.break_glass_id, 'case', l.case_id, 'object', l.object_id, 'objects', l.object_ids,
    'professional', coalesce(l.professional_id, l.guest_id), 'request', l.request_id)) end`

const leavesBetween = (instanceId: string, from: number, until: number) =>
  db
    .selectFrom('log_leaf as f')
    .leftJoin('access_log as l', (join) =>
      join
        .onRef('l.instance_id', '=', 'f.instance_id')
        .onRef('l.at', '=', 'f.logged_at')
        .onRef('l.id', '=', 'f.log_id'),
    )
    .where('f.instance_id', '=', instanceId)
    .where('f.leaf_index', '>=', from)
    .where('f.leaf_index', '<', until)
    .select(['f.leaf_index as index', 'f.leaf', sealedRow.as('row')])
    .orderBy('f.leaf_index')

const headsBetween = (instanceId: string, from: number, until: number) =>
  db
    .selectFrom('log_checkpoint')
    .where('instance_id', '=', instanceId)
    .where('size', '>', from)
    .where('size', '<=', until)
    .select(['size', 'root', 'edge', 'at', 'key_id', 'signature'])
    .orderBy('size')

/** Rows that no seal covers: those of the last moments, and any that somebody put in. */
const unsealedRows = (instanceId: string, limit: number) =>
  db
    .selectFrom('access_log as l')
    .where('l.instance_id', '=', instanceId)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('log_leaf as f')
            .whereRef('f.instance_id', '=', 'l.instance_id')
            .whereRef('f.log_id', '=', 'l.id')
            .select('f.log_id'),
        ),
      ),
    )
    .select(sealedRow.as('row'))
    .orderBy('l.at')
    .orderBy('l.id')
    .limit(limit)

/** The last head up to `limit` rows after `from`; undefined when there is none. A single head may cover more: then it is the next one. */
async function endOf(ask: Ask, instanceId: string, from: number, limit: number): Promise<number | undefined> {
  const heads = db.selectFrom('log_checkpoint').where('instance_id', '=', instanceId).where('size', '>', from)
  const [within] = await ask(
    heads
      .where('size', '<=', from + limit)
      .select('size')
      .orderBy('size', 'desc')
      .limit(1),
  )
  const [next] = within === undefined ? await ask(heads.select('size').orderBy('size').limit(1)) : [within]
  return next?.size
}

/** The tree before a row: what was stored with the head that ends there. */
async function edgeAt(ask: Ask, instanceId: string, size: number): Promise<readonly Buffer[] | null> {
  if (size === 0) return []
  const [head] = await ask(
    db.selectFrom('log_checkpoint').where('instance_id', '=', instanceId).where('size', '=', size).select('edge'),
  )
  return head?.edge ?? null
}

const rowLine = (index: number, leaf: Buffer, row: SealedRow | null): ExportRow => ({
  index,
  leaf: leaf.toString('hex'),
  ...(row ?? { gone: true }),
})

/**
 * A part of the log as lines: from the head of size `from` to the last head within `limit` rows. The last part also has what is not sealed.
 * @returns null when no head ends at `from`
 */
export async function exportPart(
  ask: Ask,
  instanceId: string,
  from: number,
  limit: number,
): Promise<{ readonly lines: string[]; readonly next: number | null; readonly rows: number } | null> {
  const edge = await edgeAt(ask, instanceId, from)
  if (edge === null) return null
  const until = (await endOf(ask, instanceId, from, limit)) ?? from
  const keys = await ask(
    db.selectFrom('log_key').where('instance_id', '=', instanceId).select(['key_id', 'public_key']).orderBy('key_id'),
  )
  const rows = await ask(leavesBetween(instanceId, from, until))
  const heads = await ask(headsBetween(instanceId, from, until))
  const last = (await endOf(ask, instanceId, until, 1)) === undefined
  const unsealed = last ? await ask(unsealedRows(instanceId, limit)) : []
  const origin = originOf(instanceId)
  const lines = keys.map((key) => lineOf({ key: { id: key.key_id, publicKey: key.public_key } }))
  const start = { size: from, edge: edge.map((each) => each.toString('base64')) }
  lines.push(lineOf({ log: { version: EXPORT_VERSION, origin, start } }))
  let place = 0
  const headsUpTo = (size: number): void => {
    for (let head = heads[place]; head !== undefined && head.size <= size; head = heads[++place])
      lines.push(
        lineOf({
          head: {
            origin,
            size: head.size,
            root: head.root.toString('base64'),
            time: head.at.toISOString(),
            keyId: head.key_id,
            signature: head.signature.toString('base64'),
          },
        }),
      )
  }
  for (const row of rows) {
    headsUpTo(row.index)
    lines.push(lineOf(rowLine(row.index, row.leaf, row.row)))
  }
  headsUpTo(Number.MAX_SAFE_INTEGER)
  for (const { row } of unsealed) if (row !== null) lines.push(lineOf({ unsealed: row }))
  lines.push(lineOf({ end: { size: until } }))
  return { lines, next: last ? null : until, rows: rows.length }
}

/** The newest head of the log, and the heads at which parts of about `limit` rows begin. */
export async function newestHead(ask: Ask, instanceId: string, limit: number) {
  const [head] = await ask(
    db
      .selectFrom('log_checkpoint as c')
      .innerJoin('log_key as k', (join) =>
        join.onRef('k.instance_id', '=', 'c.instance_id').onRef('k.key_id', '=', 'c.key_id'),
      )
      .where('c.instance_id', '=', instanceId)
      .select(['c.size', 'c.root', 'c.at', 'c.key_id', 'k.public_key'])
      .orderBy('c.size', 'desc')
      .limit(1),
  )
  if (head === undefined) return { head: null, parts: [0] }
  const parts = [0]
  // As the parts themselves follow one another (exportPart).
  for (let from = await endOf(ask, instanceId, 0, limit); from !== undefined && from < head.size;) {
    parts.push(from)
    from = await endOf(ask, instanceId, from, limit)
  }
  const { size, at } = head
  return {
    head: { size, root: head.root.toString('base64'), at, keyId: head.key_id, publicKey: head.public_key },
    parts,
  }
}
