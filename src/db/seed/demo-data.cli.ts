import process from 'node:process'
import { parseArgs } from 'node:util'
import { keysAbove } from '#crypto/keys-above.ts'
import { openDatabase } from '#db/database.ts'
import { openVault } from '#db/key-store.ts'
import { migrate } from '#db/migrate.ts'
import { readSettings, SettingsError } from '#kernel/settings.ts'
import { fillWithCases } from './demo-data.ts'
import { seedDemo } from './demo.seed.ts'

const USAGE = 'npm run demo-data -- --cases 100000 [--seed 1]'
const MOST_CASES = 10_000_000
const TELL_EVERY_MS = 2000

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** What was asked for on the command line. */
function readArguments(): { cases: number; seed: string } {
  try {
    const { values } = parseArgs({ options: { cases: { type: 'string' }, seed: { type: 'string', default: '1' } } })
    const cases = Number(values.cases)
    if (Number.isInteger(cases) && cases >= 1 && cases <= MOST_CASES) return { cases, seed: values.seed }
  } catch {
    // An option it does not know: the usage says which there are.
  }
  throw new SettingsError([`Say how many cases, a whole number from 1 to ${MOST_CASES}: ${USAGE}`])
}

/** Tells how far it has come, not more often than every other second. */
function progress(cases: number): (made: number) => void {
  const begun = Date.now()
  let told = begun
  return (made) => {
    const now = Date.now()
    if (now - told < TELL_EVERY_MS && made < cases) return
    told = now
    say(`${made} of ${cases} cases, ${Math.round(made / ((now - begun) / 1000))} a second`)
  }
}

/** Fills the database of the settings with synthetic cases on top of the demo. */
async function fill(): Promise<void> {
  const { cases, seed } = readArguments()
  const settings = readSettings(process.env)
  if (settings.mode === 'production')
    throw new SettingsError(['Synthetic data never go into production (FAIRLEAD_MODE is production).'])
  const database = await openDatabase(settings)
  try {
    await migrate(database.adminUrl, database.secret)
    const now = new Date()
    const vault = await openVault(database.urlOf('fairlead_upkeep'), keysAbove(settings.keys))
    await seedDemo(database.adminUrl, { now, secret: settings.secret, vault })
    const rows = await fillWithCases(database.adminUrl, {
      cases,
      seed,
      now,
      secret: settings.secret,
      vault,
      tell: progress(cases),
    })
    say(`Done: ${cases} synthetic cases, ${rows} rows.`)
  } finally {
    await database.stop()
  }
}

fill().catch((error: unknown) => {
  const lines =
    error instanceof SettingsError ? error.problems : [error instanceof Error ? error.message : 'unknown failure']
  process.stderr.write(`No demo data were made.\n${lines.map((line) => `  ${line}`).join('\n')}\n`)
  process.exitCode = 1
})
