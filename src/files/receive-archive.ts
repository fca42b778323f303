import { createHash } from 'node:crypto'
import { contentOf, partsOf, type ArchiveLimits } from './archive.ts'
import type { KeptFile } from './file-store.ts'
import { bounded, oneOfFew, searched, type FileCare, type ReceivedFile } from './receive.ts'
import { FileRefused } from './refusal.ts'

/** An archive of tables: how large it may be as it comes, and what it may unpack into. Bytes. */
export const tableArchive: ArchiveLimits & { readonly mostPacked: number } = {
  mostPacked: 5_000_000,
  mostParts: 12,
  mostBytes: 30_000_000,
  mostOfOnePart: 15_000_000,
}

/**
 * An archive of tables that has been received, unpacked within bounds and searched for malware. It is not kept among the files: what it holds is
 * judged by whoever asked for it. Written down it is only what its content is, so that the same request sent twice is the same request.
 */
export class ReceivedArchive {
  readonly bytes: Buffer
  /** Contents by their names; a name leads nowhere outside of the archive. */
  readonly parts: ReadonlyMap<string, Buffer>
  readonly found: ReceivedFile['found']
  readonly sha256: string
  constructor(of: Pick<ReceivedArchive, 'bytes' | 'parts' | 'found'>) {
    this.bytes = of.bytes
    this.parts = of.parts
    this.found = of.found
    this.sha256 = createHash('sha256').update(of.bytes).digest('hex')
  }
  toJSON(): object {
    return { digest: this.sha256 }
  }
}

async function unpacked(bytes: Buffer): Promise<Map<string, Buffer>> {
  const parts = new Map<string, Buffer>()
  for (const part of partsOf(bytes, tableArchive)) parts.set(part.name, await contentOf(bytes, part))
  return parts
}

async function looked(care: FileCare, came: KeptFile): Promise<ReceivedArchive> {
  const bytes = await care.store.whole(came)
  return new ReceivedArchive({ bytes, parts: await unpacked(bytes), found: await searched(care, came) })
}

/**
 * Receives one archive of tables, sealed while it comes like every file, and read by the strictest reading of an archive there is (archive.ts):
 * every part once, as large as it says, none outside.
 * @throws FileRefused
 */
export async function receiveArchive(
  care: FileCare,
  sent: { readonly name: string; readonly source: AsyncIterable<Buffer> },
): Promise<ReceivedArchive> {
  const came = await care.store.write(bounded(sent.source, care.pauseMs, () => undefined, tableArchive.mostPacked))
  try {
    return await oneOfFew(() => looked(care, came))
  } finally {
    await care.store.remove(came.file)
  }
}

/** Whether an error is one of the file's. */
export const isRefused = (error: unknown): error is FileRefused => error instanceof FileRefused
