import type pg from 'pg'
import type { Vault } from '#crypto/vault.ts'
import { keptFile } from '#files/file-store.ts'
import { searched, type FileCare } from '#files/receive.ts'
import { filesNobodyHas, quarantined, settleQuarantine } from './attachment-upkeep.queries.ts'

/** Files searched in one round: the rest waits for the next. */
const AT_ONCE = 100
/** A file is on its way this long before it has a row; older ones without a row are nobody's. */
const ON_ITS_WAY_MS = 60 * 60 * 1000

/**
 * Searches what came while the scanner was away. Stops at the first file it gives no verdict on: it is still away.
 * @returns files that were settled.
 */
export async function scanQuarantined(client: pg.ClientBase, vault: Vault, care: FileCare): Promise<number> {
  if (care.scanner === null) return 0
  let settled = 0
  for (const waiting of await quarantined(client, AT_ONCE)) {
    const key = vault.open('attachment.file_key', waiting.id, waiting.instance_id, waiting.file_key)
    const kept = keptFile(waiting.file, key, waiting.byte_size)
    const found = await searched(care, kept)
    if (found === 'waiting') break
    await settleQuarantine(client, waiting, found === 'clean')
    if (found === 'malware') await care.store.remove(waiting.file)
    settled += 1
  }
  return settled
}

/**
 * Removes contents that no attachment has a key of: erased with their case, or of a request that never ended.
 * @returns files that went.
 */
export async function removeNobodysFiles(client: pg.ClientBase, care: FileCare, now: Date): Promise<number> {
  let removed = 0
  for await (const files of care.store.writtenBefore(new Date(now.getTime() - ON_ITS_WAY_MS))) {
    for (const file of await filesNobodyHas(client, files)) {
      await care.store.remove(file)
      removed += 1
    }
  }
  return removed
}
