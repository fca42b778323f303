import { parentPort, workerData } from 'node:worker_threads'
import type { PictureInput } from './picture-input.ts'
import { drawRelease, Refused, type DrawAnswer } from './draw-release.ts'

const { input, key, now } = workerData as { input: PictureInput; key: Uint8Array; now: Date }

function answer(): DrawAnswer {
  try {
    return { drawn: drawRelease(input, key, now) }
  } catch (error) {
    if (error instanceof Refused) return { refused: error.why }
    throw error
  }
}

parentPort?.postMessage(answer())
