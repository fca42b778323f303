import process from 'node:process'
import { numberIn, readTable, readText, tableOf, Unusable, type Cell, type Row } from '#kernel/command-table.ts'
import { funnelLimits, MOST_CASES } from './funnel.ts'
import { kaplanMeier, percentile, type Curve, type Duration } from './kaplan-meier.ts'
import { logRank } from './log-rank.ts'
import { xmrChart } from './xmr.ts'

/*
 * npx fairlead outcomes km|xmr|funnel < data.csv
 *
 * km      time,event[,strata]  →  strata,time,n.risk,n.event,surv,se,lower,upper at every time with an event;
 *                                 with strata, after an empty line, the log-rank test: chisq,df,p
 *         --percentiles 50,80  →  instead strata,n,percentile,time,lower,upper: by when it has happened for so many of a hundred
 * xmr     t,y                  →  t,y,mean,upl,lpl,rule (rules joined by +)
 * funnel  n,p0                 →  n,p0,lower95,upper95,lower998,upper998
 *
 * Numbers have 17 significant digits; what is not known is empty. So that any statistician can check the pages against R.
 * 0 done · 2 the call or the table is wrong: a sentence on standard error, nothing on standard output
 */

const USAGE = 'usage: npx fairlead outcomes km [--percentiles 50,80] | xmr | funnel < data.csv\n'

type Groups = ReadonlyMap<string, readonly Duration[]>

function durationOf(row: Row): Duration {
  const time = numberIn(row, 'time')
  if (time < 0) throw new Unusable(`Line ${row.line}: time must be 0 or more.`)
  const event = numberIn(row, 'event')
  if (event !== 0 && event !== 1)
    throw new Unusable(`Line ${row.line}: event must be 1 (it happened) or 0 (still waiting).`)
  return { time, event: event === 1 }
}

/** Groups by name: numbers by size, then other names by their letters. Without strata there is one, without a name. */
function groupsOf(rows: readonly Row[]): Groups {
  const groups = new Map<string, Duration[]>()
  for (const row of rows) {
    const name = row.cells['strata'] ?? ''
    if (name === '' && 'strata' in row.cells)
      throw new Unusable(`Line ${row.line}: strata is empty. Name the group of every row, or leave the column out.`)
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [durationOf(row)])
    else group.push(durationOf(row))
  }
  const bySize = ([one]: [string, unknown], [other]: [string, unknown]): number =>
    Number(one) - Number(other) || (one < other ? -1 : 1)
  return new Map([...groups].sort(bySize))
}

const stepRows = (strata: string, { steps }: Curve): Cell[][] =>
  steps.map(({ time, atRisk, events, survival, standardError, lower, upper }) => [
    strata,
    ...[time, atRisk, events, survival, standardError, lower, upper],
  ])

function curves(groups: Groups): string {
  const table = tableOf(
    ['strata', 'time', 'n.risk', 'n.event', 'surv', 'se', 'lower', 'upper'],
    [...groups].flatMap(([strata, durations]) => stepRows(strata, kaplanMeier(durations))),
  )
  if (groups.size < 2) return table
  const test = logRank([...groups.values()])
  const result = test === null ? ['', '', ''] : [test.chiSquare, test.degrees, test.p]
  return `${table}\n${tableOf(['chisq', 'df', 'p'], [result])}`
}

const percentiles = (groups: Groups, asked: readonly number[]): string =>
  tableOf(
    ['strata', 'n', 'percentile', 'time', 'lower', 'upper'],
    [...groups].flatMap(([strata, durations]) => {
      const curve = kaplanMeier(durations)
      return asked.map((percent) => {
        const { time, lower, upper } = percentile(curve, percent / 100)
        return [strata, ...[curve.count, percent, time, lower, upper]]
      })
    }),
  )

/** The shares asked for with `--percentiles`; null without it. */
function askedPercentiles(options: readonly string[]): number[] | null {
  if (options.length === 0) return null
  const [option, list = ''] = options
  const asked = list.split(',').map((each) => (/^\d+(\.\d+)?$/.test(each) ? Number(each) : NaN))
  if (option !== '--percentiles' || options.length > 2) throw new Unusable(USAGE.trim())
  if (!asked.every((percent) => percent > 0 && percent < 100))
    throw new Unusable('--percentiles takes numbers between 0 and 100 with commas between, for example 50,80.')
  return asked
}

function km(text: string, options: readonly string[]): string {
  const asked = askedPercentiles(options)
  const groups = groupsOf(readTable(text, ['time', 'event'], ['strata']))
  return asked === null ? curves(groups) : percentiles(groups, asked)
}

/** Whether `t` goes on after the one before, as far as numbers and ISO days can tell; other names must only differ. */
function follows(before: string, t: string): boolean {
  if (before === t || t === '') return false
  const [earlier, later] = [before, t].map((each) => (/^\d{4}-\d\d-\d\d$/.test(each) ? Date.parse(each) : Number(each)))
  return !((earlier as number) >= (later as number))
}

function xmr(text: string): string {
  const rows = readTable(text, ['t', 'y'])
  rows.forEach(({ line, cells }, place) => {
    if (!follows(rows[place - 1]?.cells['t'] ?? '', cells['t'] ?? ''))
      throw new Unusable(
        `Line ${line}: t must come after the t of the line before. Every period is there once, in order.`,
      )
  })
  const values = rows.map((row) => numberIn(row, 'y'))
  const { mean, limits, rules } = xmrChart(values)
  const same = [mean, limits?.upper ?? null, limits?.lower ?? null]
  return tableOf(
    ['t', 'y', 'mean', 'upl', 'lpl', 'rule'],
    rows.map(({ cells }, place) => [cells['t'] ?? '', values[place] ?? null, ...same, (rules[place] ?? []).join('+')]),
  )
}

function funnel(text: string): string {
  const rows = readTable(text, ['n', 'p0']).map((row) => {
    const [n, p0] = [numberIn(row, 'n'), numberIn(row, 'p0')]
    if (!Number.isInteger(n) || n < 1 || n > MOST_CASES)
      throw new Unusable(`Line ${row.line}: n must be a whole number from 1 to ${MOST_CASES}.`)
    if (p0 < 0 || p0 > 1) throw new Unusable(`Line ${row.line}: p0 must be a share between 0 and 1.`)
    const { lower95, upper95, lower998, upper998 } = funnelLimits(n, p0)
    return [n, p0, lower95, upper95, lower998, upper998]
  })
  return tableOf(['n', 'p0', 'lower95', 'upper95', 'lower998', 'upper998'], rows)
}

const kinds: Readonly<Record<string, (text: string, options: readonly string[]) => string>> = { km, xmr, funnel }

type Streams = {
  readonly stdin: AsyncIterable<Buffer | string>
  readonly stdout: { write(text: string): unknown }
  readonly stderr: { write(text: string): unknown }
}

/** The command `outcomes`: answers the exit code. */
export async function run(given: readonly string[], { stdin, stdout, stderr }: Streams = process): Promise<number> {
  const [kind = '', ...options] = given
  const compute = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
  if (compute === undefined || (kind !== 'km' && options.length > 0)) {
    stderr.write(USAGE)
    return 2
  }
  try {
    stdout.write(compute(await readText(stdin), options))
    return 0
  } catch (error) {
    if (!(error instanceof Unusable)) throw error
    stderr.write(`${error.message}\n`)
    return 2
  }
}
