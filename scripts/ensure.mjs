/**
 * Makes what a command needs before it runs: installs packages always, and what the arguments name.
 *   node scripts/ensure.mjs build   before `npm start`: dist/ as new as the sources
 *   node scripts/ensure.mjs test    before `npm test`: a Chromium for the browser journeys
 * Runs on whatever Node started npm (>= 20.19) and needs no package itself.
 */
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const bin = join(root, 'node_modules/.bin')
const stamp = join(root, 'dist/.built')

/** Ends with one clear sentence instead of a stack trace. */
const giveUp = (message) => {
  process.stderr.write(`Fairlead: ${message}\n`)
  process.exit(1)
}

const say = (message) => process.stdout.write(`Fairlead: ${message}\n`)

const run = (command, args, environment = {}) =>
  spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...environment } }).status === 0

const modified = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0

/** The latest change under a path; a directory changes when a file in it comes or goes. */
const latest = (path) => {
  if (!existsSync(path)) return 0
  if (!statSync(path).isDirectory()) return modified(path)
  return readdirSync(path).reduce((newest, name) => Math.max(newest, latest(join(path, name))), modified(path))
}

const install = () => {
  if (modified(join(root, 'node_modules/.package-lock.json')) >= modified(join(root, 'package-lock.json'))) return
  say('installing packages (npm ci) …')
  const npm = process.env.npm_execpath
  // Development packages too: the build needs them also where NODE_ENV=production would leave them out. Only errors are
  // shown: npm warns of packages that want a newer Node than its own, and they run on the one brought by npm.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const done = npm ? run(process.env.npm_node_execpath ?? process.execPath, [npm, ...args]) : run('npm', args)
  if (!done) giveUp('the packages could not be installed; npm says why above.')
}

const majorOf = (node) => {
  const { status, stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' })
  return status === 0 ? Number.parseInt(stdout.slice(1), 10) : 0
}

/** Node 24 as brought by npm; where it is not made for this system, the one that runs already. */
const findNode = () => {
  const brought = join(bin, 'node')
  if (majorOf(brought) >= 24) return brought
  if (majorOf(process.execPath) < 24)
    giveUp(
      `it runs on Node 24. npm brings that on Linux (x64 and arm64, glibc); here, on ${process.platform} ${process.arch} ` +
        `with Node ${process.versions.node}, install Node 24 or newer from https://nodejs.org and try again.`,
    )
  // npm puts .bin first on the path: one that does not run there would hide the one that does.
  rmSync(brought, { force: true })
  return process.execPath
}

/** tsc writes the JSON that modules import; this adds what they read by path. */
const copyJson = (directory) => {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name)
    if (entry.isDirectory()) copyJson(path)
    if (!entry.isFile() || !entry.name.endsWith('.json') || entry.name === 'tsconfig.json') continue
    const target = join(root, 'dist', relative(join(root, 'src'), path))
    mkdirSync(dirname(target), { recursive: true })
    copyFileSync(path, target)
  }
}

const build = (node) => {
  const settings = ['tsconfig.json', 'tsconfig.build.json', 'vite.config.ts', 'scripts/bundle.mjs']
  const inputs = ['src', 'package.json', 'package-lock.json', ...settings]
  const begun = Date.now()
  if (modified(stamp) > Math.max(...inputs.map((input) => latest(join(root, input))))) return
  say('building …')
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  const path = { PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` }
  if (!run(node, ['node_modules/typescript7/bin/tsc', '-p', 'tsconfig.build.json'], path))
    giveUp('the server did not compile; the compiler says why above.')
  if (!run(node, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], path))
    giveUp('styles and browser scripts were not built; vite says why above.')
  copyJson(join(root, 'src'))
  if (!run(node, ['scripts/bundle.mjs'], path))
    giveUp('the server was not joined into one file; esbuild says why above.')
  // Dated at the beginning: what was changed while building is built again next time.
  writeFileSync(stamp, '')
  utimesSync(stamp, begun / 1000, begun / 1000)
  say(`built in ${((Date.now() - begun) / 1000).toFixed(1)} s.`)
}

const ensureChromium = () => {
  const chosen = process.env.CHROMIUM
  if (chosen && !existsSync(chosen)) giveUp(`CHROMIUM is ${chosen}, but no such program is there.`)
  if (chosen || existsSync('/usr/bin/chromium')) return
  const packages = ['chromium', 'fonts-liberation']
  const manual =
    `the browser journeys of the tests need Chromium. Install it (Debian: sudo apt-get install ${packages.join(' ')}) ` +
    'or set CHROMIUM to the path of one, and try again.'
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) giveUp(manual)
  say('installing Chromium for the browser journeys (apt-get) …')
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  run('apt-get', ['-qq', 'update'], quiet)
  run('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', ...packages], quiet)
  if (!existsSync('/usr/bin/chromium')) giveUp(`apt-get could not install it: ${manual}`)
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19))
  giveUp(`starting it needs Node 20.19 or newer, and this is Node ${process.versions.node}.`)
install()
const node = findNode()
for (const step of process.argv.slice(2)) {
  if (step === 'build') build(node)
  else if (step === 'test') ensureChromium()
  else giveUp(`scripts/ensure.mjs knows build and test, not ${step}.`)
}
