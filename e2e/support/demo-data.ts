import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startServer } from './server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A data directory with the demo in it, to be copied: no journey needs a first start of its own. */
    demoData: string
  }
}

/** Starts the product once for all journeys: a first start, with a new database, migration and demo data. */
export default async function setup({ provide }: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'fairlead-demo-'))
  const demoData = join(folder, 'data')
  const server = await startServer({ FAIRLEAD_DATA_DIR: demoData })
  await server.stop()
  provide('demoData', demoData)
  return () => {
    rmSync(folder, { recursive: true, force: true })
  }
}
