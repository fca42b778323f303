import * as client from 'openid-client'
import { unseal } from '#kernel/seal.ts'
import { callbackOf, CLIENT_PURPOSE, issuerAllowed, type Provider } from './identity-provider.ts'

type Place = { readonly publicOrigin: string; readonly mode: 'demo' | 'production'; readonly secret: string }

const TIMEOUT_SECONDS = 10
const KNOWN_FOR_MS = 10 * 60_000
const SKEW_SECONDS = 30
/** A fresh sign-in at the provider may be so old when we hear of it. */
const FRESH_SECONDS = 120

/** What a provider has said of itself, for ten minutes; keys that it changes meanwhile are fetched when they are missing. */
const known = new Map<string, { readonly until: number; readonly config: Promise<client.Configuration> }>()

async function discover(provider: Provider, place: Place): Promise<client.Configuration> {
  if (!issuerAllowed(provider.issuer, place.mode)) throw new Error('issuer not allowed')
  const sealed = provider.clientSecret
  const secret = sealed === null ? undefined : unseal(place.secret, CLIENT_PURPOSE, provider.id, sealed)
  if (sealed !== null && secret === undefined) throw new Error('client secret cannot be opened')
  const config = await client.discovery(
    new URL(provider.issuer),
    provider.clientId,
    {
      // Pinned: a token that says another one of itself, or none, is refused before anything of it is believed.
      id_token_signed_response_alg: provider.algorithm,
      [client.clockTolerance]: SKEW_SECONDS,
    },
    secret === undefined ? client.None() : client.ClientSecretPost(secret),
    {
      timeout: TIMEOUT_SECONDS,
      // The signature is checked also of a token that came over TLS from the provider itself.
      execute: [
        client.enableNonRepudiationChecks,
        ...(provider.issuer.startsWith('http:') ? [client.allowInsecureRequests] : []),
      ],
    },
  )
  if (config.serverMetadata().issuer !== provider.issuer) throw new Error('another issuer')
  return config
}

function configurationOf(provider: Provider, place: Place): Promise<client.Configuration> {
  const key = JSON.stringify([provider.id, provider.issuer, provider.clientId, provider.algorithm])
  const found = known.get(key)
  if (found !== undefined && found.until > Date.now()) return found.config
  const config = discover(provider, place)
  known.set(key, { until: Date.now() + KNOWN_FOR_MS, config })
  // What failed is not remembered.
  config.catch(() => known.delete(key))
  return config
}

/** What is kept until the person comes back from the provider. */
export type Flow = {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  readonly fresh: boolean
}

/** Where the person goes to sign in, and what must come back. Only the subject is asked for: no name, no address. */
export async function beginFlow(
  provider: Provider,
  place: Place,
  fresh: boolean,
): Promise<{ readonly url: URL; readonly flow: Flow }> {
  const config = await configurationOf(provider, place)
  const flow = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier: client.randomPKCECodeVerifier(),
    fresh,
  }
  const url = client.buildAuthorizationUrl(config, {
    redirect_uri: callbackOf(place.publicOrigin, provider.id),
    scope: 'openid',
    state: flow.state,
    nonce: flow.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(flow.verifier),
    code_challenge_method: 'S256',
    ...(fresh ? { prompt: 'login', max_age: String(FRESH_SECONDS) } : {}),
    ...(provider.levels.length > 0 ? { acr_values: provider.levels.join(' ') } : {}),
  })
  return { url, flow }
}

/**
 * The subject the provider vouches for. Code with PKCE, state, issuer, audience, nonce, times, algorithm and signature are the
 * library's; what it leaves open is asked here.
 * @throws Error for anything that is not exactly as it must be; why is never told to the person.
 */
export async function subjectOf(provider: Provider, place: Place, flow: Flow, answer: URL): Promise<string> {
  const config = await configurationOf(provider, place)
  const tokens = await client.authorizationCodeGrant(config, answer, {
    expectedState: flow.state,
    expectedNonce: flow.nonce,
    pkceCodeVerifier: flow.verifier,
    idTokenExpected: true,
    ...(flow.fresh ? { maxAge: FRESH_SECONDS } : {}),
  })
  const claims = tokens.claims()
  const now = Math.floor(Date.now() / 1000)
  if (claims === undefined) throw new Error('no token')
  if (claims.iss !== provider.issuer) throw new Error('issuer')
  if (claims.aud !== provider.clientId && !(Array.isArray(claims.aud) && claims.aud.length === 1))
    throw new Error('audience')
  if (claims.iat > now + SKEW_SECONDS) throw new Error('issued in the future')
  if (typeof claims.sub !== 'string' || claims.sub.length === 0 || claims.sub.length > 255) throw new Error('subject')
  if (provider.levels.length > 0 && (typeof claims.acr !== 'string' || !provider.levels.includes(claims.acr)))
    throw new Error('level')
  return claims.sub
}
