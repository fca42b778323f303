import { sql } from 'kysely'
import type { RegisterKind } from '#access/actor.ts'
import { db } from '#db/connection.ts'
import { prepared } from '#db/prepared.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import type { Text } from '#kernel/language.ts'
import { citationText, type Citation } from '#kernel/reference-data.ts'
import {
  defaultSubject,
  SHARED_SUBJECT,
  type Entry,
  type EntryKind,
  type EntryOrigin,
  type entryVisibilities,
} from './entry.ts'

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
      'e.subject',
      'e.retracted_at',
      'e.retraction_reason',
      'e.received_disclosure_id',
      'e.version',
      'r.kind as register_kind',
      'r.name as register_name',
      'p.given_name',
      'p.family_name',
      'p.profession',
    ])

type Row = Awaited<ReturnType<typeof rowsOf>>[number]
const newestOf = prepared((caseId: string, limit: number) =>
  entries().where('e.case_id', '=', caseId).orderBy('e.written_at', 'desc').orderBy('e.id').limit(sql.val(limit)),
)
const rowsOf = (tx: Read, caseId: string, limit: number) => tx.many(newestOf(caseId, limit))

const toEntry = (tx: Read, row: Row): Entry => ({
  id: row.id,
  kind: row.kind as EntryKind,
  body: tx.open('entry.body', row.id, row.body),
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
  subject: row.subject,
  retractedAt: row.retracted_at,
  retractionReason: row.retraction_reason,
  receivedDisclosureId: row.received_disclosure_id,
  version: row.version,
})

/** Entries of a case the actor may read, newest first. What lies in another compartment is not there and is not counted. */
export const entriesOfCase = async (tx: Read, caseId: string, limit: number): Promise<Entry[]> =>
  (await rowsOf(tx, caseId, limit)).map((row) => toEntry(tx, row))

/** Entries of one meeting the actor may read, oldest first. */
export const entriesOfMeeting = async (tx: Read, meetingId: string): Promise<Entry[]> =>
  (await tx.many(entries().where('e.meeting_id', '=', meetingId).orderBy('e.written_at').orderBy('e.id'))).map((row) =>
    toEntry(tx, row),
  )

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
  return (
    row && { ...toEntry(tx, row), caseId: row.case_id, registerId: row.register_id, correctedById: row.corrected_by }
  )
}

type OriginRow = {
  readonly register_name: Text
  readonly teller_given: string
  readonly teller_family: string
  readonly told_at: Date
  readonly purpose: string
  readonly rule_name: Text
  readonly citations: readonly Citation[]
  readonly necessity: string
}

/** Where an entry of one's own register was copied from; null when it was not, or is not there for the actor. */
export async function originOfEntry(tx: Read, entryId: string): Promise<EntryOrigin | null> {
  const row = await tx.find(
    db.selectFrom(sql<OriginRow>`app.origin_of_entry(${entryId}::uuid)`.as('origin')).selectAll(),
  )
  if (row === undefined) return null
  return {
    registerName: row.register_name,
    tellerName: `${row.teller_given} ${row.teller_family}`,
    toldAt: row.told_at,
    purpose: row.purpose,
    ruleName: row.rule_name,
    citations: row.citations.map(citationText),
    necessity: row.necessity,
  }
}

type NewEntry = {
  readonly case: { readonly caseId: string; readonly teamId: string }
  readonly kind: EntryKind
  readonly visibility: (typeof entryVisibilities)[number]
  readonly body: string
  /** Why something that looks like an address stands in it, where somebody of the case is protected. */
  readonly addressReason?: string | undefined
  readonly language: string
  readonly meetingId?: string
  /** Code of `consent_categories`; the authority's usual one when left out. In the shared workspace always the same. */
  readonly subject?: string | undefined
  /** What it was copied from, and why that was necessary (703/2023 § 48). */
  readonly received?: { readonly disclosureId: string; readonly necessity: string }
}

/** Subjects of the own register that the actor's profession does not read (K of the access model). */
export const unreadSubjects = async (tx: Read): Promise<readonly string[]> =>
  (await tx.get(db.selectNoFrom(sql<string[]>`app.unread_subjects()`.as('subjects')))).subjects

/** Writes an entry in one's own register or in the shared workspace, in one's own name. @returns its id. */
export async function insertEntry(tx: Write, entry: NewEntry): Promise<string> {
  const { actor } = tx
  const own = entry.visibility === 'own_register'
  const registerId = own ? actor.ownRegisterId : actor.sharedRegisterId
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
      body: tx.seal('entry.body', id, registerId, entry.body),
      language: entry.language,
      author_id: actor.professionalId,
      subject: own ? (entry.subject ?? defaultSubject(actor.ownRegisterKind)) : SHARED_SUBJECT,
      address_reason: tx.seal('entry.address_reason', id, registerId, entry.addressReason),
      received_disclosure_id: entry.received?.disclosureId ?? null,
      necessity: entry.received?.necessity ?? null,
    }),
  )
  return id
}
