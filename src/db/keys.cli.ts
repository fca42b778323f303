import process from 'node:process'
import { newKeyText } from '#crypto/key-encryption-key.ts'
import { keysAbove } from '#crypto/keys-above.ts'
import { makeKeyFile } from '#kernel/key-settings.ts'
import { readSettings, SettingsError } from '#kernel/settings.ts'
import { openDatabase, type Database } from './database.ts'
import { destroyKey, keyStatus, newDataKeys, rewrapKeys } from './key-care.ts'
import { openVault } from './key-store.ts'
import { migrate } from './migrate.ts'
import { resealAll } from './reseal.ts'

const USAGE = [
  'npm run keys -- make <file>      writes a new key-encryption key into a file only its owner reads',
  'npm run keys -- status           lists the data keys, never their content',
  'npm run keys -- rewrap           wraps all data keys with the first key of the key files',
  'npm run keys -- renew            new data keys, and seals everything anew with them',
  'npm run keys -- reseal           goes on sealing anew where it was stopped',
  'npm run keys -- destroy <id>     destroys a retired data key: what is still sealed with it is gone for good',
]

const say = (line: string): void => void process.stdout.write(`${line}\n`)

type Keys = ReturnType<typeof keysAbove>

async function reseal(database: Database, above: Keys): Promise<void> {
  const vault = await openVault(database.urlOf('fairlead_upkeep'), above)
  const rows = await resealAll(database.adminUrl, vault, { tell: (table, count) => say(`${table}: ${count}`) })
  say(`${rows} rows sealed anew.`)
}

const commands: Readonly<Record<string, (database: Database, above: Keys, argument: string) => Promise<void>>> = {
  status: async ({ adminUrl }) => {
    for (const { id, instance, register, purpose, year, state, above } of await keyStatus(adminUrl))
      say([id, instance, register ?? '(own)', purpose, year, state, above ?? '-'].join('\t'))
  },
  rewrap: async ({ adminUrl }, above) => say(`${await rewrapKeys(adminUrl, above)} data keys wrapped anew.`),
  renew: async (database, above) => {
    say(`${await newDataKeys(database.adminUrl, above, new Date())} new data keys.`)
    await reseal(database, above)
  },
  reseal,
  destroy: async ({ adminUrl }, _above, id) =>
    say((await destroyKey(adminUrl, id)) ? 'Destroyed.' : 'There is no retired data key with this id.'),
}

async function run(): Promise<void> {
  const [command = '', argument = ''] = process.argv.slice(2)
  if (command === 'make' && argument !== '') {
    makeKeyFile(argument, newKeyText)
    say(`${argument}: keep it outside the database and its backups, and a sealed copy elsewhere. Lost key, lost data.`)
    return
  }
  const work = commands[command]
  if (work === undefined) throw new SettingsError(USAGE)
  const settings = readSettings(process.env)
  const database = await openDatabase(settings)
  try {
    await migrate(database.adminUrl, database.secret)
    await work(database, keysAbove(settings.keys), argument)
  } finally {
    await database.stop()
  }
}

run().catch((error: unknown) => {
  const lines =
    error instanceof SettingsError ? error.problems : [error instanceof Error ? error.message : 'unknown failure']
  process.stderr.write(`${lines.join('\n')}\n`)
  process.exitCode = 1
})
