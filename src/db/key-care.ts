import type { KeysAbove } from '#crypto/keys-above.ts'
import type { KeyPurpose } from '#crypto/sealed.ts'
import { asOwner } from './as-owner.ts'
import { keyTable, makeMissingKeys, rewrapped } from './key-store.ts'

/*
 * What is done to data keys by hand, as an administrator of the database, while the servers run: they learn of it within a minute, or
 * at once when they meet a key they do not know.
 */

/**
 * Wraps every data key with the key-encryption key in use; the data stay as they are. Put the new key first in its file, the old one
 * below it, rewrap, and take the old one out.
 * @returns keys that were under another one. @throws WrongKey when one of them opens under none of the given.
 */
export const rewrapKeys = (adminUrl: string, above: KeysAbove): Promise<number> =>
  asOwner(adminUrl, async (client) => {
    const keys = above()
    let changed = 0
    for (const row of await keyTable(client)) {
      const anew = rewrapped(row, keys)
      if (anew === null) continue
      await client.query('update crypto_key set above = $1, wrapped = $2 where id = $3', [
        anew.above,
        anew.wrapped,
        row.id,
      ])
      changed += 1
    }
    return changed
  })

/** Lets a new data key take over for every register and instance. What the old ones sealed is sealed anew by `resealAll`. @returns new keys. */
export const newDataKeys = (adminUrl: string, above: KeysAbove, now: Date): Promise<number> =>
  asOwner(adminUrl, async (client) => {
    await client.query(`update crypto_key set state = 'retired', retired_at = now() where state = 'active'`)
    return await makeMissingKeys(client, now.getFullYear(), above())
  })

/**
 * Destroys a data key: everything that is still sealed with it is gone, also from every backup whose key-encryption key is kept apart.
 * Only a key that has given way to another.
 * @returns whether there was such a key.
 */
export const destroyKey = (adminUrl: string, id: string): Promise<boolean> =>
  asOwner(adminUrl, async (client) => {
    const { rowCount } = await client.query(
      `update crypto_key set state = 'destroyed', wrapped = null, above = null, destroyed_at = now() where id = $1 and state = 'retired'`,
      [id],
    )
    return rowCount === 1
  })

/** A data key as an administrator sees it: never the key. */
export type KeyStatus = {
  readonly id: string
  readonly instance: string
  readonly register: string | null
  readonly purpose: KeyPurpose
  readonly year: number
  readonly state: string
  /** The first half of the id of the key-encryption key; null once destroyed. */
  readonly above: string | null
}

/** Every data key, by instance and register. */
export const keyStatus = (adminUrl: string): Promise<KeyStatus[]> =>
  asOwner(adminUrl, async (client) => {
    const { rows } = await client.query<KeyStatus>(
      `select k.id, i.key as instance, r.name ->> 'sv' as register, k.purpose, k.year, k.state, left(k.above, 16) as above
         from crypto_key k join instance i on i.id = k.instance_id
         left join register r on r.instance_id = k.instance_id and r.id = k.register_id
        order by i.key, r.name ->> 'sv' nulls first, k.purpose, k.made_at, k.id`,
    )
    return rows
  })
