import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Where a key-encryption key comes from: the text itself, or a file, which the demo makes at its first start. */
export type KeySource = { readonly text: string } | { readonly file: string; readonly made?: boolean }

/** The key-encryption keys of an installation: one above everything, another above protected addresses alone (661/2009 § 36). */
export type KeySources = { readonly record: KeySource; readonly protected: KeySource }

type Given = Readonly<Record<string, unknown>>

const names = { record: 'FAIRLEAD_KEY', protected: 'FAIRLEAD_ADDRESS_KEY' } as const
const purposes = { record: 'the data', protected: 'protected addresses' } as const

/** Keys keep out of everybody's reach but their owner's. */
function problemOfFile(name: string, file: string): string | undefined {
  if (!existsSync(file)) return `${name}_FILE names ${file}, which does not exist.`
  if ((statSync(file).mode & 0o077) !== 0) return `${name}_FILE ${file} can be read by others: chmod 600 it.`
  return undefined
}

function givenSource(given: Given, purpose: keyof KeySources): KeySource | string | undefined {
  const name = names[purpose]
  const text = given[name]
  const file = given[`${name}_FILE`]
  if (typeof text === 'string' && typeof file === 'string') return `Give ${name} or ${name}_FILE, not both.`
  if (typeof text === 'string') return { text }
  if (typeof file !== 'string') return undefined
  return problemOfFile(name, file) ?? { file }
}

/**
 * Writes a key file that only its owner reads, whole before it gets its name; one that exists stays as it is.
 * @param make the text of a new key.
 */
export function makeKeyFile(file: string, make: () => string): void {
  const mine = `${file}.${randomBytes(6).toString('hex')}`
  writeFileSync(mine, `${make()}\n`, { mode: 0o600, flag: 'wx' })
  try {
    linkSync(mine, file)
  } catch (error) {
    if (!existsSync(file)) throw error
  } finally {
    rmSync(mine, { force: true })
  }
}

/** Beside the database's folder, never in it: a copy of the database has no key. */
const demoSource = (dataDir: string, purpose: keyof KeySources): KeySource => ({
  file: join(dataDir, purpose === 'record' ? 'key' : 'address-key'),
  made: true,
})

/**
 * Where the key-encryption keys are; in the demo beside its data.
 * @returns the sources, or a sentence for each that is wrong or, in production, missing.
 */
export function readKeySources(
  given: Given,
  mode: 'demo' | 'production',
  dataDir: string,
): KeySources | readonly string[] {
  const problems: string[] = []
  const sourceOf = (purpose: keyof KeySources): KeySource => {
    const source = givenSource(given, purpose)
    if (typeof source === 'object') return source
    if (typeof source === 'string') problems.push(source)
    else if (mode === 'demo') return demoSource(dataDir, purpose)
    else
      problems.push(
        `${names[purpose]}_FILE is missing: production needs a file with the key that encrypts ${purposes[purpose]}, outside the database and its backups. Make one with npm run keys -- make <file>.`,
      )
    return { text: '' }
  }
  const sources = { record: sourceOf('record'), protected: sourceOf('protected') }
  return problems.length > 0 ? problems : sources
}

/** The text of a key source, read now; a file of the demo that is not there yet is made. */
export function keyText(source: KeySource): string {
  if ('text' in source) return source.text
  if (source.made === true && !existsSync(source.file)) {
    mkdirSync(dirname(source.file), { recursive: true, mode: 0o700 })
    makeKeyFile(source.file, () => randomBytes(32).toString('base64url'))
  }
  return readFileSync(source.file, 'utf8')
}
