import { hash } from 'node:crypto'

/*
 * A Merkle tree in the shape of RFC 6962 (§ 2.1): the root over n leaves says what all of them are and in what order. It grows by one leaf at a
 * time and keeps only its right edge, at most one hash for each bit of n.
 */

const LEAF = Buffer.of(0)
const NODE = Buffer.of(1)

/** SHA-256 of bytes. */
export const sha256 = (bytes: Buffer): Buffer => hash('sha256', bytes, 'buffer')

/** Hash of a leaf: SHA-256(0x00 | data). */
export const leafHash = (...data: readonly Buffer[]): Buffer => sha256(Buffer.concat([LEAF, ...data]))

/** Hash of two subtrees: SHA-256(0x01 | left | right). */
const nodeHash = (left: Buffer, right: Buffer): Buffer => sha256(Buffer.concat([NODE, left, right], 65))

/** The tree over the first `size` leaves. */
export type Tree = {
  readonly size: number
  /** Roots of the complete subtrees, the largest first: one for each bit of `size`. */
  readonly edge: readonly Buffer[]
}

export const emptyTree: Tree = { size: 0, edge: [] }

const bitsOf = (size: number): number => size.toString(2).replaceAll('0', '').length

/** Whether an edge can belong to a tree of that size. */
export const isTree = ({ size, edge }: Tree): boolean =>
  Number.isSafeInteger(size) &&
  size >= 0 &&
  edge.length === (size === 0 ? 0 : bitsOf(size)) &&
  edge.every((each) => each.length === 32)

/** A tree to which leaves are added; what was given is left as it is. */
export class GrowingTree {
  #size: number
  readonly #edge: Buffer[]

  constructor(from: Tree = emptyTree) {
    this.#size = from.size
    this.#edge = [...from.edge]
  }

  get size(): number {
    return this.#size
  }

  /** Adds the hash of the next leaf. */
  add(leaf: Buffer): void {
    let node = leaf
    for (let left = this.#size; left % 2 === 1; left = (left - 1) / 2)
      node = nodeHash(this.#edge.pop() ?? Buffer.alloc(32), node)
    this.#edge.push(node)
    this.#size += 1
  }

  /** The root over all leaves so far; of no leaves the hash of nothing. */
  root(): Buffer {
    const last = this.#edge.at(-1)
    if (last === undefined) return sha256(Buffer.alloc(0))
    return this.#edge.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last)
  }

  tree(): Tree {
    return { size: this.#size, edge: [...this.#edge] }
  }
}
