import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import type pg from 'pg'
import type { z } from 'zod'
import type { GuestActor } from '#access/guest-actor.ts'
import { guestMay } from '#access/guest-permissions.ts'
import { db } from '#db/connection.ts'
import { prepared } from '#db/prepared.ts'
import { asGuest, SessionEnded, type GuestRead, type GuestWrite } from '#db/transaction.ts'
import { helsinkiDay } from '#kernel/clock.ts'
import { KeyReused, NotFound, NotPossible, NotSignedIn, Refused } from './errors.ts'
import type { AnyGuestOperation, TypedGuestOperation } from './guest-operation.ts'
import type { LogEvent } from './operation.ts'
import { invalidInput, knowingKeys, type Asking, type Door } from './perform.ts'

/** What a guest's verb needs of the running server: the pool of the guests' own role of the database. */
export type GuestDoor = Pick<Door, 'vault' | 'clock' | 'secret'> & { readonly guestPool: pg.Pool }

export type GuestAnswer<Result> = { readonly result: Result; readonly guest: GuestActor }

const logRow = prepared(
  (
    guest: GuestActor,
    profession: string,
    operation: string,
    requestId: string,
    event: LogEvent,
    result: string,
    reason: string | null,
  ) =>
    db.insertInto('access_log').values({
      instance_id: guest.instanceId,
      guest_id: guest.personId,
      agency_id: guest.agencyId,
      profession,
      operation,
      object_kind: event.objectKind,
      object_id: event.objectId ?? null,
      case_id: guest.caseId,
      object_ids: sql<string[] | null>`${event.objectIds}`,
      result,
      reason,
      request_id: requestId,
      session_id: guest.sessionId,
    }),
)

const logged = (
  guest: GuestActor,
  operation: AnyGuestOperation,
  requestId: string,
  event: Omit<LogEvent, 'caseId' | 'purpose'>,
  result: string,
  reason: string | null,
) => logRow(guest, `guest_${guest.role}`, operation.name, requestId, event, result, reason)

const answerRow = (tx: GuestRead, operation: string, key: string): string => `${tx.actor.personId}/${operation}/${key}`

/** Same key, same content: the stored answer. Same key, other content: refused. Parallel repeats wait for the first. */
async function earlierAnswer(tx: GuestWrite, operation: string, key: string, hash: Buffer) {
  await tx.lock(`guest:${tx.actor.personId}:${operation}:${key}`)
  const earlier = await tx.find(
    db
      .selectFrom('guest_idempotency_key')
      .select(['request_hash', 'response'])
      .where('instance_id', '=', tx.actor.instanceId)
      .where('person_id', '=', tx.actor.personId)
      .where('operation', '=', operation)
      .where('key', '=', key),
  )
  if (earlier === undefined) return undefined
  if (!earlier.request_hash.equals(hash)) throw new KeyReused()
  const text = tx.open('guest_idempotency_key.response', answerRow(tx, operation, key), earlier.response)
  return { response: JSON.parse(text) as unknown }
}

const rememberAnswer = (tx: GuestWrite, operation: string, key: string, hash: Buffer, response: unknown) =>
  tx.run(
    db.insertInto('guest_idempotency_key').values({
      instance_id: tx.actor.instanceId,
      person_id: tx.actor.personId,
      operation,
      key,
      request_hash: hash,
      response: tx.seal(
        'guest_idempotency_key.response',
        answerRow(tx, operation, key),
        null,
        JSON.stringify(response),
      ),
    }),
  )

/** A refusal rolls everything back, so it is logged in a transaction of its own; absent and denied alike. */
async function logRefusal(
  door: GuestDoor,
  operation: AnyGuestOperation,
  asking: Asking & { tokenHash: Buffer },
  error: NotFound | NotPossible | Refused,
): Promise<void> {
  const objectKind = operation.guestPermission.split('.')[0] ?? 'unknown'
  const result = error instanceof NotFound ? 'not_found' : 'refused'
  await asGuest(door.guestPool, { tokenHash: asking.tokenHash }, (tx) =>
    Promise.resolve({
      result: undefined,
      last: logged(tx.actor, operation, asking.requestId, { objectKind }, result, error.reason),
    }),
  ).catch((failure: unknown) => {
    throw failure instanceof SessionEnded ? new NotSignedIn() : failure
  })
}

/**
 * The door of the guests, as `perform` is that of the professionals (ARCHITECTURE.md): session → guest, input through its schema, permission,
 * target or 404, handler, row of the same sealed access log, commit. A verb the guest may not do is not there for them.
 */
export async function performAsGuest<I extends z.ZodType, O extends z.ZodType>(
  door: GuestDoor,
  operation: TypedGuestOperation<I, O>,
  asking: Asking,
  rawInput: unknown,
): Promise<GuestAnswer<z.output<O>>> {
  if (asking.tokenHash === null) throw new NotSignedIn()
  const { tokenHash } = asking
  const changing = operation.method === 'POST'
  const now = door.clock()
  try {
    return await knowingKeys(door.vault, () =>
      asGuest(door.guestPool, { tokenHash, changing, vault: door.vault }, async (tx) => {
        const guest = tx.actor
        if (!guestMay(guest, operation.guestPermission)) throw new NotFound()
        const parsed = operation.input.safeParse(rawInput)
        if (!parsed.success) throw invalidInput(parsed.error)
        const key = changing ? asking.idempotencyKey : undefined
        const hash = createHmac('sha256', door.secret).update(JSON.stringify(parsed.data)).digest()
        if (key !== undefined) {
          const earlier = await earlierAnswer(tx, operation.name, key, hash)
          if (earlier !== undefined) return { result: { result: earlier.response as z.output<O>, guest } }
        }
        const context = { tx, guest, input: parsed.data, now, today: helsinkiDay(now) }
        const done = await operation.performAsGuest(context)
        if (key !== undefined) await rememberAnswer(tx, operation.name, key, hash, done.result)
        return {
          result: { result: done.result as z.output<O>, guest },
          last: logged(guest, operation, asking.requestId, done.log, 'allowed', null),
        }
      }),
    )
  } catch (error) {
    if (error instanceof SessionEnded) throw new NotSignedIn()
    if (error instanceof NotFound || error instanceof Refused || error instanceof NotPossible)
      await logRefusal(door, operation, { ...asking, tokenHash }, error)
    throw error
  }
}
