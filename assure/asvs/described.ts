import type { Place } from '../siege/place.ts'
import type { Check } from './check.ts'

/** Whether an object of the schema takes fields it does not name; no schema at all takes all. */
function isLoose(schema: unknown): boolean {
  if (typeof schema !== 'object' || schema === null) return true
  const inside = (value: unknown): boolean => {
    if (typeof value !== 'object' || value === null) return false
    const { type, properties, additionalProperties } = value as Record<string, unknown>
    if (
      type === 'object' &&
      additionalProperties !== false &&
      (properties !== undefined || additionalProperties === true)
    )
      return true
    return Object.entries(value).some(([name, each]) => name !== 'examples' && inside(each))
  }
  return inside(schema)
}

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
  // A schema that lets everything through is none: it is what keeps undeclared fields from leaving.
  const loose = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, each]) => {
      const { responses = {} } = each as {
        responses?: Record<string, { content?: Record<string, { schema: unknown }> }>
      }
      const schema = Object.values(responses['200']?.content ?? {})[0]?.schema
      const isVerb = !/demo|session$/.test(path)
      return isVerb && isLoose(schema) ? [`${method.toUpperCase()} ${path} answers with fields nobody declared`] : []
    }),
  )
  return {
    asked: described.length + hidden.length,
    routes: routed.length,
    wrong: [
      ...missing.map((each) => `${each} is routed and not described`),
      ...gone.map((each) => `${each} is described and not routed`),
      ...(one === other ? [] : ['the description and the router differ']),
      ...open,
      ...loose,
    ],
  }
}

export const describedAsRouted: Check = { name: 'described-as-routed', asvs: ['13.4.1', '13.4.5', '4.1.1'], run }
