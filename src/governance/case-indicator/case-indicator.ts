/*
 * What casework adds up to in a year, as it is kept (docs/decisions/0038): disjoint parts, each a class of five that begins at five or more.
 * Everything shown is worked out of these classes and of nothing else, so that showing more of it tells no more.
 */

/** Width of a class of counts; app.classes_of_five holds the database to it. */
export const CLASS_WIDTH = 5

/** A row of case_indicator. `teams`: ids of those counted together; none for the region. */
export type CaseIndicator = {
  readonly year: number
  readonly indicator: string
  /** What is counted, where the indicator has kinds; else empty. */
  readonly code: string
  readonly teams: readonly string[]
  /** Lower ends of the classes. */
  readonly parts: readonly number[]
  /** Rounded values: days in whole weeks, numbers in halves. */
  readonly rounded: readonly number[]
}

/** Smallest and greatest whole number that something may be. */
export type Bounds = readonly [lowest: number, highest: number]

/** A part of a whole, as bounds of both and of the share in per cent. */
export type ShareBounds = { readonly counted: Bounds; readonly whole: Bounds; readonly percent: Bounds }

const classBounds = (atLeast: number): Bounds => [atLeast, atLeast + CLASS_WIDTH - 1]
const together = (bounds: readonly Bounds[]): Bounds =>
  bounds.reduce<Bounds>(([low, high], [least, most]) => [low + least, high + most], [0, 0])

/** Bounds of the sum of classes, given by their lower ends. */
export const sumOf = (parts: readonly number[]): Bounds => together(parts.map(classBounds))

/**
 * The share of the first parts of a whole, over rows that do not overlap. `first`: how many parts are counted; all but the last when left out.
 * @returns null when there are no rows, or their parts are too few to tell
 */
export function shareOf(rows: readonly Pick<CaseIndicator, 'parts'>[], first?: number): ShareBounds | null {
  if (rows.length === 0 || rows.some(({ parts }) => parts.length < (first ?? 1) + 1)) return null
  const until = (parts: readonly number[]): number => first ?? parts.length - 1
  const counted = together(rows.map(({ parts }) => sumOf(parts.slice(0, until(parts)))))
  const rest = together(rows.map(({ parts }) => sumOf(parts.slice(until(parts)))))
  const percent = (part: number, other: number): number => (100 * part) / (part + other)
  return {
    counted,
    whole: together([counted, rest]),
    percent: [percent(counted[0], rest[1]), percent(counted[1], rest[0])],
  }
}

/** The row in which a team is counted: alone, or together with others. */
export const rowOfTeam = (rows: readonly CaseIndicator[], teamId: string): CaseIndicator | undefined =>
  rows.find(({ teams }) => teams.includes(teamId))

/** "15–19": bounds as people read them. */
export const boundsText = ([lowest = 0, highest = lowest]: readonly number[]): string =>
  lowest === highest ? String(lowest) : `${lowest}–${highest}`

/** "38–49": bounds of a share, outwards to whole per cent. */
export const percentText = ([lowest = 0, highest = lowest]: readonly number[]): string =>
  boundsText([Math.floor(lowest), Math.ceil(highest)])
