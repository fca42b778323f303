import { csvFile, type CsvRow } from '#kernel/csv.ts'
import { keyOf } from '#picture/release/lattice-file.ts'
import { gridOf } from '#picture/release/lattice.ts'
import type { PublishedCell, PublishedRelease } from '#picture/release/published.ts'
import { certain } from '#picture/release/release.ts'

/** The newest published release of a year with its numbers: after a revision, the revision. */
export type YearPicture = { readonly release: PublishedRelease; readonly cells: readonly PublishedCell[] }

const headers = ['release', 'area', 'phenomenon', 'period', 'age_band', 'shown', 'lowest', 'highest'] as const

/**
 * The regional picture of a year as it was published, number by number with what is certain of it. Nothing is rounded or added up again: the same
 * data in a second version would tell more than either (docs/decisions/0031).
 */
export function pictureTable({ release, cells }: YearPicture): string {
  const shown = new Map(cells.map((cell) => [keyOf(cell), cell.shown]))
  const rows = gridOf(release.lattice).nodes.flatMap(({ at, window }): CsvRow[] => {
    const number = shown.get(keyOf(at))
    if (number === undefined) return []
    const { least, most } = certain(number, window)
    return [[release.label, at.area, at.phenomenon, at.period, at.ageBand, number, least, most]]
  })
  return csvFile([headers, ...rows])
}
