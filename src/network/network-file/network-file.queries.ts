import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import type { Beside, NetworkFile } from './network-file.ts'

const files = () =>
  db
    .selectFrom('network_file as f')
    .innerJoin('professional as p', (join) =>
      join.onRef('p.instance_id', '=', 'f.instance_id').onRef('p.id', '=', 'f.added_by'),
    )
    .select(['f.id', 'f.name', 'f.media_type', 'f.byte_size', 'f.added_at', 'f.version', 'f.file', 'f.file_key'])
    .select(['p.given_name', 'p.family_name', 'f.agreement_id', 'f.decision_id', 'f.start_up_step'])
    .where('f.retracted_on', 'is', null)

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>
const findRow = (tx: Read, id: string) => tx.find(files().where('f.id', '=', id))

const toFile = (row: Row): NetworkFile => ({
  id: row.id,
  name: row.name,
  mediaType: row.media_type,
  byteSize: row.byte_size,
  addedByName: `${row.given_name} ${row.family_name}`,
  addedAt: row.added_at,
  version: row.version,
})

/** What a paper lies beside, as a condition. */
function placeOf(beside: Beside) {
  if ('agreementId' in beside) return { column: 'f.agreement_id', is: beside.agreementId } as const
  if ('decisionId' in beside) return { column: 'f.decision_id', is: beside.decisionId } as const
  return { column: 'f.start_up_step', is: beside.startUpStep } as const
}

/** The papers of one agreement, decision or step of the start-up, the newest first. */
export const filesOf = async (tx: Read, beside: Beside): Promise<NetworkFile[]> =>
  (
    await tx.many(
      files().where(placeOf(beside).column, '=', placeOf(beside).is).orderBy('f.added_at', 'desc').orderBy('f.id'),
    )
  ).map(toFile)

/** A paper, with where its content lies. */
export async function findNetworkFile(tx: Read, id: string) {
  const row = await findRow(tx, id)
  return (
    row && {
      ...toFile(row),
      agreementId: row.agreement_id,
      decisionId: row.decision_id,
      startUpStep: row.start_up_step,
      file: row.file,
      keyText: tx.open('network_file.file_key', row.id, row.file_key),
    }
  )
}

/** Is the step of the start-up in use in the instance? */
export const hasStep = async (tx: Read, step: string): Promise<boolean> =>
  (await tx.find(db.selectFrom('start_up_step').select('step').where('step', '=', step))) !== undefined

type NewFile = {
  readonly beside: Beside
  readonly name: string
  readonly mediaType: string
  readonly byteSize: number
  readonly file: string
  readonly keyText: string
}

/** Writes down a paper whose content lies in its folder already. @returns its id */
export async function insertNetworkFile(tx: Write, file: NewFile): Promise<string> {
  const id = newId()
  await tx.run(
    db.insertInto('network_file').values({
      instance_id: tx.actor.instanceId,
      id,
      agreement_id: 'agreementId' in file.beside ? file.beside.agreementId : null,
      decision_id: 'decisionId' in file.beside ? file.beside.decisionId : null,
      start_up_step: 'startUpStep' in file.beside ? file.beside.startUpStep : null,
      name: file.name,
      media_type: file.mediaType,
      byte_size: file.byteSize,
      file: file.file,
      file_key: tx.seal('network_file.file_key', id, null, file.keyText),
      added_by: tx.actor.professionalId,
    }),
  )
  return id
}

/** Takes a paper away from the page; @returns false when somebody else did so meanwhile */
export const retractNetworkFile = async (tx: Write, id: string, version: number, today: string): Promise<boolean> =>
  (await tx.run(
    db
      .updateTable('network_file')
      .set({ retracted_on: today, version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version)
      .where('retracted_on', 'is', null),
  )) === 1
