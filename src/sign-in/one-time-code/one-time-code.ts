import { Secret, TOTP } from 'otpauth'

const PERIOD_SECONDS = 30
/** RFC 4226 § 4 asks for 128 bits at least and recommends 160. */
const SECRET_BYTES = 20

const codesOf = (secret: string, account: string): TOTP =>
  new TOTP({
    issuer: 'Fairlead',
    label: account,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD_SECONDS,
    secret: Secret.fromBase32(secret),
  })

/** A fresh secret for an authenticator, in base 32. */
export const newCodeSecret = (): string => new Secret({ size: SECRET_BYTES }).base32

/** Address that an authenticator on the same device opens. */
export const authenticatorLink = (secret: string, account: string): string => codesOf(secret, account).toString()

/**
 * The time step (RFC 6238) a code belongs to: the present one, the one before or the one after. Undefined when it is none of
 * them. Whether the step was used already is for the database to say.
 */
export function stepOfCode(secret: string, code: string, now: Date): number | undefined {
  const token = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return undefined
  const delta = codesOf(secret, '').validate({ token, window: 1, timestamp: now.getTime() })
  return delta === null ? undefined : Math.floor(now.getTime() / 1000 / PERIOD_SECONDS) + delta
}
