import process from 'node:process'
import pg from 'pg'
import { openPool } from '#db/connection.ts'
import { openDatabase } from '#db/database.ts'
import { assertNoDemoData } from '#db/demo-data-check.ts'
import { DataDirectoryInUse } from '#db/embedded.ts'
import { loginRoles, migrate } from '#db/migrate.ts'
import { seedDemo } from '#db/seed/demo.seed.ts'
import { createServer } from '#http/server.ts'
import { readSettings, SettingsError } from '#kernel/settings.ts'
import { operations, pages } from './rooms.ts'

const REQUIRED_NODE = 24
const POOL_SIZE = 8
const UPKEEP_EVERY_MS = 60 * 60 * 1000

/** Hourly upkeep: room in the log, expired sessions, keys and drafts, erasures two persons approved. A failure is told and tried again. */
function startUpkeep(url: string, report: (error: unknown) => void): NodeJS.Timeout {
  const run = async (): Promise<void> => {
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      await client.query('select app.keep_up()')
      await client.query('select app.carry_out_erasures()')
    } catch (error) {
      report(error)
    } finally {
      await client.end()
    }
  }
  return setInterval(() => void run(), UPKEEP_EVERY_MS).unref()
}

async function start(): Promise<void> {
  if (Number(process.versions.node.split('.')[0]) < REQUIRED_NODE) {
    throw new SettingsError([
      `Fairlead runs on Node ${REQUIRED_NODE}; this is ${process.versions.node}. Start it with npm start.`,
    ])
  }
  const settings = readSettings(process.env)
  const database = await openDatabase(settings)
  await migrate(database.adminUrl, database.secret)
  if (settings.mode === 'production') await assertNoDemoData(database.adminUrl)
  if (settings.mode === 'demo') await seedDemo(database.adminUrl, { now: new Date(), secret: settings.secret })
  const tell = (error: Error): void => void process.stderr.write(`database connection: ${error.name}\n`)
  const pools = {
    app: openPool(database.urlOf('fairlead_app'), POOL_SIZE, tell),
    signIn: openPool(database.urlOf('fairlead_sign_in'), 2, tell),
  }
  const upkeep = startUpkeep(database.urlOf(loginRoles[2]), () =>
    process.stderr.write('upkeep failed and will be tried again\n'),
  )
  const server = await createServer({ settings, pools, clock: () => new Date(), operations, pages })
  await server.listen({ host: settings.host, port: settings.port })
  process.stdout.write(`Fairlead listens on ${settings.publicUrl} (${settings.mode})\n`)

  let stopping = false
  const stop = async (): Promise<void> => {
    if (stopping) return
    stopping = true
    clearInterval(upkeep)
    await server.close()
    await Promise.all([pools.app.end(), pools.signIn.end()])
    await database.stop()
    process.exit(0)
  }
  process.on('SIGTERM', () => void stop())
  process.on('SIGINT', () => void stop())
}

start().catch((error: unknown) => {
  const lines =
    error instanceof SettingsError
      ? error.problems
      : [error instanceof DataDirectoryInUse || error instanceof Error ? error.message : 'unknown failure']
  process.stderr.write(`Fairlead did not start.\n${lines.map((line) => `  ${line}`).join('\n')}\n`)
  process.exit(1)
})
