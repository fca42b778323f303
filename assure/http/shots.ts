import type { Id } from '../oracle/facts.ts'
import { chanceFrom } from '../world/random.ts'
import type { Row } from './complete.ts'
import type { Looking } from './looking.ts'
import { inCase, objectOf, shotsOf, type Route, type Shot } from './routes.ts'
import type { ServerFacts } from './serve.ts'
import { holdingsOf, singleOf } from './surfaces.ts'

/** Rows asked for where a path is a form or a part of another: enough to see that who may not is answered as if nothing were there. */
const SAMPLE = 1

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
  const rowsOf = (table: string, caseId: Id | undefined): readonly Row[] =>
    (look.tables.get(table) ?? []).filter((row) => row.n > 0 && (caseId === undefined || row['case_id'] === caseId))
  const targets = (route: Route, caseId: Id | undefined): readonly (Row | undefined)[] => {
    const object = objectOf(route.path)
    if (object === undefined) return [undefined]
    const rows = rowsOf(object.table, caseId)
    if (rows.length === 0 || singleOf(route.form, route.path) !== undefined) return rows
    return Array.from({ length: SAMPLE }, () => chance.pick(rows))
  }
  return routes.flatMap((route) => {
    if (!inCase(route.path)) return shotsOf(route, undefined, targets(route, undefined))
    const compared = holdingsOf(route.form, route.path).length > 0 || singleOf(route.form, route.path) !== undefined
    const cases = [main, ...(compared ? [second] : []), ...(route.path === '/cases/:caseId' ? others : [])]
    return cases.flatMap((caseId) => shotsOf(route, caseId, targets(route, caseId)))
  })
}
