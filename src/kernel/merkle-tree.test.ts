import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { GrowingTree, isTree, leafHash } from './merkle-tree.ts'

const sha = (...parts: readonly Buffer[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest()

/** The definition of RFC 6962, § 2.1, word for word: split at the largest power of two below the size. */
function rootByDefinition(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return sha()
  if (leaves.length === 1) return leaves[0] as Buffer
  let split = 1
  while (split * 2 < leaves.length) split *= 2
  return sha(Buffer.of(1), rootByDefinition(leaves.slice(0, split)), rootByDefinition(leaves.slice(split)))
}

it('has the root that the definition gives, for every size, also when it grows on from its edge', () => {
  const leaves = Array.from({ length: 70 }, (_, index) => leafHash(Buffer.from(`row ${index}`)))
  const tree = new GrowingTree()
  for (let size = 0; size <= leaves.length; size++) {
    expect(tree.root()).toEqual(rootByDefinition(leaves.slice(0, size)))
    expect(isTree(tree.tree())).toBe(true)
    expect(new GrowingTree(tree.tree()).root()).toEqual(tree.root())
    const leaf = leaves[size]
    if (leaf !== undefined) tree.add(leaf)
  }
})

it('hashes a leaf as the empty tree and one leaf of the known vectors do', () => {
  expect(new GrowingTree().root().toString('hex')).toBe(
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  )
  expect(leafHash(Buffer.alloc(0)).toString('hex')).toBe(
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  )
})

it('takes no edge that cannot belong to a size', () => {
  expect(isTree({ size: 3, edge: [Buffer.alloc(32)] })).toBe(false)
  expect(isTree({ size: 1, edge: [Buffer.alloc(31)] })).toBe(false)
  expect(isTree({ size: -1, edge: [] })).toBe(false)
})
