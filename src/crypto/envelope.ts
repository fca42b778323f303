import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from 'node:crypto'

/*
 * AES-256-GCM. A sealed value is version | key id | nonce | tag | text; what it belongs to (table, column, row, instance) is
 * associated data, so that a value moved to another row, column or table does not open.
 */

const VERSION = 1
const ERASED = 2
const KEY_ID = 16
const NONCE = 12
const TAG = 16
const KEY_END = 1 + KEY_ID
const NONCE_END = KEY_END + NONCE
/** Bytes of a sealed empty text. */
export const OVERHEAD = NONCE_END + TAG

/** A value does not open: it was changed, moved from another row, or is no sealed value at all. Says nothing of the content. */
export class SealBroken extends Error {
  constructor(where: string) {
    super(`A sealed value does not open: ${where}`)
    this.name = 'SealBroken'
  }
}

/** The id of the key a value was sealed with, as hex; undefined when the value was never sealed. */
export const keyIdOf = (value: Buffer): string | undefined =>
  value[0] === VERSION && value.length >= OVERHEAD ? value.toString('hex', 1, KEY_END) : undefined

/** Whether a mark stands in place of a text that was erased when its retention ended. */
export const isErased = (value: Buffer): boolean => value.length === 1 && value[0] === ERASED

/** Seals a text with a data key. @param keyId hex of 16 bytes. @param place what the value belongs to. */
export function sealText(key: KeyObject, keyId: string, place: string, text: string): Buffer {
  // Fresh and random each time: a nonce used twice with one key would open both texts.
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG })
  cipher.setAAD(Buffer.from(place))
  const head = Buffer.allocUnsafe(KEY_END)
  head[0] = VERSION
  head.write(keyId, 1, 'hex')
  const body = cipher.update(text, 'utf8')
  cipher.final()
  return Buffer.concat([head, nonce, cipher.getAuthTag(), body])
}

/**
 * Opens what `sealText` sealed for the same place.
 * @throws SealBroken when the key, the place or a single bit is another.
 */
export function openText(key: KeyObject, place: string, value: Buffer): string {
  if (keyIdOf(value) === undefined) throw new SealBroken(fieldOf(place))
  const decipher = createDecipheriv('aes-256-gcm', key, value.subarray(KEY_END, NONCE_END), { authTagLength: TAG })
  decipher.setAAD(Buffer.from(place))
  decipher.setAuthTag(value.subarray(NONCE_END, OVERHEAD))
  try {
    const text = decipher.update(value.subarray(OVERHEAD))
    decipher.final()
    return text.toString('utf8')
  } catch {
    throw new SealBroken(fieldOf(place))
  }
}

/** The column of a place, without the row: fit for a log line. */
const fieldOf = (place: string): string => place.slice(0, place.indexOf(':'))
