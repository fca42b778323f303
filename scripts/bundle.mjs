/**
 * Joins the modules of the server, as tsc wrote them, into one `dist/main.js` (docs/decisions/0048): fifteen hundred small files cost a start half
 * a second, and the server memory for as long as it runs. Packages, commands (`*.cli.js`) and workers stay files of their own.
 */
import { readFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const dist = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist')

/** What a module finds beside itself it still finds beside where it was. */
const ownPlace = {
  name: 'own-place',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.js$/ }, async ({ path }) => {
      const code = await readFile(path, 'utf8')
      const file = relative(dist, path)
      const place = {
        url: `new URL(${JSON.stringify(`./${file}`)}, import.meta.url).href`,
        dirname: `(import.meta.dirname + ${JSON.stringify(`/${dirname(file)}`)})`,
      }
      return { contents: code.replaceAll(/import\.meta\.(url|dirname)/g, (_, what) => place[what]) }
    })
  },
}

const main = join(dist, 'main.js')
await build({
  entryPoints: [main],
  outfile: main,
  allowOverwrite: true,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  packages: 'external',
  // Names and lines stay, so that an error says where it happened. A text of these letters alone takes half the memory.
  charset: 'ascii',
  logLevel: 'warning',
  plugins: [ownPlace],
})
