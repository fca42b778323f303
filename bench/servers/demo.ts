import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  readonly scripts: { readonly start: string }
}

const start = manifest.scripts.start.split(' ')

/** What `npm start` tells Node.js and the operating system, and how the product is started: measured is what runs. */
export const asNpmStart = {
  flags: start.filter((word) => word.startsWith('--max-')),
  env: Object.fromEntries(start.slice(0, start.indexOf('node')).map((word) => word.split('=', 2) as [string, string])),
}

/** Somebody of the demo, as the list for signing in names them. */
export type Persona = {
  readonly id: string
  readonly instance: string
  readonly profession: string
  readonly functions: readonly string[]
}
/** Somebody who is signed in to a running product. */
export type DemoVisitor = { readonly origin: string; readonly cookie: string }

export const personasOf = async (port: number): Promise<Persona[]> =>
  (await (await fetch(`http://127.0.0.1:${port}/api/v1/demo/personas`)).json()) as Persona[]

/** Signs in somebody of the demo. @throws Error when there is nobody such */
export async function signInDemo(port: number, isMeant: (persona: Persona) => boolean): Promise<DemoVisitor> {
  const origin = `http://127.0.0.1:${port}`
  const persona = (await personasOf(port)).find(isMeant)
  if (persona === undefined) throw new Error('the demo has nobody such')
  const opened = await fetch(`${origin}/api/v1/demo/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ persona: persona.id }),
  })
  const cookie = opened.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  return { origin, cookie }
}
