import { createSecretKey, randomBytes, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { openFrames, sealFrames } from '#crypto/frames.ts'

const KEY_BYTES = 32
const FILE = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/**
 * A file as it lies in the folder: its random name, its own key, and how many bytes it holds. The key is out of reach of everything that
 * writes an object down.
 */
export class KeptFile {
  readonly file: string
  readonly size: number
  readonly #key: Buffer
  constructor(file: string, key: Buffer, size: number) {
    this.file = file
    this.size = size
    this.#key = key
  }
  /** As it is sealed in the row of its attachment. */
  get keyText(): string {
    return this.#key.toString('base64url')
  }
  get key(): Buffer {
    return this.#key
  }
  toJSON(): object {
    return {}
  }
}

/** A kept file again, from what its row says. */
export const keptFile = (file: string, keyText: string, size: number): KeptFile =>
  new KeptFile(file, Buffer.from(keyText, 'base64url'), size)

/** The folder where the contents of attachments lie, each sealed with a key of its own, under names that say nothing. */
export class FileStore {
  readonly #folder: string

  /** @param folder made when the first file comes. */
  constructor(folder: string) {
    this.#folder = folder
  }

  #pathOf(file: string): string {
    if (!FILE.test(file)) throw new Error('not the name of a kept file')
    return join(this.#folder, file.slice(0, 2), file)
  }

  /**
   * Seals a stream into a new file, on the disk when this returns. Whatever goes wrong on the way, nothing of it stays.
   * @param source its bytes, in pieces.
   */
  async write(source: AsyncIterable<Buffer>): Promise<KeptFile> {
    const file = randomUUID()
    const key = randomBytes(KEY_BYTES)
    const path = this.#pathOf(file)
    await mkdir(join(this.#folder, file.slice(0, 2)), { recursive: true, mode: 0o700 })
    const handle = await open(path, 'wx', 0o600)
    let size = 0
    async function* counted(): AsyncGenerator<Buffer> {
      for await (const chunk of source) {
        size += chunk.length
        yield chunk
      }
    }
    try {
      for await (const frame of sealFrames(createSecretKey(key), file, counted())) await handle.writeFile(frame)
      await handle.sync()
    } catch (error) {
      await handle.close()
      await rm(path, { force: true })
      throw error
    }
    await handle.close()
    return new KeptFile(file, key, size)
  }

  /** The content, frame by frame. @throws SealBroken where the file is not the one that was written. */
  read(kept: KeptFile): AsyncGenerator<Buffer> {
    const source = createReadStream(this.#pathOf(kept.file), { highWaterMark: 64 * 1024 }) as AsyncIterable<Buffer>
    return openFrames(createSecretKey(kept.key), kept.file, source)
  }

  /** The whole content at once, for who has to look at it: files are bounded in size. @throws SealBroken */
  async whole(kept: KeptFile): Promise<Buffer> {
    const frames: Buffer[] = []
    for await (const frame of this.read(kept)) frames.push(frame)
    return Buffer.concat(frames)
  }

  /** Whether its file is there at all. */
  async has(kept: KeptFile): Promise<boolean> {
    return await stat(this.#pathOf(kept.file)).then(
      () => true,
      () => false,
    )
  }

  /** Removes a file; one that is gone already stays gone. */
  async remove(file: string): Promise<void> {
    await rm(this.#pathOf(file), { force: true })
  }

  /** Names of the files last written before a moment, folder by folder. */
  async *writtenBefore(moment: Date): AsyncGenerator<string[]> {
    const folders = await readdir(this.#folder).catch(() => [])
    for (const folder of folders.filter((each) => /^[0-9a-f]{2}$/.test(each))) {
      const names = (await readdir(join(this.#folder, folder))).filter((each) => FILE.test(each))
      const old: string[] = []
      for (const name of names) {
        const found = await stat(this.#pathOf(name)).catch(() => undefined)
        if (found !== undefined && found.mtimeMs < moment.getTime()) old.push(name)
      }
      if (old.length > 0) yield old
    }
  }
}
