import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { defineConfig, type Plugin } from 'vite'

const outDir = 'dist/assets'

/** Writes `.br` and `.gz` beside every text asset, so that the server sends them without compressing anything itself. */
const compressed = (): Plugin => ({
  name: 'fairlead-compressed',
  async closeBundle() {
    const names = (await readdir(outDir)).filter((name) => /\.(css|js|svg)$/.test(name))
    for (const name of names) {
      const content = await readFile(join(outDir, name))
      const brotli = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
      await writeFile(join(outDir, `${name}.br`), brotli)
      await writeFile(join(outDir, `${name}.gz`), gzipSync(content, { level: 9 }))
    }
  },
})

/**
 * Builds what the browser gets: the theme, the client module and the font, into `dist/assets` with hashed names and a
 * manifest that `src/web/assets.ts` reads. Pages themselves are rendered on the server and are not built here.
 */
export default defineConfig({
  base: '/assets/',
  publicDir: 'src/web/public',
  plugins: [compressed()],
  build: {
    outDir,
    assetsDir: '',
    emptyOutDir: true,
    manifest: true,
    modulePreload: false,
    // Fonts as files of their own: they are cached, and the content security policy allows no data: addresses.
    assetsInlineLimit: 0,
    // The default minifier refuses an old media query in govuk-frontend ("min-width: 0\0").
    cssMinify: 'esbuild',
    target: 'es2022',
    rolldownOptions: {
      input: {
        client: 'src/web/client/main.ts',
        theme: 'src/web/theme.scss',
        'concern-client': 'src/web/client/concern.ts',
        'concern-theme': 'src/web/concern-theme.scss',
      },
    },
  },
  css: { preprocessorOptions: { scss: { loadPaths: ['node_modules'], quietDeps: true } } },
})
