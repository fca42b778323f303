import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, lchownSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readIfThere } from './embedded.lock.ts'

/** The system account that runs PostgreSQL, which refuses to run as root. */
export type Account = { readonly uid: number; readonly gid: number; readonly name: string }

const accounts = (): Account[] =>
  (readIfThere('/etc/passwd') ?? '')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))

/**
 * The account for PostgreSQL when Fairlead runs as root: the one that owns the existing data or the directory for them,
 * else `postgres`, else `nobody`. Undefined when Fairlead runs as an ordinary account, which then runs PostgreSQL too.
 * @param cluster PostgreSQL's data directory; need not exist, its parent must
 */
export const postgresAccount = (cluster: string): Account | undefined => {
  if (process.getuid?.() !== 0) return undefined
  const owner = statSync(cluster, { throwIfNoEntry: false }) ?? statSync(dirname(cluster))
  if (owner.uid !== 0) return { uid: owner.uid, gid: owner.gid, name: `number ${owner.uid}` }
  const known = accounts()
  const account = known.find(({ name }) => name === 'postgres') ?? known.find(({ name }) => name === 'nobody')
  return account ?? { uid: 65534, gid: 65534, name: 'nobody' }
}

/**
 * Lets the account pass through a directory and all above it, by permission to pass (not to list) on those we own.
 * @throws Error naming the directory when somebody else owns one that stops the account
 */
export const openPath = (account: Account | undefined, path: string): void => {
  if (!account) return
  for (let directory = path, last = ''; directory !== last; last = directory, directory = dirname(directory)) {
    const { uid, gid, mode } = statSync(directory)
    const pass = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001
    if ((mode & pass) !== 0) continue
    if (uid !== process.getuid?.())
      throw new Error(
        `Fairlead runs as root, so PostgreSQL runs as the account ${account.name}, which may not enter ${directory}. ` +
          'Run Fairlead as the owner of that directory, or keep Fairlead and FAIRLEAD_DATA_DIR elsewhere.',
      )
    chmodSync(directory, (mode & 0o7777) | pass)
  }
}

/** Makes a directory of PostgreSQL's private to its account; what root put there, from a backup say, becomes the account's. */
export const ownPrivately = (account: Account | undefined, directory: string): void => {
  chmodSync(directory, 0o700)
  if (!account || statSync(directory).uid === account.uid) return
  for (const entry of readdirSync(directory, { recursive: true, encoding: 'utf8' }))
    lchownSync(join(directory, entry), account.uid, account.gid)
  chownSync(directory, account.uid, account.gid)
}

/**
 * The command that runs a program so that it gets SIGINT when the process that started it ends, kill -9 included. Where
 * the system has no such thing, the program alone: one left behind is then ended by the next start.
 */
export const endingWithUs = (program: string, args: readonly string[]): [string, string[]] => {
  const setpriv = ['--pdeathsig=INT', '--']
  return spawnSync('setpriv', [...setpriv, 'true']).status === 0
    ? ['setpriv', [...setpriv, program, ...args]]
    : [program, [...args]]
}
