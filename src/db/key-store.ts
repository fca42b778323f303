import { createSecretKey, randomBytes, randomUUID } from 'node:crypto'
import pg from 'pg'
import { SealBroken } from '#crypto/envelope.ts'
import { unwrapKey, wrapKey } from '#crypto/key-encryption-key.ts'
import { KeyUnusable, type KeysAbove } from '#crypto/keys-above.ts'
import type { KeyPurpose } from '#crypto/sealed.ts'
import { Vault, type DataKey } from '#crypto/vault.ts'

/** The key-encryption key given is not the one that wrapped the data keys, or none at all: nothing is opened, nothing starts. */
export class WrongKey extends KeyUnusable {
  constructor(purpose: KeyPurpose) {
    const name = purpose === 'record' ? 'FAIRLEAD_KEY' : 'FAIRLEAD_ADDRESS_KEY'
    super(
      `The key of ${name} does not open this database: its data keys were wrapped with another key. Put that key back, or restore it from its sealed copy.`,
    )
    this.name = 'WrongKey'
  }
}

type KeyRow = {
  readonly instance_id: string
  readonly id: string
  readonly register_id: string | null
  readonly purpose: KeyPurpose
  readonly above: string | null
  readonly wrapped: Buffer | null
  readonly state: 'active' | 'retired' | 'destroyed'
}
type ScopeRow = Pick<KeyRow, 'instance_id' | 'register_id' | 'purpose'>

/** Which data key a wrapped one is: a wrapped key moved to another row does not open. */
const placeOf = (row: ScopeRow & { readonly id: string }): string =>
  `crypto_key.wrapped:${row.id}:${row.instance_id}:${row.register_id ?? 'own'}:${row.purpose}`

const hexOf = (uuid: string): string => uuid.replaceAll('-', '')

/** The data key of a row, in memory. @throws WrongKey */
export function openedKey(row: KeyRow, above: ReturnType<KeysAbove>): Buffer | undefined {
  if (row.wrapped === null) return undefined
  const wrapper = above[row.purpose].find((each) => each.id === row.above)
  if (wrapper === undefined) throw new WrongKey(row.purpose)
  try {
    return unwrapKey(wrapper, placeOf(row), row.wrapped)
  } catch (error) {
    if (error instanceof SealBroken) throw new WrongKey(row.purpose)
    throw error
  }
}

/** The same data key under the key-encryption key in use; null when it is under that one already. */
export function rewrapped(row: KeyRow, above: ReturnType<KeysAbove>): { above: string; wrapped: Buffer } | null {
  const [current] = above[row.purpose]
  const key = openedKey(row, above)
  if (key === undefined || row.above === current.id) return null
  return { above: current.id, wrapped: wrapKey(current, placeOf(row), key) }
}

async function addKey(client: pg.ClientBase, scope: ScopeRow, year: number, above: ReturnType<KeysAbove>) {
  const [current] = above[scope.purpose]
  const id = randomUUID()
  const wrapped = wrapKey(current, placeOf({ ...scope, id }), randomBytes(32))
  const values = [scope.instance_id, id, scope.register_id, scope.purpose, year, current.id, wrapped]
  await client.query('select app.add_crypto_key($1, $2, $3, $4, $5, $6, $7)', values)
}

/** Gives every register and instance without an active data key one. Takes part in the caller's transaction. */
export async function makeMissingKeys(
  client: pg.ClientBase,
  year: number,
  above: ReturnType<KeysAbove>,
): Promise<number> {
  const { rows } = await client.query<ScopeRow>('select * from app.scopes_without_key()')
  for (const scope of rows) await addKey(client, scope, year, above)
  return rows.length
}

/** The data keys as they stand. */
export const keyTable = async (client: pg.ClientBase): Promise<readonly KeyRow[]> =>
  (await client.query<KeyRow>('select * from app.crypto_keys()')).rows

/** All data keys, opened. @throws WrongKey */
export async function readKeys(client: pg.ClientBase, above: ReturnType<KeysAbove>): Promise<DataKey[]> {
  return (await keyTable(client)).map((row) => {
    const key = openedKey(row, above)
    return {
      id: hexOf(row.id),
      instanceId: row.instance_id,
      registerId: row.register_id,
      purpose: row.purpose,
      active: row.state === 'active',
      key: key && createSecretKey(key),
    }
  })
}

/**
 * The data keys of a database, for a process that reads and writes it. Keys that are missing are made.
 * @param url of the upkeep role.
 * @throws WrongKey when the key-encryption keys are not those of this database.
 */
export async function openVault(url: string, above: KeysAbove, clock: () => Date = () => new Date()): Promise<Vault> {
  const learn = async (): Promise<DataKey[]> => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    try {
      const keys = above()
      const year = clock().getFullYear()
      // A new year, new data keys: those of the year before still open what they sealed.
      await client.query('select app.retire_crypto_keys($1)', [year])
      await makeMissingKeys(client, year, keys)
      return await readKeys(client, keys)
    } finally {
      await client.end()
    }
  }
  const vault = new Vault(learn)
  await vault.refresh()
  return vault
}
