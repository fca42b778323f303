import { randomUUID } from 'node:crypto'
import { askerOf } from '../asvs/asking.ts'
import type { Sent } from '../siege/client.ts'
import type { Person, Place } from '../siege/place.ts'
import { partsOf, type Target } from '../siege/targets.ts'
import { fieldsOf, objectOf } from '../siege/values.ts'
import { chanceFrom, type Chance } from '../world/random.ts'
import { contentTypes, hostileHeaders, hostileQueries, hostileSegments, hostileTexts, methods } from './hostile.ts'
import { formBody, jsonBody, spoil } from './spoil.ts'

/** One request of the fuzzer: always the same for the same seed and number, but for the ids of the demo. */
export type Shot = {
  readonly number: number
  readonly target: Target
  readonly sent: Sent
  /** Nothing was made wrong on purpose. */
  readonly plain: boolean
  /** The session ends by it. */
  readonly signsOut: boolean
}

/** Ends the session it comes with: sent with a cookie that is nobody's, so that the others stay signed in. */
const signsOut = ({ path, method }: Pick<Target, 'path' | 'method'>): boolean =>
  path === '/session/end' || (path === '/api/v1/session' && method === 'DELETE')

function addressOf(target: Target, nameId: (field: string) => string, chance: Chance, spoiled: boolean): string {
  const parts = partsOf(target.path)
  const wrong = spoiled && parts.length > 0 && chance.happens(0.4) ? chance.pick(parts) : undefined
  const path = target.path
    .replaceAll(/:(\w+)/g, (_part, name: string) =>
      name === wrong ? chance.pick(hostileSegments) : encodeURIComponent(nameId(name)),
    )
    .replace('*', () => chance.pick(['mark.svg', 'none.js', ...hostileSegments]))
  if (spoiled && chance.happens(0.15)) return `${path}?${chance.pick(hostileQueries)}`
  if (target.query === undefined) return path
  const query = objectOf(target.query, nameId, chance)
  if (spoiled) spoil(query, chance)
  const text = new URLSearchParams(fieldsOf(query)).toString()
  return spoiled && chance.happens(0.2) ? `${path}?${text}&${text}` : `${path}?${text}`
}

type Content = { readonly type: string; readonly body: Buffer }

function contentOf(
  target: Target,
  person: Person | undefined,
  nameId: (field: string) => string,
  chance: Chance,
  wrongs: number,
): Content {
  const body = target.body === undefined ? {} : objectOf(target.body, nameId, chance)
  for (let made = 0; made < wrongs; made++) spoil(body, chance)
  if (target.form === 'api' || target.path === '/drafts' || target.path === '/session/alive')
    return {
      type: 'application/json',
      body: jsonBody(target.form === 'api' ? body : { ...body, form: '/x', fields: { a: 'x' } }, chance),
    }
  const own: [string, string][] = [
    ['_csrf', wrongs > 1 && chance.happens(0.1) ? chance.pick(hostileTexts) : (person?.csrf ?? '')],
    ['idempotencyKey', wrongs > 0 && chance.happens(0.1) ? chance.pick(hostileTexts) : randomUUID()],
  ]
  return { type: 'application/x-www-form-urlencoded', body: formBody([...own, ...fieldsOf(body)], chance) }
}

const latin = (path: string): string =>
  path.replaceAll(/[^\u0021-\u007e]/g, (sign) => encodeURIComponent(sign.isWellFormed() ? sign : '?'))

/** Somebody whose work it is, or who has cases; now and then anybody else, or nobody. */
function somebody(place: Place, target: Target, chance: Chance): Person | undefined {
  const { people, ids } = place
  if (chance.happens(0.05)) return undefined
  if (chance.happens(0.5)) return askerOf(place, target)
  const busy = people.filter(({ id }) => ids.ownedBy(id).length > 0)
  return chance.pick(chance.happens(0.75) && busy.length > 0 ? busy : people)
}

/** Requests in a row that go the same way in: one as it should be, by somebody whose work it is, the other made wrong. */
const AT_ONE = 2
const orders = new WeakMap<readonly Target[], Map<string, readonly Target[]>>()

/** Every way in comes up before any comes up again, each time in another order. */
function targetAt(targets: readonly Target[], seed: number, number: number): Target {
  const turn = Math.floor(number / AT_ONE)
  const lap = Math.floor(turn / targets.length)
  const known = orders.get(targets) ?? new Map<string, readonly Target[]>()
  orders.set(targets, known)
  const order = known.get(`${seed} ${lap}`) ?? shuffled(targets, chanceFrom(Math.imul(seed + 1, 0x9e3779b1) ^ lap))
  known.set(`${seed} ${lap}`, order)
  return order[turn % targets.length] as Target
}

function shuffled<Item>(items: readonly Item[], chance: Chance): Item[] {
  const keyed = items.map((item) => ({ item, key: chance.next() }))
  return keyed.sort((one, other) => one.key - other.key).map(({ item }) => item)
}

/** The request of a seed and a number. */
export function shotOf(place: Place, seed: number, number: number): Shot {
  const chance = chanceFrom(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b))
  const target = targetAt(place.targets, seed, number)
  const plain = number % AT_ONE === 0
  const person = plain ? askerOf(place, target) : somebody(place, target, chance)
  const isCase = !target.path.includes(':referralId')
  const owned = person === undefined ? [] : place.ids.ownedBy(person.id).filter((id) => place.ids.isCase(id) === isCase)
  const within =
    owned.length > 0 && (plain || chance.happens(0.85))
      ? chance.pick(place.ids.holding(partsOf(target.path), owned))
      : undefined
  const nameId = (field: string): string =>
    plain ? place.ids.one(field, within, chance.below(100)) : place.ids.name(field, within, chance)
  const wrongs = plain ? 0 : chance.pick([1, 1, 1, 1, 2, 2, 3])
  const otherMethod = wrongs > 1 && chance.happens(0.2)
  const method = otherMethod ? chance.pick(methods) : target.method
  const path = latin(addressOf(target, nameId, chance, wrongs > 0))
  const sends =
    !['GET', 'HEAD', 'OPTIONS', 'TRACE'].includes(method) || (wrongs > 2 && chance.happens(0.1) && method !== 'TRACE')
  const content = sends ? contentOf(target, person, nameId, chance, wrongs) : undefined
  const ends = signsOut({ path: target.path, method })
  const headers: Record<string, string | string[]> = {
    ...(person === undefined || ends ? {} : { cookie: person.cookie }),
    'accept-language': chance.pick(['sv', 'fi', 'en']),
    ...(target.form === 'api' ? { 'idempotency-key': randomUUID() } : {}),
    ...(content === undefined
      ? {}
      : { 'content-type': wrongs > 1 && chance.happens(0.15) ? chance.pick(contentTypes) : content.type }),
    ...(wrongs > 0 && chance.happens(0.1) ? chance.pick(hostileHeaders) : {}),
  }
  return {
    number,
    target,
    sent: { method, path, headers, ...(content === undefined ? {} : { body: content.body }) },
    plain,
    signsOut: ends,
  }
}
