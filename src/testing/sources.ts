import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const source = path.resolve(import.meta.dirname, '..')

/**
 * A file under src/: its path from there (`casework/meeting/meeting.ts`), its text, what of src/ it imports, and which of
 * those it needs when it runs (types are gone by then).
 */
export type SourceFile = {
  readonly file: string
  readonly text: string
  readonly imports: readonly string[]
  readonly needs: readonly string[]
}

/** `#casework/meeting/meeting.ts` and `./meeting.ts` as paths from src/; packages are left out. */
function importsOf(file: string, text: string): Pick<SourceFile, 'imports' | 'needs'> {
  const statement = /^(import type [^']*?|import [^']*?|export [^']*?)from '((?:#|\.\.?\/)[^']+)'/gm
  const found = [...text.matchAll(statement)].map(([, kind = '', name = '']) => ({
    runs: !kind.startsWith('import type'),
    path: name.startsWith('#') ? name.slice(1) : path.posix.join(path.posix.dirname(file), name),
  }))
  return { imports: found.map((each) => each.path), needs: found.filter((each) => each.runs).map((each) => each.path) }
}

/** Every file under src/, with forward slashes, in alphabetical order. */
export function sourceFiles(): SourceFile[] {
  return readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(source, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()
    .map((file) => {
      const text = readFileSync(path.join(source, file), 'utf8')
      return { file, text, ...(/\.tsx?$/.test(file) ? importsOf(file, text) : { imports: [], needs: [] }) }
    })
}

/** Loads every module whose file matches: what it exports, by name. */
export async function modulesOf(
  pattern: RegExp,
): Promise<{ file: string; exports: Readonly<Record<string, unknown>> }[]> {
  const files = sourceFiles().filter(({ file }) => pattern.test(file))
  return await Promise.all(
    files.map(async ({ file }) => ({
      file,
      exports: (await import(path.join(source, file))) as Record<string, unknown>,
    })),
  )
}
