import { fork, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import type { RoleUrls } from '#db/pools.ts'
import { processorMs, residentMb } from '../processes.ts'
import { asNpmStart } from './demo.ts'
import type { Script } from '../statements/script.ts'

/** What a server under test is told. */
export type ServerTask = {
  readonly urls: RoleUrls
  readonly poolSize: number
  readonly scripts: Readonly<Record<string, Script>>
}

/** A server under test in a process of its own. */
export type Server = {
  readonly name: string
  readonly origin: string
  /** Memory it holds now, in MB (VmRSS). */
  readonly memory: () => number
  /** Processor time it has used so far, in milliseconds. */
  readonly processorMs: () => number
  readonly stop: () => Promise<void>
}

const endOf = (child: ChildProcess): Promise<void> => new Promise((resolve) => child.once('exit', () => resolve()))

function portOf(child: ChildProcess, name: string): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('message', (message: unknown) => resolve(Number(message)))
    child.once('exit', (code) => reject(new Error(`the server ${name} ended with ${String(code)} before it listened`)))
  })
}

/** Starts one of the servers beside this file; it listens on a free port. FAIRLEAD_BENCH_PROFILE names a folder for profiles. */
export async function startServer(name: 'own' | 'bare' | 'limit', task: ServerTask): Promise<Server> {
  const profiles = process.env['FAIRLEAD_BENCH_PROFILE']
  const execArgv = [
    // As `npm start` starts it.
    ...(name === 'own' ? asNpmStart.flags : []),
    ...(profiles === undefined
      ? []
      : ['--cpu-prof', `--cpu-prof-dir=${profiles}`, `--cpu-prof-name=${name}-${Date.now()}.cpuprofile`]),
  ]
  const child = fork(path.join(import.meta.dirname, `${name}.ts`), {
    serialization: 'advanced',
    execArgv,
    env: name === 'own' ? { ...process.env, ...asNpmStart.env } : process.env,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ended = endOf(child)
  const listening = portOf(child, name)
  child.send(task)
  const port = await listening
  return {
    name,
    origin: `http://127.0.0.1:${port}`,
    memory: () => residentMb(child.pid ?? 0),
    processorMs: () => processorMs(child.pid ?? 0),
    stop: async () => {
      child.disconnect()
      await ended
    },
  }
}
