import type { RoundingParameters } from './rounding-parameters.ts'
import type { Grid } from './lattice.ts'

/** What a table is drawn from: the true numbers and what is held fast. */
export type RoundingInput = {
  readonly grid: Grid
  /** True number of children by cell. */
  readonly counts: Int32Array
  /** Numbers that are shown already and stay, by cell; −1 for the cells that are drawn now. */
  readonly frozen: Int32Array
  readonly parameters: RoundingParameters
}

type Sum = { readonly cells: readonly number[]; readonly window: number }

/** The nodes outside their windows, in a list that costs nothing to keep: a search begins with them. */
export class Outsiders {
  readonly #sums: readonly Sum[]
  readonly #windows: Int32Array
  readonly #off: Int32Array
  /** Those outside are the first `count` of the list; and where in it each node stands, or −1. */
  readonly #list: Int32Array
  readonly #placeIn: Int32Array
  count = 0

  constructor(sums: readonly Sum[], off: Int32Array) {
    this.#sums = sums
    this.#windows = Int32Array.from(sums, ({ window }) => window)
    this.#off = off
    this.#list = new Int32Array(sums.length)
    this.#placeIn = new Int32Array(sums.length).fill(-1)
  }

  /** To be called whenever a node has changed. */
  note(node: number): void {
    const isOut = Math.abs(this.#off[node] as number) > (this.#windows[node] as number)
    const place = this.#placeIn[node] as number
    if (isOut === place >= 0) return
    if (isOut) {
      this.#placeIn[node] = this.count
      this.#list[this.count++] = node
      return
    }
    const last = this.#list[--this.count] as number
    this.#list[place] = last
    this.#placeIn[last] = place
    this.#placeIn[node] = -1
  }

  /** The cells of the node at this place among those outside, and which way they have to go. */
  at(place: number): { readonly cells: readonly number[]; readonly by: 1 | -1 } {
    const node = this.#list[place] as number
    return { cells: (this.#sums[node] as Sum).cells, by: (this.#off[node] as number) > 0 ? -1 : 1 }
  }
}

/**
 * A table on its way: shown numbers by cell, how far every node is off, and what that costs. A cell is changed in steps of the base; the
 * costs are whole hundredths of a nat.
 */
export class RoundingTable {
  /** Shown number by cell, in steps of the base. */
  readonly steps: Int32Array
  readonly #base: number
  readonly #counts: Int32Array
  /** What showing 5 costs on top of being off, by cell. */
  #five: Int32Array
  readonly #beta: number
  readonly #gamma: number
  /** Nodes of more than one cell that hold a cell: `#nodes[#from[cell]…#from[cell + 1])`. */
  readonly #from: Int32Array
  readonly #nodes: Int32Array
  readonly #windows: Int32Array
  /** Shown less true, by node. */
  readonly #off: Int32Array
  readonly #cellWindow: Int32Array
  readonly #frozen: Uint8Array
  readonly #law: Int32Array
  /** The nodes outside their windows. */
  readonly outsiders: Outsiders

  constructor({ grid, counts, frozen, parameters }: RoundingInput) {
    this.#base = parameters.base
    this.#counts = counts
    this.#beta = parameters.beta
    this.#gamma = parameters.gamma
    this.steps = frozen.map((shown) => (shown < 0 ? 0 : shown / parameters.base))
    this.#frozen = Uint8Array.from(frozen, (shown) => (shown < 0 ? 0 : 1))
    // In a search a true 0 shown as 5 costs nothing, and is not rewarded either.
    const free = -parameters.beta * parameters.base
    this.#five = counts.map((count) => (count === 0 ? free : 0))
    this.#law = Int32Array.from(grid.cells, ({ expected }, cell) => {
      const { zero, other } = costsOfFive(parameters, expected)
      return counts[cell] === 0 ? zero + free : other
    })
    const { sums, cellWindow } = distinctSums(grid)
    this.#cellWindow = cellWindow
    this.#windows = Int32Array.from(sums, ({ window }) => window)
    const holders: number[][] = Array.from(grid.cells, () => [])
    for (const [node, { cells }] of sums.entries()) for (const cell of cells) holders[cell]?.push(node)
    this.#from = new Int32Array(grid.cells.length + 1)
    for (const [cell, own] of holders.entries()) this.#from[cell + 1] = (this.#from[cell] as number) + own.length
    this.#nodes = Int32Array.from(holders.flat())
    this.#off = Int32Array.from(sums, ({ cells }) =>
      cells.reduce((sum, cell) => sum + (this.steps[cell] as number) * this.#base - (counts[cell] as number), 0),
    )
    this.outsiders = new Outsiders(sums, this.#off)
    for (const node of sums.keys()) this.outsiders.note(node)
  }

  /** From here on the law of the published table: 5 is rewarded for a true 0, and costs for anything else. */
  enforceLaw(): void {
    this.#five = this.#law
  }

  /** Fewest and most steps the window of the cell itself leaves. */
  range(cell: number): readonly [least: number, most: number] {
    const [count, window] = [this.#counts[cell] as number, this.#cellWindow[cell] as number]
    return [Math.max(0, Math.ceil((count - window) / this.#base)), Math.floor((count + window) / this.#base)]
  }

  /** What showing so many steps for this cell costs by itself. */
  #ownCost(cell: number, steps: number): number {
    const apart = Math.abs(steps * this.#base - (this.#counts[cell] as number))
    return this.#beta * apart + (steps === 1 ? (this.#five[cell] as number) : 0)
  }

  /** Changes a cell by a step up (1) or down (−1). Returns what it costs, with `penalty` for every child outside a window. */
  move(cell: number, by: number, penalty: number): number {
    const [before, change] = [this.steps[cell] as number, by * this.#base]
    let cost = this.#ownCost(cell, before + by) - this.#ownCost(cell, before)
    this.steps[cell] = before + by
    const end = this.#from[cell + 1] as number
    for (let place = this.#from[cell] as number; place < end; place++) {
      const node = this.#nodes[place] as number
      const off = this.#off[node] as number
      const [was, is] = [Math.abs(off), Math.abs(off + change)]
      this.#off[node] = off + change
      this.outsiders.note(node)
      cost += this.#gamma * (is - was)
      if (penalty > 0) {
        const window = this.#windows[node] as number
        cost += penalty * (Math.max(0, is - window) - Math.max(0, was - window))
      }
    }
    return cost
  }

  /** Whether the cell is drawn at all, and would itself keep its window after such a step. */
  mayMove(cell: number, by: number): boolean {
    if (this.#frozen[cell] === 1) return false
    const steps = (this.steps[cell] as number) + by
    return (
      steps >= 0 && Math.abs(steps * this.#base - (this.#counts[cell] as number)) <= (this.#cellWindow[cell] as number)
    )
  }

  /** Whether every node that holds the cell keeps its window. */
  keepsWindows(cell: number): boolean {
    const end = this.#from[cell + 1] as number
    for (let place = this.#from[cell] as number; place < end; place++) {
      const node = this.#nodes[place] as number
      if (Math.abs(this.#off[node] as number) > (this.#windows[node] as number)) return false
    }
    return true
  }
}

/** What showing 5 costs in a cell where so many are expected: for a true 0, and for any other number. */
export function costsOfFive({ shown_five }: RoundingParameters, expected: number): { zero: number; other: number } {
  const found = shown_five.find(({ below }) => below === null || expected < below)
  if (found === undefined) throw new Error('The classes of expected numbers leave a gap')
  return found
}

/** Nodes that are sums, each set of cells once, with the narrowest window it has under any name; and the window of every single cell. */
function distinctSums({ cells, nodes }: Grid): {
  sums: readonly Sum[]
  cellWindow: Int32Array
} {
  const found = new Map<string, { cells: readonly number[]; window: number }>()
  const cellWindow = new Int32Array(cells.length).fill(0x7fffffff)
  for (const node of nodes) {
    const [single] = node.cells
    if (node.cells.length === 1 && single !== undefined)
      cellWindow[single] = Math.min(cellWindow[single] as number, node.window)
    const key = node.cells.join()
    const before = found.get(key)
    if (before === undefined) found.set(key, { cells: node.cells, window: node.window })
    else before.window = Math.min(before.window, node.window)
  }
  return { sums: [...found.values()].filter((each) => each.cells.length > 1), cellWindow }
}
