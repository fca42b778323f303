import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { SettingsError } from './settings.ts'

/** Whole before it gets its name, so that two first starts at once agree on one key. */
function makeKey(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const { privateKey } = generateKeyPairSync('ed25519')
  const mine = `${file}.${process.pid}`
  writeFileSync(mine, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' })
  try {
    linkSync(mine, file)
  } catch (error) {
    if (!existsSync(file)) throw error
  } finally {
    rmSync(mine, { force: true })
  }
}

/**
 * The private ed25519 key that signs the heads of the access log: a PEM file (PKCS #8) for its owner only, never in the database nor in its
 * backups.
 * @param make makes one at the first start (the demo); otherwise a missing file is an error
 * @throws SettingsError when it is missing, damaged, of another kind, or open to others
 */
export function readSigningKey(file: string, make: boolean): KeyObject {
  try {
    if (make && !existsSync(file)) makeKey(file)
    if ((statSync(file).mode & 0o077) !== 0)
      throw new SettingsError([`${file} may be read by others: chmod 600 it, or make a new key.`])
    const key = createPrivateKey(readFileSync(file))
    if (key.asymmetricKeyType !== 'ed25519') throw new SettingsError([`${file} holds no ed25519 key.`])
    return key
  } catch (error) {
    if (error instanceof SettingsError) throw error
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable'
    throw new SettingsError([`FAIRLEAD_LOG_KEY_FILE ${file} cannot be used as the key that signs the log: ${code}.`])
  }
}
