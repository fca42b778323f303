import { randomUUID } from 'node:crypto'
import type { Answer } from '../siege/client.ts'
import type { Person, Place } from '../siege/place.ts'
import { partsOf, type Target } from '../siege/targets.ts'
import { fieldsOf, objectOf } from '../siege/values.ts'
import { chanceFrom } from '../world/random.ts'
import { functionsFor } from './relations.ts'

type Nobody = Pick<Person, 'cookie' | 'csrf'>
export const nobody: Nobody = { cookie: '', csrf: '' }

/** Somebody whose work the way in belongs to. */
export function askerOf(place: Place, target: Target): Person {
  const first = (has: (person: Person) => boolean): Person => {
    const found = place.people.find(has) ?? place.people[0]
    if (found === undefined) throw new Error('nobody is signed in')
    return found
  }
  const fits = target.who.flatMap((each) => (each === 'signed_in' ? ['worker'] : functionsFor(each)))
  return fits.length === 0 || fits.includes('worker')
    ? first(({ functions }) => functions.includes('worker'))
    : first(({ functions }) => fits.some((each) => functions.includes(each)))
}

/** What is chosen when a way in is asked: the address of something of theirs, and a body its schema accepts. */
export type Question = {
  readonly path: string
  readonly query: string
  readonly body: Readonly<Record<string, unknown>>
}

const holderIn = (path: string): 'caseId' | 'referralId' | undefined =>
  path.includes(':caseId') ? 'caseId' : path.includes(':referralId') ? 'referralId' : undefined

/** Something of the person's own to ask about. @param attempt another case, and other values, each time */
export function questionOf(place: Place, target: Target, person: Pick<Person, 'id'>, attempt = 0): Question {
  const chance = chanceFrom(attempt * 7919 + 17)
  const isCase = (id: string): boolean => place.ids.isCase(id)
  const holder = holderIn(target.path)
  const all = place.ids.ownedBy(person.id).filter((id) => isCase(id) === (holder === 'caseId'))
  const owned = place.ids.holding(partsOf(target.path), all)
  const within = holder === undefined ? undefined : owned[attempt % Math.max(1, owned.length)]
  const nameId = (field: string): string => place.ids.one(field, within, attempt)
  const path = target.path
    .replaceAll(/:(\w+)/g, (_part, name: string) => encodeURIComponent(nameId(name)))
    .replace('*', 'mark.svg')
  const share = [0, 1, 0.5][attempt % 3] ?? 0
  const made = (schema: Target['body']): Record<string, unknown> =>
    schema === undefined ? {} : objectOf(schema, nameId, chance, share)
  const query = new URLSearchParams(fieldsOf(made(target.query))).toString()
  return { path, query: query === '' ? '' : `?${query}`, body: made(target.body) }
}

/** The first purpose that can be stated where something is taken out; nothing where nobody asks. */
export function purposeQuery({ query }: Target): string {
  const purposes = query?.properties?.['purpose']?.enum ?? []
  const stated = purposes.find((each) => typeof each === 'string' && each !== '')
  return stated === undefined ? '' : `?purpose=${stated as string}`
}

type Changed = {
  readonly headers?: Readonly<Record<string, string | undefined>>
  readonly method?: string
  readonly raw?: string
  readonly fields?: Readonly<Record<string, string>>
}

/** Asks as the product's own page or a program would; `changed` says what is different. */
export async function ask(
  place: Place,
  target: Target,
  who: Nobody,
  question: Question,
  changed: Changed = {},
): Promise<Answer> {
  const method = changed.method ?? target.method
  const sends = ['POST', 'PUT', 'PATCH', 'DELETE'].includes(method)
  const json = target.form === 'api' || target.path === '/drafts' || target.path === '/session/alive'
  const own: Record<string, string> = {
    ...(who.cookie === '' ? {} : { cookie: who.cookie }),
    ...(sends ? { 'content-type': json ? 'application/json' : 'application/x-www-form-urlencoded' } : {}),
    ...(sends && target.form === 'api' ? { 'idempotency-key': randomUUID() } : {}),
    ...(sends && json && target.form !== 'api' ? { 'x-csrf-token': who.csrf } : {}),
  }
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries({ ...own, ...changed.headers }))
    if (value !== undefined) headers[name] = value
  const form = (): string =>
    new URLSearchParams(
      [['_csrf', who.csrf], ['idempotencyKey', randomUUID()], ...fieldsOf(question.body)].map(
        ([name = '', value = '']) => [name, changed.fields?.[name] ?? value],
      ),
    ).toString()
  const content = changed.raw ?? (json ? JSON.stringify({ ...question.body, ...changed.fields }) : form())
  return await place.client.send({
    method,
    path: `${question.path}${question.query}`,
    headers,
    ...(sends ? { body: Buffer.from(content) } : {}),
  })
}

/** Names of rows that a path asks for. */
export const needsRows = (target: Target): boolean => partsOf(target.path).some((name) => name.endsWith('Id'))
