import { yesBelow } from './exp-table.ts'
import { keyedStream, type KeyedStream } from './keyed-stream.ts'
import { neighboursOf, propose, type Neighbours, type Proposal } from './rounding-moves.ts'
import type { RoundingParameters } from './rounding-parameters.ts'
import { RoundingTable, type RoundingInput } from './rounding-table.ts'

/*
 * Keyed Gibbs controlled rounding. The shown numbers are multiples of 5, every other number is their sum, and no node is further from the
 * truth than its window. Of all such tables one is drawn by a law that rewards showing 5 for a true 0, so that a shown 5 is no proof that
 * something has happened. The words of the draw come from a key: whoever has data, key and label makes the same table again.
 */

const noProposal = (): Proposal => ({ cells: new Int32Array(4), by: new Int32Array(4), count: 0 })

/** Takes a proposal or takes it back. With a penalty windows may be left at that price; without, every table kept keeps all of them. */
function judge(table: RoundingTable, { cells, by, count }: Proposal, yes: number, penalty: number): void {
  for (let n = 0; n < count; n++) if (!table.mayMove(cells[n] as number, by[n] as number)) return
  let cost = 0
  for (let n = 0; n < count; n++) cost += table.move(cells[n] as number, by[n] as number, penalty)
  let kept = yes < yesBelow(cost)
  if (penalty === 0) for (let n = 0; n < count && kept; n++) kept = table.keepsWindows(cells[n] as number)
  if (!kept) for (let n = 0; n < count; n++) table.move(cells[n] as number, -(by[n] as number), 0)
}

/** Up or down at random to begin with, with the nearer multiple the likelier. */
function start(table: RoundingTable, { counts, parameters }: RoundingInput, free: Int32Array, word: KeyedStream): void {
  for (const cell of free) {
    const [least, most] = table.range(cell)
    const drawn = Math.floor((counts[cell] as number) / parameters.base + word() / 4_294_967_296)
    const wanted = Math.min(most, Math.max(least, drawn))
    while ((table.steps[cell] as number) < wanted) table.move(cell, 1, 0)
  }
}

/**
 * Sweeps until all windows are kept; false when they never are. Without the reward for 5 in place of a true 0, which would work against it;
 * and with a penalty low enough for whole rows to be turned over again: a higher one gets stuck a child or two outside.
 */
function search(
  table: RoundingTable,
  neighbours: Neighbours,
  word: KeyedStream,
  { search_penalty, search_sweeps }: RoundingParameters,
): boolean {
  const proposal = noProposal()
  for (let left = search_sweeps * neighbours.free.length; left > 0 && table.outsiders.count > 0; left--) {
    propose(neighbours, word, proposal, table.outsiders)
    judge(table, proposal, word(), search_penalty)
  }
  return table.outsiders.count === 0
}

/**
 * The shown number of every cell; undefined when no table that keeps all windows was found, and then nothing is shown.
 * @param purpose what the draw is for: lattice, label and all numbers. The attempt is added to it.
 */
export function roundTable(input: RoundingInput, key: Uint8Array, purpose: string): Int32Array | undefined {
  const neighbours = neighboursOf(input.grid, input.frozen)
  const { sweeps, attempts, base } = input.parameters
  for (let attempt = 0; attempt < attempts; attempt++) {
    const word = keyedStream(key, `${purpose}\n${attempt}`)
    const table = new RoundingTable(input)
    start(table, input, neighbours.free, word)
    if (!search(table, neighbours, word, input.parameters)) continue
    table.enforceLaw()
    const proposal = noProposal()
    for (let left = sweeps * neighbours.free.length; left > 0; left--) {
      propose(neighbours, word, proposal)
      judge(table, proposal, word(), 0)
    }
    return table.steps.map((steps) => steps * base)
  }
  return undefined
}
