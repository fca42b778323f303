import type { Id } from '../oracle/facts.ts'
import { chanceFrom } from '../world/random.ts'
import type { Row } from './complete.ts'
import type { Looking } from './looking.ts'
import { inCase, objectOf, shotsOf, type Route, type Shot } from './routes.ts'
import type { ServerFacts } from './serve.ts'
import { holdingsOf, singleOf } from './surfaces.ts'

/**
 * Rows asked for where a path is a form or a part of another: some the person may read, so that the way is seen to show something, and
 * one they may not: enough to see that they are answered as if nothing were there.
 */
const SAMPLE = { mine: 2, others: 1 }
/** Ways in that are there for few of the rows one may read: every row is asked for. */
const everyRow = (path: string): boolean =>
  path.startsWith('/professionals/:professionalId') ||
  [
    '/right-reviews/:professionalId',
    '/cases/:caseId/restricted-texts/:entryId',
    '/annual-reports/:teamId/:year/text/:reportLanguage',
    '/network/merger-plans/:mergerPlanId',
    '/network/municipalities/:municipality',
  ].includes(path)

/** Every way to be shown something that the product itself names. */
export const routesOf = ({ reads, pages }: Pick<ServerFacts, 'reads' | 'pages'>): Route[] => [
  ...reads.map((path): Route => ({ form: 'json', path })),
  ...pages.map((path): Route => ({ form: 'page', path })),
]

/** How many lists and single reads there are to be compared. */
export const surfacesOf = (routes: readonly Route[]): { lists: number; singles: number } => ({
  lists: routes.reduce((sum, { form, path }) => sum + holdingsOf(form, path).length, 0),
  singles: routes.filter(({ form, path }) => singleOf(form, path) !== undefined).length,
})

/**
 * Everything one person asks of a world: all of the product about the case most of it is about, the lists and single reads also about
 * another one, the page of each case there is.
 */
export function shotsFor(look: Looking, routes: readonly Route[], place: number): Shot[] {
  const [main, second, ...others] = look.scene.cases.map(({ row }) => row.id)
  const chance = chanceFrom(look.scene.seed * 1000 + place)
  const token = look.scene.personas[place]?.token ?? ''
  const rowsOf = (table: string, caseId: Id | undefined): readonly Row[] =>
    (look.tables.get(table) ?? []).filter((row) => row.n > 0 && (caseId === undefined || row['case_id'] === caseId))
  const targets = (route: Route, caseId: Id | undefined): readonly (Row | undefined)[] => {
    const object = objectOf(route.path)
    if (object === undefined) return [undefined]
    const rows = rowsOf(object.table, caseId)
    if (singleOf(route.form, route.path) !== undefined || everyRow(route.path)) return rows
    const can = look.readable([caseId === undefined ? { token, ownCases: 'all' } : { token, caseId }]).rows
    const mine = rows.filter(({ n }) => can.has(n))
    const others = rows.filter(({ n }) => !can.has(n))
    const some = (among: readonly Row[], most: number): Row[] =>
      among.length === 0 ? [] : Array.from({ length: most }, () => chance.pick(among))
    return [...some(mine, SAMPLE.mine), ...some(others, SAMPLE.others)]
  }
  return routes.flatMap((route) => {
    if (!inCase(route.path)) return shotsOf(route, undefined, targets(route, undefined))
    const compared = holdingsOf(route.form, route.path).length > 0 || singleOf(route.form, route.path) !== undefined
    // Of the second case where the first has nothing of the kind: what is protected stands in one of them.
    const object = objectOf(route.path)
    const elsewhere = object !== undefined && rowsOf(object.table, main).length === 0
    const cases = [main, ...(compared || elsewhere ? [second] : []), ...(route.path === '/cases/:caseId' ? others : [])]
    return cases.flatMap((caseId) =>
      shotsOf(route, caseId, targets(route, caseId), (table) => rowsOf(table, caseId).at(-1)?.['id']),
    )
  })
}
