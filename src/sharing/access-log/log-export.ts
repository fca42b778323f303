import type { SignedHead } from '#kernel/signed-head.ts'
import type { SealedRow } from './log-leaf.ts'

/*
 * The log as a file that can be checked without Fairlead and without its database: JSON, a line each. First `log`, then the `key` lines, then
 * the rows in the order of the tree with each `head` after the row it ends with, rows that are not sealed yet, and `end`. Files that follow
 * one another may be put together.
 */

export const EXPORT_VERSION = 1

/** Where a file begins: the tree before its first row. */
export type ExportStart = {
  readonly version: typeof EXPORT_VERSION
  readonly origin: string
  readonly start: { readonly size: number; readonly edge: readonly string[] }
}

/** A row with its place in the tree and its leaf, hex. Without parts when the row is gone. */
export type ExportRow = { readonly index: number; readonly leaf: string } & (SealedRow | { readonly gone: true })

export type ExportLine =
  | { readonly log: ExportStart }
  | { readonly key: { readonly id: string; readonly publicKey: string } }
  | ExportRow
  | { readonly head: SignedHead }
  | { readonly unsealed: SealedRow }
  /** Whose copy the file is; no part of the log. */
  | { readonly copy: object }
  | { readonly end: { readonly size: number } }

export const lineOf = (line: ExportLine): string => JSON.stringify(line)
