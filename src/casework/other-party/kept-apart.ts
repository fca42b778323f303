import rules from './kept-apart.json' with { type: 'json' }
import { samePlace, type Place } from './other-party.ts'

/** Minutes between the end of one party's meeting and the beginning of the other's, in two rooms of one house. Source: kept-apart.json. */
export const MINUTES_BETWEEN: number = rules.minutesBetween

/** A meeting as far as two parties could run into each other there; `moments` are its time, or the times that are proposed. */
export type MetAt = Place & { readonly moments: readonly Date[]; readonly minutes: number }

const MINUTE = 60_000

const near = (one: MetAt, from: Date, other: MetAt, otherFrom: Date): boolean =>
  from.getTime() < otherFrom.getTime() + (other.minutes + MINUTES_BETWEEN) * MINUTE &&
  otherFrom.getTime() < from.getTime() + (one.minutes + MINUTES_BETWEEN) * MINUTE

const firstWord = (place: string | null): string =>
  /[\p{L}\p{N}]+/u.exec(place ?? '')?.[0].toLocaleLowerCase('sv') ?? ''

/** Two rooms of one house, as far as one can tell: the same kind of place, named with the same first word ("Ekenäs, rum 3"). */
const oneHouse = (one: Place, other: Place): boolean =>
  one.placeKind === other.placeKind && one.placeKind !== 'remote' && firstWord(one.place) === firstWord(other.place)

/**
 * How two parties could run into each other (C-27): at one place on one day, or on the way to two rooms of one house within an hour. Null when they could not. `dayOf` gives the day of a moment.
 */
export function encounter(
  one: MetAt,
  other: MetAt,
  dayOf: (moment: Date) => string,
): 'same_place' | 'too_close' | null {
  const pairs = one.moments.flatMap((from) =>
    other.moments.filter((each) => dayOf(each) === dayOf(from)).map((otherFrom) => [from, otherFrom] as const),
  )
  if (pairs.length === 0) return null
  if (samePlace(one, other)) return 'same_place'
  return oneHouse(one, other) && pairs.some(([from, otherFrom]) => near(one, from, other, otherFrom))
    ? 'too_close'
    : null
}
