import { z } from 'zod'
import type { AnyOperation } from '#http/operation.ts'
import { operations, pages } from '../rooms.ts'
import { csrfOf } from './door.ts'
import { addressOf, type Ids } from './hidden-places.ts'
import { sampleInput, type SampleIds } from './sample-input.ts'
import type { Reply, Visitor, World } from './world.ts'

/** One way to ask the server for something: a verb of the API or a screen. */
export type Route = {
  readonly kind: 'api' | 'page'
  readonly method: 'GET' | 'POST'
  readonly path: string
  /** Whose fields a POST carries. */
  readonly submit: AnyOperation
}

/** Every route of the product, made from the lists of verbs and screens. */
export const routes: readonly Route[] = [
  ...operations.map((each): Route => ({ kind: 'api', method: each.method, path: each.path, submit: each })),
  ...pages.flatMap((page) => {
    const submit = page.operations.at(-1)
    if (submit === undefined) throw new Error(`${page.path} performs nothing`)
    const ways = [...(page.get ? (['GET'] as const) : []), ...(page.post ? (['POST'] as const) : [])]
    return ways.map((method): Route => ({ kind: 'page', method, path: page.path, submit }))
  }),
]

export const nameOf = ({ kind, method, path }: Route): string => `${kind} ${method} ${path}`

/** An object as a form sends it: `actions.0.what`. */
function fieldsOf(value: unknown, name = ''): [string, string][] {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, each]) => fieldsOf(each, name === '' ? key : `${name}.${key}`))
  return [[name, String(value)]]
}

export type Asking = {
  readonly route: Route
  readonly ids: Ids
  /** What is sent; a sample the schema accepts when left out. */
  readonly body?: Readonly<Record<string, unknown>>
  readonly key?: string
}

const KEY = '0c0ffee0-0000-4000-8000-000000000000'

/** Tokens of the forms, by visitor: one lasts as long as the session. */
const tokens = new WeakMap<Visitor, Promise<string>>()
const tokenFor = (visitor: Visitor): Promise<string> => {
  const known = tokens.get(visitor) ?? visitor.page('/').then(csrfOf)
  tokens.set(visitor, known)
  return known
}

/** Asks as this visitor would, through the API or with a form. */
export async function ask(world: World, visitor: Visitor, asking: Asking): Promise<Reply> {
  const { route, ids, body = {}, key = KEY } = asking
  const { cookie } = visitor
  const url = `${route.kind === 'api' ? '/api/v1' : ''}${addressOf(route.path, ids)}`
  if (route.method === 'GET') {
    const query = new URLSearchParams(fieldsOf({ ...stated(route), ...body })).toString()
    return await world.visit({ method: 'GET', url: query === '' ? url : `${url}?${query}`, headers: { cookie } })
  }
  if (route.kind === 'api')
    return await world.visit({ method: 'POST', url, headers: { cookie, 'idempotency-key': key }, payload: body })
  const _csrf = await tokenFor(visitor)
  return await world.visit({
    method: 'POST',
    url,
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams([['_csrf', _csrf], ['idempotencyKey', key], ...fieldsOf(body)]).toString(),
  })
}

/** A body the route's schema accepts, with one id for every field that asks for one. */
export const bodyFor = (route: Route, ids: SampleIds): Record<string, unknown> =>
  route.method === 'GET' ? {} : sampleInput(route.submit, ids)

/** What a GET says in its address: a purpose, where something is taken out that is asked what for. */
const stated = ({ submit }: Route): Record<string, unknown> => {
  const [first, ...others] = submit.takesOut?.purposes ?? []
  return others.length === 0 ? {} : { purpose: first }
}

/**
 * All of an answer that one may look at: status, headers and body. Only the moment is left out, what is new in every page of
 * ours (token, key, challenge), and the ids that were asked for, which the asker knows.
 */
export function seen(reply: Reply, ids: Ids): { status: number; headers: Record<string, unknown>; body: string } {
  const { date: _date, ...headers } = reply.headers
  const known = (text: string): string =>
    Object.values(ids).reduce((left, id, index) => left.replaceAll(id, `{asked ${index}}`), text)
  const fresh = /(name="(?:_csrf|idempotencyKey)" value=|"challenge":)"[^"]*"/g
  // The moment a calendar file was made (RFC 5545 § 3.8.7.2).
  const made = /\bDTSTAMP:\d{8}T\d{6}Z/g
  // What leads to the row of the log: of every copy its own.
  const mark = /("mark": ?"|(?:Märke|Tunnus|Mark) |X-FAIRLEAD-COPY:)[0-9a-f]{8}/g
  // A PDF, a workbook or a zip file holds its mark packed; what stands in it stands in the data file beside it too.
  const packed = /^(%PDF|PK)/.exec(reply.body)?.[1]
  if (packed !== undefined)
    return { status: reply.status, headers: { ...headers, 'content-length': undefined }, body: packed }
  return {
    status: reply.status,
    headers,
    body: known(reply.body).replace(fresh, '$1""').replace(mark, '$1').replace(made, ''),
  }
}

/** Whether a verb takes a file, which comes with a form alone: in JSON it is always missing. */
export const takesFile = ({ kind, submit }: Route): boolean =>
  kind === 'api' && submit.input instanceof z.ZodObject && 'file' in submit.input.shape

/** Does the work for each, four at a time: the server's connections are few. */
export async function eachOf<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<readonly string[]>,
): Promise<string[]> {
  const found: string[] = []
  const queue = [...items]
  const worker = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) found.push(...(await work(item)))
  }
  await Promise.all(Array.from({ length: 4 }, worker))
  return found
}
