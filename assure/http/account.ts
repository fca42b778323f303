import type { Finding } from '../report.ts'
import { none } from '../report.ts'

/** Something an answer showed, or did not show, against what the oracle says. */
export type Difference = {
  readonly kind: 'shown' | 'missing' | 'refused' | 'not refused' | 'not as if absent' | 'failed'
  readonly surface: string
  readonly seed: number
  readonly persona: string
  readonly url: string
  readonly row?: string
}

/** How often somebody who may and somebody who may not was asked for, at one surface. */
type Met = { allowed: number; denied: number }

/** What has been compared so far. */
export type Account = {
  /** Comparisons of one row, one person and one surface that has to hold it, or by which it is read. */
  probes: number
  /** Comparisons of rows with answers that need not hold them: they must not be there. */
  searched: number
  worlds: number
  readonly lists: Map<string, Met>
  readonly singles: Map<string, Met>
  readonly refused: Map<string, number>
  /** How every way of being shown something has answered. */
  readonly answered: Map<string, Set<number>>
  /** Tables of which somebody found a row they may read, and of which there were rows somebody may not read. */
  readonly found: Set<string>
  readonly kept: Set<string>
  readonly differences: Difference[]
}

export const openAccount = (): Account => ({
  probes: 0,
  searched: 0,
  worlds: 0,
  lists: new Map(),
  singles: new Map(),
  refused: new Map(),
  answered: new Map(),
  found: new Set(),
  kept: new Set(),
  differences: [],
})

/** Counts a comparison at a surface. */
export function count(among: Map<string, Met>, surface: string, allowed: boolean): void {
  const met = among.get(surface) ?? { allowed: 0, denied: 0 }
  if (allowed) met.allowed++
  else met.denied++
  among.set(surface, met)
}

/** Surfaces at which nobody was allowed, or nobody denied: they prove nothing. */
const oneSided = (among: ReadonlyMap<string, Met>): string[] =>
  [...among].filter(([, { allowed, denied }]) => allowed === 0 || denied === 0).map(([surface]) => surface)

/** What the account comes to. @param surfaces how many lists and single reads there are: none may be left out */
export function close(
  account: Account,
  surfaces: { readonly lists: number; readonly singles: number },
): Pick<Finding, 'figures' | 'shortfalls'> {
  const { probes, searched, worlds, lists, singles, refused, differences } = account
  const sided = [...oneSided(lists), ...oneSided(singles)]
  const groups = Map.groupBy(
    differences,
    ({ kind, surface, row }) => `${kind}: ${surface} ${row?.split(' ', 1)[0] ?? ''}`,
  )
  const kinds = Object.fromEntries([...groups].map(([group, all]) => [group, all.length]))
  return {
    figures: {
      worlds,
      probes,
      searched,
      lists: lists.size,
      singleReads: singles.size,
      rowsTheTablesRefused: [...refused.values()].reduce((sum, each) => sum + each, 0),
      differences: differences.length,
      ...(differences.length === 0 ? {} : { kinds, firstDifferences: differences.slice(0, 8) }),
    },
    shortfalls: [
      ...none('differences over HTTP', differences.length),
      ...sided.map((surface) => `${surface}: met only with rows one may read, or only with rows one may not`),
      ...(lists.size < surfaces.lists ? [`lists compared: ${lists.size} of ${surfaces.lists}`] : []),
      ...(singles.size < surfaces.singles ? [`single reads compared: ${singles.size} of ${surfaces.singles}`] : []),
    ],
  }
}
