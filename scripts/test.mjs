/**
 * Everything that must hold before a change lands. Every stage runs, also after one that failed: one run says all that is
 * wrong. The last line is always `N passed, N failed`; a stage that has no tests of its own counts as one when it fails.
 *   npm test                     everything (installs and builds first, see scripts/ensure.mjs)
 *   npm test -- types behaviour  only these stages
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const modules = join(root, 'node_modules')
const reports = mkdtempSync(join(tmpdir(), 'fairlead-reports-'))

const tsc = join(modules, 'typescript7/bin/tsc')
const vitest = (name, ...options) => ({
  name,
  args: [join(modules, 'vitest/vitest.mjs'), 'run', '--reporter=default', '--reporter=json', ...options],
  report: join(reports, `${name}.json`),
})

const stages = [
  { name: 'types', args: [tsc, '-p', 'tsconfig.json'] },
  { name: 'client-types', args: [tsc, '-p', 'src/web/client/tsconfig.json'] },
  { name: 'lint', args: [join(modules, 'eslint/bin/eslint.js'), '.', '--max-warnings=0'] },
  { name: 'format', args: [join(modules, 'prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'] },
  vitest('behaviour'),
  { name: 'proof', args: ['--conditions=source', 'assure/run.ts', '--short'] },
  vitest('journeys', '--config', 'vitest.e2e.config.ts'),
]

/** Node 24 as brought by npm comes first for whatever a stage starts. */
const environment = { ...process.env, PATH: [join(modules, '.bin'), process.env.PATH].join(delimiter) }

/**
 * Tests of a report, the failed ones by name. A file that did not even load, or whose set-up failed, is a failure without a
 * failed test.
 */
const countOf = (name, report, succeeded) => {
  try {
    const { numPassedTests: passed, testResults } = JSON.parse(readFileSync(report, 'utf8'))
    const failures = testResults
      .filter((file) => file.status === 'failed')
      .flatMap((file) => {
        const tests = file.assertionResults.filter((each) => each.status === 'failed').map((each) => each.fullName)
        return (tests.length > 0 ? tests : ['the file itself']).map((test) => `${relative(root, file.name)}: ${test}`)
      })
    return { passed, failures: succeeded || failures.length > 0 ? failures : [name] }
  } catch {
    return { passed: 0, failures: [name] }
  }
}

const run = ({ name, args, report }) => {
  process.stdout.write(`\n── ${name} ──\n`)
  const begun = Date.now()
  const output = report ? [`--outputFile.json=${report}`] : []
  const { status } = spawnSync(process.execPath, [...args, ...output], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const succeeded = status === 0
  const seconds = ((Date.now() - begun) / 1000).toFixed(1)
  process.stdout.write(`── ${name}: ${succeeded ? 'good' : 'failed'} (${seconds} s) ──\n`)
  return report ? countOf(name, report, succeeded) : { passed: 0, failures: succeeded ? [] : [name] }
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !stages.some((stage) => stage.name === name))
if (unknown.length > 0) {
  process.stderr.write(
    `There is no stage ${unknown.join(', ')}; there are ${stages.map(({ name }) => name).join(', ')}.\n`,
  )
  process.exit(1)
}

const counts = stages.filter(({ name }) => wanted.length === 0 || wanted.includes(name)).map(run)
rmSync(reports, { recursive: true, force: true })
const passed = counts.reduce((sum, each) => sum + each.passed, 0)
const failures = counts.flatMap((each) => each.failures)
// By name at the very end: a log of thousands of lines is read from below.
for (const failure of failures) process.stdout.write(`\nfailed: ${failure}`)
process.stdout.write(`\n${passed} passed, ${failures.length} failed\n`)
// All stages together must have run some test: an empty run proves nothing.
process.exitCode = failures.length === 0 && (passed > 0 || wanted.length > 0) ? 0 : 1
