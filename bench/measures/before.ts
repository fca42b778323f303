import path from 'node:path'
import { figure, median, say, type Figure } from '../report.ts'
import { asNpmStart, signInDemo, type DemoVisitor } from '../servers/demo.ts'
import { startAndWait } from './start.ts'

const ROUNDS = 40
const WARM_UP = 4
const REQUESTS = 40

/** Somebody who is signed in to a running product, and their cases. */
type Worker = DemoVisitor & { readonly caseIds: readonly string[] }
type Form = 'JSON' | 'HTML'

/** Signs in the first police officer of the demo. */
async function signIn(port: number): Promise<Worker> {
  const { origin, cookie } = await signInDemo(port, ({ profession }) => profession === 'police')
  const listed = await fetch(`${origin}/api/v1/cases`, { headers: { cookie } })
  const { cases } = (await listed.json()) as { cases: { id: string }[] }
  if (cases.length === 0) throw new Error('the demo has no case to open')
  return { origin, cookie, caseIds: cases.map(({ id }) => id) }
}

/** Milliseconds for opening cases one after the other. */
async function openCases({ origin, cookie, caseIds }: Worker, form: Form): Promise<number> {
  const begun = performance.now()
  for (let each = 0; each < REQUESTS; each++) {
    const id = caseIds[each % caseIds.length] ?? ''
    const answer = await fetch(`${origin}${form === 'JSON' ? '/api/v1' : ''}/cases/${id}`, { headers: { cookie } })
    if (answer.status !== 200) throw new Error(`a case was answered ${answer.status}`)
    await answer.arrayBuffer()
  }
  return performance.now() - begun
}

/** Each round asks both, the one that begins by turns: what else the machine does meets both. */
async function ratioOf(now: Worker, earlier: Worker, form: Form): Promise<number> {
  const ratios: number[] = []
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const order = round % 2 === 0 ? [now, earlier] : [earlier, now]
    const times = new Map<Worker, number>()
    for (const worker of order) times.set(worker, await openCases(worker, form))
    if (round >= WARM_UP) ratios.push((times.get(now) ?? 0) / (times.get(earlier) ?? 1))
  }
  say(`  ${form}: middle ${median(ratios).toFixed(3)} of ${ROUNDS} rounds`)
  return median(ratios)
}

/**
 * What opening a case costs against an earlier version of the product, each on its own fresh demo, in one run.
 * @param before folder of the earlier version, installed and built
 */
export async function measureBefore(before: string, dataDir: string): Promise<Figure[]> {
  const start = [...asNpmStart.flags, 'dist/main.js']
  const running = [
    await startAndWait('node', start, `${dataDir}-now`, asNpmStart.env),
    await startAndWait('node', start, `${dataDir}-before`, asNpmStart.env, path.resolve(before)),
  ] as const
  try {
    const [now, earlier] = await Promise.all([signIn(running[0].port), signIn(running[1].port)])
    return [
      figure('Open a case, JSON, against the version before', await ratioOf(now, earlier, 'JSON'), 'ratio', {
        most: 1.25,
      }),
      figure('Open a case, HTML, against the version before', await ratioOf(now, earlier, 'HTML'), 'ratio', {
        most: 1.25,
      }),
    ]
  } finally {
    await Promise.all(running.map(({ stop }) => stop()))
  }
}
