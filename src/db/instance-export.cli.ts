import process from 'node:process'
import { readSettings } from '#kernel/settings.ts'
import { keysAbove } from '#crypto/keys-above.ts'
import { openDatabase } from './database.ts'
import { openVault } from './key-store.ts'
import { checkInstanceExport, writeInstanceExport } from './instance-export.ts'

/*
 * npm run instance-export -- write <export id> <empty folder>      an export that two have asked for
 * npm run instance-export -- check <folder> [hash of the manifest] exit code 1 when the manifest does not hold
 * With the embedded database, stop the server first (checking needs none).
 */

const [verb, first, second] = process.argv.slice(2)

async function run(): Promise<string> {
  if (verb === 'check' && first !== undefined) {
    const wrong = await checkInstanceExport(first, second)
    if (wrong.length > 0) throw new Error(wrong.join('\n'))
    return 'the manifest holds'
  }
  if (verb !== 'write' || first === undefined || second === undefined)
    throw new Error('usage: npm run instance-export -- write <export id> <folder> | check <folder> [hash]')
  const settings = readSettings(process.env)
  const database = await openDatabase(settings)
  try {
    const vault = await openVault(database.urlOf('fairlead_upkeep'), keysAbove(settings.keys))
    const { files } = await writeInstanceExport(database.adminUrl, vault, first, second)
    return `${files.length} tables, ${files.reduce((sum, each) => sum + each.rows, 0)} rows written`
  } finally {
    await database.stop()
  }
}

run().then(
  (said) => process.stdout.write(`${said}\n`),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : 'unknown failure'}\n`)
    process.exitCode = 1
  },
)
