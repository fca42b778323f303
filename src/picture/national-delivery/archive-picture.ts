import { CsvError, parse } from 'csv-parse/sync'
import { z } from 'zod'
import type { InputFieldError } from '#kernel/input.ts'
import { codeSchema } from '#picture/release/lattice-file.ts'
import { wrong, type Manifest, type Parts } from './archive-manifest.ts'
import { MOST_ERRORS, type NationalNumber } from './archive-numbers.ts'

/*
 * The published picture of an archive. All of it is looked at; what is read on is the region's whole year, phenomenon by phenomenon, as it was
 * published. The rest stays in the archive: smaller areas are the region's own to show.
 */

/** The indicator under which numbers of the picture are kept beside those of the work. */
export const PICTURE = 'picture_children'
const FILE = 'picture.csv'
const MOST_LINES = 50_000
const headers = ['release', 'area', 'phenomenon', 'period', 'age_band', 'shown', 'lowest', 'highest'] as const

const count = z.coerce.number().int().min(0).max(1_000_000)
const lineSchema = z.object({
  release: z.string(),
  area: codeSchema,
  phenomenon: codeSchema,
  period: z.string().regex(/^\d{4}(-Q[1-4])?$/),
  ageBand: codeSchema,
  shown: count.multipleOf(5),
  lowest: count,
  highest: count,
})
type Line = z.infer<typeof lineSchema>

export type ArchivePicture = {
  readonly numbers: readonly NationalNumber[]
  /** Quarters of the year that are in it, 0–4. */
  readonly quarters: number
}

/** A class of five at least as wide as the rounding of a release makes it. */
const isPublished = ({ shown, lowest, highest }: Line): boolean =>
  lowest <= shown && shown <= highest && highest - lowest >= 5

function recordsOf(bytes: Buffer): string[][] | undefined {
  try {
    return parse(bytes, { bom: true, delimiter: ';', relax_column_count: true })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return undefined
  }
}

const lineOf = (record: readonly string[]): unknown => {
  const [release, area, phenomenon, period, ageBand, shown, lowest, highest] = record
  return { release, area, phenomenon, period, ageBand, shown, lowest, highest }
}

/** The band of every age: `all` where there are several, else the only one. */
function widestBand(lines: readonly Line[]): string | undefined {
  const bands = new Set(lines.map(({ ageBand }) => ageBand))
  return bands.has('all') ? 'all' : bands.size === 1 ? [...bands][0] : undefined
}

/** Numbers of the whole region and every age. */
function ofRegion(lines: readonly Line[]): Line[] {
  const band = widestBand(lines)
  return lines.filter(({ area, ageBand }) => area === 'region' && ageBand === band)
}

/** The picture's numbers of the region's whole year, or what is wrong with the file. */
export function judgePicture(
  parts: Parts,
  { picture, year }: Pick<Manifest, 'picture' | 'year'>,
): ArchivePicture | { readonly errors: readonly InputFieldError[] } {
  const bytes = parts.get(FILE)
  if (picture === null || bytes === undefined) return { numbers: [], quarters: 0 }
  const [head, ...records] = recordsOf(bytes) ?? []
  if (head?.join() !== headers.join() || records.length > MOST_LINES)
    return { errors: [wrong('national_unreadable', { file: FILE })] }
  const read = records.map((record) => lineSchema.safeParse(lineOf(record)))
  const errors = read.flatMap((each, place) => {
    const at = { file: FILE, row: place + 2 }
    if (!each.success || records[place]?.length !== headers.length || each.data.release !== picture.release)
      return [wrong('national_row', at)]
    return isPublished(each.data) ? [] : [wrong('national_too_fine', at)]
  })
  if (errors.length > 0) return { errors: errors.slice(0, MOST_ERRORS) }
  const lines = ofRegion(read.flatMap((each) => (each.success ? [each.data] : [])))
  const quarters = new Set(lines.map(({ period }) => period).filter((each) => each.startsWith(`${year}-Q`)))
  return {
    quarters: quarters.size,
    numbers: lines
      .filter(({ period }) => period === String(year))
      .map(({ phenomenon, lowest, highest }) => ({
        ...{ area: 'region', indicator: PICTURE, part: 0, code: phenomenon, lowest, highest },
      })),
  }
}
