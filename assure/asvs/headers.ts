import { eachOf, type Answer } from '../siege/client.ts'
import type { Place } from '../siege/place.ts'
import { nameOf } from '../siege/targets.ts'
import { ask, askerOf, nobody, questionOf } from './asking.ts'
import { fewOf, type Check } from './check.ts'

/** A content security policy as its directives. */
export const directivesOf = (policy: string): Map<string, string[]> =>
  new Map(
    policy
      .split(';')
      .map((each) => each.trim().split(/\s+/))
      .map(([name = '', ...values]) => [name, values]),
  )

function wrongPolicy(policy: string): string[] {
  const directives = directivesOf(policy)
  const must: Readonly<Record<string, string>> = {
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
    'require-trusted-types-for': "'script'",
  }
  return [
    ...Object.entries(must).flatMap(([name, value]) =>
      directives.get(name)?.join(' ') === value ? [] : [`${name} is not ${value}`],
    ),
    ...(/unsafe-|\*|https?:|data:(?!;)/.test(policy.replace(/img-src[^;]*/, ''))
      ? ['the policy lets strangers in']
      : []),
  ]
}

const isFile = (path: string): boolean => path.startsWith('/assets/')

/** What an answer lacks, or has too much of. */
export function wrongHeaders(path: string, { status, headers }: Answer): string[] {
  const is = (name: string, wanted: string): string[] =>
    String(headers[name] ?? '') === wanted ? [] : [`${name} is ${String(headers[name])}`]
  const hsts = /max-age=(\d+)/.exec(headers['strict-transport-security'] ?? '')?.[1]
  const cached = isFile(path) && status === 200 ? [] : is('cache-control', 'no-store')
  const extra = ['x-powered-by', 'server', 'etag', 'access-control-allow-origin'].filter(
    (name) => name in headers && !(isFile(path) && name === 'etag'),
  )
  return [
    ...wrongPolicy(String(headers['content-security-policy'] ?? '')),
    ...is('x-content-type-options', 'nosniff'),
    ...is('referrer-policy', 'no-referrer'),
    ...is('x-frame-options', 'DENY'),
    ...is('cross-origin-opener-policy', 'same-origin'),
    ...is('cross-origin-resource-policy', 'same-origin'),
    ...is('cross-origin-embedder-policy', 'require-corp'),
    ...(Number(hsts ?? 0) >= 31_536_000 ? [] : ['strict transport security is shorter than a year']),
    ...(/camera=\(\).*microphone=\(\).*geolocation=\(\)/.test(String(headers['permissions-policy'] ?? ''))
      ? []
      : ['no permissions policy']),
    ...cached,
    ...extra.map((name) => `${name} is told`),
  ]
}

/** Every way in, signed in and not; then what is not there, what is wrong, what the browser keeps. */
async function run(place: Place) {
  const wrong: string[] = []
  let asked = 0
  const look = (name: string, path: string, answer: Answer): void => {
    asked++
    wrong.push(...wrongHeaders(path, answer).map((each) => `${name} (${answer.status}): ${each}`))
  }
  await eachOf(place.targets, 4, async (target) => {
    const person = askerOf(place, target)
    const question = questionOf(place, target, person)
    look(nameOf(target), target.path, await ask(place, target, nobody, question))
    if (target.path === '/session/end' || target.method === 'DELETE') return
    look(nameOf(target), target.path, await ask(place, target, person, { ...question, body: {} }))
    look(`${nameOf(target)} as nonsense`, target.path, await ask(place, target, person, question, { raw: '{"a":' }))
  })
  const files = [
    ...(await place.client.send({ method: 'GET', path: '/sign-in', headers: {} })).body.matchAll(
      /(?:href|src)="(\/assets\/[^"]+)"/g,
    ),
  ].map((match) => match[1] ?? '')
  const strange = [
    '/nowhere',
    '/api/nowhere',
    '/api/v1/nowhere',
    '/assets/none.js',
    '/assets/%2e%2e/package.json',
    '/%',
    '/%00',
    `/cases/${'x'.repeat(2000)}`,
  ]
  for (const path of [...new Set([...files, ...strange])])
    look(path, path, await place.client.send({ method: 'GET', path, headers: {} }))
  const large = {
    method: 'POST',
    path: '/api/v1/referrals',
    headers: { 'content-type': 'application/json' },
    body: Buffer.alloc(1_000_000 + 100_000, 32),
  }
  look('a body that is too large', '/api/v1/referrals', await place.client.send(large))
  return { asked, routes: place.targets.length, wrong: fewOf(wrong, 12) }
}

export const headers: Check = { name: 'headers', asvs: ['3.4.1', '3.4.3', '3.4.4', '3.4.5', '3.4.6', '14.3.2'], run }
