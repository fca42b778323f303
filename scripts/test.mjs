/**
 * Everything that must hold before a change lands. Every stage runs, also after one that failed: one run says all that is
 * wrong. The last line is always `N passed, N failed`; a stage that has no tests of its own counts as one when it fails.
 *   npm test                     everything (installs and builds first, see scripts/ensure.mjs)
 *   npm test -- types behaviour  only these stages
 */
import { Buffer } from 'node:buffer'
import { spawn } from 'node:child_process'
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

/** What reads the sources, and what asks a running product in one place: beside each other they leave no processor idle. */
const sources = [
  { name: 'types', args: [tsc, '-p', 'tsconfig.json'] },
  { name: 'client-types', args: [tsc, '-p', 'src/web/client/tsconfig.json'] },
  { name: 'lint', args: [join(modules, 'eslint/bin/eslint.js'), '.', '--max-warnings=0'] },
  { name: 'format', args: [join(modules, 'prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'] },
]
const proof = [{ name: 'proof', args: ['--conditions=source', 'assure/run.ts', '--short'] }]
/** Rounds of lanes of stages: rounds and the stages of a lane follow each other, lanes go side by side. */
const rounds = [[sources, proof], [[vitest('behaviour')]], [[vitest('journeys', '--config', 'vitest.e2e.config.ts')]]]
const stages = rounds.flat(2)

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

/** Starts a stage. Alone it speaks as it goes; beside others it is heard when it is done. */
const run = async ({ name, args, report }, alone) => {
  if (alone) process.stdout.write(`\n── ${name} ──\n`)
  const begun = Date.now()
  const output = report ? [`--outputFile.json=${report}`] : []
  const stdio = ['ignore', alone ? 'inherit' : 'pipe', alone ? 'inherit' : 'pipe']
  const child = spawn(process.execPath, [...args, ...output], { cwd: root, env: environment, stdio })
  const said = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => said.push(part))
  // No status when it could not be started or was ended by a signal: that is no success.
  const status = await new Promise((resolve) => child.once('error', resolve).once('close', resolve))
  const succeeded = status === 0
  const seconds = ((Date.now() - begun) / 1000).toFixed(1)
  if (!alone) process.stdout.write(Buffer.concat([Buffer.from(`\n── ${name} ──\n`), ...said]))
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

const counts = []
for (const round of rounds) {
  const lanes = round
    .map((lane) => lane.filter(({ name }) => wanted.length === 0 || wanted.includes(name)))
    .filter((lane) => lane.length > 0)
  const runLane = async (lane) => {
    for (const stage of lane) counts.push(await run(stage, lanes.length === 1))
  }
  await Promise.all(lanes.map(runLane))
}
rmSync(reports, { recursive: true, force: true })
const passed = counts.reduce((sum, each) => sum + each.passed, 0)
const failures = counts.flatMap((each) => each.failures)
// By name at the very end: a log of thousands of lines is read from below.
for (const failure of failures) process.stdout.write(`\nfailed: ${failure}`)
process.stdout.write(`\n${passed} passed, ${failures.length} failed\n`)
// All stages together must have run some test: an empty run proves nothing.
process.exitCode = failures.length === 0 && (passed > 0 || wanted.length > 0) ? 0 : 1
