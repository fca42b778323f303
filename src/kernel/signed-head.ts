import { createPublicKey, sign, verify, type KeyObject } from 'node:crypto'
import { sha256 } from './merkle-tree.ts'

/*
 * A head of the sealed log: how many leaves, which root, when, signed with ed25519. The signed text is that of a C2SP checkpoint: lines of
 * origin, size and root, then one line of our own with the time.
 */

export type Head = {
  /** Which log: `fairlead/log/<instance id>`. */
  readonly origin: string
  readonly size: number
  /** SHA-256, base64. */
  readonly root: string
  /** ISO moment in UTC with milliseconds. */
  readonly time: string
}

export type SignedHead = Head & {
  readonly keyId: string
  /** Ed25519, base64. */
  readonly signature: string
}

/** Name of the log of an instance. */
export const originOf = (instanceId: string): string => `fairlead/log/${instanceId}`

const signedText = ({ origin, size, root, time }: Head): Buffer => Buffer.from(`${origin}\n${size}\n${root}\n${time}\n`)

/** The public half of a key as 32 bytes in base64: what witnesses and auditors are given. */
export const publicKeyText = (key: KeyObject): string => {
  const { x } = createPublicKey(key).export({ format: 'jwk' })
  return Buffer.from(x ?? '', 'base64url').toString('base64')
}

/** The public key behind such a text; null when it is none. */
export function publicKeyOf(text: string): KeyObject | null {
  const bytes = Buffer.from(text, 'base64')
  if (bytes.length !== 32 || bytes.toString('base64') !== text) return null
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: bytes.toString('base64url') }, format: 'jwk' })
}

/** Short name of a public key: the first eight bytes of its SHA-256, in hex. */
export const keyIdOf = (publicKey: string): string =>
  sha256(Buffer.from(publicKey, 'base64')).subarray(0, 8).toString('hex')

/** Signs a head with a private ed25519 key. */
export function signHead(head: Head, privateKey: KeyObject): SignedHead {
  const signature = sign(null, signedText(head), privateKey).toString('base64')
  return { ...head, keyId: keyIdOf(publicKeyText(privateKey)), signature }
}

/** Whether the head was signed by the key with that id among `keys` (id → public key). */
export function isSigned(head: SignedHead, keys: ReadonlyMap<string, KeyObject>): boolean {
  const key = keys.get(head.keyId)
  return key !== undefined && verify(null, signedText(head), key, Buffer.from(head.signature, 'base64'))
}
