import { dimensions } from './lattice-file.ts'
import type { Grid } from './lattice.ts'
import { below, type KeyedStream } from './keyed-stream.ts'
import type { Outsiders } from './rounding-table.ts'

/*
 * The steps by which one table becomes another: a cell up or down, two cells against each other along one dimension or anywhere, and four
 * cells crosswise in a plane, which leaves all sums of both dimensions as they are.
 */

/** Up to four cells that are changed together, and by how much each. */
export type Proposal = { readonly cells: Int32Array; readonly by: Int32Array; count: number }

/** Where the cells that are drawn lie among each other. */
export type Neighbours = {
  readonly free: Int32Array
  /** By dimension and cell: the other free cells that differ in this dimension alone. */
  readonly lines: readonly (readonly Int32Array[])[]
  /** The free cell that lies in dimension `one` as `first` and in all others as `second`; −1 when there is none. */
  readonly corner: (one: number, first: number, second: number) => number
}

/** How the cells that are drawn (−1 in `frozen`) lie among each other. */
export function neighboursOf({ cells }: Grid, frozen: Int32Array): Neighbours {
  const free = Int32Array.from([...cells.keys()].filter((cell) => (frozen[cell] as number) < 0))
  const places = dimensions.map((dimension) => {
    const codes = [...new Set(cells.map(({ at }) => at[dimension]))]
    const placeOf = new Map(codes.map((code, place) => [code, place]))
    return { size: codes.length, of: Int32Array.from(cells, ({ at }) => placeOf.get(at[dimension]) ?? 0) }
  })
  const strides = places.map((_, d) => places.slice(d + 1).reduce((product, { size }) => product * size, 1))
  const numbers = cells.map((_, cell) =>
    places.reduce((sum, { of }, d) => sum + (of[cell] as number) * (strides[d] as number), 0),
  )
  const cellAt = new Int32Array(places.reduce((product, { size }) => product * size, 1)).fill(-1)
  for (const cell of free) cellAt[numbers[cell] as number] = cell
  const lines = places.map(({ of }, d) => {
    const line = new Map<number, number[]>()
    const lineOf = (cell: number): number => (numbers[cell] as number) - (of[cell] as number) * (strides[d] as number)
    for (const cell of free) line.set(lineOf(cell), [...(line.get(lineOf(cell)) ?? []), cell])
    return cells.map((_each, cell) => Int32Array.from((line.get(lineOf(cell)) ?? []).filter((other) => other !== cell)))
  })
  const corner = (one: number, first: number, second: number): number => {
    const of = (places[one] as { of: Int32Array }).of
    const apart = (of[first] as number) - (of[second] as number)
    return cellAt[(numbers[second] as number) + apart * (strides[one] as number)] as number
  }
  return { free, lines, corner }
}

/** Kinds of proposals, by the low bits of a word: as many single steps as pairs along each dimension, anywhere, and swaps. */
const KINDS = 16
const SINGLE = 3
const PAIR_ANYWHERE = 9

const put = (proposal: Proposal, cell: number, by: number): void => {
  proposal.cells[proposal.count] = cell
  proposal.by[proposal.count] = by
  proposal.count++
}

/** In a search, three of four proposals begin with a cell of a node outside its window, and go the way it has to go. */
const FOCUSED = 3

function begin(
  free: Int32Array,
  who: number,
  what: number,
  outsiders?: Outsiders,
): readonly [cell: number, by: number] {
  if (outsiders !== undefined && outsiders.count > 0 && ((what >>> 12) & 3) < FOCUSED) {
    const { cells, by } = outsiders.at((what >>> 16) % outsiders.count)
    return [cells[below(who, cells.length)] as number, by]
  }
  return [free[below(who, free.length)] as number, (what >>> 4) & 1 ? 1 : -1]
}

/** What is tried next; nothing (count 0) when the lattice has no such neighbours. Always three words, whatever comes of it. */
export function propose(
  { free, lines, corner }: Neighbours,
  word: KeyedStream,
  proposal: Proposal,
  outsiders?: Outsiders,
): void {
  const [who, what, whom] = [word(), word(), word()]
  const [first, by] = begin(free, who, what, outsiders)
  const kind = what % KINDS
  const one = (what >>> 5) % dimensions.length
  proposal.count = 0
  if (kind < SINGLE) {
    put(proposal, first, by)
    return
  }
  const lineOne = lines[one]?.[first] as Int32Array
  if (kind <= PAIR_ANYWHERE) {
    const partners = kind < PAIR_ANYWHERE ? lineOne : free
    const second = partners[below(whom, partners.length)]
    if (second === undefined || second === first) return
    put(proposal, first, by)
    put(proposal, second, -by)
    return
  }
  const other = (one + 1 + ((what >>> 7) % (dimensions.length - 1))) % dimensions.length
  const lineOther = lines[other]?.[first] as Int32Array
  const second = lineOne[below((whom & 0xffff) * 65_536, lineOne.length)]
  const third = lineOther[below((whom >>> 16) * 65_536, lineOther.length)]
  if (second === undefined || third === undefined) return
  const fourth = corner(one, second, third)
  if (fourth < 0) return
  put(proposal, first, by)
  put(proposal, second, -by)
  put(proposal, third, -by)
  put(proposal, fourth, by)
}
