import { SESSION_COOKIE } from '#http/session.ts'
import { eachOf } from '../siege/client.ts'
import type { Place } from '../siege/place.ts'
import { fewOf, type Check, type How } from './check.ts'

/** As many as the product lets sign in from one address in a minute, and some of the tokens it makes beside. */
const SIGN_INS = 40

const tokenIn = (cookies: readonly string[] | undefined): { token: string; rules: string[] } | undefined => {
  const cookie = cookies?.find((each) => each.startsWith(`${SESSION_COOKIE}=`))
  const [pair = '', ...rules] = cookie?.split(/;\s*/) ?? []
  return cookie === undefined
    ? undefined
    : { token: pair.slice(SESSION_COOKIE.length + 1), rules: rules.map((rule) => rule.toLowerCase()) }
}

/** Bits of chance in many tokens: what the signs at every place could say, were they drawn evenly. */
const bitsOf = (tokens: readonly string[]): number => {
  const length = Math.min(...tokens.map((token) => token.length))
  let bits = 0
  for (let place = 0; place < length; place++)
    bits += Math.log2(Math.min(64, new Set(tokens.map((token) => token[place])).size))
  return bits
}

/** Sessions as the product makes them: unguessable, kept as a hash, new at every sign-in, dead on the server after signing out. */
async function run(place: Place, { short }: How) {
  const wrong: string[] = []
  const { client, people, admin } = place
  const tokens: string[] = []
  const count = short ? 20 : SIGN_INS
  let rules: string[] = []
  await eachOf(Array.from({ length: count }), 4, async (_each, number) => {
    const person = people[number % people.length]
    const planted = people[0]?.cookie ?? ''
    const body = Buffer.from(JSON.stringify({ persona: person?.id }))
    const answer = await client.send({
      method: 'POST',
      path: '/api/v1/demo/session',
      headers: { 'content-type': 'application/json', ...(number === 0 ? { cookie: `${SESSION_COOKIE}=planted` } : {}) },
      body,
    })
    const made = tokenIn(answer.headers['set-cookie'])
    if (made === undefined) wrong.push(`signing in gives no session: ${answer.status}`)
    else tokens.push(made.token)
    rules = made?.rules ?? rules
    if (made !== undefined && planted.includes(made.token)) wrong.push('a session is used again')
  })
  if (new Set(tokens).size !== tokens.length) wrong.push('two sessions have the same token')
  if (tokens.some((token) => token.length < 22) || bitsOf(tokens) < 128)
    wrong.push(`a token holds ${bitsOf(tokens).toFixed(0)} bits of chance`)
  for (const rule of ['path=/', 'httponly', 'secure', 'samesite=lax'])
    if (!rules.includes(rule)) wrong.push(`the session cookie lacks ${rule}`)
  if (rules.some((rule) => rule.startsWith('domain'))) wrong.push('the session cookie is for other hosts as well')
  const { rows } = await admin.query<{ row: string }>('select session::text as row from session')
  if (tokens.some((token) => rows.some(({ row }) => row.includes(token)))) wrong.push('the database keeps a token')
  const [token = ''] = tokens
  const cookie = `${SESSION_COOKIE}=${token}`
  const alive = async () => (await client.send({ method: 'GET', path: '/api/v1/today', headers: { cookie } })).status
  if ((await alive()) !== 200) wrong.push('a new session is worth nothing')
  await client.send({ method: 'DELETE', path: '/api/v1/session', headers: { cookie } })
  if ((await alive()) !== 401) wrong.push('a session lives after signing out')
  return { asked: count + 4, routes: 3, wrong: fewOf(wrong) }
}

export const sessionIds: Check = { name: 'session-ids', asvs: ['7.2.3', '7.2.4', '7.4.1', '3.3.1', '3.3.4'], run }

const LIMIT = 300

/** Signing in can be tried only so often from one address. */
async function limit({ client }: Place) {
  let refused = 0
  const send = async () => {
    const body = Buffer.from(JSON.stringify({ persona: '00000000-0000-4000-8000-000000000000' }))
    const { status } = await client.send({
      method: 'POST',
      path: '/api/v1/demo/session',
      headers: { 'content-type': 'application/json' },
      body,
    })
    if (status === 429) refused++
  }
  await eachOf(Array.from({ length: LIMIT + 60 }), 4, send)
  return { asked: LIMIT + 60, routes: 1, wrong: refused > 0 ? [] : ['signing in can be tried without end'] }
}

export const signInLimit: Check = { name: 'sign-in-limit', asvs: ['6.3.1'], run: limit, after: true }
