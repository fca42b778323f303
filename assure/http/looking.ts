import { decisionsOn } from '../oracle/decisions.ts'
import type { Ask } from '../oracle/facts.ts'
import { standingOf, type Standing } from '../oracle/standing.ts'
import { tablesOf, type Row } from './complete.ts'
import type { HttpScene } from './scene.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A row of a world and the table it stands in. */
export type Numbered = { readonly table: string; readonly row: Row }

/** What may be read in one asking: rows with the path on which, and the ids those rows mention. */
export type Readable = { readonly rows: ReadonlyMap<number, string>; readonly mentioned: ReadonlySet<string> }

/** A world as it is looked at from outside. */
export type Looking = {
  readonly scene: HttpScene
  readonly tables: ReadonlyMap<string, readonly Row[]>
  readonly numbered: ReadonlyMap<number, Numbered>
  readonly readable: (asks: readonly Ask[]) => Readable
  /** Tables with rows somebody may not read, whatever case they ask for. */
  readonly keptFrom: (token: string) => ReadonlySet<string>
  /** Who somebody is; null when nobody is signed in. */
  readonly standing: (token: string) => Standing | null
  /** Rows with an id. */
  readonly withId: (id: string) => readonly Numbered[]
}

/** Tables whose ids stand in every page and tell nothing of a case: the network. */
const network = new Set(['instance', 'register', 'professional', 'team', 'agency', 'municipality'])

/** Makes a laid world ready to be compared with answers. */
export function lookAt(scene: HttpScene): Looking {
  const tables = tablesOf(scene.world)
  const numbered = new Map<number, Numbered>()
  const byId = new Map<string, Numbered[]>()
  for (const [table, rows] of tables)
    for (const row of rows) {
      if (row.n <= 0 || table === 'session') continue
      numbered.set(row.n, { table, row })
      const id = row['id']
      if (typeof id === 'string' && !network.has(table)) byId.set(id, [...(byId.get(id) ?? []), { table, row }])
    }
  const known = new Map<string, ReadonlyMap<number, string>>()
  const readableIn = (ask: Ask): ReadonlyMap<number, string> => {
    const key = `${ask.token} ${ask.caseId ?? ''} ${ask.ownCases ?? ''}`
    const before = known.get(key)
    if (before !== undefined) return before
    const rows = new Map(
      decisionsOn(scene.world, ask).flatMap(({ n, verdict }) => (verdict.allow ? [[n, verdict.path]] : [])),
    )
    known.set(key, rows)
    return rows
  }
  const mentions = new Map<ReadonlyMap<number, string>, ReadonlySet<string>>()
  const mentionedBy = (rows: ReadonlyMap<number, string>): ReadonlySet<string> => {
    const before = mentions.get(rows)
    if (before !== undefined) return before
    const values = [...rows.keys()].flatMap((n) => Object.values(numbered.get(n)?.row ?? {}))
    const ids = new Set(values.filter((each): each is string => typeof each === 'string' && UUID.test(each)))
    mentions.set(rows, ids)
    return ids
  }
  return {
    scene,
    tables,
    numbered,
    readable: (asks) => {
      const each = asks.map(readableIn)
      const [only] = each
      if (only !== undefined && each.length === 1) return { rows: only, mentioned: mentionedBy(only) }
      return {
        rows: new Map(each.flatMap((rows) => [...rows])),
        mentioned: new Set(each.flatMap((rows) => [...mentionedBy(rows)])),
      }
    },
    keptFrom: (token) => {
      const can = readableIn({ token, ownCases: 'all' })
      return new Set([...numbered].flatMap(([n, { table }]) => (can.has(n) ? [] : [table])))
    },
    standing: (token) => standingOf(scene.world, { token }),
    withId: (id) => byId.get(id) ?? [],
  }
}
