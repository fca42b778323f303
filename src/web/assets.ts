import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Addresses of the built theme, client module and font (with the hash of their content in the name) and of the mark. */
export type Assets = { readonly css: string; readonly script: string; readonly icon: string; readonly font: string }

/** Where `vite build` writes, whether this file runs from `src/web` or from `dist/web`. */
export const assetsDirectory = join(import.meta.dirname, '..', '..', 'dist', 'assets')

type Chunk = { readonly file: string; readonly css?: readonly string[]; readonly assets?: readonly string[] }

/** Copied as it is from `src/web/public`: it never changes. */
const icon = '/assets/mark.svg'

let read: Assets | undefined

/**
 * Reads the manifest of `vite build` once. Before the first build (unit tests) the addresses have no hash.
 * @throws when the manifest is there but a part of it is missing: the build is then broken.
 */
export const assets = (): Assets => (read ??= readAssets(join(assetsDirectory, '.vite', 'manifest.json')))

const readAssets = (manifestPath: string): Assets => {
  if (!existsSync(manifestPath)) {
    return { css: '/assets/theme.css', script: '/assets/client.js', icon, font: '/assets/font.woff2' }
  }
  const manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as Readonly<Record<string, Chunk>>
  const files = Object.values(manifest).flatMap((chunk) => [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])])
  const address = (pattern: RegExp): string => {
    const file = files.find((name) => pattern.test(name))
    if (file === undefined) throw new Error(`The built assets lack ${pattern.source}. Run the build again.`)
    return `/assets/${file}`
  }
  return {
    css: address(/^theme.*\.css$/),
    script: address(/^client.*\.js$/),
    icon,
    font: address(/wght-normal.*\.woff2$/),
  }
}
