import { createHmac, createSecretKey, randomBytes, type KeyObject } from 'node:crypto'
import { openText, sealText } from './envelope.ts'

/** The keys above the data keys, kept outside the database and its backups. */
export type KeyEncryptionKey = {
  /** 16 bytes as hex, derived from the key: says which key wrapped a data key without telling the key. */
  readonly id: string
  readonly key: KeyObject
}

/** The first is the one in use; the others only open what was wrapped with them before. */
export type KeyEncryptionKeys = readonly [KeyEncryptionKey, ...KeyEncryptionKey[]]

const KEY_BYTES = 32

/** A new key as it is written in its file: 32 random bytes in base64url. */
export const newKeyText = (): string => randomBytes(KEY_BYTES).toString('base64url')

/** A key from its text; undefined when it is not 32 bytes in base64url. */
function keyFrom(text: string): KeyEncryptionKey | undefined {
  if (!/^[\w-]{43}=?$/.test(text)) return undefined
  const bytes = Buffer.from(text, 'base64url')
  if (bytes.length !== KEY_BYTES) return undefined
  const id = createHmac('sha256', bytes).update('fairlead key id').digest('hex').slice(0, 32)
  return { id, key: createSecretKey(bytes) }
}

/** The keys of a text, one a line, the one in use first; undefined when a line is no key or there is none. */
export function keysFrom(text: string): KeyEncryptionKeys | undefined {
  const lines = text.split(/\s+/).filter((line) => line !== '')
  const [first, ...others] = lines.map(keyFrom)
  if (first === undefined || others.some((each) => each === undefined)) return undefined
  return [first, ...others.filter((each) => each !== undefined)]
}

/** Wraps a data key. @param place which data key it is: a wrapped key moved to another row does not open. */
export const wrapKey = (above: KeyEncryptionKey, place: string, dataKey: Buffer): Buffer =>
  sealText(above.key, above.id, place, dataKey.toString('base64'))

/** @throws SealBroken when it was wrapped with another key or for another place. */
export const unwrapKey = (above: KeyEncryptionKey, place: string, wrapped: Buffer): Buffer =>
  Buffer.from(openText(above.key, place, wrapped), 'base64')
