import { keysAbove } from '#crypto/keys-above.ts'
import type { Vault } from '#crypto/vault.ts'
import { openVault } from '#db/key-store.ts'

/** Key-encryption keys of the tests: never those of anything else. */
export const TEST_KEYS = {
  record: { text: Buffer.alloc(32, 'a key of the tests, long enough').toString('base64url') },
  protected: { text: Buffer.alloc(32, 'another key of the tests, for addresses').toString('base64url') },
} as const

/** The data keys of a database of the tests. @param url of any role of it. */
export async function testVault(url: string): Promise<Vault> {
  const own = new URL(url)
  own.username = 'fairlead_upkeep'
  return await openVault(own.href, keysAbove(TEST_KEYS))
}
