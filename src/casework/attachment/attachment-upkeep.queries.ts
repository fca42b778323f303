import type pg from 'pg'

/** A file that waits to be searched for malware, with its key as it lies sealed in its row. */
export type Quarantined = {
  readonly instance_id: string
  readonly id: string
  readonly file: string
  readonly file_key: Buffer
  readonly byte_size: number
}

/** The files that wait longest. As the upkeep role. */
export const quarantined = async (client: pg.ClientBase, limit: number): Promise<readonly Quarantined[]> =>
  (await client.query<Quarantined>('select * from app.quarantined_attachments($1)', [limit])).rows

/** Lets a clean file be read; of another one the key goes. Logged either way, of who attached it. */
export const settleQuarantine = async (client: pg.ClientBase, file: Quarantined, clean: boolean): Promise<void> => {
  await client.query('select app.settle_quarantine($1, $2, $3)', [file.instance_id, file.id, clean])
}

/** Of these files, those that no attachment has a key of. */
export const filesNobodyHas = async (client: pg.ClientBase, files: readonly string[]): Promise<readonly string[]> =>
  (await client.query<{ gone: string[] }>('select app.files_without_attachment($1) as gone', [files])).rows[0]?.gone ??
  []
