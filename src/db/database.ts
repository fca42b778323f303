import pg from 'pg'
import type { Settings } from '#kernel/settings.ts'
import { startEmbeddedPostgres } from './embedded.ts'
import { rolePassword, type LoginRole } from './migrate.ts'

const DATABASE_NAME = 'fairlead'

/** The database of this installation, whoever runs it. */
export type Database = {
  /** Its administrator: migrates and seeds, never serves a request. */
  readonly adminUrl: string
  readonly urlOf: (role: LoginRole) => string
  readonly stop: () => Promise<void>
  /** Derives the passwords of the runtime roles; absent where the socket's folder is the lock. */
  readonly secret?: string
}

/** The embedded PostgreSQL in the data directory. Its socket's folder is closed to others, so its roles need no password. */
async function embeddedDatabase(dataDir: string): Promise<Database> {
  const postgres = await startEmbeddedPostgres({ dataDir })
  const client = new pg.Client({ connectionString: postgres.adminUrl })
  await client.connect()
  const found = await client.query('select from pg_database where datname = $1', [DATABASE_NAME])
  if (found.rowCount === 0) await client.query(`create database ${DATABASE_NAME}`)
  await client.end()
  return {
    adminUrl: postgres.urlFor('postgres', DATABASE_NAME),
    urlOf: (role) => postgres.urlFor(role, DATABASE_NAME),
    stop: () => postgres.stop(),
  }
}

/** An existing server: DATABASE_URL names its administrator, the runtime roles get derived passwords. */
function externalDatabase(url: string, secret: string): Database {
  return {
    adminUrl: url,
    urlOf: (role) => {
      const own = new URL(url)
      own.username = role
      own.password = rolePassword(secret, role)
      return own.href
    },
    stop: () => Promise.resolve(),
    secret,
  }
}

/**
 * The database the settings name: an existing PostgreSQL, or the embedded one, started.
 * @throws DataDirectoryInUse when another process uses the embedded one's data.
 */
export const openDatabase = (settings: Pick<Settings, 'databaseUrl' | 'dataDir' | 'secret'>): Promise<Database> =>
  settings.databaseUrl === undefined
    ? embeddedDatabase(settings.dataDir)
    : Promise.resolve(externalDatabase(settings.databaseUrl, settings.secret))
