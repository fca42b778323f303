import type { KeyObject } from 'node:crypto'
import { isErased, keyIdOf, openText, SealBroken, sealText } from './envelope.ts'
import { sealedFields, type KeyPurpose, type KeyScope, type Sealed, type SealedField } from './sealed.ts'

/** A data key in memory; without `key` it has been destroyed, and so has everything sealed with it. */
export type DataKey = KeyScope & {
  /** Hex of 16 bytes. */
  readonly id: string
  readonly active: boolean
  readonly key: KeyObject | undefined
}

/** A data key that this process has not learned yet: it learns the keys, and what was asked is done once more (#http/perform.ts). */
export class KeyNotKnown extends Error {
  constructor(where: string) {
    super(`No known data key fits ${where}`)
    this.name = 'KeyNotKnown'
  }
}

/** The text of a value whose key was destroyed is gone for good. */
export class KeyDestroyed extends Error {
  constructor(where: string) {
    super(`The key of a sealed value was destroyed: ${where}`)
    this.name = 'KeyDestroyed'
  }
}

const scopeName = ({ instanceId, registerId, purpose }: KeyScope): string =>
  `${instanceId} ${registerId ?? 'own'} ${purpose}`

/** What a value belongs to: the associated data of its envelope. */
const placeOf = (field: SealedField, rowId: string, instanceId: string): string => `${field}:${rowId}:${instanceId}`

/**
 * The data keys of this process, in memory, and the only thing that seals and opens. Synchronous: a row is opened where it becomes
 * what the product reads.
 */
export class Vault {
  #keys = new Map<string, DataKey>()
  #active = new Map<string, DataKey>()
  readonly #learn: () => Promise<readonly DataKey[]>

  /** @param learn all data keys there are now, at least one active for every register. */
  constructor(learn: () => Promise<readonly DataKey[]>) {
    this.#learn = learn
  }

  /** Learns the keys anew: others may have been made, or destroyed, since. */
  async refresh(): Promise<void> {
    const keys = await this.#learn()
    this.#keys = new Map(keys.map((each) => [each.id, each]))
    this.#active = new Map(keys.filter((each) => each.active).map((each) => [scopeName(each), each]))
  }

  /** Ids, 16 bytes each, of the keys whose values stay as they are: those in use, and destroyed ones that nothing opens. */
  settledKeys(): Buffer[] {
    const settled = [...this.#keys.values()].filter((each) => each.active || each.key === undefined)
    return settled.map((each) => Buffer.from(each.id, 'hex'))
  }

  /** Ids of the keys that have given way to another: what they sealed waits to be sealed anew. */
  retiredKeys(): string[] {
    return [...this.#keys.values()].filter((each) => !each.active && each.key !== undefined).map((each) => each.id)
  }

  /** Seals a text for one row. @throws KeyNotKnown when the scope has no key yet. */
  seal<Field extends SealedField>(
    field: Field,
    rowId: string,
    of: { readonly instanceId: string; readonly registerId: string | null },
    text: string,
  ): Sealed<Field> {
    const { purpose, register }: { purpose: KeyPurpose; register: string | null } = sealedFields[field]
    const scope = { instanceId: of.instanceId, registerId: register === null ? null : of.registerId, purpose }
    const active = this.#active.get(scopeName(scope))
    if (active?.key === undefined) throw new KeyNotKnown(field)
    return sealText(active.key, active.id, placeOf(field, rowId, of.instanceId), text) as Sealed<Field>
  }

  /**
   * Opens a value of one row.
   * @throws KeyNotKnown when this process does not know its key; KeyDestroyed, also of an erased text; SealBroken when it was changed
   * or moved.
   */
  open(field: SealedField, rowId: string, instanceId: string, value: Buffer): string {
    if (isErased(value)) throw new KeyDestroyed(field)
    const id = keyIdOf(value)
    if (id === undefined) throw new SealBroken(field)
    const known = this.#keys.get(id)
    if (known === undefined) throw new KeyNotKnown(field)
    // A key of another instance or purpose opens nothing here, whatever was written into the row.
    if (known.instanceId !== instanceId || known.purpose !== sealedFields[field].purpose) throw new SealBroken(field)
    if (known.key === undefined) throw new KeyDestroyed(field)
    return openText(known.key, placeOf(field, rowId, instanceId), value)
  }
}
