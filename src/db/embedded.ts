import { mkdirSync, realpathSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { openPath, ownPrivately, postgresAccount } from './embedded.account.ts'
import { findBinaries } from './embedded.binaries.ts'
import { dataMajorOf, makeCluster, makeSocketDirectory } from './embedded.cluster.ts'
import { lockDataDirectory } from './embedded.lock.ts'
import { launchUntilReady, stopServer, type Place, type Server } from './embedded.server.ts'

export { DataDirectoryInUse } from './embedded.lock.ts'

/** A running PostgreSQL of our own, reached over a unix socket only. */
export type EmbeddedPostgres = {
  /** The superuser `postgres` in the database `postgres`. */
  readonly adminUrl: string
  /** As in 18.4. */
  readonly version: string
  /** A URL for node-postgres and libpq. The port only names the socket file. */
  urlFor(role: string, database: string): string
  /** Ends when the server has ended, after stop() or by itself. */
  readonly ended: Promise<void>
  /** Ends open transactions, writes everything down, waits for the end and frees the data directory. May be called again. */
  stop(): Promise<void>
}

const patienceMs = 20_000

const prepare = (dataDir: string): Place => {
  const cluster = join(dataDir, 'postgres')
  const account = postgresAccount(cluster)
  const dataMajor = dataMajorOf(cluster)
  const binaries = findBinaries(dataMajor)
  openPath(account, dataDir)
  openPath(account, binaries.directory)
  openPath(account, dirname(realpathSync(join(binaries.directory, 'postgres'))))
  if (dataMajor === undefined) makeCluster(binaries, account, cluster)
  else ownPrivately(account, cluster)
  return {
    cluster,
    account,
    binaries,
    log: join(dataDir, 'postgres.log'),
    socketDirectory: makeSocketDirectory(account, dataDir),
  }
}

const explained = (error: unknown, dataDir: string): unknown => {
  if (!(error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EPERM'))) return error
  const message = `Fairlead may not use all of ${dataDir}: another account made it, or its rights were changed (${error.message}).`
  return new Error(message, { cause: error })
}

const running = (place: Place, server: Server, unlock: () => void): EmbeddedPostgres => {
  const host = encodeURIComponent(place.socketDirectory)
  const urlFor = (role: string, database: string): string =>
    `postgresql://${encodeURIComponent(role)}@localhost:5432/${encodeURIComponent(database)}?host=${host}`
  const ended = server.ended.then(() => {
    rmSync(place.socketDirectory, { recursive: true, force: true })
    unlock()
  })
  let stopped: Promise<void> | undefined
  return {
    adminUrl: urlFor('postgres', 'postgres'),
    version: place.binaries.version,
    urlFor,
    ended,
    stop: () => (stopped ??= stopServer(server).then(() => ended)),
  }
}

/**
 * Starts a real PostgreSQL in `<dataDir>/postgres`, made when missing, as a child process that ends with this one. After
 * a kill -9 the next start recovers every committed transaction. Call from the main thread: the child ends with the
 * thread that started it.
 * @param options.settings PostgreSQL settings over the defaults above
 * @throws DataDirectoryInUse at once when another server uses the data; Error with the reason when it cannot start
 */
export const startEmbeddedPostgres = async (options: {
  dataDir: string
  settings?: Record<string, string>
}): Promise<EmbeddedPostgres> => {
  let unlock: (() => void) | undefined
  try {
    mkdirSync(options.dataDir, { recursive: true, mode: 0o700 })
    const dataDir = realpathSync(options.dataDir)
    unlock = lockDataDirectory(dataDir)
    const place = prepare(dataDir)
    const server = await launchUntilReady(place, options.settings ?? {}, Date.now() + patienceMs)
    return running(place, server, unlock)
  } catch (error) {
    unlock?.()
    throw explained(error, options.dataDir)
  }
}
