import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { SettingsError } from './settings.ts'
import { readSigningKey } from './signing-key.ts'
import { isSigned, keyIdOf, originOf, publicKeyOf, publicKeyText, signHead } from './signed-head.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairlead-key-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('is made once, for its owner only, and kept', () => {
  const file = join(folder, 'log-key.pem')
  const first = publicKeyText(readSigningKey(file, true))
  expect(publicKeyText(readSigningKey(file, true))).toBe(first)
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

it('is never made where it must be given', () => {
  expect(() => readSigningKey(join(folder, 'missing.pem'), false)).toThrow(SettingsError)
})

it('is refused when others may read it, or when it is no key', () => {
  const file = join(folder, 'log-key.pem')
  readSigningKey(file, true)
  chmodSync(file, 0o640)
  expect(() => readSigningKey(file, false)).toThrow('may be read by others')
  writeFileSync(join(folder, 'text'), 'no key', { mode: 0o600 })
  expect(() => readSigningKey(join(folder, 'text'), false)).toThrow(SettingsError)
})

it('signs a head that nobody can change without it being seen', () => {
  const key = readSigningKey(join(folder, 'log-key.pem'), true)
  const text = publicKeyText(key)
  const known = publicKeyOf(text)
  if (known === null) throw new Error('no public key')
  const keys = new Map([[keyIdOf(text), known]])
  const signed = signHead({ origin: originOf('a'), size: 3, root: 'cm9vdA==', time: '2026-11-22T00:00:00.000Z' }, key)
  expect(isSigned(signed, keys)).toBe(true)
  for (const change of [
    { size: 4 },
    { root: 'cm9vdB==' },
    { time: '2026-11-22T00:00:00.001Z' },
    { origin: originOf('b') },
  ])
    expect(isSigned({ ...signed, ...change }, keys)).toBe(false)
})
