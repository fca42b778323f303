import { figure, median, percentile, say, type Figure } from '../report.ts'
import { asNpmStart, signInDemo, type DemoVisitor } from '../servers/demo.ts'
import { startAndWait } from './start.ts'

const WARM_UP = 40
const REQUESTS = 400

type Choice = { readonly area: string; readonly phenomenon: string; readonly period: string }

/** Every choice of area and phenomenon in the newest quarters and years, so that no two requests in a row ask for the same. */
async function choicesOf({ origin, cookie }: DemoVisitor): Promise<Choice[]> {
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
  const start = [...asNpmStart.flags, 'dist/main.js']
  const running = await startAndWait('node', start, `${dataDir}-picture`, asNpmStart.env)
  try {
    const reader = await signInDemo(
      running.port,
      ({ instance, functions }) => instance === 'vastra-nyland' && functions.includes('steering_group'),
    )
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
