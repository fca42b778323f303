import { keyText, type KeySource, type KeySources } from '#kernel/key-settings.ts'
import { keysFrom, type KeyEncryptionKeys } from './key-encryption-key.ts'
import type { KeyPurpose } from './sealed.ts'

/** The key-encryption keys, read again each time: a new one may have been put first while the server runs. */
export type KeysAbove = () => Readonly<Record<KeyPurpose, KeyEncryptionKeys>>

/** A key-encryption key cannot be used: the sentence says which and why, never what it is. */
export class KeyUnusable extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'KeyUnusable'
  }
}

const nameOf = (purpose: KeyPurpose): string => (purpose === 'record' ? 'FAIRLEAD_KEY' : 'FAIRLEAD_ADDRESS_KEY')

function readFrom(source: KeySource, purpose: KeyPurpose): KeyEncryptionKeys {
  const where = 'file' in source ? `${nameOf(purpose)}_FILE ${source.file}` : nameOf(purpose)
  let text: string
  try {
    text = keyText(source)
  } catch {
    throw new KeyUnusable(`${where} cannot be read.`)
  }
  const keys = keysFrom(text)
  if (keys === undefined)
    throw new KeyUnusable(`${where} holds no key: 32 bytes in base64url, one key a line, the one in use first.`)
  return keys
}

/**
 * The keys of these sources, as a function that reads them anew.
 * @throws KeyUnusable when one is missing or damaged, or when both are the same key.
 */
export const keysAbove =
  (sources: KeySources): KeysAbove =>
  () => {
    const keys = { record: readFrom(sources.record, 'record'), protected: readFrom(sources.protected, 'protected') }
    if (keys.record.some((each) => keys.protected.some((other) => other.id === each.id)))
      throw new KeyUnusable(
        'FAIRLEAD_KEY and FAIRLEAD_ADDRESS_KEY are the same key: protected addresses need their own.',
      )
    return keys
  }
