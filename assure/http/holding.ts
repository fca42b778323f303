import type { Standing } from '../oracle/standing.ts'
import type { Row } from './complete.ts'
import type { Looking, Readable } from './looking.ts'

/** Who asks, and what may be read. */
export type Reader = {
  readonly standing: Standing
  readonly can: Readable
  readonly look: Looking
  readonly query: string
}
/** Whether a row one may read is one of those a list or a path is for. */
export type Among = (row: Row, reader: Reader) => boolean

/** Whatever may be read. */
export const anybody: Among = () => true

/** Rows of one table that a list must hold; no more than `most` of them, if it stops there. */
export type Holding = { readonly table: string; readonly among: Among; readonly most: number }
/** All of some tables that may be read. */
export const every = (tables: string): Holding[] =>
  tables.split(' ').map((table) => ({ table, among: anybody, most: Number.POSITIVE_INFINITY }))
/** Some of a table. */
export const some = (table: string, among: Among, most = Number.POSITIVE_INFINITY): Holding => ({ table, among, most })
