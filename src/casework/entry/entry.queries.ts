import { sql } from 'kysely'
import type { RegisterKind } from '#access/actor.ts'
import { db } from '#db/connection.ts'
import { prepared } from '#db/prepared.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import type { Entry, EntryKind, entryVisibilities } from './entry.ts'

const entries = () =>
  db
    .selectFrom('entry as e')
    .innerJoin('register as r', (join) =>
      join.onRef('r.instance_id', '=', 'e.instance_id').onRef('r.id', '=', 'e.register_id'),
    )
    .innerJoin('professional as p', (join) =>
      join.onRef('p.instance_id', '=', 'e.instance_id').onRef('p.id', '=', 'e.author_id'),
    )
    .select([
      'e.id',
      'e.kind',
      'e.body',
      'e.language',
      'e.meeting_id',
      'e.author_id',
      'e.written_at',
      'e.corrected_at',
      'e.correction_reason',
      'e.version',
      'r.kind as register_kind',
      'r.name as register_name',
      'p.given_name',
      'p.family_name',
      'p.profession',
    ])

type Row = Awaited<ReturnType<typeof rowsOf>>[number]
const newestOf = prepared((caseId: string, limit: number) =>
  entries().where('e.case_id', '=', caseId).orderBy('e.written_at', 'desc').limit(sql.val(limit)),
)
const rowsOf = (tx: Read, caseId: string, limit: number) => tx.many(newestOf(caseId, limit))

const toEntry = (row: Row): Entry => ({
  id: row.id,
  kind: row.kind as EntryKind,
  body: row.body,
  language: row.language,
  registerKind: row.register_kind as RegisterKind,
  registerName: row.register_name,
  authorId: row.author_id,
  authorName: `${row.given_name} ${row.family_name}`,
  authorProfession: row.profession,
  meetingId: row.meeting_id,
  writtenAt: row.written_at,
  correctedAt: row.corrected_at,
  correctionReason: row.correction_reason,
  version: row.version,
})

/** Entries of a case the actor may read, newest first. What lies in another compartment is not there and is not counted. */
export const entriesOfCase = async (tx: Read, caseId: string, limit: number): Promise<Entry[]> =>
  (await rowsOf(tx, caseId, limit)).map(toEntry)

/** Entries of one meeting the actor may read, oldest first. */
export const entriesOfMeeting = async (tx: Read, meetingId: string): Promise<Entry[]> =>
  (await tx.many(entries().where('e.meeting_id', '=', meetingId).orderBy('e.written_at'))).map(toEntry)

/** An entry with whose record it is, for those who may change it. */
export type FoundEntry = Entry & {
  readonly caseId: string
  readonly registerId: string
  readonly correctedById: string | null
}

export const findEntry = async (tx: Read, entryId: string): Promise<FoundEntry | undefined> => {
  const row = await tx.find(
    entries().select(['e.case_id', 'e.register_id', 'e.corrected_by']).where('e.id', '=', entryId),
  )
  return row && { ...toEntry(row), caseId: row.case_id, registerId: row.register_id, correctedById: row.corrected_by }
}

type NewEntry = {
  readonly case: { readonly caseId: string; readonly teamId: string }
  readonly kind: EntryKind
  readonly visibility: (typeof entryVisibilities)[number]
  readonly body: string
  readonly language: string
  readonly meetingId?: string
}

/** Writes an entry in one's own register or in the shared workspace, in one's own name. @returns its id. */
export async function insertEntry(tx: Write, entry: NewEntry): Promise<string> {
  const { actor } = tx
  const registerId = entry.visibility === 'own_register' ? actor.ownRegisterId : actor.sharedRegisterId
  if (registerId === null) throw new Error('Only a worker has a register to write in')
  const id = newId()
  await tx.run(
    db.insertInto('entry').values({
      instance_id: actor.instanceId,
      id,
      case_id: entry.case.caseId,
      team_id: entry.case.teamId,
      register_id: registerId,
      meeting_id: entry.meetingId ?? null,
      kind: entry.kind,
      body: entry.body,
      language: entry.language,
      author_id: actor.professionalId,
    }),
  )
  return id
}
