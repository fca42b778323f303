import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Addresses of the built theme, client module and font (with the hash of their content in the name) and of the mark. */
export type Assets = { readonly css: string; readonly script: string; readonly icon: string; readonly font: string }
/** The same of the public form, which has a small theme and module of its own and no font. */
export type ConcernAssets = Omit<Assets, 'font'>

/** Where `vite build` writes, whether this file runs from `src/web` or from `dist/web`. */
export const assetsDirectory = join(import.meta.dirname, '..', '..', 'dist', 'assets')

type Chunk = { readonly file: string; readonly css?: readonly string[]; readonly assets?: readonly string[] }

/** Copied as it is from `src/web/public`: it never changes. */
const icon = '/assets/mark.svg'
const manifestPath = join(assetsDirectory, '.vite', 'manifest.json')

let read: Assets | undefined
let readConcern: ConcernAssets | undefined

/**
 * Reads the manifest of `vite build` once. Before the first build (unit tests) the addresses have no hash.
 * @throws when the manifest is there but a part of it is missing: the build is then broken.
 */
export const assets = (): Assets =>
  (read ??= {
    css: addressOf(/^theme.*\.css$/, '/assets/theme.css'),
    script: addressOf(/^client.*\.js$/, '/assets/client.js'),
    icon,
    font: addressOf(/wght-normal.*\.woff2$/, '/assets/font.woff2'),
  })

/** Those of the public form, in the same way. */
export const concernAssets = (): ConcernAssets =>
  (readConcern ??= {
    css: addressOf(/^concern-theme.*\.css$/, '/assets/concern-theme.css'),
    script: addressOf(/^concern-client.*\.js$/, '/assets/concern-client.js'),
    icon,
  })

function addressOf(pattern: RegExp, unbuilt: string): string {
  if (!existsSync(manifestPath)) return unbuilt
  const manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as Readonly<Record<string, Chunk>>
  const files = Object.values(manifest).flatMap((chunk) => [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])])
  const file = files.find((name) => pattern.test(name))
  if (file === undefined) throw new Error(`The built assets lack ${pattern.source}. Run the build again.`)
  return `/assets/${file}`
}
