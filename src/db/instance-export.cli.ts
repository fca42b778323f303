import process from 'node:process'
import { readSettings } from '#kernel/settings.ts'
import { openDatabase } from './database.ts'
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
  const database = await openDatabase(readSettings(process.env))
  try {
    const { files } = await writeInstanceExport(database.adminUrl, first, second)
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
