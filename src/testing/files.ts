import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { FileStore } from '#files/file-store.ts'
import { fileCare, type FileCare } from '#files/receive.ts'
import type { ScannerAddress } from '#kernel/scanner-address.ts'

/** A folder for attachments of its own, and the care for it. */
export type TestFiles = {
  readonly folder: string
  readonly care: FileCare
  /** Every file that lies in it, with its bytes. */
  readonly all: () => { readonly name: string; readonly bytes: Buffer }[]
  readonly remove: () => void
}

export function testFiles(scanner: ScannerAddress | null = null): TestFiles {
  const folder = mkdtempSync(path.join(tmpdir(), 'fairlead-files-'))
  return {
    folder,
    care: fileCare(new FileStore(folder), scanner),
    all: () =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((each) => each.isFile())
        .map((each) => ({ name: each.name, bytes: readFileSync(path.join(each.parentPath, each.name)) })),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
