/*
 * Every text of a row names the row: found in an answer, it tells which row the answer shows. The number is the row's own, over all
 * worlds of a run.
 */

const FOUND = /zq([0-9a-z]{1,8})qz/g
/** A number that names a row, where a row has nothing but numbers: no other number of the product is as large. */
const FOUND_NUMBER = /(?<![\w.])8800(\d{8})(?![\w.])/g
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi

/** The name of a row, as it stands in its texts and numbers. */
export const canaryOf = (n: number): string => `zq${n.toString(36)}qz`

/** A text long enough for every check there is. */
export const textOf = (n: number): string => `Vad raden ${canaryOf(n)} säger om saken`

/** A value that names a row. */
export const numberOf = (n: number): number => 880_000_000_000 + n

/** Numbers of the rows whose texts and values stand in an answer. */
export const canariesIn = (body: string): Set<number> =>
  new Set([
    ...[...body.matchAll(FOUND)].map(([, name]) => Number.parseInt(name ?? '', 36)),
    ...[...body.matchAll(FOUND_NUMBER)].map(([, n]) => Number(n)),
  ])

/** Ids that stand in an answer. */
export const idsIn = (body: string): Set<string> => new Set([...body.matchAll(UUID)].map(([id]) => id.toLowerCase()))
