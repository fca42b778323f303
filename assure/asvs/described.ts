import type { Place } from '../siege/place.ts'
import type { Check } from './check.ts'

/** Answers without being part of the API: the description of it. */
const undescribed = new Set(['GET /api', 'GET /api/openapi.json'])

/** The description of the API and the router, as text: the same, byte for byte. */
async function run({ facts, description, client }: Place) {
  const { paths } = JSON.parse(description) as { paths: Record<string, Record<string, unknown>> }
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  )
  const routed = facts.routes
    .filter(({ method, url }) => method !== 'HEAD' && /^\/api(\/|$)/.test(url))
    .map(({ method, url }) => `${method} ${url.replace(/:(\w+)/g, '{$1}')}`)
    .filter((each) => !undescribed.has(each))
  const [one, other] = [described, routed].map((list) => [...list].sort().join('\n'))
  const missing = routed.filter((each) => !described.includes(each))
  const gone = described.filter((each) => !routed.includes(each))
  // What a careless deployment would leave open.
  const hidden = [
    '/metrics',
    '/docs',
    '/documentation',
    '/documentation/json',
    '/debug',
    '/.git/HEAD',
    '/.env',
    '/package.json',
    '/assets/app.js.map',
    '/api/v2',
    '/api/v0/today',
    '/swagger',
    '/admin',
    '/status',
    '/health',
    '/server-status',
  ]
  const open: string[] = []
  for (const path of hidden) {
    const { status } = await client.send({ method: 'GET', path, headers: {} })
    if (status < 300) open.push(`${path} answers ${status}`)
  }
  return {
    asked: described.length + hidden.length,
    routes: routed.length,
    wrong: [
      ...missing.map((each) => `${each} is routed and not described`),
      ...gone.map((each) => `${each} is described and not routed`),
      ...(one === other ? [] : ['the description and the router differ']),
      ...open,
    ],
  }
}

export const describedAsRouted: Check = { name: 'described-as-routed', asvs: ['13.4.1', '13.4.5', '4.1.1'], run }
