/*
 * Every text of a row names the row: found in an answer, it tells which row the answer shows. The number is the row's own, over all
 * worlds of a run.
 */

const FOUND = /zq([0-9a-z]{1,8})qz/g
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi

/** The name of a row, as it stands in its texts and numbers. */
export const canaryOf = (n: number): string => `zq${n.toString(36)}qz`

/** A text long enough for every check there is. */
export const textOf = (n: number): string => `Vad raden ${canaryOf(n)} säger om saken`

/** Numbers of the rows whose texts stand in an answer. */
export const canariesIn = (body: string): Set<number> =>
  new Set([...body.matchAll(FOUND)].map(([, name]) => Number.parseInt(name ?? '', 36)))

/** Ids that stand in an answer. */
export const idsIn = (body: string): Set<string> => new Set([...body.matchAll(UUID)].map(([id]) => id.toLowerCase()))
