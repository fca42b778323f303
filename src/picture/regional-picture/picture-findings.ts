import { changeOf } from '#picture/release/release.ts'
import {
  ALL,
  isWhole,
  isYear,
  numberAt,
  periodBefore,
  quarterYearAgo,
  type PublishedNumber,
  type RegionalPicture,
} from './regional-picture.ts'

/** Something with its published number. */
export type Measured = { readonly code: string; readonly number: PublishedNumber }
export type Changed = Measured & { readonly before: PublishedNumber }

/** What stands highest, and what may as well do so: the rounding cannot tell them apart. */
export type Highest = {
  readonly first: readonly Measured[]
  readonly asHigh: readonly Measured[]
  /** Whether anything is certainly lower: else nothing stands out. */
  readonly apart: boolean
}

/** What has changed since a quarter or year before. */
export type Changes = {
  readonly before: string
  readonly up: readonly Changed[]
  readonly down: readonly Changed[]
  readonly unclear: readonly Changed[]
  /** Whether there is anything to compare with. */
  readonly compared: boolean
}

export type Findings = {
  /** Null when nothing is published there, or when all numbers are the lowest class. */
  readonly phenomenon: Highest | null
  readonly municipality: Highest | null
  /** Since the quarter or year before. */
  readonly last: Changes
  /** Of a quarter, since the same quarter of the year before: seasons differ. */
  readonly yearAgo: Changes | null
}

const measured = (code: string, number: PublishedNumber | undefined): Measured[] =>
  number === undefined ? [] : [{ code, number }]

/** The highest of some numbers. Two are apart when their difference is so large that the rounding cannot have made it. */
function highestOf(all: readonly Measured[], clearChange: number): Highest | null {
  const top = Math.max(0, ...all.map(({ number }) => number.shown))
  if (top === 0) return null
  const first = all.filter(({ number }) => number.shown === top)
  const [one] = first
  const asHigh = all.filter(
    ({ number }) => one !== undefined && number.shown < top && changeOf(number, one.number, clearChange) === 'unclear',
  )
  return {
    first,
    asHigh: asHigh.sort((left, right) => right.number.shown - left.number.shown),
    apart: first.length + asHigh.length < all.length,
  }
}

/** Which phenomena of the chosen area have changed since a period, so that the rounding cannot have turned it round; all together first. */
function changesSince(picture: RegionalPicture, before: string): Changes {
  const { chosen, clearChange, phenomena } = picture
  // Nine months are not compared with twelve.
  const comparable = isWhole(picture, chosen.period) && isWhole(picture, before)
  const asked = [
    ...phenomena.filter(({ form }) => form === 'all'),
    ...phenomena.filter(({ form }) => form === 'single'),
  ]
  const changes = asked.flatMap(({ code }) => {
    const now = numberAt(picture, { phenomenon: code })
    const earlier = numberAt(picture, { phenomenon: code, period: before })
    if (!comparable || now === undefined || earlier === undefined) return []
    return [{ code, number: now, before: earlier, change: changeOf(earlier, now, clearChange) }]
  })
  const of = (change: 'up' | 'down' | 'unclear'): Changed[] => changes.filter((each) => each.change === change)
  return {
    before,
    up: of('up'),
    down: of('down'),
    unclear: of('unclear').filter(({ code }) => code !== ALL),
    compared: changes.length > 0,
  }
}

/**
 * What can be said in words about a choice of the picture (decision 0031): of its area which phenomenon and, in the region or a team, which
 * municipality is highest, and what has changed.
 */
export function findingsOf(picture: RegionalPicture): Findings {
  const { chosen, clearChange } = picture
  const area = picture.areas.find(({ code }) => code === chosen.area)
  const single = picture.phenomena.filter(({ form }) => form === 'single')
  const within = area === undefined || area.kind === 'municipality' ? [] : area.municipalities
  return {
    phenomenon: highestOf(
      single.flatMap(({ code }) => measured(code, numberAt(picture, { phenomenon: code }))),
      clearChange,
    ),
    municipality: highestOf(
      within.flatMap((code) => measured(code, numberAt(picture, { area: code }))),
      clearChange,
    ),
    last: changesSince(picture, periodBefore(chosen.period)),
    yearAgo: isYear(chosen.period) ? null : changesSince(picture, quarterYearAgo(chosen.period)),
  }
}
