import { parentPort, workerData } from 'node:worker_threads'
import { audit, type AuditInput } from './audit.ts'

// A verdict, or nothing: whoever waits takes silence, an error or an early end for a failed audit.
parentPort?.postMessage(await audit(workerData as AuditInput))
