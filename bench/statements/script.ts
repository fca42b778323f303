import { randomUUID } from 'node:crypto'
import type pg from 'pg'

/** Where a value of a statement comes from. */
export type Slot =
  | { readonly from: 'constant'; readonly value: unknown }
  | { readonly from: 'token' | 'requestId' | 'caseId' }
  | { readonly from: 'actor'; readonly field: string; readonly element?: number }
  | { readonly from: 'rows' | 'elements'; readonly statement: number; readonly column: string }

export type ScriptStatement = {
  readonly index: number
  readonly text: string
  readonly name: string | undefined
  readonly slots: readonly Slot[]
}

/** What one request sends to the database: batches of statements that are on the wire together. */
export type Script = { readonly name: string; readonly batches: readonly (readonly ScriptStatement[])[] }

type Row = Record<string, unknown>

/** Whose request it is. */
export type Asker = { readonly tokenHash: Buffer; readonly caseId: string }

/** What is known while a script runs: rows by statement, and the actor once the context has begun. */
export type Run = Asker & { actor: Row; readonly rows: Row[][] }

export const newRun = (asker: Asker): Run => ({ ...asker, actor: {}, rows: [] })

function valueOf(slot: Slot, run: Run): unknown {
  switch (slot.from) {
    case 'constant':
      return slot.value
    case 'token':
      return run.tokenHash
    case 'requestId':
      return randomUUID()
    case 'caseId':
      return run.caseId
    case 'actor': {
      const value = run.actor[slot.field]
      return slot.element === undefined ? value : Array.isArray(value) ? (value[slot.element] as unknown) : undefined
    }
    case 'rows':
      return (run.rows[slot.statement] ?? []).map((row) => row[slot.column])
    case 'elements': {
      const list = run.rows[slot.statement]?.[0]?.[slot.column]
      return Array.isArray(list) ? list.map((each: Row) => each['id']) : []
    }
  }
}

/** Sends one statement of a script as the product does: named and prepared where it has a name. */
export async function sendStatement(client: pg.ClientBase, statement: ScriptStatement, run: Run): Promise<void> {
  const { text, name, slots, index } = statement
  const values = slots.map((slot) => valueOf(slot, run))
  const result = await client.query<Row>(name === undefined ? { text, values } : { name, text, values })
  run.rows[index] = result.rows
  const actor = result.rows[0]?.['actor']
  if (text.includes('app.begin_request') && typeof actor === 'object' && actor !== null) run.actor = actor as Row
}

/** Runs a whole script; batches wait for each other, statements of one batch do not. */
export async function runScript(client: pg.ClientBase, script: Script, asker: Asker): Promise<Run> {
  const run = newRun(asker)
  for (const batch of script.batches) await Promise.all(batch.map((statement) => sendStatement(client, statement, run)))
  return run
}

const frame = /^(begin|commit|insert into "access_log")|app\.begin_request/

/** What the product asks for the request as a whole: session, actor and entered cases. */
export const beginOf = (script: Script): ScriptStatement | undefined =>
  script.batches.flat().find(({ text }) => text.includes('app.begin_request'))

/** Only the reads of a script: without transaction, context and log row. */
export const readsOf = (script: Script): ScriptStatement[] =>
  script.batches.flat().filter(({ text }) => !frame.test(text))
