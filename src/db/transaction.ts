import type { Compilable } from 'kysely'
import type pg from 'pg'
import type { Actor } from '#access/actor.ts'
import type { GuestActor } from '#access/guest-actor.ts'
import { words } from '#crypto/crypto.words.ts'
import type { Sealed, SealedField } from '#crypto/sealed.ts'
import { KeyDestroyed, KeyNotKnown, type Vault } from '#crypto/vault.ts'
import type { Language } from '#kernel/language.ts'
import { send, sendBuilt } from './connection.ts'

/** Idle limit of a session; the absolute limit is set when it is opened (ASVS 7.3). */
export const IDLE_LIMIT = '30 minutes'

/** A transaction somebody may read in. Rows that the actor may not see do not exist in it. */
export type ReadAs<Someone> = {
  readonly actor: Someone
  /** All rows. */
  many<Output>(statement: Compilable<Output>): Promise<Output[]>
  /** The row, or undefined when there is none (or none for this actor). */
  find<Output>(statement: Compilable<Output>): Promise<Output | undefined>
  /** The only row; throws when there is none. */
  get<Output>(statement: Compilable<Output>): Promise<Output>
  /**
   * The text of a sealed column of one row; where its key was destroyed, a sentence that says so. `rowId` names the row as
   * #crypto/sealed.ts says. Synchronous: values are opened where a row becomes what the product reads, and nowhere else.
   */
  open<Field extends SealedField>(field: Field, rowId: string, value: Sealed<Field>): string
  open<Field extends SealedField>(field: Field, rowId: string | null, value: Sealed<Field> | null): string | null
}

/** A transaction a professional may read in. */
export type Read = ReadAs<Actor>

/** A transaction somebody may also write in. */
export type WriteAs<Someone> = ReadAs<Someone> & {
  /** Runs a change and returns how many rows it touched. */
  run(statement: Compilable): Promise<number>
  /** Holds the name until the transaction ends: another transaction that asks for the same name waits. */
  lock(name: string): Promise<void>
  /** Seals a text for a column of one row, with the key of the register whose record it is (null: the instance's own). */
  seal<Field extends SealedField>(field: Field, rowId: string, registerId: string | null, text: string): Sealed<Field>
  seal<Field extends SealedField>(
    field: Field,
    rowId: string,
    registerId: string | null,
    text: string | null | undefined,
  ): Sealed<Field> | null
}

/** A transaction a professional may also write in. */
export type Write = WriteAs<Actor> & {
  /** Holds the name, and then enters the actor's own cases as they stand now. */
  hold(name: string, ownCases: OwnCases | undefined): Promise<void>
}

export class SessionEnded extends Error {
  constructor() {
    super('The session has ended')
    this.name = 'SessionEnded'
  }
}

/** What sealing must know of whoever acts. */
type Someone = { readonly instanceId: string; readonly language: Language }

/** Seals and opens for one actor: never a value of another instance. */
function sealing(vault: Vault | undefined, actor: Someone): Pick<Write, 'open' | 'seal'> {
  const { instanceId } = actor
  function open<Field extends SealedField>(field: Field, rowId: string, value: Sealed<Field>): string
  function open<Field extends SealedField>(
    field: Field,
    rowId: string | null,
    value: Sealed<Field> | null,
  ): string | null
  function open<Field extends SealedField>(
    field: Field,
    rowId: string | null,
    value: Sealed<Field> | null,
  ): string | null {
    if (value === null) return null
    if (rowId === null || vault === undefined) throw new KeyNotKnown(field)
    try {
      return vault.open(field, rowId, instanceId, value)
    } catch (error) {
      if (error instanceof KeyDestroyed) return words.destroyed[actor.language]
      throw error
    }
  }
  type Text = string | null | undefined
  function seal<Field extends SealedField>(
    field: Field,
    rowId: string,
    registerId: string | null,
    text: string,
  ): Sealed<Field>
  function seal<Field extends SealedField>(
    field: Field,
    rowId: string,
    registerId: string | null,
    text: Text,
  ): Sealed<Field> | null
  function seal<Field extends SealedField>(
    field: Field,
    rowId: string,
    registerId: string | null,
    text: Text,
  ): Sealed<Field> | null {
    if (text === null || text === undefined) return null
    if (vault === undefined) throw new KeyNotKnown(field)
    return vault.seal(field, rowId, { instanceId, registerId }, text)
  }
  return { open, seal }
}

function transactionOn<Acting extends Someone>(
  client: pg.ClientBase,
  actor: Acting,
  vault: Vault | undefined,
): WriteAs<Acting> {
  return {
    actor,
    ...sealing(vault, actor),
    many: async (statement) => (await sendBuilt(client, statement)).rows,
    find: async (statement) => (await sendBuilt(client, statement)).rows[0],
    get: async (statement) => {
      const row = (await sendBuilt(client, statement)).rows[0]
      if (row === undefined) throw new Error('A row that must exist is missing')
      return row
    },
    run: async (statement) => (await sendBuilt(client, statement)).rowCount ?? 0,
    lock: async (name) => {
      await send(client, 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [name])
    },
  }
}

/** The same for a professional, who may also enter cases. */
function workOn(client: pg.ClientBase, actor: Actor, vault: Vault | undefined): Write {
  const tx = transactionOn(client, actor, vault)
  return {
    ...tx,
    hold: async (name, ownCases) => {
      await tx.lock(name)
      if (ownCases !== undefined) await send(client, 'select app.enter_own_cases($1)', [ownCases])
    },
  }
}

/**
 * What somebody may do on a connection whose transaction has begun in their name (app.begin_request): the seed of the demo, in the place of a
 * request. Nothing is sealed or opened.
 */
export const workBegun = (client: pg.ClientBase, actor: Actor): Write => workOn(client, actor, undefined)

/** Which of the actor's own cases a request goes across. */
export type OwnCases = 'all' | 'open' | 'closed'

/** Whose request it is, and which cases it enters: without entering, nothing of a case is visible (docs/decisions/0010). */
export type Asked = {
  readonly tokenHash: Buffer
  readonly caseId?: string | undefined
  /** The case is held until the end of the transaction, so that nobody closes it meanwhile. */
  readonly changing?: boolean
  readonly ownCases?: OwnCases | undefined
  /** The data keys; without them nothing is sealed or opened. */
  readonly vault?: Vault | undefined
}

type Done<Result> = { result: Result; last?: Compilable }
type Work<Result> = (tx: Write) => Promise<Done<Result>>

/** SQLSTATE of a transaction that the database ended so that another could go on: a deadlock, or what they read of each other. */
const endedForAnother = new Set(['40P01', '40001'])
const MOST_TRIES = 3
const isForAnother = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && endedForAnother.has(String(error.code))

/**
 * Runs `work` in one transaction as the person the session token belongs to. `last` is sent together with the commit
 * (the access-log row): if it fails, nothing of the transaction stays. Where the database ended it for another one, it is run again.
 * @throws SessionEnded when the database knows no live session of that token.
 */
export const asActor = <Result>(pool: pg.Pool, asked: Asked, work: Work<Result>): Promise<Result> =>
  again(() =>
    runOnce(
      pool,
      begunAs<Actor>('select app.begin_request($1, $2, $3, $4, $5) as actor', [
        asked.tokenHash,
        IDLE_LIMIT,
        asked.caseId ?? null,
        asked.changing ?? false,
        asked.ownCases ?? null,
      ]),
      (client, actor) => work(workOn(client, actor, asked.vault)),
    ),
  )

/** Whose request of a guest it is; see `Asked`. The guest's one case is entered with the session. */
export type GuestAsked = Pick<Asked, 'tokenHash' | 'changing' | 'vault'>

/** Runs `work` as the guest whom the token belongs to, on the pool of the guests' role; otherwise as `asActor`. @throws SessionEnded */
export const asGuest = <Result>(
  pool: pg.Pool,
  asked: GuestAsked,
  work: (tx: WriteAs<GuestActor>) => Promise<Done<Result>>,
): Promise<Result> =>
  again(() =>
    runOnce(
      pool,
      begunAs<GuestActor>('select app.begin_guest($1, $2) as actor', [asked.tokenHash, asked.changing ?? false]),
      (client, guest) => work(transactionOn(client, guest, asked.vault)),
    ),
  )

/** The first statement of a transaction: whose it is, as the database finds them. */
const begunAs =
  <Acting>(text: string, values: readonly unknown[]) =>
  async (client: pg.PoolClient): Promise<Acting | null> =>
    (await send<{ actor: Acting | null }>(client, text, values)).rows[0]?.actor ?? null

async function again<Result>(run: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await run()
    } catch (error) {
      if (tries === MOST_TRIES || !isForAnother(error)) throw error
    }
  }
}

async function runOnce<Acting, Result>(
  pool: pg.Pool,
  begin: (client: pg.PoolClient) => Promise<Acting | null>,
  work: (client: pg.PoolClient, actor: Acting) => Promise<Done<Result>>,
): Promise<Result> {
  const client = await pool.connect()
  let failure: Error | undefined
  try {
    // Pipelined: both are on the wire before the first answer.
    const [, actor] = await Promise.all([client.query('begin'), begin(client)])
    if (!actor) throw new SessionEnded()
    const { result, last } = await work(client, actor)
    await Promise.all([last ? sendBuilt(client, last) : undefined, client.query('commit')])
    return result
  } catch (error) {
    await client.query('rollback').catch((rollbackError: unknown) => {
      failure = rollbackError instanceof Error ? rollbackError : new Error('rollback failed')
    })
    throw error
  } finally {
    // A connection whose rollback failed is not handed to the next request.
    client.release(failure)
  }
}

/** What a guest's queries are given. */
export type GuestRead = ReadAs<GuestActor>
export type GuestWrite = WriteAs<GuestActor>
