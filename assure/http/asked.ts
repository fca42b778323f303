import { isForNobody } from '../oracle/decisions.ts'
import type { Account } from './account.ts'
import { notAnswered, notLaid, notRecognised } from './exceptions.ts'
import type { RealCatalog } from './real-catalog.ts'
import { nameOf, type Route } from './routes.ts'

const unknown = (among: Readonly<Record<string, string>>, known: ReadonlySet<string>, what: string): string[] =>
  Object.keys(among)
    .filter((each) => !known.has(each))
    .map((each) => `an exception names the ${what} ${each}, which there is not`)

/** Tables nobody is asked for, and whose rows nobody could have found: what is kept of them proves nothing. */
function tablesLeftOut(catalog: RealCatalog, { found, kept }: Account): string[] {
  return [...catalog.keys()].flatMap((table) => {
    if (table in notLaid) return kept.has(table) ? [`${table} is laid and still an exception`] : []
    if (!kept.has(table)) return [`${table}: no row of it was laid that somebody may not read`]
    if (isForNobody(table)) return []
    if (table in notRecognised) return found.has(table) ? [`${table} is found and still an exception`] : []
    return found.has(table) ? [] : [`${table}: nobody who may read a row of it found one anywhere`]
  })
}

/** Ways that never showed anything: that nothing was found there proves nothing. */
export function silent(routes: readonly Route[], { answered }: Account): string[] {
  const said = (name: string): readonly number[] => [...(answered.get(name) ?? [])]
  return routes
    .map(nameOf)
    .filter((name) => !said(name).includes(200) && !(name in notAnswered))
    .map((name) => `${name}: it never showed anybody what they asked for (${said(name).join(', ')})`)
}

/**
 * Tables and ways of being shown something that were neither asked nor are exceptions with a reason; exceptions that are none any more.
 * A new table or way is found here before it is forgotten.
 */
export function leftOut(catalog: RealCatalog, routes: readonly Route[], account: Account): string[] {
  const names = new Set(routes.map(nameOf))
  const tables = new Set(catalog.keys())
  return [
    ...tablesLeftOut(catalog, account),
    ...silent(routes, account),
    ...unknown(notLaid, tables, 'table'),
    ...unknown(notRecognised, tables, 'table'),
    ...unknown(notAnswered, names, 'way'),
  ]
}
