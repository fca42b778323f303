import { createHash } from 'node:crypto'
import { z } from 'zod'
import { fieldError, type InputFieldError } from '#kernel/input.ts'
import { nationalFormats } from '#picture/national-export/national-export.ts'

/*
 * What an archive says of itself, and whether that is so: every file it names is there as it was written, and no other. Nothing of it is
 * believed before.
 */

/** Contents of an archive by their names. */
export type Parts = ReadonlyMap<string, Buffer>

export type NationalFormat = (typeof nationalFormats)[number]

const MANIFEST = 'manifest.json'
/** Whose copy it is: put in when it was taken, and so in no manifest (src/http/files.ts). Nothing is read of it. */
const STAMP = 'copy.json'
const always = ['data.csv', 'data.json', 'code-lists.json'] as const
/** Files an archive has by its format and by what it says. */
const namesOf = ({ format, picture }: Pick<Manifest, 'format' | 'picture'>): string[] => [
  ...always,
  ...(format === 'fairlead-national-export-1' ? [] : ['region.json']),
  ...(picture === null ? [] : ['picture.csv']),
]

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const manifestSchema = z.object({
  format: z.enum(nationalFormats),
  instance: z.string().regex(/^[a-z-]{2,40}$/),
  year: z.int().min(2015).max(2100),
  countedOn: day,
  synthetic: z.boolean(),
  picture: z.object({ release: z.string().min(1).max(60), synthetic: z.boolean() }).nullable(),
  codesVerified: z.boolean(),
  files: z
    .array(z.object({ name: z.string().max(60), bytes: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) }))
    .max(10),
})
export type Manifest = z.infer<typeof manifestSchema>

export const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** The sentence for what is wrong with an archive: in which file, and where it is about one, in which row. */
export const wrong = (code: string, params: Readonly<Record<string, string | number>> = {}): InputFieldError =>
  fieldError('file', code, params)

/** A part as JSON; undefined when it is none. */
export function jsonOf(bytes: Buffer | undefined): unknown {
  if (bytes === undefined) return undefined
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown
  } catch {
    return undefined
  }
}

/** What is wrong with the files, one sentence each: named and missing, there and not named, or changed. */
function fileErrors(parts: Parts, manifest: Manifest): InputFieldError[] {
  const expected = namesOf(manifest)
  const named = new Map(manifest.files.map((each) => [each.name, each]))
  const there = [...parts.keys()].filter((name) => name !== MANIFEST && name !== STAMP)
  return [
    ...expected.filter((name) => !parts.has(name)).map((file) => wrong('national_file_missing', { file })),
    // The name of a stranger is somebody's text: which one it is stands in the archive.
    ...(there.some((name) => !expected.includes(name)) ? [wrong('national_file_unknown')] : []),
    ...there
      .filter((name) => expected.includes(name))
      .filter((name) => {
        const said = named.get(name)
        const bytes = parts.get(name)
        return said === undefined || bytes?.length !== said.bytes || sha256Of(bytes) !== said.sha256
      })
      .map((file) => wrong('national_file_changed', { file })),
  ]
}

/** The manifest of an archive whose files are as it says, or everything that is wrong with them. */
export function judgeManifest(parts: Parts, thisYear: number): Manifest | readonly InputFieldError[] {
  const read = jsonOf(parts.get(MANIFEST))
  if (read === undefined) return [wrong('national_no_manifest')]
  const { format } = z.object({ format: z.string() }).safeParse(read).data ?? {}
  if (!nationalFormats.some((each) => each === format)) return [wrong('national_format_unknown')]
  const parsed = manifestSchema.safeParse(read)
  if (!parsed.success) return [wrong('national_unreadable', { file: MANIFEST })]
  if (parsed.data.year >= thisYear) return [wrong('national_year_not_over', { year: parsed.data.year })]
  const errors = fileErrors(parts, parsed.data)
  return errors.length > 0 ? errors : parsed.data
}
