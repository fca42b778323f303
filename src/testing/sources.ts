import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const source = path.resolve(import.meta.dirname, '..')

/** A file under src/: its path from there (`casework/meeting/meeting.ts`), its text, and what of src/ it imports. */
export type SourceFile = { readonly file: string; readonly text: string; readonly imports: readonly string[] }

/** `#casework/meeting/meeting.ts` and `./meeting.ts` as paths from src/; packages are left out. */
function importsOf(file: string, text: string): string[] {
  const named = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '')
  return named.flatMap((name) => {
    if (name.startsWith('#')) return [name.slice(1)]
    return name.startsWith('.') ? [path.posix.join(path.posix.dirname(file), name)] : []
  })
}

/** Every file under src/, with forward slashes, in alphabetical order. */
export function sourceFiles(): SourceFile[] {
  return readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(source, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()
    .map((file) => {
      const text = readFileSync(path.join(source, file), 'utf8')
      return { file, text, imports: /\.tsx?$/.test(file) ? importsOf(file, text) : [] }
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
