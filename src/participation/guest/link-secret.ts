import { createHmac, randomBytes, randomInt } from 'node:crypto'

/** A token of 256 random bits. It stands nowhere but in the link. */
export const newLinkToken = (): string => randomBytes(32).toString('base64url')

/** Whether a text could be a token at all. */
export const isLinkToken = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text)

/** Digits to say on the phone or at the meeting. */
export const newLinkCode = (digits: number): string => String(randomInt(10 ** digits)).padStart(digits, '0')

/** What the database keeps of a code: keyed with the installation's secret and bound to the token, so that few digits cannot be tried there. */
export const codeHashOf = (secret: string, token: string, code: string): Buffer =>
  createHmac('sha256', secret).update(`guest-code:${token}:${code}`).digest()
