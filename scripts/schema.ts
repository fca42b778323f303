import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { startEmbeddedPostgres } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'

/** Writes src/db/schema.ts from a freshly migrated database (.kysely-codegenrc.json). */
const dataDir = mkdtempSync(path.join(tmpdir(), 'fairlead-schema-'))
const postgres = await startEmbeddedPostgres({ dataDir })
try {
  await migrate(postgres.adminUrl)
  const done = spawnSync('kysely-codegen', ['--url', postgres.adminUrl], { stdio: 'inherit' })
  process.exitCode = done.status ?? 1
} finally {
  await postgres.stop()
  rmSync(dataDir, { recursive: true, force: true })
}
