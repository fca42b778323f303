import { createSecretKey, randomBytes, randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { keyIdOf, openText, OVERHEAD, SealBroken, sealText } from './envelope.ts'
import { keysFrom, newKeyText, unwrapKey, wrapKey } from './key-encryption-key.ts'

const key = createSecretKey(randomBytes(32))
const id = randomBytes(16).toString('hex')
const place = `entry.body:${randomUUID()}:${randomUUID()}`
const text = 'Sover dåligt sedan i höstas. 🌧'
const sealed = sealText(key, id, place, text)

describe('a sealed text', () => {
  it('opens with its key, for its row, and says which key that is', () => {
    expect(openText(key, place, sealed)).toBe(text)
    expect(keyIdOf(sealed)).toBe(id)
    expect(sealed.length).toBe(OVERHEAD + Buffer.byteLength(text))
    expect(openText(key, place, sealText(key, id, place, ''))).toBe('')
  })

  it('holds nothing of the text, and never looks the same twice', () => {
    expect(sealed.includes('dåligt')).toBe(false)
    const many = new Set(Array.from({ length: 2000 }, () => sealText(key, id, place, text).toString('hex', 17, 29)))
    expect(many.size).toBe(2000)
  })

  it('does not open in another row, column, table or instance', () => {
    const others = [
      place.replace('entry', 'entry_version'),
      place.replace('body', 'note'),
      `${place}x`,
      `entry.body:${randomUUID()}`,
    ]
    for (const other of others) expect(() => openText(key, other, sealed)).toThrow(SealBroken)
  })

  it('does not open when a single bit of it is another, wherever', () => {
    for (let at = 0; at < sealed.length; at += 1) {
      // The key id says which key to take; that another one does not open it is the next test.
      if (at > 0 && at < 17) continue
      const changed = Buffer.from(sealed)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(() => openText(key, place, changed), String(at)).toThrow(SealBroken)
    }
  })

  it('does not open with another key, when it is cut off, or when it never was sealed', () => {
    expect(() => openText(createSecretKey(randomBytes(32)), place, sealed)).toThrow(SealBroken)
    expect(() => openText(key, place, sealed.subarray(0, -1))).toThrow(SealBroken)
    for (const plain of ['', text, `\0${text}`])
      expect(() => openText(key, place, Buffer.from(plain))).toThrow(SealBroken)
  })

  it('says nothing of the text and nothing of the row in its error', () => {
    const error = (() => {
      try {
        return openText(key, `${place}x`, sealed)
      } catch (thrown) {
        return String(thrown)
      }
    })()
    expect(error).toContain('entry.body')
    expect(error).not.toContain(place.slice(12, 40))
  })
})

describe('a key-encryption key', () => {
  it('wraps a data key for its own row only', () => {
    const [above] = keysFrom(newKeyText()) ?? []
    const [other] = keysFrom(newKeyText()) ?? []
    if (above === undefined || other === undefined) throw new Error('a new key is no key')
    const data = randomBytes(32)
    const wrapped = wrapKey(above, 'crypto_key.wrapped:1', data)
    expect(unwrapKey(above, 'crypto_key.wrapped:1', wrapped).equals(data)).toBe(true)
    expect(() => unwrapKey(above, 'crypto_key.wrapped:2', wrapped)).toThrow(SealBroken)
    expect(() => unwrapKey(other, 'crypto_key.wrapped:1', wrapped)).toThrow(SealBroken)
  })

  it('is read from a file with one key a line; anything else is no key', () => {
    const [first, second] = [newKeyText(), newKeyText()]
    expect(keysFrom(`${first}\n${second}\n`)).toHaveLength(2)
    expect(keysFrom(`${first}\n`)?.[0].id).toBe(keysFrom(first)?.[0].id)
    for (const wrong of ['', 'secret', first.slice(1), `${first}\nx`, `${first}!`])
      expect(keysFrom(wrong)).toBeUndefined()
  })
})
