import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'

/*
 * What opens a half-filled form is a secret of its writer alone: a cookie of the browser, or a code on paper. The database knows neither
 * it nor the key made of it, and the installation's secret is in both: who has only the database, or only a code, opens nothing.
 */

/** Crockford's base 32: without I, L, O and U, which are mistaken for 1, 0 and V in handwriting. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** 16 characters of 5 bits: 80 bits that nobody guesses, and that can be written on a hand. */
const CODE_LENGTH = 16
const NONCE_BYTES = 12
const TAG_BYTES = 16

// 256 is a multiple of 32, so the remainder favours no character.
const characters = (bytes: Uint8Array): string =>
  Array.from(bytes.subarray(0, CODE_LENGTH), (byte) => alphabet.charAt(byte % alphabet.length)).join('')

/** A code to write down, random. */
export const newCode = (): string => characters(randomBytes(CODE_LENGTH))

/** What a browser keeps in its cookie while a form is filled in. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** A code as people read it: four groups of four. */
export const shownCode = (code: string): string => code.match(/.{1,4}/g)?.join(' ') ?? code

/** A typed code without spaces and hyphens, with the letters that are mistaken read as what was meant; null when it is none. */
export function typedCode(typed: string): string | null {
  const code = typed
    .slice(0, 100)
    .toUpperCase()
    .replace(/[\s.–-]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  return code.length === CODE_LENGTH && /^[0-9A-HJKMNP-TV-Z]+$/.test(code) ? code : null
}

/** Whether a cookie could be ours: a token, or the code a form was opened with. */
export const isWritersSecret = (value: string): boolean => /^[\w-]{43}$/.test(value) || typedCode(value) === value

export type FormKey = { readonly hash: Buffer; readonly key: Buffer }

/** By what the database finds a form, and what seals it; neither tells the other. */
export function formKeyOf(secret: string, writersSecret: string): FormKey {
  const made = Buffer.from(hkdfSync('sha256', writersSecret, secret, 'half-filled concern', 64))
  return { hash: made.subarray(0, 32), key: made.subarray(32) }
}

/** The code of the receipt: follows from the form, so that sending it twice gives the same receipt. */
export const receiptCodeOf = (secret: string, writersSecret: string): string =>
  characters(createHmac('sha256', secret).update('receipt of a concern').update(writersSecret).digest())

/** By what the database finds a contact that was sent. */
export const codeHashOf = (secret: string, code: string): Buffer =>
  createHmac('sha256', secret).update('code of a concern').update(code).digest()

/** Seals a form; bound to the hash it is found by. */
export function sealForm({ hash, key }: FormKey, text: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(hash)
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
}

/** @throws when it was changed or moved. */
export function openForm({ hash, key }: FormKey, sealed: Buffer): string {
  const cipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES)).setAAD(hash)
  cipher.setAuthTag(sealed.subarray(-TAG_BYTES))
  return Buffer.concat([cipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), cipher.final()]).toString('utf8')
}

const macOf = (secret: string, at: string): string =>
  createHmac('sha256', secret).update('opened a concern').update(at).digest('base64url')

/** When a page was opened, in a way that only this installation can say. */
export const stampOf = (secret: string, at: number): string => `${at}.${macOf(secret, String(at))}`

/** When the page was opened, in milliseconds; undefined when the stamp is not ours. */
export function stampedAt(secret: string, stamp: string): number | undefined {
  const [at = '', mac = ''] = stamp.split('.', 2)
  const expected = Buffer.from(macOf(secret, at))
  const given = Buffer.from(mac)
  return given.length === expected.length && timingSafeEqual(given, expected) ? Number(at) : undefined
}
