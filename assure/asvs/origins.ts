import { eachOf } from '../siege/client.ts'
import type { Place } from '../siege/place.ts'
import { nameOf } from '../siege/targets.ts'
import { ask, askerOf, questionOf } from './asking.ts'
import { fewOf, type Check, type How } from './check.ts'

const origins = [
  'https://evil.example',
  'null',
  'http://127.0.0.1.evil.example',
  'http://localhost:3000',
  'http://127.0.0.1:3000.evil.example',
  'file://',
]

/** No other origin is let in to read, whatever it is called. */
async function crossOrigin(place: Place) {
  const wrong: string[] = []
  let asked = 0
  await eachOf(place.targets, 4, async (target) => {
    const person = askerOf(place, target)
    const question = { ...questionOf(place, target, person), body: {} }
    for (const origin of origins) {
      asked++
      const preflight = {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'idempotency-key',
        'content-type': undefined,
      }
      for (const changed of [
        { method: 'OPTIONS', headers: preflight },
        ...(target.method === 'GET' ? [{ headers: { origin } }] : []),
      ]) {
        const { headers } = await ask(place, target, person, question, changed)
        const told = Object.keys(headers).filter((name) => name.startsWith('access-control-'))
        if (told.length > 0) wrong.push(`${nameOf(target)} from ${origin}: ${told.join(', ')}`)
      }
    }
  })
  return { asked, routes: place.targets.length, wrong: fewOf(wrong) }
}

export const noCrossOrigin: Check = { name: 'cross-origin', asvs: ['3.4.2', '3.5.8'], run: crossOrigin }

const strange: Readonly<Record<string, string>> = {
  host: 'evil.example',
  'x-forwarded-host': 'evil.example',
  'x-forwarded-proto': 'https',
  'x-forwarded-for': '10.9.8.7',
  'x-forwarded-prefix': '/evil.example',
  'x-original-url': '/evil.example',
  'x-rewrite-url': '/evil.example',
  'x-real-ip': '10.9.8.7',
  forwarded: 'for=10.9.8.7;host=evil.example',
}

/** What a client says of its host is in no answer, and makes nothing of another origin's ours. */
async function hosts(place: Place, { another }: How) {
  const wrong: string[] = []
  let asked = 0
  const strangers = eachOf(
    place.targets.filter(({ method }) => method === 'GET'),
    4,
    async (target) => {
      asked++
      const person = askerOf(place, target)
      const { headers, body } = await ask(place, target, person, questionOf(place, target, person), {
        headers: strange,
      })
      if (/evil\.example|10\.9\.8\.7/.test(JSON.stringify(headers) + body))
        wrong.push(`${nameOf(target)} repeats the host it was told`)
    },
  )
  // A name that somebody points at our address must not make their page ours: in production there is one name.
  const [real] = await Promise.all([another({ mode: 'production', publicUrl: 'https://fairlead.example' }), strangers])
  try {
    const person = real.people.find(({ functions }) => functions.includes('worker'))
    const headers = { cookie: person?.cookie ?? '', 'content-type': 'application/x-www-form-urlencoded' }
    const send = (method: string, path: string, more: Record<string, string>) =>
      real.client.send({
        method,
        path,
        headers: { ...headers, ...more },
        ...(method === 'POST' ? { body: Buffer.from(`_csrf=${person?.csrf ?? ''}`) } : {}),
      })
    for (const host of ['evil.example', '127.0.0.1', 'fairlead.example.evil.example', 'fairlead.example:8443']) {
      asked += 2
      const shown = await send('GET', '/cases', { host })
      if (shown.status !== 421) wrong.push(`production answers ${shown.status} to the host ${host}`)
      const changed = await send('POST', '/session/alive', {
        host,
        origin: `https://${host}`,
        'x-forwarded-host': 'fairlead.example',
      })
      if (changed.status < 400) wrong.push(`production lets a page of ${host} change something`)
    }
    // Nobody comes in by choosing who to be.
    const demo = await real.client.send({
      method: 'GET',
      path: '/api/v1/demo/personas',
      headers: { host: 'fairlead.example' },
    })
    if (demo.status !== 404) wrong.push(`production shows the persons of the demo: ${demo.status}`)
    const own = await send('GET', '/cases', { host: 'fairlead.example' })
    if (own.status !== 200) wrong.push(`production answers ${own.status} to its own host`)
    const watched = await send('GET', '/health/live', { host: '10.0.0.1' })
    if (watched.status !== 200) wrong.push(`whoever watches the process is answered ${watched.status}`)
  } finally {
    await real.close()
  }
  return { asked, routes: place.targets.length, wrong: fewOf(wrong) }
}

export const unknownHosts: Check = { name: 'unknown-hosts', asvs: ['4.1.3', '13.4.6', '6.3.2', '6.1.3'], run: hosts }
