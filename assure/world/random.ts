/** A source of chance that repeats itself from its seed (mulberry32), so that every finding can be made again. */
export type Chance = {
  /** 0 ≤ x < 1 */
  readonly next: () => number
  readonly below: (limit: number) => number
  readonly pick: <Value>(values: readonly Value[]) => Value
  readonly happens: (probability: number) => boolean
}

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    next,
    below,
    pick: (values) => {
      const found = values[below(values.length)]
      if (found === undefined) throw new Error('nothing to pick from')
      return found
    },
    happens: (probability) => next() < probability,
  }
}

/** A chance that always picks the same place of a list, and says whether it was asked at all: for trying every value in turn. */
export function fixedChance(place: number): Chance & { readonly wasAsked: () => boolean } {
  let asked = false
  const chosen = (count: number): number => {
    asked = true
    return place % count
  }
  return {
    next: () => chosen(2) / 2,
    below: chosen,
    pick: (values) => values[chosen(values.length)] as (typeof values)[number],
    happens: () => chosen(2) === 0,
    wasAsked: () => asked,
  }
}
