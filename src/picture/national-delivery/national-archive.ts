import { z } from 'zod'
import { registerErrorTexts, type InputFieldError } from '#kernel/input.ts'
import { judgeManifest, jsonOf, sha256Of, wrong, type Manifest, type Parts } from './archive-manifest.ts'
import { judgeNumbers, type NationalNumber } from './archive-numbers.ts'
import { judgePicture } from './archive-picture.ts'
import { errorTexts } from './national-delivery.words.ts'

registerErrorTexts(errorTexts)

/** What an archive says of its region; format 1 said nothing. */
export type ArchiveRegion = {
  readonly municipalities: number
  readonly teams: number
  readonly inhabitants: { readonly value: number; readonly year: number; readonly source: string } | null
}

/** An archive in which everything is as it must be. */
export type NationalArchive = {
  readonly manifest: Manifest
  readonly manifestSha256: string
  readonly numbers: readonly NationalNumber[]
  readonly region: ArchiveRegion | null
  /** Quarters in its picture; null without one. */
  readonly pictureQuarters: number | null
}

const names = z.string().min(1).max(120)
const regionSchema = z.strictObject({
  names: z.strictObject({ sv: names, fi: names, en: names }),
  onDay: z.string().regex(/^\d{4}-12-31$/),
  municipalities: z.array(z.string().regex(/^\d{3}$/)).max(400),
  teams: z.array(z.string().regex(/^[a-z0-9-]{1,60}$/)).max(200),
  inhabitants: z
    .strictObject({
      ages: z.literal('10–17'),
      value: z.int().min(1).max(2_000_000),
      year: z.int().min(1990).max(2100),
      source: z.string().min(1).max(300),
      verified: z.boolean(),
    })
    .nullable(),
})

function judgeRegion(parts: Parts, { format, year }: Manifest): ArchiveRegion | null | InputFieldError {
  if (format === 'fairlead-national-export-1') return null
  const read = regionSchema.safeParse(jsonOf(parts.get('region.json')))
  if (!read.success || !read.data.onDay.startsWith(`${year}-`))
    return wrong('national_unreadable', { file: 'region.json' })
  const { municipalities, teams, inhabitants } = read.data
  return {
    municipalities: new Set(municipalities).size,
    teams: new Set(teams).size,
    inhabitants: inhabitants && { value: inhabitants.value, year: inhabitants.year, source: inhabitants.source },
  }
}

export type JudgedArchive =
  { readonly archive: NationalArchive } | { readonly errors: readonly [InputFieldError, ...InputFieldError[]] }

/**
 * What a region handed over, or everything that is wrong with it: then nothing of it is taken in.
 * @param thisYear a year that is not over has no numbers.
 */
export function judgeArchive(parts: Parts, thisYear: number): JudgedArchive {
  const manifest = judgeManifest(parts, thisYear)
  if (!('format' in manifest)) return refused(manifest)
  const numbers = judgeNumbers(parts, manifest)
  const picture = judgePicture(parts, manifest)
  const region = judgeRegion(parts, manifest)
  if ('errors' in numbers || 'errors' in picture || (region !== null && 'code' in region))
    return refused([
      ...('errors' in numbers ? numbers.errors : []),
      ...('errors' in picture ? picture.errors : []),
      ...(region !== null && 'code' in region ? [region] : []),
    ])
  return {
    archive: {
      manifest,
      manifestSha256: sha256Of(parts.get('manifest.json') ?? Buffer.alloc(0)),
      numbers: [...numbers, ...picture.numbers],
      region,
      pictureQuarters: manifest.picture === null ? null : picture.quarters,
    },
  }
}

const refused = (errors: readonly InputFieldError[]): JudgedArchive => {
  const [first = wrong('national_no_manifest'), ...others] = errors
  return { errors: [first, ...others] }
}
