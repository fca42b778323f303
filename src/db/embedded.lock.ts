import { randomBytes } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** Another live process already uses the data directory; nothing in it was touched. */
export class DataDirectoryInUse extends Error {
  override readonly name = 'DataDirectoryInUse'
}

const holderSchema = z.object({ pid: z.number().int().positive(), start: z.string() })

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code

/** The text of a file; undefined when there is none. */
export const readIfThere = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    // ESRCH: the process ended while its /proc entry was being read.
    if (hasCode(error, 'ENOENT') || hasCode(error, 'ESRCH')) return undefined
    throw error
  }
}

const isSignallable = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return hasCode(error, 'EPERM')
  }
}

/**
 * When a live process started: boot id and clock ticks since boot, so that a reused process id is told from its former
 * owner; '' where the platform has no /proc. Undefined for a process that has ended, a zombie included: it can no longer
 * hold anything, although signals still reach it until its parent reaps it.
 */
export const startOfProcess = (pid: number): string | undefined => {
  if (!isSignallable(pid)) return undefined
  const stat = readIfThere(`/proc/${pid}/stat`)
  if (stat === undefined) return isSignallable(pid) ? '' : undefined
  // The command name before the last parenthesis may itself hold spaces; state and start are fields 3 and 22 of proc(5).
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  if (fields[0] === 'Z' || fields[0] === 'X') return undefined
  return `${readIfThere('/proc/sys/kernel/random/boot_id')?.trim() ?? ''}:${fields[19] ?? ''}`
}

/** The process that wrote the lock, if it still lives. A lock is written whole before it gets its name, so an unreadable one is what a power failure left. */
const liveHolder = (written: string): number | undefined => {
  const holder = holderSchema.safeParse(parsed(written)).data
  if (!holder) return undefined
  const start = startOfProcess(holder.pid)
  return start !== undefined && (start === holder.start || start === '') ? holder.pid : undefined
}

const linked = (from: string, to: string): boolean => {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  }
}

/**
 * Gives the file `mine` the name `lock`, or says which process holds that name. The lock of a process that has ended is
 * replaced only under a second lock of the same kind and after reading it again: of several processes that find the same
 * stale lock, one wins, and none replaces the winner's.
 */
const take = (mine: string, lock: string): number | undefined => {
  for (;;) {
    if (linked(mine, lock)) return undefined
    const written = readIfThere(lock)
    if (written === undefined) continue
    const guard = `${lock}.takeover`
    const holder = liveHolder(written) ?? take(mine, guard)
    if (holder !== undefined) return holder
    try {
      const again = readIfThere(lock)
      if (again === undefined) continue
      const winner = liveHolder(again)
      if (winner === undefined) {
        linkSync(mine, `${mine}.new`)
        renameSync(`${mine}.new`, lock)
      }
      return winner
    } finally {
      rmSync(guard, { force: true })
    }
  }
}

/**
 * Takes the data directory for this process until the returned function is called or the process ends, in whatever way.
 * @throws DataDirectoryInUse at once when another live process, or this one, already has it
 */
export const lockDataDirectory = (dataDir: string): (() => void) => {
  const lock = join(dataDir, 'fairlead.lock')
  const mine = `${lock}.${process.pid}.${randomBytes(6).toString('hex')}`
  writeFileSync(mine, JSON.stringify({ pid: process.pid, start: startOfProcess(process.pid) ?? '' }), {
    mode: 0o644,
    flag: 'wx',
  })
  try {
    const holder = take(mine, lock)
    if (holder === undefined)
      return () => {
        rmSync(lock, { force: true })
      }
    throw new DataDirectoryInUse(
      `Another Fairlead (process ${holder}) already uses the data in ${dataDir}. Stop it first, or set FAIRLEAD_DATA_DIR to another directory.`,
    )
  } finally {
    rmSync(mine, { force: true })
  }
}
