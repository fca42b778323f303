import type { KeyObject } from 'node:crypto'
import { GrowingTree, isTree } from '#kernel/merkle-tree.ts'
import { isSigned, keyIdOf, publicKeyOf, type SignedHead } from '#kernel/signed-head.ts'
import { EXPORT_VERSION, type ExportLine, type ExportRow } from './log-export.ts'
import { leafOf, type SealedRow } from './log-leaf.ts'

/** What was found to be wrong. */
export const faultKinds = {
  row_changed: 'the row is not what was sealed',
  row_gone: 'a sealed row is missing',
  row_out_of_place: 'a row stands where another belongs',
  row_back_dated: 'the row is older than the head before it',
  row_from_the_future: 'the row is newer than the head over it',
  row_unsealed: 'the row was put in later: it is not in the sealed log',
  root_differs: 'the rows up to this head are not those that were sealed',
  head_not_signed: 'the head is not signed by a trusted key',
  head_out_of_place: 'a head or a file does not fit where it stands',
  head_missing: 'a witness keeps a head that is no longer there',
  witness_differs: 'a witness keeps another root',
  cut_off: 'a witness has seen more of the log than there is',
  unfinished: 'the file ends in the middle',
} as const
export type FaultKind = keyof typeof faultKinds

/** The first thing that is wrong. It lies in the rows with index `from` up to but not with `until`: one row, where one can be named. */
export type Fault = { readonly kind: FaultKind; readonly from: number; readonly until: number; readonly id?: string }

/** Longer than any request lasts: how much older than the last head a row may be that was still being written then. */
const SLACK_MS = 10 * 60_000
const SECOND = 1000

export class Unreadable extends Error {
  constructor(line: number) {
    super(`Line ${line} is not a line of an exported log`)
    this.name = 'Unreadable'
  }
}

export type Trust = {
  /** Public keys (base64) known from elsewhere. Without them the file's own are believed, which proves nothing against whoever wrote it. */
  readonly keys: readonly string[]
  /** Heads that witnesses kept. */
  readonly witnessed: readonly SignedHead[]
}

/** Reads an exported log line by line and stops at the first thing that is wrong. Knows nothing of the database. */
export class LogVerifier {
  readonly #trust: Trust
  readonly #keys = new Map<string, KeyObject>()
  readonly #witnessed: readonly SignedHead[]
  #witness = 0
  /** A witness keeps a head of this size: it must be there. */
  #owed: number | null = null
  #tree = new GrowingTree()
  #origin: string | null = null
  #first = 0
  #head: { size: number; time: number } = { size: 0, time: Number.NEGATIVE_INFINITY }
  #newest = { time: Number.NEGATIVE_INFINITY, index: 0 }
  #ended = false
  #lines = 0

  constructor(trust: Trust) {
    this.#trust = trust
    this.#witnessed = trust.witnessed.toSorted((one, other) => one.size - other.size)
    for (const text of trust.keys) this.#believe(text)
  }

  /** Rows that are proved so far. */
  get size(): number {
    return this.#head.size
  }

  #believe(text: string): void {
    const key = publicKeyOf(text)
    if (key !== null) this.#keys.set(keyIdOf(text), key)
  }

  /** Takes the next line. @throws Unreadable when it is none of an export */
  line(text: string): Fault | null {
    this.#lines++
    let line: ExportLine
    try {
      line = JSON.parse(text) as ExportLine
      return this.#take(line)
    } catch {
      throw new Unreadable(this.#lines)
    }
  }

  #take(line: ExportLine): Fault | null {
    if ('index' in line) return this.#row(line)
    if ('head' in line) return this.#signed(line.head)
    if ('unsealed' in line) return this.#unsealed(line.unsealed)
    if ('log' in line) return this.#begin(line.log)
    if ('copy' in line) return null
    if ('key' in line) {
      if (this.#trust.keys.length === 0) this.#believe(line.key.publicKey)
      return null
    }
    if (!('end' in line)) throw new Unreadable(this.#lines)
    this.#ended = true
    return line.end.size === this.#tree.size ? null : this.#since('unfinished')
  }

  /** Something between the last good head and here. */
  #since = (kind: FaultKind, until = this.#tree.size): Fault => ({ kind, from: this.#head.size, until })
  #at = (kind: FaultKind, index: number, id?: string): Fault => ({
    kind,
    from: index,
    until: index + 1,
    ...(id === undefined ? {} : { id }),
  })

  #begin({ version, origin, start }: Extract<ExportLine, { log: unknown }>['log']): Fault | null {
    const tree = { size: start.size, edge: start.edge.map((each) => Buffer.from(each, 'base64')) }
    if ((version as number) !== EXPORT_VERSION || !isTree(tree)) throw new Unreadable(this.#lines)
    const begun = new GrowingTree(tree)
    if (this.#origin === null) {
      this.#origin = origin
      this.#tree = begun
      this.#first = start.size
      this.#head = { ...this.#head, size: start.size }
      // What lies before this file is for the files before it to prove.
      while ((this.#witnessed[this.#witness]?.size ?? Infinity) < Math.max(start.size, 1)) this.#witness++
      return this.#askWitnesses()
    }
    const fits =
      this.#ended && origin === this.#origin && start.size === this.#tree.size && begun.root().equals(this.#tree.root())
    this.#ended = false
    return fits ? null : this.#at('head_out_of_place', this.#tree.size)
  }

  #row(line: ExportRow): Fault | null {
    const index = this.#tree.size
    if (this.#origin === null || this.#ended) throw new Unreadable(this.#lines)
    if (this.#owed !== null) return this.#since('head_missing')
    if (line.index !== index) return this.#at('row_out_of_place', index)
    if ('gone' in line) return this.#at('row_gone', index)
    const leaf = leafOf(line)
    if (leaf.toString('hex') !== line.leaf) return this.#at('row_changed', index, line.public.id)
    if (this.#origin !== `fairlead/log/${line.public.instance}`) return this.#at('row_out_of_place', index)
    const at = Date.parse(line.public.at)
    // Written so that a time that is none is a fault as well.
    if (!(at >= this.#head.time - SLACK_MS)) return this.#at('row_back_dated', index, line.public.id)
    if (at > this.#newest.time) this.#newest = { time: at, index }
    this.#tree.add(leaf)
    return this.#askWitnesses()
  }

  /** Witnesses who kept a head of exactly this size. */
  #askWitnesses(): Fault | null {
    for (; this.#witnessed[this.#witness]?.size === this.#tree.size; this.#witness++) {
      const kept = this.#witnessed[this.#witness] as SignedHead
      if (kept.origin !== this.#origin || !isSigned(kept, this.#keys)) return this.#since('head_not_signed')
      if (kept.root !== this.#tree.root().toString('base64')) return this.#since('witness_differs')
      // Of a part the head it begins with is in the part before.
      if (kept.size > this.#first) this.#owed = kept.size
    }
    return null
  }

  #signed(head: SignedHead): Fault | null {
    const time = Date.parse(head.time)
    if (head.origin !== this.#origin || head.size !== this.#tree.size || !(time >= this.#head.time)) {
      // A head we signed over more rows than there are: the last ones under it are gone.
      const signedFor = isSigned(head, this.#keys) ? head.size : 0
      return this.#since('head_out_of_place', Math.max(this.#tree.size, this.#head.size + 1, signedFor))
    }
    if (!isSigned(head, this.#keys)) return this.#since('head_not_signed')
    if (head.root !== this.#tree.root().toString('base64')) return this.#since('root_differs')
    if (this.#newest.time > time + SECOND) return this.#at('row_from_the_future', this.#newest.index)
    this.#head = { size: head.size, time }
    this.#owed = null
    this.#newest = { time: Number.NEGATIVE_INFINITY, index: 0 }
    return null
  }

  /** A row without a seal is one of the last moments, or was put in. */
  #unsealed(row: SealedRow): Fault | null {
    const recent = Date.parse(row.public.at) >= this.#head.time - SLACK_MS
    return recent ? null : this.#at('row_unsealed', this.#tree.size, row.public.id)
  }

  /** After the last line. */
  end(): Fault | null {
    if (this.#origin === null) throw new Unreadable(this.#lines)
    if (!this.#ended) return this.#since('unfinished')
    if (this.#owed !== null || this.#tree.size > this.#head.size) return this.#since('head_missing')
    const longer = this.#witnessed[this.#witness]
    return longer === undefined ? null : { kind: 'cut_off', from: this.#tree.size, until: longer.size }
  }
}
