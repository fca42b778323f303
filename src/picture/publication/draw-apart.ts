import { Worker } from 'node:worker_threads'
import type { DrawAnswer } from './draw-release.ts'
import type { PictureInput } from './picture-input.ts'

/** Longest a draw may take: one of 4,200 numbers takes a second, one that finds no table tries three times sixteen thousand sweeps. */
const DRAW_TIME_MS = 10 * 60_000

const isSource = import.meta.url.endsWith('.ts')
const besides = new URL(`./draw-worker.${isSource ? 'ts' : 'js'}`, import.meta.url)

/**
 * The draw in a thread of its own: the server goes on answering. Closed when in doubt: a thread that fails, ends without a word or takes too
 * long has drawn nothing.
 */
export function drawApart(
  work: { readonly input: PictureInput; readonly key: Uint8Array; readonly now: Date },
  worker: URL = besides,
  timeMs: number = DRAW_TIME_MS,
): Promise<DrawAnswer> {
  return new Promise((resolve) => {
    const thread = new Worker(worker, { workerData: work, execArgv: isSource ? ['--conditions=source'] : [] })
    const end = (answer: DrawAnswer): void => {
      clearTimeout(late)
      resolve(answer)
      void thread.terminate()
    }
    const silent: DrawAnswer = { refused: { kind: 'no-answer' } }
    const late = setTimeout(() => end(silent), timeMs)
    thread.once('message', (answer: DrawAnswer) => end(answer))
    thread.once('error', () => end(silent))
    thread.once('exit', () => end(silent))
  })
}
