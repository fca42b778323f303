import * as z from 'zod'
import data from './data/file-types.json' with { type: 'json' }

/** How a content is looked at before it is taken in. */
const contents = ['pdf', 'image', 'text', 'document'] as const

const fileType = z.strictObject({
  id: z.string().min(1),
  /** What it is served as, whatever its sender called it. */
  mediaType: z.string().min(1),
  /** Endings a name may have; the first is the one it gets. */
  extensions: z.array(z.string().min(1)).min(1),
  mostBytes: z.int().positive(),
  content: z.enum(contents),
})
export type FileType = z.infer<typeof fileType>

const limits = z
  .strictObject({
    types: z.array(fileType).min(1),
    image: z.strictObject({ mostPixels: z.int().positive(), longestSide: z.int().positive() }),
    /** Of a document that is an archive of parts: how many, and how large unpacked. */
    document: z.strictObject({
      mostParts: z.int().positive(),
      mostBytes: z.int().positive(),
      mostOfOnePart: z.int().positive(),
    }),
    /** What one authority may keep in one case, and one person may attach in a day. Bytes. */
    quota: z.strictObject({ caseRegisterBytes: z.int().positive(), personDayBytes: z.int().positive() }),
  })
  .parse(data)

/** The kinds of files that are taken in, with their sizes (src/kernel/data/file-types.json). */
export const fileTypes: readonly FileType[] = limits.types
export const { image: imageLimits, document: documentLimits, quota: attachmentQuota } = limits

/** Bytes of the largest file of any kind. */
export const MOST_BYTES = Math.max(...fileTypes.map((each) => each.mostBytes))

/** @throws Error for a kind the list does not have: a mistake in the code, never what somebody sent. */
export function fileTypeOf(id: string): FileType {
  const found = fileTypes.find((each) => each.id === id)
  if (found === undefined) throw new Error(`no file type ${id}`)
  return found
}

/** The kind of file that is served as this media type. */
export const fileTypeServedAs = (mediaType: string): FileType | undefined =>
  fileTypes.find((each) => each.mediaType === mediaType)
