import { asOwner } from './as-owner.ts'

/**
 * The erasure ledger outside the database: a backup still holds what was erased after it was made, so a restored database is
 * erased again by its ledger before anybody uses it.
 */

/** One part that was erased: keys and a class, no content. */
export type LedgerLine = {
  readonly instance_id: string
  readonly object_kind: 'case' | 'contact'
  readonly object_id: string
  readonly class: string
  readonly register_id: string | null
  readonly due_on: string
  readonly erased_at: string
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Reads lines as `exportLedger` wrote them. @throws Error with the number of the first line that is none. */
export function readLedger(text: string): LedgerLine[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    const wrong = new Error(`line ${index + 1} of the ledger is not a part that was erased`)
    let read: Partial<LedgerLine>
    try {
      read = JSON.parse(line) as Partial<LedgerLine>
    } catch {
      throw wrong
    }
    // The first line of a copy says whose it is.
    if ('copy' in read) return []
    const ids = [read.instance_id, read.object_id, ...(read.register_id === null ? [] : [read.register_id])]
    const valid =
      ids.every((id) => typeof id === 'string' && UUID.test(id)) &&
      (read.object_kind === 'case' || read.object_kind === 'contact') &&
      typeof read.class === 'string' &&
      typeof read.due_on === 'string' &&
      typeof read.erased_at === 'string'
    if (!valid) throw wrong
    return [read as LedgerLine]
  })
}

/** The ledger of every instance in the database, as lines. */
export const exportLedger = (adminUrl: string): Promise<string> =>
  asOwner(adminUrl, async (client) => {
    const { rows } = await client.query<{ line: string }>(
      `select jsonb_build_object('instance_id', instance_id, 'object_kind', object_kind, 'object_id', object_id, 'class', class,
                'register_id', register_id, 'due_on', due_on, 'erased_at', erased_at)::text as line
         from erasure_ledger order by erased_at, id`,
    )
    return rows.map(({ line }) => `${line}\n`).join('')
  })

/**
 * Erases again what the ledger names, in its order and in one transaction. What the database does not have, or has erased already, is
 * passed over; what is new in its own ledger is written there.
 * @returns how many parts were erased now.
 */
export const replayLedger = (adminUrl: string, lines: readonly LedgerLine[]): Promise<number> =>
  asOwner(adminUrl, async (client) => {
    let erased = 0
    for (const line of lines) {
      const part = [line.instance_id, line.object_kind, line.object_id, line.class, line.register_id]
      const written = await client.query(
        `insert into erasure_ledger (instance_id, object_kind, object_id, class, register_id, due_on, erased_at)
         select $1, $2, $3, $4, $5, $6, $7 from instance where id = $1 on conflict do nothing`,
        [...part, line.due_on, line.erased_at],
      )
      if (written.rowCount !== 1) continue
      await client.query('select app.erase_part($1, $2, $3, $4, $5)', part)
      erased += 1
    }
    return erased
  })
