import { TOTP, Secret } from 'otpauth'
import { SESSION_COOKIE } from '#http/session.ts'
import { csrfOf, postForm } from './door.ts'
import type { Reply, Visitor, World } from './world.ts'

/** Cookies a browser keeps; the newest of a name counts. */
export type Jar = Map<string, string>

export const cookieHeader = (jar: Jar): string => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')

/** Takes what the answer sets and forgets what it clears, as a browser does. */
export function keepCookies(jar: Jar, reply: Pick<Reply, 'headers'>): void {
  for (const line of [(reply.headers['set-cookie'] ?? []) as string | string[]].flat()) {
    const [pair = '', ...rules] = line.split('; ')
    const at = pair.indexOf('=')
    const gone = rules.some((rule) => /^max-age=0$|^expires=thu, 01 jan 1970/i.test(rule))
    if (gone) jar.delete(pair.slice(0, at))
    else jar.set(pair.slice(0, at), pair.slice(at + 1))
  }
}

/** A browser without scripts: keeps cookies, follows nothing by itself. */
export type Browser = {
  readonly jar: Jar
  get: (path: string) => Promise<Reply>
  /** Sends a form with the token of the page last seen, unless one is given. */
  post: (path: string, fields: Readonly<Record<string, string>>) => Promise<Reply>
  /** Signed in? */
  inside: () => Promise<boolean>
}

export function openBrowserOf(world: World, jar: Jar = new Map()): Browser {
  let token = ''
  const seen = (reply: Reply): Reply => {
    keepCookies(jar, reply)
    const found = csrfOf(reply)
    if (found !== '') token = found
    return reply
  }
  const get = async (path: string): Promise<Reply> =>
    seen(await world.visit({ method: 'GET', url: path, headers: { cookie: cookieHeader(jar) } }))
  return {
    jar,
    get,
    post: async (path, fields) =>
      seen(await postForm(world, path, { _csrf: token, ...fields }, { cookie: cookieHeader(jar) })),
    inside: async () => jar.has(SESSION_COOKIE) && (await get('/')).status === 200,
  }
}

/** The browser of somebody who is signed in already. */
export const browserOf = (world: World, visitor: Visitor): Browser =>
  openBrowserOf(world, new Map([[SESSION_COOKIE, visitor.cookie.slice(SESSION_COOKIE.length + 1)]]))

/** The code an authenticator with this key shows at a time. */
export const codeAt = (secret: string, at: Date): string =>
  new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) }).generate({ timestamp: at.getTime() })

/** Key shown on the page where a password is chosen, and the hidden field that goes back with it. */
export const setupOf = (page: Reply): { readonly secret: string; readonly setup: string } => ({
  secret: /<code class="fl-code">([A-Z2-7 ]+)<\/code>/.exec(page.body)?.[1]?.replaceAll(' ', '') ?? '',
  setup: /name="setup" value="([^"]+)"/.exec(page.body)?.[1] ?? '',
})

/** An administrator invites the person; gives the code as it is shown. */
export async function invited(
  administrator: Visitor,
  professionalId: string,
  signInName: string,
): Promise<{ readonly code: string; readonly id: string }> {
  const made = await administrator.change(`/accounts/${professionalId}/invitations`, { signInName })
  if (made.status !== 200) throw new Error(`not invited: ${made.status} ${made.body}`)
  const { id } = made.json<{ id: string }>()
  const shown = await administrator.read(`/account-invitations/${id}`)
  return { id, code: shown.json<{ code: string }>().code }
}

export const GOOD_PASSWORD = 'grävling under tvättlina 7'

/** Uses a code and sets up password and code in a browser of its own; the browser is signed in then. */
export async function setUpPassword(
  world: World,
  code: string,
  password = GOOD_PASSWORD,
): Promise<{ readonly browser: Browser; readonly secret: string; readonly reply: Reply }> {
  const browser = openBrowserOf(world)
  await browser.post('/sign-in/invitation', { code })
  const { secret, setup } = setupOf(await browser.get('/sign-in/invitation/password'))
  const reply = await browser.post('/sign-in/invitation/password', {
    setup,
    password,
    code: codeAt(secret, world.now),
  })
  return { browser, secret, reply }
}

/** Half a minute later, and a little: the next code counts. */
export const nextCode = (world: World): void => {
  world.now = new Date(world.now.getTime() + 31_000)
}
