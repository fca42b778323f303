import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPath, ownPrivately, type Account } from './embedded.account.ts'
import type { PostgresBinaries } from './embedded.binaries.ts'

/** Longest directory whose socket `.s.PGSQL.5432` still fits the 107 bytes a socket address holds. */
const longestSocketDirectory = 107 - '/.s.PGSQL.5432'.length

/** The major version that wrote the data in PostgreSQL's data directory; undefined when there are none. */
export const dataMajorOf = (cluster: string): number | undefined => {
  const file = join(cluster, 'PG_VERSION')
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : undefined
}

/** PostgreSQL's environment: nothing of ours, whose secrets it must not know. */
export const postgresEnvironment = (): NodeJS.ProcessEnv => ({ PATH: process.env['PATH'], LC_ALL: 'C' })

/** Unicode order and case first; what an older or foreign build lacks is left out step by step. */
const locales = [
  ['--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=und'],
  ['--locale=C', '--locale-provider=icu', '--icu-locale=und'],
  ['--locale=C.UTF-8'],
  ['--locale=C'],
] as const

const initdb = (binaries: PostgresBinaries, account: Account | undefined, directory: string): void => {
  const args = [
    '-D',
    directory,
    '--username=postgres',
    '--auth=trust',
    '--encoding=UTF8',
    '--data-checksums',
    '--no-instructions',
  ]
  let complaint = ''
  for (const locale of locales) {
    const run = spawnSync(join(binaries.directory, 'initdb'), [...args, ...locale], {
      cwd: '/',
      encoding: 'utf8',
      env: postgresEnvironment(),
      ...(account && { uid: account.uid, gid: account.gid }),
    })
    if (run.status === 0) return
    complaint = run.error?.message ?? run.stderr.trim()
    if (!/icu|locale/i.test(complaint)) break
  }
  throw new Error(`PostgreSQL could not prepare ${directory}: ${complaint}`)
}

/**
 * Makes PostgreSQL's data directory, complete or not at all: a start cut short leaves nothing that looks like data.
 * No password is asked on the socket, because only its own account and root can reach it; nobody comes over a network.
 */
export const makeCluster = (binaries: PostgresBinaries, account: Account | undefined, cluster: string): void => {
  const unfinished = `${cluster}.new`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { mode: 0o700 })
  ownPrivately(account, unfinished)
  initdb(binaries, account, unfinished)
  writeFileSync(
    join(unfinished, 'pg_hba.conf'),
    '# The socket directory lets in only its owner and root.\nlocal all all trust\n',
  )
  renameSync(unfinished, cluster)
}

/**
 * An empty private directory for the socket: `run` beside the data or, where that path is too long for a socket, a new
 * one among the system's temporary files.
 */
export const makeSocketDirectory = (account: Account | undefined, dataDir: string): string => {
  const beside = join(dataDir, 'run')
  rmSync(beside, { recursive: true, force: true })
  let directory = beside
  if (Buffer.byteLength(beside) <= longestSocketDirectory) mkdirSync(beside, { mode: 0o700 })
  else {
    const temporary = tmpdir()
    const fits = Buffer.byteLength(join(temporary, 'fairlead-123456')) <= longestSocketDirectory
    directory = mkdtempSync(join(fits ? temporary : '/tmp', 'fairlead-'))
  }
  ownPrivately(account, directory)
  openPath(account, directory)
  return directory
}
