import { promisify } from 'node:util'
import { inflate } from 'node:zlib'
import { FileRefused } from './refusal.ts'

const unpack = promisify(inflate)

/** Objects kept packed inside the file may be this large, each and together. */
const MOST_OBJECTS_BYTES = 32 * 1024 * 1024
/** A reader of archives looks for their end in this many last bytes. */
const ARCHIVE_TAIL = 22 + 65_535
const ARCHIVE_END = Buffer.from('PK\x05\x06', 'latin1')

/** What makes a PDF do something or carry other files. */
const active =
  /\/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData|GoToE|GoToR|Sound|Movie|Rendition)(?![A-Za-z0-9])/
const locked = /\/Encrypt(?![A-Za-z0-9])/

/** Names may be written with the numbers of their letters: /J#61vaScript. */
const plainNames = (text: string): string =>
  text.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))

function assertHarmless(text: string): void {
  const plain = plainNames(text)
  if (locked.test(plain)) throw new FileRefused('file_locked')
  if (active.test(plain)) throw new FileRefused('file_active')
}

/** A PDF that is also something else to another reader: an archive at its end, a page at its beginning. */
function assertOneFile(bytes: Buffer): void {
  const end = bytes.lastIndexOf('%%EOF')
  const after = end === -1 ? 'x' : bytes.toString('latin1', end + 5)
  if (/[^\s\0]/.test(after) || bytes.subarray(-ARCHIVE_TAIL).includes(ARCHIVE_END))
    throw new FileRefused('file_two_in_one')
  if (/<\s*(html|script|svg|!doctype|\?php)/i.test(bytes.toString('latin1', 0, 1024)))
    throw new FileRefused('file_two_in_one')
}

type Piece = { readonly outside: string; readonly packed?: Buffer }

/** What stands outside of streams, with the streams in which objects are packed. Pictures and fonts are passed over. */
function* piecesOf(bytes: Buffer): Generator<Piece, void> {
  for (let at = 0; at < bytes.length;) {
    const start = bytes.indexOf('stream', at)
    const end = start === -1 ? -1 : bytes.indexOf('endstream', start)
    if (end === -1) {
      yield { outside: bytes.toString('latin1', at) }
      return
    }
    const outside = bytes.toString('latin1', at, start)
    const dictionary = plainNames(outside.slice(Math.max(outside.lastIndexOf(' obj'), 0)))
    const isPacked = /\/Type\s*\/ObjStm\b/.test(dictionary)
    if (isPacked && !/\/Filter\s*\[?\s*\/FlateDecode\s*\]?\s*(\/|>>)/.test(dictionary))
      throw new FileRefused('file_broken')
    const begin = start + 6 + (bytes[start + 6] === 13 ? 2 : 1)
    yield isPacked ? { outside, packed: bytes.subarray(begin, end) } : { outside }
    at = end + 'endstream'.length
  }
}

/**
 * Refuses a PDF that can run something, carries other files, is locked so that nobody can look into it, or is another kind of file as well.
 * A look at what is written, not a proof: the search for malware comes on top.
 * @throws FileRefused
 */
export async function inspectPdf(bytes: Buffer): Promise<void> {
  if (!/^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 8))) throw new FileRefused('file_broken')
  assertOneFile(bytes)
  let left = MOST_OBJECTS_BYTES
  for (const { outside, packed } of piecesOf(bytes)) {
    assertHarmless(outside)
    if (packed === undefined) continue
    if (left <= 0) throw new FileRefused('file_unpacks_too_large')
    const text = await unpack(packed, { maxOutputLength: left, finishFlush: 2 }).catch((error: unknown) => {
      const tooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
      throw new FileRefused(tooLarge ? 'file_unpacks_too_large' : 'file_broken')
    })
    left -= text.length
    assertHarmless(text.toString('latin1'))
  }
}
