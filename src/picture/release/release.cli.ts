import { readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { auditApart } from './audit-apart.ts'
import type { AuditFinding, Verdict } from './audit-findings.ts'
import { buildRelease, NotPublishable, type WhyNot } from './build.ts'
import { LatticeBroken } from './lattice-file.ts'
import {
  FileUnreadable,
  readCounts,
  readKey,
  readLatticeFile,
  readReleaseFile,
  releaseCsv,
  releaseJson,
} from './release-files.ts'

/*
 * npx fairlead release build --lattice <json> --counts <csv> --key <file> --label <label>
 *                            [--earlier <json>] [--redraw <period,…>] [--out <json>] [--csv <csv>]
 * npx fairlead release audit --release <json> --counts <csv> [--release <json> --counts <csv> …] [--exhaustive] [--json]
 * npx fairlead release build|audit --instance <key> [--period <2027-Q1>] [--revision]
 *
 * With --instance on the database of the settings (src/picture/publication/publication.cli.ts), otherwise on files alone.
 * `-` is standard input, once. Without --out the release goes to standard output.
 * 0  the release was built and has passed its audit; the releases pass together
 * 1  it cannot be published safely, and nothing is written; the audit has found something
 * 2  wrong call, or a file that cannot be read
 */

const USAGE = `usage: npx fairlead release build --lattice <json> --counts <csv> --key <file> --label <label>
                                  [--earlier <json>] [--redraw <period,…>] [--out <json>] [--csv <csv>]
       npx fairlead release audit --release <json> --counts <csv> [--release <json> --counts <csv> …]
                                  [--exhaustive] [--json]
       npx fairlead release build|audit --instance <key> [--period <2027-Q1>] [--revision]
`

const say = (line: string): void => void process.stderr.write(`${line}\n`)

const bytesOf = (file: string): Buffer => readFileSync(file === '-' ? 0 : file)
const textOf = (file: string): string => bytesOf(file).toString('utf8')

function sentenceOf(why: WhyNot): string {
  switch (why.kind) {
    case 'key-too-short':
      return 'the key is too short'
    case 'window-too-narrow':
      return `a window of ${why.window} is too narrow: 5 is the least`
    case 'not-counted':
      return `${why.places.length} base cells have no row in the counts, the first is ${why.places[0] ?? ''}; a cell without children has the row 0`
    case 'no-table':
      return `no table keeps all windows, also not with ${why.stepsGivenUp} steps of detail given up`
    case 'nothing-to-draw':
      return 'every period of the lattice was shown before'
  }
}

const findingLine = ({ kind, at, release }: AuditFinding): string => `BAD: ${kind}: ${release} ${at}`

const LINES_MAX = 40

function tell({ passed, findings, figures }: Verdict): void {
  for (const finding of findings.slice(0, LINES_MAX)) say(findingLine(finding))
  if (findings.length > LINES_MAX) say(`… and ${findings.length - LINES_MAX} more`)
  say(
    `${passed ? 'good' : 'NOT SAFE'}: ${figures.numbers} numbers, ${figures.smallNumbers} small ones and ${figures.smallDifferences} small differences attacked, ${figures.programmes} programmes solved`,
  )
}

async function build(given: readonly string[]): Promise<number> {
  const text = { type: 'string' } as const
  const { values } = parseArgs({
    args: [...given],
    options: { lattice: text, counts: text, key: text, label: text, earlier: text, redraw: text, out: text, csv: text },
  })
  const { lattice, counts, key, label } = values
  if (lattice === undefined || counts === undefined || key === undefined || label === undefined) return wrongCall()
  const truth = readCounts(textOf(counts))
  const release = buildRelease({
    lattice: readLatticeFile(textOf(lattice)),
    counts: truth,
    key: readKey(bytesOf(key)),
    label,
    ...(values.earlier === undefined ? {} : { earlier: readReleaseFile(textOf(values.earlier)) }),
    ...(values.redraw === undefined ? {} : { redrawn: values.redraw.split(',') }),
  })
  const json = releaseJson(release)
  // What is audited is what will be read: the file, not what was in memory.
  const verdict = await auditApart({ releases: [{ release: readReleaseFile(json), counts: truth }], exhaustive: false })
  tell(verdict)
  if (!verdict.passed) return 1
  if (release.stepsGivenUp > 0) say(`coarser: ${release.stepsGivenUp} steps of detail were given up`)
  if (values.out === undefined) process.stdout.write(json)
  else writeFileSync(values.out, json)
  if (values.csv !== undefined) writeFileSync(values.csv, releaseCsv(release))
  return 0
}

async function auditFiles(given: readonly string[]): Promise<number> {
  const several = { type: 'string', multiple: true } as const
  const flag = { type: 'boolean', default: false } as const
  const { values } = parseArgs({
    args: [...given],
    options: { release: several, counts: several, exhaustive: flag, json: flag },
  })
  const { release = [], counts = [] } = values
  if (release.length === 0 || release.length !== counts.length) return wrongCall()
  const releases = release.map((file, place) => ({
    release: readReleaseFile(textOf(file)),
    counts: readCounts(textOf(counts[place] as string)),
  }))
  const verdict = await auditApart({ releases, exhaustive: values.exhaustive })
  if (values.json) process.stdout.write(`${JSON.stringify(verdict)}\n`)
  tell(verdict)
  return verdict.passed ? 0 : 1
}

async function onInstance(verb: 'build' | 'audit', given: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...given],
    options: {
      instance: { type: 'string' },
      period: { type: 'string' },
      revision: { type: 'boolean', default: false },
    },
  })
  const { instance, period, revision } = values
  if (instance === undefined || (period !== undefined && !/^\d{4}-Q[1-4]$/.test(period))) return wrongCall()
  const { runOnInstance } = await import('#picture/publication/publication.cli.ts')
  return await runOnInstance({ verb, instance, period, revision })
}

function wrongCall(): number {
  process.stderr.write(USAGE)
  return 2
}

/** Words after `release` on the command line. Answers the exit code. */
export async function run([verb, ...rest]: readonly string[]): Promise<number> {
  try {
    if ((verb === 'build' || verb === 'audit') && rest.some((each) => /^--instance(=|$)/.test(each)))
      return await onInstance(verb, rest)
    if (verb === 'build') return await build(rest)
    if (verb === 'audit') return await auditFiles(rest)
    return wrongCall()
  } catch (error) {
    if (error instanceof NotPublishable) {
      say(`NOT PUBLISHED: ${sentenceOf(error.why)}`)
      return error.why.kind === 'not-counted' || error.why.kind === 'key-too-short' ? 2 : 1
    }
    if (error instanceof FileUnreadable || error instanceof LatticeBroken) say(error.message)
    else if (error instanceof TypeError && 'code' in error) return wrongCall()
    else say('a file cannot be read')
    return 2
  }
}
