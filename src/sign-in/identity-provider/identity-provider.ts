import { z } from 'zod'
import { idOutput, textOutput } from '#kernel/output.ts'

/** What the tokens of a provider may be signed with: one of these, agreed beforehand, and no other. */
export const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA'] as const
export type Algorithm = (typeof algorithms)[number]

/** An agency's own sign-in, without its secret. */
export const IdentityProvider = z.object({
  id: idOutput,
  agencyName: textOutput,
  own: z.boolean(),
  name: z.string(),
  issuer: z.string(),
  clientId: z.string(),
  algorithm: z.enum(algorithms),
  levels: z.array(z.string()),
  active: z.boolean(),
  /** Address the provider must send people back to. */
  callback: z.string(),
})
export type IdentityProvider = z.infer<typeof IdentityProvider>

/** A provider as it is asked. */
export type Provider = {
  readonly instanceId: string
  readonly id: string
  readonly agencyId: string
  readonly issuer: string
  readonly clientId: string
  /** Sealed; null for a client without one. */
  readonly clientSecret: Buffer | null
  readonly algorithm: Algorithm
  readonly levels: readonly string[]
}

export const callbackOf = (publicOrigin: string, providerId: string): string =>
  `${publicOrigin}/sign-in/provider/${providerId}/callback`

/** Over https everywhere; over http only at the own machine, in the demo. */
export function issuerAllowed(issuer: string, mode: 'demo' | 'production'): boolean {
  const url = URL.parse(issuer)
  if (url === null || /[?#@]/.test(issuer)) return false
  return url.protocol === 'https:' || (mode === 'demo' && url.protocol === 'http:' && url.hostname === '127.0.0.1')
}

/** What the secret of a client is sealed for in the database. */
export const CLIENT_PURPOSE = 'identity provider client'
