import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { seededRandom } from '#kernel/random.ts'
import { rankFindings, type Watched } from '#picture/early-warning/rank-findings.ts'
import { figure, median, type Figure } from '../report.ts'

const SERIES = 1000
const WEEKS = 52 * 6
const ROUNDS = 5

/** Six years of a made-up series; levels and seasons differ, so that no fit is like another. */
function counts(seed: string): number[] {
  const { next } = seededRandom(seed)
  const [level, swing, turn] = [next() ** 2 * 12, next() * 0.5, next() * 52]
  return Array.from({ length: WEEKS }, (_, week) => {
    const mean = level * (1 + swing * Math.sin((2 * Math.PI * (week + turn)) / 52))
    let found = 0
    for (let left = next(); left > Math.exp(-mean); left *= next()) found++
    return found
  })
}

/** The program as it is installed, reading and writing CSV: seconds. */
function byCommand(series: readonly Watched[]): number {
  const folder = mkdtempSync(path.join(tmpdir(), 'fairlead-bench-'))
  try {
    const config = path.join(folder, 'control.json')
    const rows = series.flatMap((each) => each.counts.map((y, at) => `${each.key},${at + 1},${y}`))
    const control = { noPeriods: 10, pastWeeksNotIncluded: 26, pThresholdTrend: 1, thresholdMethod: 'nbPlugin' }
    writeFileSync(config, JSON.stringify({ ...control, alpha: 0.005, range: [WEEKS, WEEKS] }))
    const given = ['dist/fairlead.cli.js', 'detect', '--method', 'farrington-flexible', '--config', config]
    const begun = performance.now()
    const input = `series,t,y\n${rows.join('\n')}\n`
    const { status, stdout } = spawnSync(process.execPath, given, { input, encoding: 'utf8', maxBuffer: 1e9 })
    if (status !== 0 || stdout.split('\n').length !== SERIES + 2) throw new Error('the command did not answer')
    return (performance.now() - begun) / 1000
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** How long one week of a thousand series takes, judged and ranked, and on the command line. */
export function measureDetection(): Figure[] {
  const rounds = Array.from({ length: ROUNDS }, (_, round) => {
    const series = Array.from({ length: SERIES }, (_, at) => {
      const key = `${round}/${at}`
      return { key, counts: counts(key), days: null, children: 9 }
    })
    const begun = performance.now()
    const { findings, unjudged } = rankFindings({ series })
    if (findings.length + unjudged.length !== SERIES) throw new Error('a series was lost')
    return { series, seconds: (performance.now() - begun) / 1000 }
  })
  const commands = rounds.slice(0, 3).map(({ series }) => byCommand(series))
  return [
    figure('1,000 series judged and ranked, middle value', median(rounds.map(({ seconds }) => seconds)), 's', {
      most: 3,
    }),
    figure('1,000 series on the command line, middle value', median(commands), 's', { most: 3 }),
  ]
}
