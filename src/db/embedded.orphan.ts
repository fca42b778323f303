import { readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { DataDirectoryInUse, readIfThere, startOfProcess } from './embedded.lock.ts'

/** Marks the servers we start, so that one left behind is told from one that somebody else started by hand. */
export const clusterName = 'fairlead'

const isAt = (pid: number, cluster: string): boolean | undefined => {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster)
  } catch {
    return undefined
  }
}

/**
 * Ends a PostgreSQL that outlived the Fairlead which started it, and forgets the process id of one that has ended. To be
 * called by the holder of the data directory's lock only. Asks for a fast stop, after ten seconds for an immediate one
 * (committed data are safe in the log either way).
 * @param until give up at this time, in milliseconds since the epoch
 * @throws DataDirectoryInUse when the server on these data was started by somebody else, or does not end in time
 */
export const endOrphan = async (cluster: string, until: number): Promise<void> => {
  const pidFile = join(cluster, 'postmaster.pid')
  const begun = Date.now()
  let sent: NodeJS.Signals | undefined
  for (;;) {
    const pid = Math.abs(Number.parseInt(readIfThere(pidFile) ?? '', 10))
    if (Number.isNaN(pid)) return
    const here = isAt(pid, cluster)
    if (startOfProcess(pid) === undefined || here === false) {
      rmSync(pidFile, { force: true })
      return
    }
    // Where the platform cannot tell whose process it is, PostgreSQL itself decides; we signal nobody on a guess.
    if (here === undefined) return
    // The command of a process on its way out is empty.
    const command = readIfThere(`/proc/${pid}/cmdline`) ?? ''
    const foreign = command !== '' && !command.includes(`cluster_name=${clusterName}`)
    if (foreign || Date.now() > until)
      throw new DataDirectoryInUse(
        `A PostgreSQL (process ${pid}) already runs on the data in ${cluster}. Stop it first.`,
      )
    const signal = Date.now() - begun > 10_000 ? 'SIGQUIT' : 'SIGINT'
    if (signal !== sent && startOfProcess(pid) !== undefined) process.kill(pid, signal)
    sent = signal
    await sleep(50)
  }
}
