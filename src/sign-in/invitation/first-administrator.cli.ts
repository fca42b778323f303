import process from 'node:process'
import { parseArgs } from 'node:util'
import { openDatabase } from '#db/database.ts'
import { assertNoDemoData } from '#db/demo-data-check.ts'
import { migrate } from '#db/migrate.ts'
import { readSettings, SettingsError } from '#kernel/settings.ts'
import { FirstAdministrator } from './first-administrator.ts'
import { inviteFirstAdministrator } from './first-administrator.queries.ts'

const USAGE = `npm run first-administrator -- --instance vastra-nyland --instance-name "Västra Nyland" --prefix VN \\
    --agency "Raseborgs stad" --agency-kind city --given-name Anna --family-name Karlsson --sign-in-name anna@raseborg.example`

const say = (line: string): void => void process.stdout.write(`${line}\n`)

function readArguments(): FirstAdministrator {
  const names = Object.keys(FirstAdministrator.shape)
  let given: unknown
  try {
    given = parseArgs({ options: Object.fromEntries(names.map((name) => [name, { type: 'string' } as const])) }).values
  } catch {
    // An option it does not know: the usage says which there are.
  }
  const parsed = FirstAdministrator.safeParse(given)
  if (parsed.success) return parsed.data
  const wrong = parsed.error.issues.map((issue) =>
    issue.message.startsWith('--') ? issue.message : `--${issue.path.map(String).join('')} is missing or too long.`,
  )
  throw new SettingsError([...new Set(wrong), USAGE])
}

/** Prints, once, the code with which the first administrator of an installation sets up how to sign in. */
async function run(): Promise<void> {
  const wanted = readArguments()
  const settings = readSettings(process.env)
  const database = await openDatabase(settings)
  try {
    await migrate(database.adminUrl, database.secret)
    if (settings.mode === 'production') await assertNoDemoData(database.adminUrl)
    const code = await inviteFirstAdministrator(database.adminUrl, wanted)
    say(`Code: ${code}`)
    say(`Type it at ${settings.publicUrl}/sign-in/invitation within 24 hours. It works once and is not shown again.`)
  } finally {
    await database.stop()
  }
}

run().catch((error: unknown) => {
  const lines =
    error instanceof SettingsError ? error.problems : [error instanceof Error ? error.message : 'unknown failure']
  process.stderr.write(`No code was made.\n${lines.map((line) => `  ${line}`).join('\n')}\n`)
  process.exitCode = 1
})
