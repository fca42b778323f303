import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { reporters } from '#intake/concern-answers/concern-answers.ts'
import type { PageServer } from '#http/page-routes.ts'
import { BROWSER_HOURS, LATER_DAYS, stepsOf, type ConcernForm } from './concern.ts'
import { formKeyOf, isWritersSecret, newCode, newToken, openForm, sealForm, typedCode } from './concern-secret.ts'
import { forgetForm, keepForm, keptForm } from './concern.queries.ts'

/** The only cookie of the form: what opens the half-filled form in this browser, until it is closed. */
export const FORM_COOKIE = '__Host-fairlead-concern'
const cookieRules = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const

const kept = z.object({
  reporter: z.enum(reporters),
  place: z.string().nullable(),
  answers: z.record(z.string(), z.string()),
  notKnown: z.array(z.enum(stepsOf('professional'))),
  since: z.number(),
})

/** A form and what opens it: a token of the browser, or the code it was continued with. */
export type HalfFilled = { readonly opener: string; readonly form: ConcernForm }

/** What the browser says opens a form; it need not be there any more. */
export function openerOf(request: FastifyRequest): string | undefined {
  const value = request.cookies[FORM_COOKIE]
  return value !== undefined && isWritersSecret(value) ? value : undefined
}

async function formOf(server: PageServer, opener: string): Promise<ConcernForm | undefined> {
  const key = formKeyOf(server.door.secret, opener)
  const content = await keptForm(server.pools.public, key.hash)
  return content && kept.parse(JSON.parse(openForm(key, content)))
}

/** The form this browser is filling in; undefined when there is none, or none any more. */
export async function halfFilledOf(server: PageServer, request: FastifyRequest): Promise<HalfFilled | undefined> {
  const opener = openerOf(request)
  const form = opener === undefined ? undefined : await formOf(server, opener)
  return opener === undefined || form === undefined ? undefined : { opener, form }
}

const isCode = (opener: string): boolean => typedCode(opener) === opener

const write = (server: PageServer, opener: string, form: ConcernForm): Promise<boolean> => {
  const key = formKeyOf(server.door.secret, opener)
  const hours = isCode(opener) ? LATER_DAYS * 24 : BROWSER_HOURS
  return keepForm(server.pools.public, key.hash, sealForm(key, JSON.stringify(form)), hours)
}

/**
 * Keeps a form for this browser. A form that is not kept yet always gets a new opener: that of one already sent would find its receipt.
 * @returns what opens it; undefined when too many are kept already.
 */
export async function keepInBrowser(
  server: PageServer,
  reply: FastifyReply,
  form: ConcernForm,
  before: HalfFilled | undefined,
): Promise<HalfFilled | undefined> {
  const opener = before?.opener ?? newToken()
  if (!(await write(server, opener, form))) return undefined
  void reply.setCookie(FORM_COOKIE, opener, cookieRules)
  return { opener, form }
}

/** Gives the form a code to continue with, in any browser. The code it has is kept. */
export async function keepForLater(
  server: PageServer,
  reply: FastifyReply,
  { opener, form }: HalfFilled,
): Promise<boolean> {
  if (isCode(opener)) return true
  const code = newCode()
  if (!(await write(server, code, form))) return false
  await forgetForm(server.pools.public, formKeyOf(server.door.secret, opener).hash)
  void reply.setCookie(FORM_COOKIE, code, cookieRules)
  return true
}

/** The form of a typed code, from now on open in this browser; undefined alike for wrong, old and unreadable codes. */
export async function resume(server: PageServer, reply: FastifyReply, typed: string): Promise<HalfFilled | undefined> {
  // A code that cannot be one is looked up all the same: it takes as long.
  const code = typedCode(typed) ?? newCode()
  const form = await formOf(server, code)
  if (form === undefined) return undefined
  void reply.setCookie(FORM_COOKIE, code, cookieRules)
  return { opener: code, form }
}

/** This browser opens nothing any more. What was saved under a code stays there. */
export const hideHere = (reply: FastifyReply): FastifyReply => reply.clearCookie(FORM_COOKIE, cookieRules)

/** Deletes the form of this browser, also under its code. */
export async function removeForm(server: PageServer, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const opener = openerOf(request)
  if (opener !== undefined) await forgetForm(server.pools.public, formKeyOf(server.door.secret, opener).hash)
  hideHere(reply)
}
