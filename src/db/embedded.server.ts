import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, fchownSync, openSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { endingWithUs, type Account } from './embedded.account.ts'
import type { PostgresBinaries } from './embedded.binaries.ts'
import { postgresEnvironment } from './embedded.cluster.ts'
import { readIfThere } from './embedded.lock.ts'
import { clusterName, endOrphan } from './embedded.orphan.ts'

/** Where one server lives: its data, socket and log, the programs that run it and the account they run as. */
export type Place = {
  readonly cluster: string
  readonly socketDirectory: string
  readonly log: string
  readonly binaries: PostgresBinaries
  readonly account: Account | undefined
}

const logLimitBytes = 10_000_000

/** Durable, modest, and silent about what the statements hold: personal data must not reach PostgreSQL's own log. */
const defaults = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  max_connections: '60',
  shared_buffers: '256MB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
} satisfies Record<string, string>

/** A launched server; `ended` tells why when it could not even be run. */
export type Server = { readonly child: ChildProcess; readonly ended: Promise<string | undefined> }

const launch = (place: Place, settings: Record<string, string>): ChildProcess => {
  // Beside the data, not in them; started anew when long.
  const log = openSync(place.log, sizeOf(place.log) > logLimitBytes ? 'w' : 'a', 0o600)
  if (place.account) fchownSync(log, place.account.uid, place.account.gid)
  const own = {
    listen_addresses: '',
    port: '5432',
    unix_socket_directories: `"${place.socketDirectory.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    cluster_name: clusterName,
  }
  const options = Object.entries({ ...defaults, ...settings, ...own }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
  const [command, args] = endingWithUs(join(place.binaries.directory, 'postgres'), ['-D', place.cluster, ...options])
  try {
    // Detached: Ctrl-C reaches us alone, and we stop the server when our own work is done.
    return spawn(command, args, {
      cwd: '/',
      detached: true,
      env: postgresEnvironment(),
      stdio: ['ignore', log, log],
      ...(place.account && { uid: place.account.uid, gid: place.account.gid }),
    })
  } finally {
    closeSync(log)
  }
}

const endOf = (child: ChildProcess): Promise<string | undefined> =>
  new Promise((resolve) => {
    child.once('exit', () => {
      resolve(undefined)
    })
    child.once('error', (error) => {
      resolve(error.message)
    })
  })

const isReady = (child: ChildProcess, cluster: string): boolean => {
  const lines = readIfThere(join(cluster, 'postmaster.pid'))?.split('\n') ?? []
  return lines[0] === String(child.pid) && lines[7]?.trim() === 'ready'
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

/**
 * Starts the server and waits as long as its recovery takes; tries again while remains of an earlier one still end.
 * @param until time of the last try, in milliseconds since the epoch
 * @throws Error with what PostgreSQL said when it does not start
 */
export const launchUntilReady = async (
  place: Place,
  settings: Record<string, string>,
  until: number,
): Promise<Server> => {
  for (;;) {
    await endOrphan(place.cluster, until)
    const logged = sizeOf(place.log)
    const child = launch(place, settings)
    const ended = endOf(child)
    let end: { reason: string | undefined } | undefined
    void ended.then((reason) => (end = { reason }))
    while (!end && !isReady(child, place.cluster)) await sleep(10)
    if (!end) return { child, ended }
    const log = readFileSync(place.log)
    const said = log
      .subarray(log.length < logged ? 0 : logged)
      .toString()
      .trim()
    if (!/postmaster\.pid|pre-existing shared memory/.test(said) || Date.now() > until)
      throw new Error(`PostgreSQL did not start on ${place.cluster}: ${end.reason ?? (said || 'no reason given')}`)
    await sleep(250)
  }
}

/** Fast shutdown: open transactions are rolled back, everything is written down. Immediate if that takes over a minute. */
export const stopServer = async ({ child, ended }: Server): Promise<void> => {
  child.kill('SIGINT')
  const impatient = setTimeout(() => child.kill('SIGQUIT'), 60_000)
  await ended
  clearTimeout(impatient)
}
