import { randomUUID } from 'node:crypto'
import type { Ask, Id } from '../oracle/facts.ts'
import { places, publicWords, tableOfPart } from '#testing/hidden-places.ts'
import type { Row } from './complete.ts'
import { monday } from './special-region.ts'
import { dayFrom, today } from './today.ts'

/** A way to be shown something: a path of the API or of a page, as the product itself lists it. */
export type Route = { readonly form: 'json' | 'page'; readonly path: string }

export const nameOf = ({ form, path }: Route): string => `${form} ${path}`

function lastMonth(): string {
  const day = today()
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() - 1, 1)).toISOString().slice(0, 7)
}

/** Parts whose rows are others than the tests name: what makes an authority a party is its place in an agreement. */
const otherTables: Readonly<Record<string, string>> = {
  ruleId: 'disclosure_rule',
  partyId: 'agreement_party',
  municipality: 'municipality',
}
/** What names a row in a path, where it is not its id. */
const namedBy: Readonly<Record<string, string>> = { partyId: 'agency_id', municipality: 'code' }
const idOf = (part: string, row: Row | undefined): unknown => row?.[namedBy[part] ?? 'id']

/** Parts of a path that are words. */
const words: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(publicWords).filter(([name]) => !(name in otherTables))),
  // Codes the worlds lay rows with.
  area: 'family',
  // The year, the month and the indicator they lay figures for.
  year: '2025',
  month: lastMonth(),
  indicator: 'feedback_response',
  category: 'trauma_loss',
  recipient: 'outside-school',
}

/** Words that differ where a path means another list of codes. */
const ownWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/governance/quality/:year/:indicator': { indicator: 'lead_time' },
}

/** Questions that need more than their path. */
const queries: Readonly<Record<string, readonly string[]>> = {
  '/cases': ['?show=open', '?show=closed'],
  '/referrals': ['?state=waiting', '?state=selected', '?state=not_selected', '?state=waiting&team=none'],
  '/may-tell': ['?from=police&to=social_welfare&topic=concern_facts'],
  '/incident-counts': ['?from=2025-01-01&until=2026-12-31'],
  '/incidents/count': ['?from=2025-01-01&until=2026-12-31'],
  '/time-limit-extract': ['?from=2025-01-01&until=2025-06-30'],
  '/time-limit-extract/file.csv': ['?from=2025-01-01&until=2025-06-30'],
  '/cases/:caseId/disclosures/export': ['?purpose=own_register'],
  '/cases/:caseId/disclosures/print': ['?purpose=own_register'],
  '/cases/:caseId/disclosures/table.csv': ['?purpose=own_register'],
  '/access-log/export': ['?purpose=log_check'],
  '/access-log/export.jsonl': ['?purpose=log_check'],
  '/network/decisions': ['', '?q=raden'],
  '/governance/costs': ['?year=2025'],
  '/early-warnings': [`?week=${dayFrom(monday(2))}`],
}
/** Own cases a question goes across, beside the case in its path (docs/decisions/0010). All where a path names no case. */
const across: Readonly<Record<string, Ask['ownCases']>> = {
  '/': 'open',
  '/today': 'open',
  '/cases/:caseId/household-links/new': 'open',
  '/cases/:caseId/links/household/new': 'open',
  '/cases/:caseId/links': 'all',
  '/cases/:caseId/incidents/new': 'all',
  '/cases/:caseId/links/incidents/new': 'all',
}

const partsOf = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '')
export const inCase = (path: string): boolean => path.startsWith('/cases/:caseId')

const snake = (part: string): string => part.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Something of a table that stands in the same case: for a path that names two rows which do not name each other. */
export type Beside = (table: string) => unknown

/** What a row says of the parts of a path before its own: the meeting of an item, the person of a membership. */
const holdersIn = (path: string, part: string, row: Row | undefined, beside: Beside): Record<string, unknown> =>
  Object.fromEntries(
    partsOf(path).map((each) => {
      const column = places[part]?.within?.[each] ?? places[part]?.by ?? ''
      return [each, row?.[column] ?? row?.[snake(each)] ?? beside(tableOfPart[each] ?? '')]
    }),
  )

/** The part of a path that names the one row asked for; undefined where there is none beside the case. */
export const objectOf = (path: string): { part: string; table: string } | undefined => {
  const part = partsOf(path).findLast((each) => each !== 'caseId' && !(each in words))
  if (part === undefined) return undefined
  const table = otherTables[part] ?? tableOfPart[part]
  if (table === undefined) throw new Error(`Nobody has said what ${part} in ${path} names`)
  return { part, table }
}

/** Whether two rows have the same name in a path: an id may stand in two instances. */
export const isNamedAlike = (path: string, one: Row, two: Row): boolean => {
  const part = objectOf(path)?.part ?? ''
  return idOf(part, one) === idOf(part, two)
}

/** One question: where it goes, and whom and what it asks about. */
export type Shot = {
  readonly route: Route
  readonly url: string
  readonly caseId: Id | undefined
  readonly target: Row | undefined
  readonly query: string
  /** What stands in the places of the path. */
  readonly parts: Readonly<Record<string, unknown>>
}

const filled = (path: string, parts: Readonly<Record<string, unknown>>): string =>
  path.replaceAll(/:(\w+)/g, (_whole, name: string) => {
    const part = parts[name]
    return typeof part === 'string' ? part : (ownWords[path]?.[name] ?? words[name] ?? randomUUID())
  })

const urlOf = ({ form, path }: Route, parts: Shot['parts'], query: string): string =>
  `${form === 'json' ? '/api/v1' : ''}${filled(path, parts)}${query}`

/** The questions a route can be asked about a case, or about a row. Parts in between are what the row belongs to. */
export function shotsOf(
  route: Route,
  caseId: Id | undefined,
  targets: readonly (Row | undefined)[],
  beside: Beside = () => undefined,
): Shot[] {
  const object = objectOf(route.path)
  return targets.flatMap((target) =>
    (queries[route.path] ?? ['']).map((query) => {
      const parts = {
        ...(object === undefined ? {} : holdersIn(route.path, object.part, target, beside)),
        caseId,
        ...(object === undefined ? {} : { [object.part]: idOf(object.part, target) }),
      }
      const url = urlOf(route, parts, query)
      return { route, url, caseId, target, query, parts }
    }),
  )
}

/** The same question about something that is not there: another id of the kind, or of the case. */
export function absentOf(shot: Shot): Shot {
  const { route, caseId, target, query } = shot
  const object = objectOf(route.path)
  // A rule is named by a word.
  const id = object?.part === 'ruleId' ? `rule_${randomUUID().slice(0, 8)}` : randomUUID()
  const named = target === undefined ? { caseId: randomUUID() } : { [object?.part ?? '']: id }
  const parts = { ...shot.parts, ...named }
  return { route, caseId, target, query, parts, url: urlOf(route, parts, query) }
}

/** What a question asks the oracle: of its case, of the own cases it goes across, or of both. */
export function asksOf(token: string, { route, caseId, query }: Shot): Ask[] {
  const shown = /show=(\w+)/.exec(query)?.[1] as Ask['ownCases']
  const ownCases = shown ?? across[route.path] ?? (caseId === undefined ? 'all' : undefined)
  return [
    ...(caseId === undefined ? [] : [{ token, caseId }]),
    ...(ownCases === undefined ? [] : [{ token, ownCases }]),
  ]
}
