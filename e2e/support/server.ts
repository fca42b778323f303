import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const startingTakesAtMost = 90_000
const stoppingTakesAtMost = 20_000

/** The built product as people run it, on a port of its own, with data of its own that goes when it stops. */
export type RunningServer = {
  readonly url: string
  readonly dataDir: string
  /** What it has said so far, for the report of a failure. */
  readonly said: () => string
  readonly stop: () => Promise<void>
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

/** Ends the process politely, and for certain if it does not listen. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const forced = setTimeout(() => child.kill('SIGKILL'), stoppingTakesAtMost)
  await ended
  clearTimeout(forced)
}

/**
 * Starts `node dist/main.js` (build first: `npm test` does) and waits until it says that it listens. With an empty data directory that
 * is a first start, with a new database, migration and demo data. `{port}` in a setting becomes its port.
 * @param data a directory to begin with a copy of
 * @throws Error with what it said, when it ends or does not listen in time.
 */
export async function startServer(
  environment: Readonly<Record<string, string>> = {},
  data?: string,
): Promise<RunningServer> {
  const port = await freePort()
  const dataDir = mkdtempSync(join(tmpdir(), 'fairlead-e2e-'))
  if (data !== undefined) cpSync(data, dataDir, { recursive: true })
  const settings = {
    PORT: String(port),
    FAIRLEAD_DATA_DIR: dataDir,
    FAIRLEAD_LOG_LEVEL: 'error',
    // As in `npm start`: what one start compiled the next ones read.
    NODE_COMPILE_CACHE: 'dist/.compiled',
    // Nobody is asked again who they are because the machine is slow; step-up.test.ts is about that.
    FAIRLEAD_STEP_UP_MINUTES: '720',
    ...Object.fromEntries(
      Object.entries(environment).map(([name, value]) => [name, value.replace('{port}', String(port))]),
    ),
  }
  const child = spawn(process.execPath, ['dist/main.js'], {
    cwd: root,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const listening = new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => {
      reject(new Error(`Fairlead did not listen in ${startingTakesAtMost / 1000} s:\n${said}`))
    }, startingTakesAtMost)
    const hear = (chunk: Buffer): void => {
      said += chunk.toString()
      if (said.includes('Fairlead listens on')) {
        clearTimeout(late)
        resolve()
      }
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', (code) => {
      clearTimeout(late)
      reject(new Error(`Fairlead ended with ${code ?? 'a signal'}:\n${said}`))
    })
  })
  const stop = async (): Promise<void> => {
    await end(child)
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    await listening
  } catch (error) {
    await stop()
    throw error
  }
  return { url: `http://127.0.0.1:${port}`, dataDir, said: () => said, stop }
}
