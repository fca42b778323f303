import { randomUUID } from 'node:crypto'
import { figure, median, percentile, say, type Figure } from '../report.ts'
import { startAndWait } from './start.ts'

const WARM_UP = 40
const REQUESTS = 400

type Reader = { readonly origin: string; readonly cookie: string }
type Choice = { readonly area: string; readonly phenomenon: string; readonly period: string }

/** Signs in a member of the steering group of the demo's larger instance. */
async function signIn(port: number): Promise<Reader> {
  const origin = `http://127.0.0.1:${port}`
  const personas = (await (await fetch(`${origin}/api/v1/demo/personas`)).json()) as {
    id: string
    instance: string
    functions: string[]
  }[]
  const persona = personas.find(
    ({ instance, functions }) => instance === 'vastra-nyland' && functions.includes('steering_group'),
  )?.id
  const opened = await fetch(`${origin}/api/v1/demo/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ persona }),
  })
  const cookie = opened.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  return { origin, cookie }
}

/** Every choice of area and phenomenon in the newest quarters and years, so that no two requests in a row ask for the same. */
async function choicesOf({ origin, cookie }: Reader): Promise<Choice[]> {
  const read = await fetch(`${origin}/api/v1/picture`, { headers: { cookie } })
  const { areas, phenomena, quarters, years } = (await read.json()) as {
    areas: { code: string }[]
    phenomena: { code: string }[]
    quarters: string[]
    years: { code: string }[]
  }
  const periods = [...quarters.slice(-3), ...years.map(({ code }) => code)]
  if (periods.length === 0) throw new Error('the demo has published nothing')
  return Array.from({ length: WARM_UP + REQUESTS }, (_, place) => ({
    area: areas[place % areas.length]?.code ?? '',
    phenomenon: phenomena[Math.floor(place / 3) % phenomena.length]?.code ?? '',
    period: periods[Math.floor(place / 7) % periods.length] ?? '',
  }))
}

/**
 * The page of the regional picture as a member of the steering group asks for it, one request after the other on a running product: from the
 * request to the last byte, with session, log row and commit.
 */
export async function measurePicturePage(dataDir: string): Promise<Figure[]> {
  const start = ['--max-semi-space-size=8', '--max-old-space-size=208', 'dist/main.js']
  const running = await startAndWait('node', start, `${dataDir}-picture`)
  try {
    const reader = await signIn(running.port)
    const times: number[] = []
    let bytes = 0
    for (const [place, choice] of (await choicesOf(reader)).entries()) {
      const begun = performance.now()
      const query = new URLSearchParams(choice).toString()
      const answer = await fetch(`${reader.origin}/picture?${query}`, { headers: { cookie: reader.cookie } })
      const page = await answer.text()
      if (answer.status !== 200 || !page.includes('fl-chart'))
        throw new Error(`the picture was answered ${answer.status}`)
      if (place >= WARM_UP) times.push(performance.now() - begun)
      bytes = Math.max(bytes, page.length)
    }
    say(`  the longest page has ${Math.round(bytes / 1000)} thousand characters`)
    return [
      figure('The page of the picture, middle value', median(times), 'ms'),
      figure('The page of the picture, p95', percentile(times, 0.95), 'ms', { most: 50 }),
    ]
  } finally {
    await running.stop()
  }
}
