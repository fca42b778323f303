import type pg from 'pg'
import type { Vault } from '#crypto/vault.ts'
import { db, send } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import type { Channel } from '#kernel/channels.ts'
import { newId } from '#kernel/ids.ts'
import { isLanguage, type Language } from '#kernel/language.ts'
import { messageKinds, type MessageKind } from './outbox.ts'

/** A message to somebody outside: a kind, where to, and the link it leads to. `aboutId` is the row whose page says whether it has left. */
export type NewMessage = {
  readonly kind: MessageKind
  readonly channel: Channel
  readonly language: Language
  readonly caseId: string
  readonly aboutId: string
  readonly address: string
  readonly link: string
}

/** Queues a message in the transaction of what it is about: no commit, no message. */
export async function queueMessage(tx: Write, message: NewMessage): Promise<void> {
  const id = newId()
  await tx.run(
    db.insertInto('outbox').values({
      instance_id: tx.actor.instanceId,
      id,
      case_id: message.caseId,
      kind: message.kind,
      channel: message.channel,
      language: message.language,
      about_id: message.aboutId,
      address: tx.seal('outbox.address', id, null, message.address),
      link: tx.seal('outbox.link', id, null, message.link),
    }),
  )
}

/** Whether a message about a row was queued after a moment, or ever. */
export const wasQueuedSince = async (tx: Read, aboutId: string, since: Date | null): Promise<boolean> =>
  (await tx.find(
    db
      .selectFrom('outbox')
      .select('id')
      .where('about_id', '=', aboutId)
      .where('queued_at', '>', since ?? new Date(0))
      .limit(1),
  )) !== undefined

/** A message that is due, opened for the one who sends it. */
export type DueMessage = {
  readonly instanceId: string
  readonly id: string
  readonly kind: MessageKind
  readonly channel: Channel
  readonly language: Language
  readonly address: string
  readonly link: string
  readonly tries: number
}

type Row = {
  instance_id: string
  id: string
  kind: string
  channel: Channel
  language: string
  address: Buffer
  link: Buffer
  tries: number
}

/** Takes what is due for a while: until then no other sender takes it. As the upkeep role. */
export async function takeDue(
  client: pg.ClientBase,
  vault: Vault,
  most: number,
  leaseSeconds: number,
): Promise<DueMessage[]> {
  const { rows } = await send<Row>(client, 'select * from app.take_outbox($1, make_interval(secs => $2))', [
    most,
    leaseSeconds,
  ])
  return rows.map((row) => ({
    instanceId: row.instance_id,
    id: row.id,
    kind: messageKinds.find((each) => each === row.kind) ?? 'guest_link',
    channel: row.channel,
    language: isLanguage(row.language) ? row.language : 'sv',
    address: vault.open('outbox.address', row.id, row.instance_id, row.address),
    link: vault.open('outbox.link', row.id, row.instance_id, row.link),
    tries: row.tries,
  }))
}

export type Outcome =
  | { readonly outcome: 'sent' }
  | { readonly outcome: 'failed'; readonly failure: string }
  | { readonly outcome: 'retry'; readonly failure: string; readonly inSeconds: number }

/** Says what became of a message that was taken. */
export async function settleMessage(
  client: pg.ClientBase,
  message: Pick<DueMessage, 'instanceId' | 'id'>,
  said: Outcome,
): Promise<void> {
  await send(client, 'select app.settle_outbox($1, $2, $3, $4, make_interval(secs => $5))', [
    message.instanceId,
    message.id,
    said.outcome,
    said.outcome === 'sent' ? null : said.failure,
    said.outcome === 'retry' ? said.inSeconds : 0,
  ])
}
