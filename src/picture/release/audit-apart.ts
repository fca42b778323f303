import { Worker } from 'node:worker_threads'
import { failedVerdict, type Verdict } from './audit-findings.ts'
import type { AuditInput } from './audit.ts'

/** Longest an audit may take; one of 4,200 numbers takes seconds. */
export const AUDIT_TIME_MS = 30 * 60_000

/** The worker beside this file, as source or as built. */
const isSource = import.meta.url.endsWith('.ts')
const besides = new URL(`./audit-worker.${isSource ? 'ts' : 'js'}`, import.meta.url)

/**
 * The audit in a thread of its own: the server goes on answering. Closed when in doubt: a thread that fails, ends without a word or takes
 * too long is an audit that was not passed.
 */
export function auditApart(input: AuditInput, worker: URL = besides, timeMs: number = AUDIT_TIME_MS): Promise<Verdict> {
  return new Promise((resolve) => {
    const thread = new Worker(worker, { workerData: input, execArgv: isSource ? ['--conditions=source'] : [] })
    const end = (verdict: Verdict): void => {
      clearTimeout(late)
      resolve(verdict)
      void thread.terminate()
    }
    const late = setTimeout(() => end(failedVerdict('time')), timeMs)
    thread.once('message', (verdict: Verdict) => end(verdict))
    thread.once('error', () => end(failedVerdict('error')))
    thread.once('exit', () => end(failedVerdict('silence')))
  })
}
