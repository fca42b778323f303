import { randomUUID } from 'node:crypto'
import type { Journey, SignedInVisit, Visit, Who } from './journey.ts'

/** Somebody who signs in and chooses Swedish, whatever language they work in: for a journey that reads what stands there. */
export async function inSwedish(journey: Journey, who: Who): Promise<SignedInVisit> {
  const visit = await journey.as(who)
  await visit.page.goto('/?lang=sv')
  return visit
}

/** What an address answers to the visitor, as text; the page stays where it is. */
export const textOf = async (visit: Visit, path: string): Promise<string> =>
  (await visit.page.context().request.get(path)).text()

/** What an operation answers to the visitor. */
export const read = async <Answer>(visit: Visit, path: string): Promise<Answer> =>
  (await visit.page.context().request.get(`/api/v1${path}`)).json() as Promise<Answer>

/** A page without what differs between any two requests of one person: tokens of forms. */
const withoutTokens = (html: string): string => html.replaceAll(/name="(_csrf|idempotencyKey)" value="[^"]*"/g, '')

/** Status and page of an address, and of the same address with an id that nothing has: alike when nothing may be told. */
export async function besideAbsent(
  visit: Visit,
  path: string,
  id: string,
): Promise<readonly [one: readonly [number, string], absent: readonly [number, string]]> {
  const ask = async (asked: string, shown: string): Promise<readonly [number, string]> => {
    const reply = await visit.page.context().request.get(asked)
    return [reply.status(), withoutTokens(await reply.text()).replaceAll(shown, 'ID')]
  }
  const other = randomUUID()
  return [await ask(path, id), await ask(path.replaceAll(id, other), other)]
}
