import { sql } from 'kysely'
import type { CaseMember } from '#casework/anchor-case/anchor-case.ts'
import { caseMembers } from '#casework/anchor-case/anchor-case.queries.ts'
import { defaultSubject, SHARED_SUBJECT } from '#casework/entry/entry.ts'
import { db } from '#db/connection.ts'
import { tell } from '#db/live-channel.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import { livePath, type LivePart, type LivePerson, type LiveSide, type LiveText } from './live-meeting.ts'

/** A text that is being written, with the register whose record it is. */
type FoundText = LiveText & { readonly registerId: string }

/** Texts that are being written in a meeting, in the compartments the actor reads, the one begun first on top. */
export async function liveTextsOf(tx: Read, meetingId: string): Promise<FoundText[]> {
  const rows = await tx.many(
    db
      .selectFrom('live_text as t')
      .innerJoin('professional as p', (join) =>
        join.onRef('p.instance_id', '=', 't.instance_id').onRef('p.id', '=', 't.author_id'),
      )
      .select(['t.id', 't.register_id', 't.author_id', 't.body', 't.language', 't.written_at', 't.version'])
      .select(['p.given_name', 'p.family_name', 'p.profession'])
      .where('t.meeting_id', '=', meetingId)
      .orderBy('t.began_at')
      .orderBy('t.id'),
  )
  return rows.map((row) => ({
    id: row.id,
    registerId: row.register_id,
    authorId: row.author_id,
    authorName: `${row.given_name} ${row.family_name}`,
    authorProfession: row.profession,
    body: tx.open('live_text.body', row.id, row.body),
    language: row.language,
    writtenAt: row.written_at,
    version: row.version,
  }))
}

/** The register a side is the record of, for the actor; null for who has none of their own. */
export const registerOf = ({ actor }: Read, side: LiveSide): string | null =>
  side === 'own' ? actor.ownRegisterId : actor.sharedRegisterId

/** One side of the texts, as the actor reads it. An emptied text of somebody else is not there. */
export function partOf(tx: Read, texts: readonly FoundText[], side: LiveSide): LivePart {
  const there = texts
    .filter((each) => each.registerId === registerOf(tx, side))
    .map(({ registerId: _, ...text }): LiveText => text)
  return {
    mine: there.find((each) => each.authorId === tx.actor.professionalId) ?? null,
    others: there.filter((each) => each.authorId !== tx.actor.professionalId && each.body !== ''),
  }
}

/** Those who may be in the meeting view. */
export const livePeople = async (tx: Read, caseId: string): Promise<LivePerson[]> =>
  (await caseMembers(tx, caseId)).map(({ professionalId, name, profession }: CaseMember) => ({
    id: professionalId,
    name,
    profession,
  }))

type InMeeting = { readonly caseId: string; readonly teamId: string; readonly meetingId: string }
type Typed = { readonly body: string; readonly language: string; readonly at: Date }

/** Begins the actor's text on a side. The case is held, so nobody else of theirs begins it meanwhile. @returns its id. */
export async function beginLiveText(tx: Write, meeting: InMeeting, side: LiveSide, typed: Typed): Promise<string> {
  const { actor } = tx
  const registerId = registerOf(tx, side)
  if (registerId === null) throw new Error('Only a worker has a register to write in')
  const id = newId()
  await tx.run(
    db.insertInto('live_text').values({
      instance_id: actor.instanceId,
      id,
      case_id: meeting.caseId,
      team_id: meeting.teamId,
      meeting_id: meeting.meetingId,
      register_id: registerId,
      subject: side === 'own' ? defaultSubject(actor.ownRegisterKind) : SHARED_SUBJECT,
      author_id: actor.professionalId,
      body: tx.seal('live_text.body', id, registerId, typed.body),
      language: typed.language,
      began_at: typed.at,
      written_at: typed.at,
    }),
  )
  return id
}

/** Replaces the actor's own text; false when it is no longer as they saw it. */
export async function writeLiveText(tx: Write, text: FoundText, version: number, typed: Typed): Promise<boolean> {
  const changed = await tx.run(
    db
      .updateTable('live_text')
      .set({
        body: tx.seal('live_text.body', text.id, text.registerId, typed.body),
        language: typed.language,
        written_at: typed.at,
        version: sql`version + 1`,
      })
      .where('id', '=', text.id)
      .where('author_id', '=', tx.actor.professionalId)
      .where('version', '=', version),
  )
  return changed > 0
}

/** Takes away what has become a text of the meeting. */
export async function removeLiveTexts(tx: Write, ids: readonly string[]): Promise<void> {
  await tx.run(db.deleteFrom('live_text').where(sql<boolean>`id = any(${[...ids]}::uuid[])`))
}

/** What was kept of these boxes while the writer was signed out has done its work: their texts stand here now. */
export async function forgetDrafts(tx: Write, meeting: InMeeting): Promise<void> {
  const forms = ['', '/note', '/summary'].map((part) => livePath(meeting.caseId, meeting.meetingId, part))
  await tx.run(
    db
      .deleteFrom('draft')
      .where('professional_id', '=', tx.actor.professionalId)
      .where(sql<boolean>`form = any(${forms}::text[])`),
  )
}

/** Tells who follows the meeting that a side has something new: which register, and who wrote it. */
export async function tellNews(tx: Write, meetingId: string, side: LiveSide, recorded = false): Promise<void> {
  const registerId = registerOf(tx, side)
  if (registerId === null) return
  const { professionalId } = tx.actor
  await tell(tx, { kind: 'news', topic: meetingId, registerId, professionalId, recorded })
}
