import type { Text } from '#kernel/language.ts'
import { gridOf } from '#picture/release/lattice.ts'
import { keyOf } from '#picture/release/lattice-file.ts'
import { pictureData, shownPhenomena } from '#picture/release/phenomena.ts'
import type { PublishedCell, PublishedRelease } from '#picture/release/published.ts'
import { bandText } from '#picture/regional-picture/regional-picture.words.ts'
import { certain } from '#picture/release/release.ts'
import type { PublishedCounts } from './report-source.ts'

/*
 * Reasons and ages of a team's year are those of the published picture and no others: a second count of the same children would be another
 * version of the same number (docs/decisions/0031, 0038). What is certain of each is told, not the rounded number.
 */

const nameOf = (code: string): Text => shownPhenomena.find((each) => each.code === code)?.label ?? pictureData.all

const QUARTERS = 4

/** What a release says of a team's year; null when the whole year is not in it. `team`: its key. */
export function countsOf(
  { lattice, synthetic }: Pick<PublishedRelease, 'lattice' | 'synthetic'>,
  cells: readonly PublishedCell[],
  team: string,
  year: number,
): PublishedCounts | null {
  const whole = lattice.period.groups.find(({ code }) => code === String(year))
  const own = cells.filter((cell) => cell.area === `team-${team}` && cell.period === String(year))
  if (whole?.members.length !== QUARTERS || own.length === 0) return null
  const windows = new Map(gridOf(lattice).nodes.map((node) => [keyOf(node.at), node.window]))
  const spoken = (cell: PublishedCell): string => {
    const { least, most } = certain(cell.shown, windows.get(keyOf(cell)) ?? cell.shown)
    return `${least}–${most}`
  }
  // Without bands the only one is everybody.
  const everybody = own.some((cell) => cell.ageBand === 'all') ? 'all' : own[0]?.ageBand
  const order = shownPhenomena.map(({ code }) => code)
  return {
    synthetic,
    reasons: own
      .filter((cell) => cell.ageBand === everybody && order.includes(cell.phenomenon))
      .toSorted((one, other) => order.indexOf(one.phenomenon) - order.indexOf(other.phenomenon))
      .map((cell) => ({ name: nameOf(cell.phenomenon), shown: spoken(cell) })),
    ages: own
      .filter((cell) => cell.phenomenon === 'all' && cell.ageBand !== 'all')
      .map((cell) => ({ band: bandText(cell.ageBand), shown: spoken(cell) })),
  }
}
