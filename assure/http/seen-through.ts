import type { Row } from './complete.ts'
import type { Looking } from './looking.ts'

/** Rows of one table that have nothing of their own to be known by, and what they name. */
type Through = { readonly table: string; readonly names: string; readonly isNamed: (row: Row, other: Row) => boolean }

/*
 * Where a row is shown by the name of another one, and the other is shown for no other reason: whoever finds the other has found the row. A
 * municipality stands among the early warnings because a cluster lies in it, and everybody may know that there is such a municipality.
 */
const through: Readonly<Record<string, Through>> = {
  '/early-warnings': {
    table: 'early_warning_municipality',
    names: 'municipality',
    isNamed: (row, other) => row['instance_id'] === other['instance_id'] && row['municipality_code'] === other['code'],
  },
}

/** Rows that are seen by what was found. @param found numbers of the rows in an answer */
export function seenThrough({ tables }: Looking, path: string, found: ReadonlySet<number>): number[] {
  const way = through[path]
  if (way === undefined) return []
  const others = (tables.get(way.names) ?? []).filter(({ n }) => found.has(n))
  return (tables.get(way.table) ?? []).filter((row) => others.some((each) => way.isNamed(row, each))).map(({ n }) => n)
}
