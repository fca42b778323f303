import { readFileSync } from 'node:fs'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { openDatabase } from '#db/database.ts'
import { assertNoDemoData } from '#db/demo-data-check.ts'
import { DataDirectoryInUse } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { helsinkiDay } from '#kernel/clock.ts'
import { readSettings, SettingsError } from '#kernel/settings.ts'
import { createInstance, InstanceExists, instanceTemplate, NewInstance } from './new-instance.ts'

/*
 * npx fairlead new-instance --template           prints the file to fill in
 * npx fairlead new-instance --file <json>        makes the instance (`-` is standard input)
 *
 * 0  made; the code of its first administrator stands on standard output, once
 * 1  not made: there is such an instance already, or the settings do not lead to a database
 * 2  wrong call, or a file that cannot be read; what is wrong is said line by line
 */

const USAGE = `usage: npx fairlead new-instance --template > instance.json
       npx fairlead new-instance --file instance.json
`

const say = (line: string): void => void process.stderr.write(`${line}\n`)

/** The file as data; undefined, with what is wrong said, when it is none. */
function readInstance(file: string): NewInstance | undefined {
  let content: unknown
  try {
    content = JSON.parse(readFileSync(file === '-' ? 0 : file, 'utf8'))
  } catch {
    say('the file cannot be read as JSON')
    return undefined
  }
  const parsed = NewInstance.safeParse(content)
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues) say(`${issue.path.map(String).join('.') || 'the file'}: ${issue.message}`)
  return undefined
}

async function make(wanted: NewInstance): Promise<number> {
  const settings = readSettings(process.env)
  const database = await openDatabase(settings)
  try {
    await migrate(database.adminUrl, database.secret)
    if (settings.mode === 'production') await assertNoDemoData(database.adminUrl)
    const code = await createInstance(database.adminUrl, wanted, helsinkiDay(new Date()))
    process.stdout.write(`Code: ${code}\n`)
    say(`Type it at ${settings.publicUrl}/sign-in/invitation within 24 hours. It works once and is not shown again.`)
    return 0
  } finally {
    await database.stop()
  }
}

/** Words after `new-instance` on the command line. Answers the exit code. */
export async function run(given: readonly string[]): Promise<number> {
  let asked: { readonly template?: boolean; readonly file?: string }
  try {
    asked = parseArgs({ args: [...given], options: { template: { type: 'boolean' }, file: { type: 'string' } } }).values
  } catch {
    asked = {}
  }
  if (asked.template === true) {
    process.stdout.write(`${JSON.stringify(instanceTemplate, null, 2)}\n`)
    return 0
  }
  if (asked.file === undefined) {
    process.stderr.write(USAGE)
    return 2
  }
  const wanted = readInstance(asked.file)
  if (wanted === undefined) return 2
  try {
    return await make(wanted)
  } catch (error) {
    if (error instanceof SettingsError) error.problems.forEach(say)
    else if (error instanceof InstanceExists || error instanceof DataDirectoryInUse) say(error.message)
    else throw error
    return 1
  }
}
