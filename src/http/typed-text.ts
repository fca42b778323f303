import type { FastifyReply, FastifyRequest } from 'fastify'
import { seal, unseal } from '#kernel/seal.ts'
import type { FormValues } from '#web/view.ts'
import { deleteDraft, readDraft } from './draft.operations.ts'
import { typedValues } from './form-body.ts'
import type { Asking, Door } from './perform.ts'

/** Says that there is text to put back; tells nothing about it. */
/** Says that something typed waits for whoever signs in afresh. */
export const KEPT_COOKIE = '__Host-fairlead-typed'
const cookieRules = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const
const MINUTES = 15

/** A draft of its own beside the form's: below its path, so that it too is there only while the case is. */
const keyOf = (path: string): string => `${path}/-typed`

type Keep = (tokenHash: Buffer, form: string, typed: FormValues) => Promise<void>

/** Keeps, sealed, what was typed in a form that asks for a fresh sign-in first; also what is never kept as a draft. */
export async function keepTyped(
  keep: Keep,
  secret: string,
  request: FastifyRequest,
  reply: FastifyReply,
  tokenHash: Buffer,
  path: string,
): Promise<void> {
  const typed = typedValues(request.body)
  if (Object.keys(typed).length === 0) return
  const sealed = seal(secret, 'typed', path, JSON.stringify(typed)).toString('base64')
  await keep(tokenHash, keyOf(path), { sealed })
  void reply.setCookie(KEPT_COOKIE, '1', { ...cookieRules, maxAge: MINUTES * 60 })
}

/** What was typed before the sign-in, once; undefined when there is nothing, or it is older than a quarter of an hour. */
export async function typedBefore(
  door: Door,
  asking: Asking,
  request: FastifyRequest,
  reply: FastifyReply,
  path: string,
): Promise<FormValues | undefined> {
  if (request.cookies[KEPT_COOKIE] === undefined) return undefined
  const kept = await readDraft(door, asking, keyOf(path))
  if (kept === undefined) return undefined
  await deleteDraft(door, asking, keyOf(path))
  void reply.clearCookie(KEPT_COOKIE, cookieRules)
  const { sealed } = kept.fields
  if (typeof sealed !== 'string' || Date.now() - kept.savedAt.getTime() > MINUTES * 60_000) return undefined
  const text = unseal(door.secret, 'typed', path, Buffer.from(sealed, 'base64'))
  return text === undefined ? undefined : (JSON.parse(text) as FormValues)
}
