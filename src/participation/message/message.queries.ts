import { sql } from 'kysely'
import { personName } from '#casework/person/person.queries.ts'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import type { Message, MessageThread, Participant } from './message.ts'

const participants = () =>
  db
    .selectFrom('message_participant as a')
    .leftJoin('professional as p', (join) =>
      join.onRef('p.instance_id', '=', 'a.instance_id').onRef('p.id', '=', 'a.professional_id'),
    )
    .leftJoin('person as q', (join) =>
      join.onRef('q.instance_id', '=', 'a.instance_id').onRef('q.id', '=', 'a.person_id'),
    )
    .select(['a.id', 'a.thread_id', 'a.professional_id', 'a.person_id', 'a.read_at'])
    .select(['p.given_name', 'p.family_name', 'q.given_name as person_given', 'q.family_name as person_family'])
    .select(['q.role', sql<boolean>`a.id in (select app.reading_now(a.thread_id))`.as('reads')])

const participantRows = (tx: Read, caseId: string) =>
  tx.many(participants().where('a.case_id', '=', caseId).orderBy('a.joined_at').orderBy('a.id'))
type ParticipantRow = Awaited<ReturnType<typeof participantRows>>[number]

const toParticipant = (tx: Read, row: ParticipantRow): Participant => ({
  id: row.id,
  name:
    row.professional_id === null
      ? (personName(tx, row.person_id, row.person_given, row.person_family) ?? '–')
      : `${row.given_name ?? ''} ${row.family_name ?? ''}`.trim(),
  kind: row.professional_id === null ? 'person' : 'professional',
  role: row.role === 'youth' || row.role === 'guardian' ? row.role : null,
  readAt: row.read_at,
  reads: row.reads,
  isMe: row.professional_id === tx.actor.professionalId,
})

/** Messages of a thread that others sent after the actor last marked it as read. */
const unreadOf = (professionalId: string) =>
  sql<number>`(select count(*)::integer from message m
    join message_participant me on me.instance_id = m.instance_id and me.thread_id = m.thread_id and me.professional_id = ${professionalId}
   where m.instance_id = t.instance_id and m.thread_id = t.id and m.participant_id <> me.id
     and (me.read_at is null or m.sent_at > me.read_at))`

/** Threads of the case the actor takes part in, the latest first. */
export async function threadsOf(tx: Read, caseId: string): Promise<MessageThread[]> {
  const [rows, people] = await Promise.all([
    tx.many(
      db
        .selectFrom('message_thread as t')
        .select(['t.id', 't.subject', 't.started_at'])
        .select(unreadOf(tx.actor.professionalId).as('unread'))
        .select(
          sql<Date | null>`(select max(m.sent_at) from message m where m.instance_id = t.instance_id and m.thread_id = t.id)`.as(
            'last_sent_at',
          ),
        )
        .where('t.case_id', '=', caseId)
        .orderBy('t.started_at', 'desc')
        .orderBy('t.id'),
    ),
    participantRows(tx, caseId),
  ])
  return rows
    .map((row) => ({
      id: row.id,
      subject: tx.open('message_thread.subject', row.id, row.subject),
      participants: people.filter((each) => each.thread_id === row.id).map((each) => toParticipant(tx, each)),
      lastSentAt: row.last_sent_at ?? row.started_at,
      unread: row.unread,
    }))
    .sort((one, other) => other.lastSentAt.getTime() - one.lastSentAt.getTime())
}

/** The thread, or undefined when it is not there for the actor. */
export const findThread = async (tx: Read, caseId: string, threadId: string): Promise<MessageThread | undefined> =>
  (await threadsOf(tx, caseId)).find((each) => each.id === threadId)

/** Messages of a thread, the oldest first. */
export async function messagesOf(tx: Read, thread: MessageThread): Promise<Message[]> {
  const rows = await tx.many(
    db
      .selectFrom('message')
      .select(['id', 'participant_id', 'body', 'sent_at'])
      .where('thread_id', '=', thread.id)
      .orderBy('sent_at')
      .orderBy('id'),
  )
  return rows.map((row) => {
    const writer = thread.participants.find((each) => each.id === row.participant_id)
    return {
      id: row.id,
      writerName: writer?.name ?? '–',
      isMine: writer?.isMe === true,
      body: tx.open('message.body', row.id, row.body),
      sentAt: row.sent_at,
    }
  })
}

type Thread = {
  readonly caseId: string
  readonly teamId: string
  readonly subject: string
  readonly readers: readonly string[]
  /** Persons of the case. */
  readonly family: readonly string[]
}

/** Starts a thread between the actor, the readers and persons of the family. @returns its id and the actor's id in it */
export async function insertThread(
  tx: Write,
  { caseId, teamId, subject, readers, family }: Thread,
): Promise<{ readonly id: string; readonly own: string }> {
  const id = newId()
  const own = newId()
  const { instanceId, professionalId } = tx.actor
  const inThread = { instance_id: instanceId, thread_id: id, case_id: caseId, added_by: professionalId }
  await tx.run(
    db.insertInto('message_thread').values({
      instance_id: instanceId,
      id,
      case_id: caseId,
      team_id: teamId,
      subject: tx.seal('message_thread.subject', id, null, subject),
      started_by: professionalId,
    }),
  )
  await tx.run(
    db
      .insertInto('message_participant')
      .values([
        { ...inThread, id: own, professional_id: professionalId },
        ...readers.map((reader) => ({ ...inThread, id: newId(), professional_id: reader })),
        ...family.map((person) => ({ ...inThread, id: newId(), person_id: person })),
      ]),
  )
  return { id, own }
}

/** Sends a message as a participant of the thread. */
export async function insertMessage(
  tx: Write,
  message: {
    readonly caseId: string
    readonly threadId: string
    readonly participantId: string
    readonly body: string
  },
): Promise<string> {
  const id = newId()
  await tx.run(
    db.insertInto('message').values({
      instance_id: tx.actor.instanceId,
      id,
      thread_id: message.threadId,
      case_id: message.caseId,
      participant_id: message.participantId,
      body: tx.seal('message.body', id, null, message.body),
    }),
  )
  return id
}

/** Marks the thread as read by the actor up to now. */
export const markRead = (tx: Write, threadId: string): Promise<number> =>
  tx.run(
    db
      .updateTable('message_participant')
      .set({ read_at: sql<Date>`now()` })
      .where('thread_id', '=', threadId)
      .where('professional_id', '=', tx.actor.professionalId),
  )

/** Persons of the family in a thread who read it now. */
export async function familyReading(
  tx: Read,
  threadId: string,
): Promise<{ readonly participantId: string; readonly personId: string; readonly readAt: Date | null }[]> {
  const rows = await tx.many(
    db
      .selectFrom('message_participant as a')
      .select(['a.id', 'a.person_id', 'a.read_at'])
      .where('a.thread_id', '=', threadId)
      .where('a.person_id', 'is not', null)
      .where(sql<boolean>`a.id in (select app.reading_now(a.thread_id))`),
  )
  return rows.map((row) => ({ participantId: row.id, personId: row.person_id ?? '', readAt: row.read_at }))
}

/** Whether nothing is kept between the young person and the guardian of a case, so that both may read one thread. */
export const mayWriteTogether = async (
  tx: Read,
  caseId: string,
  youthId: string,
  guardianId: string,
): Promise<boolean> =>
  (
    await tx.get(
      db.selectNoFrom(
        sql<boolean>`app.may_write_together(${caseId}::uuid, ${youthId}::uuid, ${guardianId}::uuid)`.as('may'),
      ),
    )
  ).may
