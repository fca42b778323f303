import { readFileSync } from 'node:fs'

/** Processor time of a process so far, in milliseconds: user and system, from the kernel, in ticks of 10 ms. */
export function processorMs(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // Fields after the name in parentheses; the 12th and 13th of them are utime and stime.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

function memoryMb(pid: number, name: 'VmRSS' | 'VmHWM'): number {
  const line = new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Number(line?.[1]) / 1024
}

/** Memory a process holds, in MB. */
export const residentMb = (pid: number): number => memoryMb(pid, 'VmRSS')

/** The most memory a process ever held, in MB. */
export const peakMb = (pid: number): number => memoryMb(pid, 'VmHWM')
