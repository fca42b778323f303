import { sql } from 'kysely'
import { personName } from '#casework/person/person.queries.ts'
import { db } from '#db/connection.ts'
import { prepared } from '#db/prepared.ts'
import type { GuestRead, GuestWrite } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import type { OwnCorrespondent, OwnMessage, OwnThread } from './own-message.ts'

/*
 * Messages as the family meets them. Which threads there are, the policies for `fairlead_guest` have settled; every column is named, because
 * a guest is granted columns one by one.
 */

const people = prepared(() =>
  db
    .selectFrom('message_participant as a')
    .leftJoin('professional as p', (join) =>
      join.onRef('p.instance_id', '=', 'a.instance_id').onRef('p.id', '=', 'a.professional_id'),
    )
    .leftJoin('person as s', (join) =>
      join.onRef('s.instance_id', '=', 'a.instance_id').onRef('s.id', '=', 'a.person_id'),
    )
    .select(['a.id', 'a.thread_id', 'a.professional_id', 'a.person_id', 'a.read_at', 'p.profession'])
    .select(['p.given_name as worker_given', 'p.family_name as worker_family', 's.given_name', 's.family_name'])
    .select(sql<boolean>`a.id in (select app.reading_now(a.thread_id))`.as('reads'))
    .orderBy('a.joined_at')
    .orderBy('a.id'),
)

const threads = prepared((personId: string) =>
  db
    .selectFrom('message_thread as t')
    .innerJoin('message_participant as me', (join) =>
      join
        .onRef('me.instance_id', '=', 't.instance_id')
        .onRef('me.thread_id', '=', 't.id')
        .on('me.person_id', '=', personId),
    )
    .select(['t.id', 't.subject', 't.started_at'])
    .select(
      sql<Date | null>`(select max(m.sent_at) from message m where m.instance_id = t.instance_id and m.thread_id = t.id)`.as(
        'last_sent_at',
      ),
    )
    .select(
      sql<number>`(select count(*)::integer from message m where m.instance_id = t.instance_id and m.thread_id = t.id
        and m.participant_id <> me.id and (me.read_at is null or m.sent_at > me.read_at))`.as('unread'),
    ),
)

/** Threads of the guest, the latest first. */
export async function ownThreadsOf(tx: GuestRead): Promise<OwnThread[]> {
  const [rows, all] = await Promise.all([tx.many(threads(tx.actor.personId)), tx.many(people())])
  const peopleOf = (threadId: string): OwnCorrespondent[] =>
    all
      .filter((each) => each.thread_id === threadId)
      .map((each) => ({
        id: each.id,
        name:
          each.professional_id !== null
            ? `${each.worker_given ?? ''} ${each.worker_family ?? ''}`.trim()
            : personName(tx, each.person_id, each.given_name, each.family_name),
        profession: each.profession,
        readAt: each.professional_id === null ? null : each.read_at,
        reads: each.reads,
        self: each.person_id === tx.actor.personId,
      }))
  return rows
    .map((row) => ({
      id: row.id,
      subject: tx.open('message_thread.subject', row.id, row.subject),
      people: peopleOf(row.id),
      lastSentAt: row.last_sent_at ?? row.started_at,
      unread: row.unread,
    }))
    .sort((one, other) => other.lastSentAt.getTime() - one.lastSentAt.getTime())
}

/** Messages of a thread, the oldest first. */
export async function ownMessagesOf(tx: GuestRead, thread: OwnThread): Promise<OwnMessage[]> {
  const rows = await tx.many(
    db
      .selectFrom('message')
      .select(['id', 'participant_id', 'body', 'sent_at'])
      .where('thread_id', '=', thread.id)
      .orderBy('sent_at')
      .orderBy('id'),
  )
  return rows.map((row) => ({
    id: row.id,
    writer: thread.people.find((each) => each.id === row.participant_id) ?? null,
    body: tx.open('message.body', row.id, row.body),
    sentAt: row.sent_at,
  }))
}

/** Messages of others that wait for the guest, in all threads. */
export async function unreadOfGuest(tx: GuestRead): Promise<number> {
  const rows = await tx.many(threads(tx.actor.personId))
  return rows.reduce((sum, each) => sum + each.unread, 0)
}

/** What the guest wrote since a moment: messages, and threads they started. */
export async function writtenSince(tx: GuestRead, since: Date): Promise<{ messages: number; threads: number }> {
  const { personId } = tx.actor
  const [messages, started] = await Promise.all([
    tx.get(
      db
        .selectFrom('message as m')
        .innerJoin('message_participant as a', (join) =>
          join.onRef('a.instance_id', '=', 'm.instance_id').onRef('a.id', '=', 'm.participant_id'),
        )
        .select(sql<number>`count(*)::integer`.as('written'))
        .where('a.person_id', '=', personId)
        .where('m.sent_at', '>=', since),
    ),
    tx.get(
      db
        .selectFrom('message_thread')
        .select(sql<number>`count(*)::integer`.as('written'))
        .where('started_by_person', '=', personId)
        .where('started_at', '>=', since),
    ),
  ])
  return { messages: messages.written, threads: started.written }
}

/** Starts a thread with whoever answers for the case. @returns its id and the guest's own id in it */
export async function startOwnThread(tx: GuestWrite, subject: string): Promise<{ id: string; own: string }> {
  const [id, own, other] = [newId(), newId(), newId()]
  const sealed = tx.seal('message_thread.subject', id, null, subject)
  await tx.many({
    compile: () => sql`select app.start_guest_thread(${id}, ${sealed}, ${own}, ${other})`.compile(db),
  })
  return { id, own }
}

/** Sends a message in the guest's own name. */
export async function insertOwnMessage(
  tx: GuestWrite,
  message: { readonly threadId: string; readonly participantId: string; readonly body: string },
): Promise<string> {
  const id = newId()
  await tx.run(
    db.insertInto('message').values({
      instance_id: tx.actor.instanceId,
      id,
      thread_id: message.threadId,
      case_id: tx.actor.caseId,
      participant_id: message.participantId,
      body: tx.seal('message.body', id, null, message.body),
    }),
  )
  return id
}

/** Marks a thread as read by the guest up to now. */
export const markOwnRead = (tx: GuestWrite, threadId: string): Promise<number> =>
  tx.run(
    db
      .updateTable('message_participant')
      .set({ read_at: sql<Date>`now()` })
      .where('thread_id', '=', threadId)
      .where('person_id', '=', tx.actor.personId),
  )
