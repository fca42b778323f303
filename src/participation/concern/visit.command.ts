import type { FastifyReply, FastifyRequest } from 'fastify'
import { viewOf, type PageServer } from '#http/page-routes.ts'
import { assertSameSite } from '#http/session.ts'
import { collate } from '#kernel/format.ts'
import type { Language } from '#kernel/language.ts'
import type { View } from '#web/view.ts'
import { AddressCounter } from './address-counter.ts'
import { codeHashOf, newCode, receiptCodeOf, typedCode } from './concern-secret.ts'
import type { ConcernForm, Ended } from './concern.ts'
import { listPlaces, statusOf, type ConcernStatus, type Place } from './concern.queries.ts'
import { openerOf } from './half-filled.command.ts'
import { placeFor } from './send-concern.command.ts'

const MINUTE = 60_000

/** What one address may do. Generous: a whole school can stand behind one. */
export const newLimits = () => ({
  /** Pages sent, each with an answer. */
  pages: new AddressCounter(600, 10 * MINUTE),
  /** Contacts sent. */
  sent: new AddressCounter(20, 10 * MINUTE),
  /** Codes that opened nothing. */
  wrongCodes: new AddressCounter(20, 15 * MINUTE),
})
export type Limits = ReturnType<typeof newLimits>

/** One request of a stranger. */
export type Visit = {
  readonly server: PageServer
  readonly limits: Limits
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly language: Language
  readonly view: View
  /** Milliseconds. */
  readonly now: number
}

/**
 * Refuses a form that a foreign page sends. Old phones do not say where a form comes from, and our pages name no origin: they are let in, for
 * without the cookie, which no foreign page sends along, a form can do nothing but begin anew.
 * @throws CrossSite
 */
export function assertNotForeign(request: FastifyRequest, publicOrigin: string): void {
  const { origin, 'sec-fetch-site': site } = request.headers
  if (origin === 'null' && site === undefined) return
  assertSameSite(request, publicOrigin)
}

/** The language is that of the address: no cookie remembers it. */
export function visitOf(
  server: PageServer,
  limits: Limits,
  language: Language,
  request: FastifyRequest,
  reply: FastifyReply,
): Visit {
  const view = {
    ...viewOf(server, request, undefined),
    language,
    t: (text: Record<Language, string>) => text[language],
  }
  return { server, limits, request, reply, language, view, now: server.door.clock().getTime() }
}

/** Municipalities one can choose, in the order of the language. */
export async function placesOf({
  server,
  language,
}: Visit): Promise<{ code: string; name: Record<Language, string> }[]> {
  const order = collate(language)
  const places = (await listPlaces(server.pools.public)).flatMap(({ municipality }) => municipality ?? [])
  return [...places].sort((one, other) => order(one.name[language], other.name[language]))
}

/** Where a form would go. */
export const destinationOf = async ({ server }: Visit, form: ConcernForm): Promise<Place | undefined> =>
  placeFor(await listPlaces(server.pools.public), form)

/** Where the work has ended, once for each instance: said before anybody begins to write. */
export async function endedPlaces({ server }: Visit): Promise<Ended[]> {
  const ended = (await listPlaces(server.pools.public)).flatMap(({ ended }) => ended ?? [])
  return [...new Map(ended.map((each) => [JSON.stringify(each.instance), each])).values()]
}

/** That the work has ended where a chosen place lies; undefined while it goes on. */
export const endedAt = async ({ server }: Visit, place: string): Promise<Ended | undefined> =>
  placeFor(await listPlaces(server.pools.public), { place })?.ended ?? undefined

/** The receipt of the form this browser has sent. */
export async function receiptOf({
  server,
  request,
}: Visit): Promise<{ readonly code: string; readonly shown: ConcernStatus } | undefined> {
  const opener = openerOf(request)
  if (opener === undefined) return undefined
  const code = receiptCodeOf(server.door.secret, opener)
  const shown = await statusOf(server.pools.public, codeHashOf(server.door.secret, code))
  return shown && { code, shown }
}

/** How the contact of a typed code stands; undefined alike for wrong, old and unreadable codes. */
export const statusByCode = ({ server }: Visit, typed: string): Promise<ConcernStatus | undefined> =>
  // A code that cannot be one is looked up all the same: it takes as long.
  statusOf(server.pools.public, codeHashOf(server.door.secret, typedCode(typed) ?? newCode()))
