import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PageServer } from '#http/page-routes.ts'
import { countTry, forgetTries } from './throttle.queries.ts'
import { ADDRESS_TRIES, ACCOUNT_TRIES, WINDOW_MINUTES } from './throttle.ts'

/** Names a browser in which somebody has signed in before; says of whom only to who knows the name already. */
const DEVICE_COOKIE = '__Host-fairlead-device'
const DEVICE_DAYS = 90
const PEOPLE_OF_A_DEVICE = 4

const keyed = (secret: string, ...parts: readonly string[]): Buffer =>
  createHmac('sha256', secret).update(JSON.stringify(parts)).digest()

const nameKey = (name: string): string => name.trim().toLowerCase()
const markOf = (secret: string, device: string, name: string): string =>
  keyed(secret, 'device', device, nameKey(name)).subarray(0, 16).toString('base64url')

/** Id of the browser and marks of who signed in there, as its cookie says. */
function deviceOf(request: FastifyRequest): { readonly id: string; readonly marks: readonly string[] } | undefined {
  const [id = '', ...marks] = (request.cookies[DEVICE_COOKIE] ?? '').split('.')
  if (!/^[\w-]{22}$/.test(id)) return undefined
  return { id, marks: marks.filter((mark) => /^[\w-]{22}$/.test(mark)).slice(0, PEOPLE_OF_A_DEVICE) }
}

function knows(secret: string, request: FastifyRequest, name: string): string | undefined {
  const device = deviceOf(request)
  if (device === undefined) return undefined
  const expected = Buffer.from(markOf(secret, device.id, name))
  return device.marks.some((mark) => timingSafeEqual(Buffer.from(mark), expected)) ? device.id : undefined
}

/** From now on the person's tries in this browser are counted apart from those of strangers. */
export function rememberDevice(secret: string, request: FastifyRequest, reply: FastifyReply, name: string): void {
  const device = deviceOf(request)
  const id = device?.id ?? randomBytes(16).toString('base64url')
  const mark = markOf(secret, id, name)
  const marks = [mark, ...(device?.marks ?? []).filter((each) => each !== mark)].slice(0, PEOPLE_OF_A_DEVICE)
  void reply.setCookie(DEVICE_COOKIE, [id, ...marks].join('.'), {
    path: '/',
    httpOnly: true,
    secure: true,
    sameSite: 'lax',
    maxAge: DEVICE_DAYS * 24 * 3600,
  })
}

/** The buckets a try counts in: in a known browser its own, else those of the name and of the address. */
function bucketsOf(server: PageServer, request: FastifyRequest, name: string): readonly (readonly [Buffer, number])[] {
  const { secret } = server.door
  const device = knows(secret, request, name)
  if (device !== undefined) return [[keyed(secret, 'known', device, nameKey(name)), ACCOUNT_TRIES]]
  return [
    [keyed(secret, 'name', nameKey(name)), ACCOUNT_TRIES],
    [keyed(secret, 'address', request.ip), ADDRESS_TRIES],
  ]
}

/**
 * Whether this try is to be checked at all. A stranger can use up the tries of strangers, never those of a browser the person
 * has signed in with, nor a passkey or the sign-in of the own authority, which are not counted here.
 */
export async function mayTry(server: PageServer, request: FastifyRequest, name: string): Promise<boolean> {
  let allowed = true
  for (const [bucket, most] of bucketsOf(server, request, name))
    if (!(await countTry(server.pools.signIn, bucket, most, WINDOW_MINUTES))) allowed = false
  return allowed
}

/** After a right answer the name starts anew; the address keeps its count. */
export async function triesSucceeded(server: PageServer, request: FastifyRequest, name: string): Promise<void> {
  const [first] = bucketsOf(server, request, name)
  if (first !== undefined) await forgetTries(server.pools.signIn, first[0])
}
