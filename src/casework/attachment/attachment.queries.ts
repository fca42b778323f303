import { sql } from 'kysely'
import type { RegisterKind } from '#access/actor.ts'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import type { Attachment } from './attachment.ts'

const attachments = () =>
  db
    .selectFrom('attachment as a')
    .innerJoin('register as r', (join) =>
      join.onRef('r.instance_id', '=', 'a.instance_id').onRef('r.id', '=', 'a.register_id'),
    )
    .innerJoin('professional as p', (join) =>
      join.onRef('p.instance_id', '=', 'a.instance_id').onRef('p.id', '=', 'a.author_id'),
    )
    .select([
      'a.id',
      'a.case_id',
      'a.name',
      'a.media_type',
      'a.byte_size',
      'a.file',
      'a.file_key',
      'a.subject',
      'a.state',
      'a.author_id',
      'a.added_at',
      'a.retracted_at',
      'a.retraction_reason',
      'a.version',
      'r.kind as register_kind',
      'r.name as register_name',
      'p.given_name',
      'p.family_name',
      'p.profession',
    ])

type Row = Awaited<ReturnType<typeof rowsOf>>[number]
const rowsOf = (tx: Read, caseId: string, limit: number) =>
  tx.many(attachments().where('a.case_id', '=', caseId).orderBy('a.added_at', 'desc').orderBy('a.id').limit(limit))

const toAttachment = (tx: Read, row: Row): Attachment => ({
  id: row.id,
  name: tx.open('attachment.name', row.id, row.name),
  mediaType: row.media_type,
  byteSize: row.byte_size,
  registerKind: row.register_kind as RegisterKind,
  registerName: row.register_name,
  subject: row.subject,
  state: row.state,
  authorId: row.author_id,
  authorName: `${row.given_name} ${row.family_name}`,
  authorProfession: row.profession,
  addedAt: row.added_at,
  retractedAt: row.retracted_at,
  retractionReason: row.retraction_reason,
  version: row.version,
})

/** Files of a case the actor may see, newest first. What lies in another compartment is not there and is not counted. */
export const attachmentsOfCase = async (tx: Read, caseId: string, limit: number): Promise<Attachment[]> =>
  (await rowsOf(tx, caseId, limit)).map((row) => toAttachment(tx, row))

/** A file with where its content lies; `keyText` is null when it was destroyed. */
export type FoundAttachment = Attachment & {
  readonly caseId: string
  readonly file: string
  readonly keyText: string | null
}

export async function findAttachment(tx: Read, attachmentId: string): Promise<FoundAttachment | undefined> {
  const row = await tx.find(attachments().where('a.id', '=', attachmentId))
  return (
    row && {
      ...toAttachment(tx, row),
      caseId: row.case_id,
      file: row.file,
      keyText: tx.open('attachment.file_key', row.id, row.file_key),
    }
  )
}

/** Bytes that are used up: of the register in the case, and by the actor in a day. */
export type AttachmentUse = { readonly caseBytes: number; readonly dayBytes: number }

export async function attachmentUse(tx: Read, caseId: string, registerId: string): Promise<AttachmentUse> {
  const row = await tx.get(
    db
      .selectFrom(
        sql<{ case_bytes: string; day_bytes: string }>`app.attachment_use(${caseId}::uuid, ${registerId}::uuid)`.as(
          'u',
        ),
      )
      .selectAll(),
  )
  return { caseBytes: Number(row.case_bytes), dayBytes: Number(row.day_bytes) }
}

type NewAttachment = {
  readonly case: { readonly caseId: string; readonly teamId: string }
  readonly registerId: string
  readonly subject: string
  readonly name: string
  readonly mediaType: string
  readonly byteSize: number
  readonly file: string
  readonly keyText: string
  readonly state: 'ready' | 'quarantined'
  readonly scannedAt: Date | null
}

/** Writes down a file whose content lies in its folder already. @returns its id. */
export async function insertAttachment(tx: Write, attachment: NewAttachment): Promise<string> {
  const { actor } = tx
  const id = newId()
  const { registerId } = attachment
  await tx.run(
    db.insertInto('attachment').values({
      instance_id: actor.instanceId,
      id,
      case_id: attachment.case.caseId,
      team_id: attachment.case.teamId,
      register_id: registerId,
      subject: attachment.subject,
      name: tx.seal('attachment.name', id, registerId, attachment.name),
      media_type: attachment.mediaType,
      byte_size: attachment.byteSize,
      file: attachment.file,
      file_key: tx.seal('attachment.file_key', id, registerId, attachment.keyText),
      state: attachment.state,
      author_id: actor.professionalId,
      scanned_at: attachment.scannedAt,
    }),
  )
  return id
}

/** Marks a file as taken back. @returns false when somebody changed it since. */
export async function retract(
  tx: Write,
  attachment: { readonly id: string; readonly version: number; readonly reason: string },
  now: Date,
): Promise<boolean> {
  const changed = await tx.run(
    db
      .updateTable('attachment')
      .set({ retracted_at: now, retraction_reason: attachment.reason, version: sql`version + 1` })
      .where('id', '=', attachment.id)
      .where('version', '=', attachment.version),
  )
  return changed > 0
}
