import { describe, expect, it } from 'vitest'
import { seal, unseal } from './seal.ts'

const secret = 'a secret of the tests, long enough to be one'

describe('a sealed text', () => {
  const sealed = seal(secret, 'typed', 'person 1', 'Kanarie åäö 🐤')

  it('is opened with the same secret, for the same purpose, where it belongs', () => {
    expect(unseal(secret, 'typed', 'person 1', sealed)).toBe('Kanarie åäö 🐤')
    expect(sealed.toString('latin1')).not.toContain('Kanarie')
    expect(seal(secret, 'typed', 'person 1', 'Kanarie åäö 🐤').equals(sealed)).toBe(false)
  })

  it('is not opened with another secret, for another purpose, elsewhere, or when a single bit was changed', () => {
    expect(unseal(`${secret}!`, 'typed', 'person 1', sealed)).toBeUndefined()
    expect(unseal(secret, 'code', 'person 1', sealed)).toBeUndefined()
    expect(unseal(secret, 'typed', 'person 2', sealed)).toBeUndefined()
    expect(unseal(secret, 'typed', 'person 1', Buffer.alloc(3))).toBeUndefined()
    for (let index = 0; index < sealed.length; index += 1) {
      const changed = Buffer.from(sealed)
      changed[index] = (changed[index] ?? 0) ^ 1
      expect(unseal(secret, 'typed', 'person 1', changed), String(index)).toBeUndefined()
    }
  })
})
