import { createHmac, createPublicKey, constants, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { once } from 'node:events'
import { createServer, request as ask, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

type Claims = Record<string, unknown>
const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const KID = 'the key of the tests'

/** What a provider says instead of the token it should give; each is wrong in one way. */
export type Wrong = (token: string, keys: Keys, now: number) => string | undefined

type Keys = { readonly own: KeyObject; readonly foreign: KeyObject }

/** Signs claims as the provider would. */
export const signed = (claims: Claims, key: KeyObject, header: Claims = { alg: 'RS256', kid: KID }): string => {
  const text = `${encoded(header)}.${encoded(claims)}`
  const pss = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 }
  return `${text}.${sign('sha256', Buffer.from(text), header.alg === 'PS256' ? pss : key).toString('base64url')}`
}
export const claimsOf = (token: string): Claims =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Claims

/** The same token with other claims, rightly signed; what is undefined is left out. */
export const claiming =
  (change: (claims: Claims, now: number) => Claims): Wrong =>
  (token, { own }, now) => {
    const before = claimsOf(token)
    return signed({ ...before, ...change(before, now) }, own)
  }

/** The public key as text is the secret: who takes the header's word for the algorithm believes it. */
export const signedWithPublicKey: Wrong = (token, { own }) => {
  const text = `${encoded({ alg: 'HS256', kid: KID })}.${encoded(claimsOf(token))}`
  const secret = createPublicKey(own).export({ type: 'spki', format: 'pem' })
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`
}

const bodyOf = async (stream: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** A provider of one agency on this machine. */
export type TestProvider = {
  readonly issuer: string
  /** Who signs in there next. */
  subject: string
  /** How its tokens are wrong from now on; undefined: they are right. */
  wrong: Wrong | undefined
  /** Begins to work, once it is known where people are sent back to. */
  open: (callback: string) => void
  readonly stop: () => Promise<void>
}

const CLIENT = { client_id: 'fairlead', client_secret: 'a secret of the client of the tests' } as const
export const providerClient = CLIENT

function realProvider(issuer: string, callback: string, key: KeyObject): Provider {
  const jwk = { ...key.export({ format: 'jwk' }), kid: KID, use: 'sig', alg: 'RS256' }
  return new Provider(issuer, {
    clients: [{ ...CLIENT, redirect_uris: [callback], token_endpoint_auth_method: 'client_secret_post' }],
    jwks: { keys: [jwk] },
    cookies: { keys: ['cookies of the tests'] },
    features: { devInteractions: { enabled: false } },
    acrValues: ['http://ftn.ficora.fi/2017/loa3'],
    claims: { openid: ['sub'], acr: null, auth_time: null },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    pkce: { required: () => true },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    // Nobody is asked for consent to sign in at work.
    loadExistingGrant: async (context) => {
      const { client, provider, session } = context.oidc
      const grant = new provider.Grant({ clientId: client?.clientId ?? '', accountId: session?.accountId ?? '' })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
  })
}

/**
 * A real OpenID Connect provider (oidc-provider) behind a wrapper that can spoil its tokens on their way out. It signs in whoever
 * `subject` says, after a press of a button in a browser, at once for a program.
 */
export async function startProvider(subject: string): Promise<TestProvider> {
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
  const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
  let real: Provider | undefined
  const inner = createServer((request, response) => void answer(request, response))
  const outer = createServer((request, response) => void pass(request, response))
  const state: TestProvider = {
    issuer: '',
    subject,
    wrong: undefined,
    open: (callback) => {
      real = realProvider(state.issuer, callback, own)
      real.proxy = true
    },
    stop: async () => {
      for (const each of [inner, outer]) await closed(each)
    },
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (real === undefined) return void response.writeHead(503).end()
    if (!request.url?.startsWith('/interaction/')) {
      await real.callback()(request, response)
      return
    }
    if (request.method === 'GET' && request.headers['sec-fetch-mode'] === 'navigate') {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      return void response.end(
        '<!doctype html><title>Myndigheten</title><form method="post"><button>Logga in hos myndigheten</button></form>',
      )
    }
    const acr = 'http://ftn.ficora.fi/2017/loa3'
    await real.interactionFinished(request, response, { login: { accountId: state.subject, acr } })
  }

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { port } = inner.address() as AddressInfo
    const sent = await bodyOf(request)
    const forward = ask({
      port,
      host: '127.0.0.1',
      path: request.url,
      method: request.method,
      headers: request.headers,
    })
    forward.end(sent)
    const [got] = (await once(forward, 'response')) as [IncomingMessage]
    let body = await bodyOf(got)
    const headers = { ...got.headers }
    if (request.url === '/token' && got.statusCode === 200 && state.wrong !== undefined) {
      const said = JSON.parse(body.toString()) as Record<string, unknown>
      said.id_token = state.wrong(String(said.id_token), { own, foreign }, Math.floor(Date.now() / 1000))
      body = Buffer.from(JSON.stringify(said))
      headers['content-length'] = String(body.length)
    }
    response.writeHead(got.statusCode ?? 500, headers)
    response.end(body)
  }

  for (const each of [inner, outer]) {
    each.listen(0, '127.0.0.1')
    await once(each, 'listening')
  }
  const { port } = outer.address() as AddressInfo
  return Object.assign(state, { issuer: `http://127.0.0.1:${port}` })
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  server.close()
  await once(server, 'close')
}

/** Signs in at the provider as a browser without scripts would; gives the address it leads back to. */
export async function throughProvider(from: string, issuer: string): Promise<string> {
  const jar = new Map<string, string>()
  let address = from
  for (let hop = 0; hop < 10; hop += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(address, { redirect: 'manual', headers: { cookie } })
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      jar.set(pair.slice(0, at), pair.slice(at + 1))
    }
    const location = answer.headers.get('location')
    if (location === null) throw new Error(`the provider answered ${answer.status}: ${await answer.text()}`)
    address = new URL(location, issuer).href
    if (!address.startsWith(issuer)) return address
  }
  throw new Error('the provider leads in circles')
}
