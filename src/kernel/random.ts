import { createHash } from 'node:crypto'

/**
 * Numbers that look random and are the same for the same seed: demo data and tests can be made again exactly. Never for
 * secrets, tokens or anything an attacker could gain by guessing.
 */
export type Random = {
  /** A number in [0, 1). */
  readonly next: () => number
  /** A whole number from `minimum` to `maximum`, both possible. */
  readonly integer: (minimum: number, maximum: number) => number
  /** True with this probability. */
  readonly chance: (probability: number) => boolean
  /** One of the items, all equally likely. Throws RangeError on an empty list. */
  readonly pick: <Item>(items: readonly Item[]) => Item
  /** `count` different items in random order; all of them when there are fewer. */
  readonly some: <Item>(items: readonly Item[], count: number) => Item[]
  /** One key, as likely as its weight says. Throws RangeError when no weight is above zero. */
  readonly weighted: <Key extends string>(weights: Readonly<Record<Key, number>>) => Key
  readonly bytes: (size: number) => Uint8Array
  /** In the form of a random UUID (version 4). */
  readonly uuid: () => string
  /** Another source for a part of the work: what is drawn there does not move what is drawn here. */
  readonly branch: (label: string | number) => Random
}

/** sfc32, Chris Doty-Humphrey's small fast counting generator (PractRand): 32-bit numbers from a 128-bit state. */
const sfc32 = (state: Uint32Array): (() => number) => {
  let [a = 0, b = 0, c = 0, counter = 1] = state
  return () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return sum >>> 0
  }
}

const hexOf = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

const uuidOf = (word: () => number): string => {
  const hex = (value: number): string =>
    `${hexOf[value >>> 24] ?? ''}${hexOf[(value >>> 16) & 255] ?? ''}${hexOf[(value >>> 8) & 255] ?? ''}${hexOf[value & 255] ?? ''}`
  const second = hex((word() & 0xffff0fff) | 0x4000)
  const third = hex((word() & 0x3fffffff) | 0x80000000)
  return `${hex(word())}-${second.slice(0, 4)}-${second.slice(4)}-${third.slice(0, 4)}-${third.slice(4)}${hex(word())}`
}

function weightedKey<Key extends string>(draw: number, weights: Readonly<Record<Key, number>>): Key {
  const entries = Object.entries(weights) as [Key, number][]
  let left = draw * entries.reduce((total, [, weight]) => total + weight, 0)
  for (const [key, weight] of entries) {
    left -= weight
    if (left < 0) return key
  }
  throw new RangeError('No weight is above zero')
}

/** A source of numbers for this seed. Different seeds, however alike, give sources that have nothing to do with one another. */
export function seededRandom(seed: string): Random {
  const digest = createHash('sha256').update(seed).digest()
  const word = sfc32(new Uint32Array([0, 4, 8, 12].map((offset) => digest.readUInt32LE(offset))))
  const next = (): number => word() / 4_294_967_296
  const integer = (minimum: number, maximum: number): number => minimum + Math.floor(next() * (maximum - minimum + 1))
  const some = <Item>(items: readonly Item[], count: number): Item[] => {
    const left = [...items]
    const taken: Item[] = []
    while (taken.length < count && left.length > 0) taken.push(...left.splice(integer(0, left.length - 1), 1))
    return taken
  }
  return {
    next,
    integer,
    some,
    chance: (probability) => next() < probability,
    pick: <Item>(items: readonly Item[]): Item => {
      if (items.length === 0) throw new RangeError('Nothing to pick from')
      return items[integer(0, items.length - 1)] as Item
    },
    weighted: (weights) => weightedKey(next(), weights),
    bytes: (size) => Uint8Array.from({ length: size }, () => word() & 255),
    uuid: () => uuidOf(word),
    branch: (label) => seededRandom(`${seed}/${label}`),
  }
}
