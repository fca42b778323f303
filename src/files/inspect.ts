import { fileTypeFromBuffer } from 'file-type'
import { extensionOf } from '#kernel/file-name.ts'
import { fileTypeOf, fileTypes, type FileType } from '#kernel/file-types.ts'
import { inspectDocument, isArchive } from './inspect-document.ts'
import { inspectPdf } from './inspect-pdf.ts'
import { isPlainText } from './inspect-text.ts'
import { FileRefused } from './refusal.ts'

/** As much of the beginning as says what a file is. */
const HEAD = 4100

/** What the first bytes say; undefined for plain text and whatever else has no mark of its own. */
async function mediaTypeOf(head: Buffer): Promise<string | undefined> {
  // What makes the reader stumble has no type of ours.
  return (await fileTypeFromBuffer(head).catch(() => ({ mime: 'application/octet-stream' })))?.mime
}

async function typeOf(bytes: Buffer): Promise<FileType> {
  // A document is an archive, and which one its parts say.
  if (isArchive(bytes)) return fileTypeOf(await inspectDocument(bytes))
  const mediaType = await mediaTypeOf(bytes.subarray(0, HEAD))
  if (mediaType === undefined && isPlainText(bytes)) return fileTypeOf('text')
  const found = fileTypes.find((each) => each.mediaType === mediaType && each.content !== 'document')
  if (found === undefined || found.content === 'text') throw new FileRefused('file_type_not_allowed')
  if (found.content === 'pdf') await inspectPdf(bytes)
  return found
}

/**
 * What a file is, by its content alone; its name must not say otherwise. Images are only recognised here: they are made anew (image.ts).
 * @throws FileRefused for what is not on the list, holds something that runs, unpacks into too much, or is two things at once.
 */
export async function inspect(bytes: Buffer, name: string): Promise<FileType> {
  if (bytes.length === 0) throw new FileRefused('file_empty')
  const type = await typeOf(bytes)
  if (bytes.length > type.mostBytes) throw new FileRefused('file_too_large')
  const extension = extensionOf(name)
  if (extension !== '' && !type.extensions.includes(extension)) throw new FileRefused('file_name_does_not_fit')
  return type
}
