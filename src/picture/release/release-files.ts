import { CsvError, parse } from 'csv-parse/sync'
import type * as z from 'zod'
import { KEY_BYTES, type Counts } from './build.ts'
import { keyOf, latticeSchema, type Lattice } from './lattice-file.ts'
import { gridOf } from './lattice.ts'
import { certain, releaseSchema, shownBy, shownClass, type Release } from './release.ts'

/** A file of a release is not what it has to be; the sentence says which and why, and quotes nothing of it but its places. */
export class FileUnreadable extends Error {
  constructor(sentence: string) {
    super(sentence)
    this.name = 'FileUnreadable'
  }
}

/** Most rows of a list of counts. */
export const COUNT_ROWS_MAX = 200_000
/** More children in one cell than any region has. */
const CHILDREN_MAX = 100_000

const columns = ['area', 'phenomenon', 'period', 'ageBand', 'children'] as const
type Row = Readonly<Record<(typeof columns)[number], string>>

function rowsOf(text: string): readonly Row[] {
  const separator = (text.split('\n', 1)[0] ?? '').includes(';') ? ';' : ','
  try {
    return parse(text, { bom: true, columns: true, delimiter: separator, trim: true, skip_empty_lines: true })
  } catch (error) {
    if (error instanceof CsvError) throw new FileUnreadable(`The counts are no table: line ${Number(error['lines'])}`)
    throw error
  }
}

/**
 * Counts as a table with the columns area, phenomenon, period, ageBand and children, a row for every base cell: also for those without
 * children, since a row that is missing may as well have been forgotten.
 * @throws FileUnreadable
 */
export function readCounts(text: string): Counts {
  const rows = rowsOf(text)
  const [first] = rows
  const missing = first === undefined ? columns : columns.filter((column) => !(column in first))
  if (missing.length > 0) throw new FileUnreadable(`The counts have no column ${missing.join(', ')}`)
  if (rows.length > COUNT_ROWS_MAX) throw new FileUnreadable(`The counts have more than ${COUNT_ROWS_MAX} rows`)
  const counts = new Map<string, number>()
  for (const [place, row] of rows.entries()) {
    const [key, line] = [keyOf(row), place + 2]
    const children = /^\d{1,6}$/.test(row.children) ? Number(row.children) : NaN
    if (!(children <= CHILDREN_MAX))
      throw new FileUnreadable(`Line ${line} of the counts has no whole number of children`)
    if (counts.has(key)) throw new FileUnreadable(`Line ${line} of the counts is about a cell that was there before`)
    counts.set(key, children)
  }
  return counts
}

function readJson<Content>(text: string, schema: z.ZodType<Content>, what: string): Content {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    throw new FileUnreadable(`${what} is no JSON`)
  }
  const result = schema.safeParse(content)
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new FileUnreadable(
    `${what} is not as it has to be: ${issue?.path.join('.') ?? ''} ${issue?.code ?? ''}`.trimEnd(),
  )
}

/** @throws FileUnreadable */
export const readLatticeFile = (text: string): Lattice => readJson(text, latticeSchema, 'The lattice')

/** @throws FileUnreadable */
export const readReleaseFile = (text: string): Release => readJson(text, releaseSchema, 'The release')

/** A key of 32 bytes or more, raw or written as hexadecimal digits. @throws FileUnreadable */
export function readKey(bytes: Buffer): Uint8Array {
  const text = bytes.toString('latin1').trim()
  const key = /^([0-9a-f]{2})+$/i.test(text) ? Buffer.from(text, 'hex') : bytes
  if (key.length < KEY_BYTES) throw new FileUnreadable(`The key has fewer than ${KEY_BYTES} bytes`)
  return key
}

/** The release as JSON, a number a line: the same bytes for the same release. */
export function releaseJson({ numbers, ...rest }: Release): string {
  const head = JSON.stringify(rest, null, 1).slice(0, -2)
  return `${head},\n "numbers": [\n${numbers.map((each) => `  ${JSON.stringify(each)}`).join(',\n')}\n ]\n}\n`
}

/** The release as a table: every number with its class and what is certain about it. */
export function releaseCsv(release: Release): string {
  const shown = shownBy(release)
  const rows = gridOf(release.lattice).nodes.map(({ at, window }) => {
    const number = shown.get(keyOf(at)) ?? 0
    const { least, most } = certain(number, window)
    return [at.area, at.phenomenon, at.period, at.ageBand, number, shownClass(number), least, most].join(',')
  })
  return `area,phenomenon,period,ageBand,shown,class,least,most\n${rows.join('\n')}\n`
}
