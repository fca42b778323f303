import { randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import type { Client, Reply } from './client.ts'
import { decisionsOn } from '../oracle/decisions.ts'
import { tablesOf, type Row } from './complete.ts'
import type { HttpScene } from './scene.ts'
import { medianOf, rankTest } from './statistics.ts'

/** A question whose answer must not tell whether the thing is there. */
type Question = { readonly path: (id: string) => string; readonly ids: readonly string[] }

/** Headers as on the wire, but the moment of the answer. There is no id of the request among them. */
const headersOf = ({ rawHeaders }: Reply): string =>
  rawHeaders
    .map((each, place) => (rawHeaders[place - (place % 2)]?.toLowerCase() === 'date' && place % 2 === 1 ? '' : each))
    .join('\n')

const same = (one: Reply, two: Reply): boolean =>
  one.status === two.status && one.body === two.body && headersOf(one) === headersOf(two)

/** Things of the world that are there and that this person may not read, by the ways to ask for them. */
function questionsFor(scene: HttpScene, token: string): Question[] {
  const [laid] = scene.cases
  const caseId = laid?.row.id ?? ''
  const allowed = new Set(
    [{ token, caseId }, { token }, { token, ownCases: 'all' as const }].flatMap((ask) =>
      decisionsOn(scene.world, ask).flatMap(({ n, verdict }) => (verdict.allow ? [n] : [])),
    ),
  )
  const tables = tablesOf(scene.world)
  const denied = (table: string, among: (row: Row) => boolean): string[] =>
    (tables.get(table) ?? [])
      .filter((row) => row.n > 0 && !allowed.has(row.n) && among(row))
      .map((row) => String(row['id']))
  const hidden = (table: string) => denied(table, (row) => row['case_id'] === caseId)
  return [
    { path: (id: string) => `/api/v1/cases/${id}`, ids: denied('anchor_case', () => true) },
    { path: (id: string) => `/cases/${id}`, ids: denied('anchor_case', () => true) },
    { path: (id: string) => `/api/v1/cases/${caseId}/entries/${id}`, ids: hidden('entry') },
    { path: (id: string) => `/cases/${caseId}/entries/${id}`, ids: hidden('entry') },
    { path: (id: string) => `/api/v1/cases/${caseId}/received/${id}`, ids: hidden('disclosure') },
    { path: (id: string) => `/api/v1/cases/${caseId}/disclosures/${id}`, ids: hidden('disclosure') },
    { path: (id: string) => `/api/v1/cases/${caseId}/duties/${id}`, ids: hidden('duty') },
    { path: (id: string) => `/api/v1/cases/${caseId}/persons/${id}`, ids: hidden('person') },
    { path: (id: string) => `/api/v1/referrals/${id}`, ids: denied('referral', () => true) },
    { path: (id: string) => `/api/v1/incidents/${id}`, ids: denied('incident', () => true) },
  ].filter(({ ids }) => ids.length > 0)
}

/** How many pairs of a hidden thing and a thing that is not there were answered with the same bytes. */
export type Pairs = {
  readonly pairs: number
  readonly questions: number
  readonly differing: number
  readonly statuses: readonly number[]
}

/** Asks for hidden things and for random ids in turn. */
export async function comparePairs(
  client: Client,
  scene: HttpScene,
  tokens: readonly string[],
  wanted: number,
  inFlight: number,
): Promise<Pairs> {
  const questions = tokens.flatMap((token) => questionsFor(scene, token).map((question) => ({ token, ...question })))
  let [next, differing] = [0, 0]
  const statuses = new Set<number>()
  const work = async (): Promise<void> => {
    for (let place = next++; place < wanted; place = next++) {
      const question = questions[place % questions.length]
      if (question === undefined) return
      const { token, path, ids } = question
      const hidden = await client.get(token, path(ids[place % ids.length] ?? ''))
      const absent = await client.get(token, path(randomUUID()))
      statuses.add(hidden.status)
      if (!same(hidden, absent)) differing++
    }
  }
  await Promise.all(Array.from({ length: inFlight }, work))
  return { pairs: questions.length === 0 ? 0 : wanted, questions: questions.length, differing, statuses: [...statuses] }
}

/** Time of the answers, hidden and absent in turn, one at a time. */
export async function compareTimes(client: Client, scene: HttpScene, token: string, each: number) {
  const [question] = questionsFor(scene, token).filter(({ path }) => path('').includes('/entries/'))
  if (question === undefined) return { hidden: 0, absent: 0, medianGapMs: Number.NaN, p: Number.NaN }
  const times: { hidden: number[]; absent: number[] } = { hidden: [], absent: [] }
  const one = async (kind: 'hidden' | 'absent', id: string): Promise<void> => {
    const begun = performance.now()
    await client.get(token, question.path(id))
    times[kind].push(performance.now() - begun)
  }
  for (let turn = 0; turn < each; turn++) {
    const hidden = () => one('hidden', question.ids[turn % question.ids.length] ?? '')
    const absent = () => one('absent', randomUUID())
    // Whoever is asked first differs from turn to turn.
    for (const ask of turn % 2 === 0 ? [hidden, absent] : [absent, hidden]) await ask()
  }
  const gap = Math.abs(medianOf(times.hidden) - medianOf(times.absent))
  return {
    hidden: times.hidden.length,
    absent: times.absent.length,
    medianGapMs: Number(gap.toFixed(4)),
    p: Number(rankTest(times.hidden, times.absent).toFixed(4)),
  }
}
