import { spawn, type ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { asNpmStart } from '../servers/demo.ts'
import { figure, median, say, type Figure } from '../report.ts'

const root = path.resolve(import.meta.dirname, '../..')
const PATIENCE_MS = 180_000
const STARTS = 5

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })

const isReady = async (port: number): Promise<boolean> => {
  try {
    return (await fetch(`http://127.0.0.1:${port}/health/ready`)).status === 200
  } catch {
    return false
  }
}

type Running = {
  readonly port: number
  /** Of the process that was started. */
  readonly pid: number
  readonly seconds: number
  readonly stop: () => Promise<void>
}

/** Runs a command that starts the product on its own data, and waits for its first 200 on /health/ready. */
export async function startAndWait(
  command: string,
  args: readonly string[],
  dataDir: string,
  env: NodeJS.ProcessEnv = {},
  cwd = root,
): Promise<Running> {
  const port = await freePort()
  const begun = performance.now()
  const child: ChildProcess = spawn(command, args, {
    cwd,
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      ...env,
      PORT: String(port),
      FAIRLEAD_DATA_DIR: dataDir,
      FAIRLEAD_MODE: 'demo',
      DATABASE_URL: '',
    },
  })
  const state = { ended: false }
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      state.ended = true
      resolve()
    })
  })
  while (!(await isReady(port))) {
    if (state.ended || performance.now() - begun > PATIENCE_MS)
      throw new Error(`${command} ${args.join(' ')} did not become ready`)
    await sleep(5)
  }
  const seconds = (performance.now() - begun) / 1000
  return {
    port,
    pid: child.pid ?? 0,
    seconds,
    stop: async () => {
      // The whole group: npm does not always hand a signal on.
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM')
      await ended
      while (await isReady(port)) await sleep(20)
    },
  }
}

async function warmStarts(
  command: string,
  args: readonly string[],
  dataDir: string,
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  const times: number[] = []
  for (let each = 0; each < STARTS; each += 1) {
    const running = await startAndWait(command, args, dataDir, env)
    times.push(running.seconds)
    await running.stop()
  }
  return median(times)
}

/** From the command to the first answer, on data that are there already: the demo in a folder of its own. */
export async function measureStart(dataDir: string): Promise<Figure[]> {
  const application = [...asNpmStart.flags, 'dist/main.js']
  const first = await startAndWait('node', application, dataDir, asNpmStart.env)
  await first.stop()
  const node = await warmStarts('node', application, dataDir, asNpmStart.env)
  const npm = await warmStarts('npm', ['start', '--silent'], dataDir)
  say(`  first start ${first.seconds.toFixed(2)} s, warm: node ${node.toFixed(2)} s, npm start ${npm.toFixed(2)} s`)
  return [
    figure('Warm npm start to the first 200', npm, 's', { most: 2 }),
    figure('Of that, the application itself (node dist/main.js)', node, 's'),
  ]
}
