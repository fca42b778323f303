import { spawnSync } from 'node:child_process'
import { openLaboratory, type Laboratory, type Scratch } from './database/scratch.ts'
import { asvs } from './parts/asvs.ts'
import { canaries } from './parts/canaries.ts'
import { plantDefects } from './parts/defects.ts'
import { disclosureAudit } from './parts/disclosure-audit.ts'
import { disclosureTable } from './parts/disclosure-table.ts'
import { fuzz } from './parts/fuzz.ts'
import { http } from './parts/http.ts'
import { log } from './parts/log.ts'
import { itemTable } from './parts/item-table.ts'
import { metamorphic } from './parts/metamorphic.ts'
import { mutants } from './parts/mutants.ts'
import { races } from './parts/races.ts'
import { sequences } from './parts/sequences.ts'
import { worlds } from './parts/worlds.ts'
import { say, type Finding } from './report.ts'

/*
 * npm run assure                       all of the proof
 * npm run assure -- --deep             five million decisions instead of one
 * npm run assure -- --short            what `npm test` runs: a tenth of the decisions, every mutant
 * npm run assure -- --seed=17          other worlds
 * npm run assure -- worlds mutants     only these parts
 * npm run assure -- http --probes=1    the fewest worlds that meet everything
 * npm run assure -- http --ways=/national,/network/ending   one world and only these ways, while something is mended
 * npm run assure -- --asvs             what ASVS asks of the running product, the fuzzer, and controls left out: asvs, fuzz, defects
 * npm run assure -- asvs --check=csrf,headers      defects --defect=framed   only these
 * npm run assure -- fuzz --seed=17 --request=4711   one request of the fuzzer again; --requests=5000 fewer of them
 */

const given = process.argv.slice(2)
const deep = given.includes('--deep')
const short = given.includes('--short')
const seed = Number(given.find((each) => each.startsWith('--seed='))?.slice(7) ?? 20_251_101)
const numberOf = (name: string): number | undefined => {
  const found = given.find((each) => each.startsWith(`--${name}=`))
  return found === undefined ? undefined : Number(found.slice(name.length + 3))
}
const count = numberOf('requests')
const request = numberOf('request')
const only = request === undefined ? {} : { only: request }
const checks = given
  .find((each) => each.startsWith('--check='))
  ?.slice(8)
  .split(',')
const ways = given
  .find((each) => each.startsWith('--ways='))
  ?.slice(7)
  .split(',')
const planted = given
  .find((each) => each.startsWith('--defect='))
  ?.slice(9)
  .split(',')
const named = [
  ...given.filter((each) => !each.startsWith('--')),
  ...(given.includes('--asvs') ? ['asvs', 'fuzz', 'defects'] : []),
]
const chosen =
  short && named.length === 0
    ? ['item-table', 'disclosure-table', 'worlds', 'mutants', 'log', 'canaries', 'asvs', 'fuzz', 'disclosure-audit']
    : named
const size = deep
  ? { decisions: 5_000_000, often: 1000 }
  : short
    ? { decisions: 100_000, often: 1 }
    : { decisions: 1_000_000, often: 1000 }

/** Requests of the short fuzzer: half of the ways in each day, or as many as the time allows; the next day it goes on there. */
const SHORT_FUZZ = 1500

type Part = (laboratory: Laboratory, scratches: readonly [Scratch, Scratch]) => Promise<Finding>

const parts: Readonly<Record<string, Part>> = {
  'item-table': (_laboratory, [scratch]) => itemTable(scratch),
  'disclosure-table': (_laboratory, [scratch]) => disclosureTable(scratch),
  worlds: (_laboratory, scratches) => worlds(scratches, { seed, ...size }),
  sequences: (_laboratory, [scratch]) => sequences(scratch, seed, deep ? 400 : 80),
  metamorphic: (_laboratory, [scratch]) => metamorphic(scratch, seed, deep ? 200 : 25),
  mutants: (_laboratory, scratches) => mutants(scratches, { seed, deep, keep: !short }),
  http: (laboratory) =>
    http(laboratory, {
      ...{ seed, probes: numberOf('probes') ?? (deep ? 1_000_000 : 200_000), pairs: 10_000, times: 2000 },
      ...(ways === undefined ? {} : { ways }),
    }),
  canaries: (laboratory) => canaries(laboratory, { seed, short }),
  asvs: (laboratory) => asvs(laboratory, { seed, short, ...(checks === undefined ? {} : { only: checks }) }),
  defects: (laboratory) =>
    plantDefects(laboratory, { seed, every: short ? 12 : 1, ...(planted === undefined ? {} : { only: planted }) }),
  fuzz: (laboratory) =>
    fuzz(laboratory, {
      seed,
      requests: count ?? (short ? SHORT_FUZZ : 100_000),
      first: short ? SHORT_FUZZ * Math.floor(Date.now() / 86_400_000) : 0,
      secondsAtMost: short ? 25 : 7200,
      // A busy machine asks fewer of them in the time of `npm test`.
      least: count ?? (short ? 100 : 100_000),
      ...only,
    }),
  'disclosure-audit': (_laboratory, [scratch]) => disclosureAudit(scratch, { seed, short }),
  races: (laboratory) => races(laboratory, { seed, rounds: deep ? 40 : 10 }),
  log: (laboratory) =>
    log(laboratory, {
      seed,
      ...(short ? { requests: 400, tamperings: 120 } : { requests: 4000, tamperings: 10_000 }),
      timed: !short,
    }),
}

const commit = (): string => {
  const { status, stdout } = spawnSync('git', ['describe', '--always', '--dirty', '--abbrev=40'], { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : 'unknown'
}

async function run(): Promise<readonly Finding[]> {
  const unknown = chosen.filter((name) => !(name in parts))
  if (unknown.length > 0)
    throw new Error(`There is no part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`)
  const laboratory = await openLaboratory()
  try {
    const findings: Finding[] = []
    for (const [name, part] of Object.entries(parts)) {
      if (chosen.length > 0 && !chosen.includes(name)) continue
      const begun = performance.now()
      // Each part has databases of its own: what one leaves behind is nothing to another.
      const scratches = [await laboratory.open(), await laboratory.open()] as const
      const finding = await part(laboratory, scratches)
      await Promise.all(scratches.map((scratch) => scratch.close()))
      const seconds = Number(((performance.now() - begun) / 1000).toFixed(1))
      say(`${name}: ${finding.shortfalls.length === 0 ? 'good' : finding.shortfalls.join('; ')} (${seconds} s)`)
      findings.push({ ...finding, figures: { ...finding.figures, partSeconds: seconds } })
    }
    return findings
  } catch (error) {
    // Told before the laboratory closes: what is still under way then fails as well, and louder.
    say(error instanceof Error ? (error.stack ?? error.message) : 'the proof failed')
    throw error
  } finally {
    await laboratory.close()
  }
}

const begun = performance.now()
run()
  .then((findings) => {
    const shortfalls = findings.flatMap((finding) => finding.shortfalls)
    if (findings.length === 0) shortfalls.push('nothing was run')
    const result = {
      assure: shortfalls.length === 0 ? 'good' : 'short',
      commit: commit(),
      seed,
      deep,
      short,
      seconds: Number(((performance.now() - begun) / 1000).toFixed(1)),
      ...Object.fromEntries(findings.map(({ part, figures }) => [part, figures])),
      shortfalls,
    }
    process.stdout.write(`${JSON.stringify(result)}\n`)
    process.exitCode = shortfalls.length === 0 ? 0 : 1
  })
  .catch((error: unknown) => {
    process.stdout.write(
      `${JSON.stringify({ assure: 'failed', commit: commit(), seed, deep, shortfalls: [String(error)] })}\n`,
    )
    process.exitCode = 1
  })
