import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type pg from 'pg'
import type { z } from 'zod'
import { openPool } from '#db/connection.ts'
import type { TypedOperation } from '#http/operation.ts'
import { perform } from '#http/perform.ts'
import { recentlyLogged } from '#http/recently-logged.ts'
import { testFiles } from '../../src/testing/files.ts'
import { testVault } from '../../src/testing/keys.ts'
import type { Visitor } from '../visitors.ts'
import type { Database } from '../world/world.ts'
import type { Script, ScriptStatement, Slot } from './script.ts'

type Row = Readonly<Record<string, unknown>>
type Sent = {
  readonly text: string
  readonly name: string | undefined
  readonly values: readonly unknown[]
  readonly batch: number
  rows: readonly Row[]
}

const record = (value: unknown): Row => (typeof value === 'object' && value !== null ? (value as Row) : {})

/** Notes every statement a connection sends, what came back, and which ones were on the wire together. */
function listen(client: pg.PoolClient, heard: Sent[]): void {
  const send: unknown = Reflect.get(client, 'query')
  if (typeof send !== 'function') throw new Error('a connection cannot query')
  let waiting = 0
  let batch = 0
  const query = async (first: unknown, values?: readonly unknown[]): Promise<unknown> => {
    if (waiting === 0) batch += 1
    waiting += 1
    const given = record(first)
    const text = typeof first === 'string' ? first : String(given['text'])
    const name = typeof given['name'] === 'string' ? given['name'] : undefined
    const sent: Sent = { text, name, values: (given['values'] ?? values ?? []) as readonly unknown[], batch, rows: [] }
    heard.push(sent)
    try {
      const result: unknown = await Reflect.apply(send, client, values === undefined ? [first] : [first, values])
      sent.rows = (record(result)['rows'] ?? []) as readonly Row[]
      return result
    } finally {
      waiting -= 1
    }
  }
  Object.assign(client, { query })
}

/** Ids of the things in a result: of its rows, or of the elements of a JSON column of its only row. */
function* idLists(statement: number, rows: readonly Row[]): Generator<{ slot: Slot; ids: readonly unknown[] }> {
  yield { slot: { from: 'rows', statement, column: 'id' }, ids: rows.map((row) => row['id']) }
  for (const [column, value] of Object.entries(rows.length === 1 ? record(rows[0]) : {})) {
    if (Array.isArray(value))
      yield { slot: { from: 'elements', statement, column }, ids: value.map((each: unknown) => record(each)['id']) }
  }
}

type Known = { readonly tokenHash: Buffer; readonly requestId: string; readonly caseId: string; readonly actor: Row }

/** Where a value came from, so that another request can be given its own. What is found nowhere is the same in every request. */
function slotOf(value: unknown, known: Known, earlier: readonly Sent[]): Slot {
  if (Buffer.isBuffer(value) && value.equals(known.tokenHash)) return { from: 'token' }
  if (value === known.requestId) return { from: 'requestId' }
  if (value === known.caseId) return { from: 'caseId' }
  const field = Object.entries(known.actor).find(([, own]) => own !== null && isDeepStrictEqual(own, value))?.[0]
  if (field !== undefined) return { from: 'actor', field }
  // A statement that asks each of the actor's teams in a search of its own carries them one by one.
  for (const [list, own] of Object.entries(known.actor)) {
    const element = Array.isArray(own) && typeof value === 'string' ? own.indexOf(value) : -1
    if (element >= 0) return { from: 'actor', field: list, element }
  }
  if (Array.isArray(value) && value.length > 0) {
    const found = earlier
      .flatMap((sent, index) => [...idLists(index, sent.rows)])
      .find(({ ids }) => isDeepStrictEqual(ids, value))
    if (found !== undefined) return found.slot
  }
  return { from: 'constant', value }
}

/**
 * Performs an operation as the server does, through the one door, and returns what it sent to the database as a script that
 * any visitor and case can be put into: begin, context, reads, log row and commit, in the batches they went out in.
 */
export async function capture<I extends z.ZodType, O extends z.ZodType>(
  database: Database,
  operation: TypedOperation<I, O>,
  visitor: Visitor,
  input: Readonly<Record<string, string>>,
): Promise<Script> {
  const heard: Sent[] = []
  const pool = openPool(database.urlOf('fairlead_app'), 1, () => undefined)
  pool.on('connect', (client) => listen(client, heard))
  const requestId = randomUUID()
  try {
    const door = {
      pool,
      vault: await testVault(database.urlOf('fairlead_upkeep')),
      clock: () => new Date(),
      secret: 'a secret of the bench, long enough to be one',
      mode: 'demo' as const,
      stepUpMinutes: 720,
      publicOrigin: 'http://127.0.0.1:3000',
      files: testFiles().care,
      channels: [],
      recentlyLogged: recentlyLogged(),
    }
    // The second time nothing is new to the connection or to the session.
    await perform(door, operation, { tokenHash: visitor.tokenHash, requestId: randomUUID() }, input)
    heard.length = 0
    await perform(door, operation, { tokenHash: visitor.tokenHash, requestId }, input)
  } finally {
    await pool.end()
  }
  const actor = record(heard.find((sent) => sent.text.includes('app.begin_request'))?.rows[0]?.['actor'])
  const known: Known = { tokenHash: visitor.tokenHash, requestId, caseId: input['caseId'] ?? '', actor }
  const batches: ScriptStatement[][] = []
  heard.forEach((sent, index) => {
    const slots = sent.values.map((value) => slotOf(value, known, heard.slice(0, index)))
    const statement: ScriptStatement = { index, text: sent.text, name: sent.name, slots }
    if (heard[index - 1]?.batch === sent.batch) batches.at(-1)?.push(statement)
    else batches.push([statement])
  })
  return { name: operation.name, batches }
}
