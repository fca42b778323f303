import { createHash } from 'node:crypto'
import { harmlessName } from '#kernel/file-name.ts'
import { MOST_BYTES, type FileType } from '#kernel/file-types.ts'
import type { ScannerAddress } from '#kernel/scanner-address.ts'
import { scan, ScannerAway } from './clamd.ts'
import type { FileStore, KeptFile } from './file-store.ts'
import { imageLibrary, remakeImage } from './image.ts'
import { inspect } from './inspect.ts'
import { FileRefused } from './refusal.ts'

/** What attachments need of the running server. */
export type FileCare = {
  readonly store: FileStore
  /** Null where no scanner is set up: nothing is searched for malware. */
  readonly scanner: ScannerAddress | null
  /** How long a scan may take, and how long a sender may pause. Milliseconds. */
  readonly scanMs: number
  readonly pauseMs: number
}

/** Care for files as a server takes it: a scan within half a minute, no pause of a sender longer than a quarter. */
export const fileCare = (store: FileStore, scanner: ScannerAddress | null): FileCare => ({
  store,
  scanner,
  scanMs: 30_000,
  pauseMs: 15_000,
})

/**
 * A file that has been received, looked at, kept and searched for malware. Written down it is only what its content is, so that the same
 * request sent twice is the same request.
 */
export class ReceivedFile {
  readonly name: string
  readonly type: FileType
  readonly kept: KeptFile
  /** waiting: the scanner is away. */
  readonly found: 'clean' | 'malware' | 'waiting' | 'not_scanned'
  readonly #digest: string
  constructor(of: Pick<ReceivedFile, 'name' | 'type' | 'kept' | 'found'> & { readonly digest: string }) {
    this.name = of.name
    this.type = of.type
    this.kept = of.kept
    this.found = of.found
    this.#digest = of.digest
  }
  toJSON(): object {
    return { name: this.name, digest: this.#digest }
  }
}

/** Files looked at side by side: each may be whole in memory, and an image many times that. */
const AT_ONCE = 2
let looking = 0
const waiting: (() => void)[] = []

export async function oneOfFew<Result>(work: () => Promise<Result>): Promise<Result> {
  if (looking >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  else looking += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next === undefined) looking -= 1
    else next()
  }
}

/** The stream as long as it may be and no slower than it may be. `most`: bytes. @throws FileRefused */
export async function* bounded(
  source: AsyncIterable<Buffer>,
  pauseMs: number,
  told: (chunk: Buffer) => void,
  most = MOST_BYTES,
): AsyncGenerator<Buffer> {
  const chunks = source[Symbol.asyncIterator]()
  let size = 0
  for (;;) {
    let timer: NodeJS.Timeout | undefined
    const pause = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new FileRefused('file_too_slow')), pauseMs)
    })
    const next = await Promise.race([chunks.next(), pause]).finally(() => clearTimeout(timer))
    if (next.done === true) break
    size += next.value.length
    if (size > most) throw new FileRefused('file_too_large')
    told(next.value)
    yield next.value
  }
  if (size === 0) throw new FileRefused('file_empty')
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield await Promise.resolve(bytes)
}

/** Looks at what came, and makes images anew: then the first copy goes. */
async function looked(care: FileCare, came: KeptFile, name: string, load: typeof imageLibrary) {
  const bytes = await care.store.whole(came)
  const type = await inspect(bytes, name)
  if (type.content !== 'image') return { type, kept: came }
  const kept = await care.store.write(once(await remakeImage(bytes, type, load)))
  await care.store.remove(came.file)
  return { type, kept }
}

/** Whether a kept file is clean, as far as anybody can say now. */
export async function searched(care: FileCare, kept: KeptFile): Promise<ReceivedFile['found']> {
  if (care.scanner === null) return 'not_scanned'
  try {
    return (await scan(care.scanner, care.store.read(kept), care.scanMs)) === 'clean' ? 'clean' : 'malware'
  } catch (error) {
    if (error instanceof ScannerAway) return 'waiting'
    throw error
  }
}

/**
 * Receives one file: sealed while it comes, so that nothing of it ever lies on the disk in plain text, then looked at. What is refused,
 * and what malware was found in, is not kept.
 * @throws FileRefused
 */
export async function receive(
  care: FileCare,
  sent: { readonly name: string; readonly source: AsyncIterable<Buffer> },
  load = imageLibrary,
): Promise<ReceivedFile> {
  const hash = createHash('sha256')
  const came = await care.store.write(bounded(sent.source, care.pauseMs, (chunk) => hash.update(chunk)))
  try {
    const { type, kept } = await oneOfFew(() => looked(care, came, sent.name, load))
    const found = await searched(care, kept)
    if (found === 'malware') await care.store.remove(kept.file)
    return new ReceivedFile({ name: harmlessName(sent.name, type), type, kept, found, digest: hash.digest('hex') })
  } catch (error) {
    await care.store.remove(came.file)
    throw error
  }
}
