import { readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { readSettings } from '#kernel/settings.ts'
import { openDatabase } from './database.ts'
import { exportLedger, readLedger, replayLedger } from './erasure-ledger.ts'

/*
 * npm run erasures -- export <file>   writes the ledger, to be kept apart from the database's backups
 * npm run erasures -- replay <file>   after a restore and before anybody signs in: erases again what the ledger names
 * With the embedded database, stop the server first.
 */

const [verb, file] = process.argv.slice(2)

async function run(): Promise<string> {
  if (file === undefined || (verb !== 'export' && verb !== 'replay'))
    throw new Error('usage: npm run erasures -- export|replay <file>')
  const database = await openDatabase(readSettings(process.env))
  try {
    if (verb === 'export') {
      const text = await exportLedger(database.adminUrl)
      writeFileSync(file, text, { mode: 0o600 })
      return `${text.split('\n').length - 1} parts written to ${file}`
    }
    const erased = await replayLedger(database.adminUrl, readLedger(readFileSync(file, 'utf8')))
    return `${erased} parts erased again`
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
