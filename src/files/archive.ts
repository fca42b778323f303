import { promisify } from 'node:util'
import { crc32, inflateRaw } from 'node:zlib'
import { documentLimits } from '#kernel/file-types.ts'
import { FileRefused } from './refusal.ts'

/*
 * The strictest reading of a ZIP archive that word processors still pass: from the first byte to the last, every part once, in its place,
 * and as large as it says. What another reader could understand differently is refused.
 */

const unpack = promisify(inflateRaw)

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const END_LENGTH = 22
const SYMLINK = 0o120000
/** After a part may stand its sums once more. */
const MOST_GAP = 24

export type Part = {
  readonly name: string
  readonly method: number
  readonly packedSize: number
  readonly size: number
  readonly sum: number
  readonly offset: number
}

const broken = (): FileRefused => new FileRefused('file_broken')

/** Where a part would be written outside of its folder, or over another one. */
const leadsAway = (name: string): boolean =>
  name.startsWith('/') || /[\\:\p{Cc}]/u.test(name) || name.split('/').some((each) => each === '..' || each === '.')

function partAt(bytes: Buffer, at: number): { part: Part; next: number } {
  if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) throw broken()
  const nameEnd = at + 46 + bytes.readUInt16LE(at + 28)
  const name = bytes.toString('utf8', at + 46, nameEnd)
  if ((bytes.readUInt16LE(at + 8) & 1) !== 0) throw new FileRefused('file_locked')
  const mode = bytes.readUInt32LE(at + 38) >>> 16
  if (leadsAway(name) || (mode & 0o170000) === SYMLINK) throw new FileRefused('file_active')
  const part = {
    name,
    method: bytes.readUInt16LE(at + 10),
    sum: bytes.readUInt32LE(at + 16),
    packedSize: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    offset: bytes.readUInt32LE(at + 42),
  }
  return { part, next: nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32) }
}

/** Where the content of a part begins; its own head must say the same as the list. */
function contentAt(bytes: Buffer, part: Part): number {
  const { offset, name, method } = part
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL) throw broken()
  const nameEnd = offset + 30 + bytes.readUInt16LE(offset + 26)
  if (bytes.toString('utf8', offset + 30, nameEnd) !== name || bytes.readUInt16LE(offset + 8) !== method) throw broken()
  return nameEnd + bytes.readUInt16LE(offset + 28)
}

/** The parts lie one after the other from the beginning to the list: none inside another, and nothing else between. */
function assertGapless(bytes: Buffer, parts: readonly Part[], list: number): void {
  let end = 0
  for (const part of parts.toSorted((a, b) => a.offset - b.offset)) {
    if (part.offset < end || part.offset > end + (end === 0 ? 0 : MOST_GAP)) throw new FileRefused('file_two_in_one')
    end = contentAt(bytes, part) + part.packedSize
  }
  if (end > list || list > end + MOST_GAP) throw new FileRefused('file_two_in_one')
}

/** How many parts an archive may have, and how large they may be unpacked, together and one by one. Bytes. */
export type ArchiveLimits = typeof documentLimits

function assertBounded(parts: readonly Part[], { mostParts, mostBytes, mostOfOnePart }: ArchiveLimits): void {
  const total = parts.reduce((sum, each) => sum + each.size, 0)
  if (parts.length > mostParts || total > mostBytes || parts.some((each) => each.size > mostOfOnePart))
    throw new FileRefused('file_unpacks_too_large')
}

/** The list of parts of an archive. @throws FileRefused for what is not exactly one archive of bounded size. */
export function partsOf(bytes: Buffer, limits: ArchiveLimits = documentLimits): readonly Part[] {
  const end = bytes.length - END_LENGTH
  // Nothing comes after the list, not even a comment.
  if (end < 0 || bytes.readUInt32LE(end) !== END || bytes.readUInt16LE(end + 20) !== 0)
    throw new FileRefused('file_two_in_one')
  const count = bytes.readUInt16LE(end + 10)
  const list = bytes.readUInt32LE(end + 16)
  if (count > limits.mostParts) throw new FileRefused('file_unpacks_too_large')
  const parts: Part[] = []
  let at = list
  for (let number = 0; number < count; number += 1) {
    const { part, next } = partAt(bytes, at)
    parts.push(part)
    at = next
  }
  if (at !== end) throw broken()
  const names = new Set(parts.map((each) => each.name.toLowerCase()))
  if (names.size !== parts.length) throw new FileRefused('file_two_in_one')
  assertBounded(parts, limits)
  assertGapless(bytes, parts, list)
  return parts
}

/** The content of a part, never larger than it says. @throws FileRefused */
export async function contentOf(bytes: Buffer, part: Part): Promise<Buffer> {
  const start = contentAt(bytes, part)
  const packed = bytes.subarray(start, start + part.packedSize)
  if (part.method !== 0 && part.method !== 8) throw broken()
  // One byte more, so that a part larger than it says is noticed and goes no further.
  const content =
    part.method === 0
      ? packed
      : await unpack(packed, { maxOutputLength: part.size + 1 }).catch((error: unknown) => {
          const tooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
          throw new FileRefused(tooLarge ? 'file_unpacks_too_large' : 'file_broken')
        })
  if (content.length !== part.size) throw new FileRefused('file_unpacks_too_large')
  if (crc32(content) !== part.sum) throw broken()
  return content
}
