import { createHmac, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type pg from 'pg'
import type { z } from 'zod'
import type { Actor } from '#access/actor.ts'
import { decide, type RefusalReason, type Target } from '#access/decide.ts'
import { KeyNotKnown, type Vault } from '#crypto/vault.ts'
import { db } from '#db/connection.ts'
import { prepared } from '#db/prepared.ts'
import type { FileCare } from '#files/receive.ts'
import { asActor, SessionEnded, type Read, type Write } from '#db/transaction.ts'
import type { Channel } from '#kernel/channels.ts'
import { helsinkiDay, type Clock } from '#kernel/clock.ts'
import { issuesToFieldErrors } from '#kernel/input.ts'
import { InvalidInput, KeyReused, NotFound, NotPossible, NotSignedIn, Refused, StepUpNeeded } from './errors.ts'
import { words } from './http.words.ts'
import type { AnyOperation, LogEvent, TypedOperation } from './operation.ts'
import type { RecentlyLogged } from './recently-logged.ts'

/** What every operation needs of the running server. */
export type Door = {
  readonly pool: pg.Pool
  readonly vault: Vault
  readonly clock: Clock
  readonly secret: string
  readonly mode: 'demo' | 'production'
  /** How many minutes a proof of who one is counts as fresh. */
  readonly stepUpMinutes: number
  /** The origin people type, without a slash at the end. */
  readonly publicOrigin: string
  /** Where the contents of attachments lie, and how they are received. */
  readonly files: FileCare
  /** Ways messages can be sent here. */
  readonly channels: readonly Channel[]
  /** Which acts that go on have their row in the log. */
  readonly recentlyLogged: RecentlyLogged
}

/** Who asks: the hash of the session token, and for changes the key that makes a repeat harmless. */
export type Asking = { readonly tokenHash: Buffer | null; readonly requestId: string; readonly idempotencyKey?: string }

export type Answer<Result> = { readonly result: Result; readonly actor: Actor }

/** What an event leaves out is null in its row. */
const logRow = prepared(
  (
    actor: Actor,
    operation: string,
    requestId: string,
    event: LogEvent,
    result: string,
    reason: string | null,
    /** Id of the break-glass that the act happened under. */
    brokenGlass: string | null,
  ) =>
    db.insertInto('access_log').values({
      instance_id: actor.instanceId,
      professional_id: actor.professionalId,
      agency_id: actor.agencyId,
      profession: actor.profession,
      operation,
      object_kind: event.objectKind,
      object_id: event.objectId ?? null,
      case_id: event.caseId ?? null,
      object_ids: sql<string[] | null>`${event.objectIds}`,
      result,
      reason,
      request_id: requestId,
      session_id: actor.sessionId,
      break_glass_id: brokenGlass,
    }),
)

/** A refusal rolls everything back, so it is logged in a transaction of its own; absent and denied alike. */
async function logRefusal(
  door: Door,
  asking: Asking & { tokenHash: Buffer },
  operation: AnyOperation,
  error: Refusal,
  input: unknown,
) {
  const ids = askedIds(operation.path, input)
  const logged = asActor(door.pool, { tokenHash: asking.tokenHash }, (tx) =>
    Promise.resolve({
      result: undefined,
      last: logRow(
        tx.actor,
        operation.name,
        asking.requestId,
        { objectKind: operation.permission.split('.')[0] ?? 'unknown', ...ids },
        error instanceof NotFound ? 'not_found' : 'refused',
        error.reason,
        null,
      ),
    }),
  )
  // Whoever was signed out meanwhile is told so, as everybody else.
  await logged.catch((error: unknown) => {
    throw error instanceof SessionEnded ? new NotSignedIn() : error
  })
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The ids an attempt was about, from its path: what was asked for, whether or not it exists. Rules are named by words. */
function askedIds(path: string, input: unknown): { objectId?: string; caseId?: string } {
  const given = Object.entries((input ?? {}) as Record<string, unknown>).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && UUID.test(entry[1]),
  )
  const caseId = given.find(([name]) => name === 'caseId')?.[1]
  const ids = given.filter(([name]) => name.endsWith('Id') && name !== 'caseId')
  // What was typed may name others, such as a recipient.
  const objectId = (ids.find(([name]) => path.includes(`:${name}`)) ?? ids[0])?.[1] ?? caseId
  return { ...(objectId === undefined ? {} : { objectId }), ...(caseId === undefined ? {} : { caseId }) }
}

/** Names the row of a stored answer in what it is sealed with. */
const answerRow = (tx: Read, operation: string, key: string): string => `${tx.actor.professionalId}/${operation}/${key}`

/** Same key, same content: the stored answer. Same key, other content: refused. Parallel repeats wait for the first. */
async function earlierAnswer(
  tx: Read,
  operation: string,
  key: string,
  hash: Buffer,
): Promise<{ response: unknown } | undefined> {
  const earlier = await tx.find(
    db
      .selectFrom('idempotency_key')
      .select(['request_hash', 'response'])
      .where('instance_id', '=', tx.actor.instanceId)
      .where('professional_id', '=', tx.actor.professionalId)
      .where('operation', '=', operation)
      .where('key', '=', key),
  )
  if (earlier === undefined) return undefined
  if (!earlier.request_hash.equals(hash)) throw new KeyReused()
  const text = tx.open('idempotency_key.response', answerRow(tx, operation, key), earlier.response)
  return { response: JSON.parse(text) as unknown }
}

const rememberAnswer = (tx: Write, operation: string, key: string, hash: Buffer, response: unknown) =>
  tx.run(
    db.insertInto('idempotency_key').values({
      instance_id: tx.actor.instanceId,
      professional_id: tx.actor.professionalId,
      operation,
      key,
      request_hash: hash,
      response: tx.seal('idempotency_key.response', answerRow(tx, operation, key), null, JSON.stringify(response)),
    }),
  )

/** What a handler is given: who asks, what they sent, and the two questions only the door answers. */
function contextOf<I extends z.ZodType, O extends z.ZodType>(
  door: Door,
  operation: TypedOperation<I, O>,
  tx: Write,
  input: z.output<I>,
  { now, requestId }: { readonly now: Date; readonly requestId: string },
) {
  return {
    tx,
    actor: tx.actor,
    input,
    now,
    today: helsinkiDay(now),
    secret: door.secret,
    mode: door.mode,
    publicOrigin: door.publicOrigin,
    channels: door.channels,
    requestId,
    decide: (target: Target) => {
      const decision = decide(tx.actor, operation.permission, target)
      if (!decision.allowed) throw new Refused(decision.reason)
    },
    assertFresh: () => {
      if (tx.actor.provedSecondsAgo >= door.stepUpMinutes * 60) throw new StepUpNeeded(words.stepUp)
    },
  }
}

/**
 * The one door (ARCHITECTURE.md): session → actor, input through its schema, target or 404, decision or refusal, handler,
 * access-log row, commit. Everything in one transaction; the log row travels with the commit.
 */
export async function perform<I extends z.ZodType, O extends z.ZodType>(
  door: Door,
  operation: TypedOperation<I, O>,
  asking: Asking,
  rawInput: unknown,
): Promise<Answer<z.output<O>>> {
  if (asking.tokenHash === null) throw new NotSignedIn()
  const signedIn = { ...asking, tokenHash: asking.tokenHash }
  const parsed = operation.input.safeParse(rawInput)
  // A wrong id in the path is a thing that does not exist, not a field the person typed.
  if (!parsed.success) throw invalidInput(parsed.error)
  const now = door.clock()
  try {
    // The case of a change is held until its end, so that nobody closes it meanwhile.
    const asked = {
      ...operation.entered(parsed.data),
      tokenHash: signedIn.tokenHash,
      changing: operation.method === 'POST',
      vault: door.vault,
    }
    let written: { readonly actor: Actor; readonly event: LogEvent } | undefined
    const answer = await knowingKeys(door.vault, () =>
      asActor(door.pool, asked, async (tx) => {
        const key = operation.method === 'POST' ? asking.idempotencyKey : undefined
        // Keyed, because what was typed may be an identity code, and those can be tried. Of what the schema kept: what a client
        // adds beside it may be nested deeper than can be written down.
        const hash =
          key === undefined ? undefined : createHmac('sha256', door.secret).update(JSON.stringify(parsed.data)).digest()
        if (key !== undefined && hash !== undefined) {
          await tx.lock(`${tx.actor.professionalId}:${operation.name}:${key}`)
          const earlier = await earlierAnswer(tx, operation.name, key, hash)
          if (earlier !== undefined) return { result: { result: earlier.response as z.output<O>, actor: tx.actor } }
        }
        const done = await operation.perform(
          contextOf(door, operation, tx, parsed.data, { now, requestId: asking.requestId }),
        )
        if (key !== undefined && hash !== undefined) await rememberAnswer(tx, operation.name, key, hash, done.result)
        const result = { result: done.result as z.output<O>, actor: tx.actor }
        if (door.recentlyLogged.covers(tx.actor, operation.name, done.log, now)) return { result }
        written = { actor: tx.actor, event: done.log }
        return {
          result,
          last: logRow(
            tx.actor,
            operation.name,
            asking.requestId,
            done.log,
            'allowed',
            // Of an act that was allowed, the reason is the purpose the person stated.
            done.log.purpose ?? null,
            tx.actor.brokenGlass?.id ?? null,
          ),
        }
      }),
    )
    if (written !== undefined) door.recentlyLogged.note(written.actor, operation.name, written.event, now)
    return answer
  } catch (error) {
    if (error instanceof SessionEnded) throw new NotSignedIn()
    const said = saidByDatabase(error)
    const refusal = said === undefined ? error : new Refused(said)
    if (isRefusal(refusal)) await logRefusal(door, signedIn, operation, refusal, rawInput)
    throw refusal
  }
}

/** What is answered and logged as a refusal; everything else is a failure. */
type Refusal = NotFound | NotPossible | Refused | StepUpNeeded
const isRefusal = (error: unknown): error is Refusal =>
  [NotFound, NotPossible, Refused, StepUpNeeded].some((kind) => error instanceof kind)

/**
 * What the database refuses in a state of its own: what rests on a yes that is no longer there (functions/participation.sql), and what
 * would be written in an instance that has ended (policies/zzz_ended_instance.sql).
 */
const ownStates: Readonly<Record<string, RefusalReason>> = { FL001: 'state_not_taking_part', FL002: 'state_ended' }
const saidByDatabase = (error: unknown): RefusalReason | undefined =>
  error instanceof Error && 'code' in error ? ownStates[String(error.code)] : undefined

/**
 * Runs a whole transaction; where it met a data key that this process does not know, once more with the keys learned anew. Another
 * server may have made a key since.
 */
export async function knowingKeys<Result>(vault: Vault, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof KeyNotKnown)) throw error
    await vault.refresh()
    return await work()
  }
}

/** Field errors of a schema; an unreadable id in the path answers like a thing that is not there. */
export function invalidInput(error: z.core.$ZodError): InvalidInput | NotFound {
  const errors = issuesToFieldErrors(error)
  if (errors.some((each) => each.code === 'id_invalid' && /^[a-z]+Id$/i.test(each.field))) return new NotFound()
  return new InvalidInput(errors)
}

/** An id for the request, in the log row and the error page, so that a person can be helped without telling what they read. */
export const newRequestId = (): string => randomUUID()
