import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type RunningServer } from './support/server.ts'

/**
 * The drill of docs/restore.md: what was backed up is put elsewhere, the keys come from where they are kept, and what was written before
 * is read again. Without the right keys nothing starts.
 */
const KEYS = ['key', 'address-key', 'secret', 'log-key.pem']
const NOTE = 'Anteckningen från före säkerhetskopian.'

const root = mkdtempSync(join(tmpdir(), 'fairlead-restore-'))
const [before, kept, after] = ['before', 'kept', 'after'].map((name) => join(root, name)) as [string, string, string]
let running: RunningServer | undefined
let caseId = ''

type Client = {
  readonly get: (path: string) => Promise<Response>
  readonly post: (path: string, body: object) => Promise<Response>
}

/** Signs in as a police officer of the demo and speaks JSON. */
async function signIn({ url }: RunningServer): Promise<Client> {
  const personas = (await (await fetch(`${url}/api/v1/demo/personas`)).json()) as { id: string; profession: string }[]
  const headers = (): Record<string, string> => ({
    'content-type': 'application/json',
    'idempotency-key': crypto.randomUUID(),
  })
  const persona = personas.find(({ profession }) => profession === 'police')?.id
  const opened = await fetch(`${url}/api/v1/demo/session`, {
    method: 'POST',
    headers: headers(),
    body: JSON.stringify({ persona }),
  })
  const cookie = opened.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  return {
    get: (path) => fetch(`${url}/api/v1${path}`, { headers: { cookie } }),
    post: (path, body) =>
      fetch(`${url}/api/v1${path}`, { method: 'POST', headers: { ...headers(), cookie }, body: JSON.stringify(body) }),
  }
}

beforeAll(async () => {
  const server = await startServer({ FAIRLEAD_DATA_DIR: before })
  const client = await signIn(server)
  const { cases } = (await (await client.get('/cases')).json()) as { cases: { id: string }[] }
  caseId = cases[0]?.id ?? ''
  const written = await client.post(`/cases/${caseId}/entries`, {
    visibility: 'own_register',
    body: NOTE,
    language: 'sv',
  })
  expect(written.status).toBe(200)
  await server.stop()
  // The backup has no keys: they are kept apart.
  cpSync(before, after, { recursive: true, filter: (source) => !KEYS.some((key) => source === join(before, key)) })
  for (const key of KEYS) cpSync(join(before, key), join(kept, key))
  rmSync(before, { recursive: true })
})
afterAll(async () => {
  await running?.stop()
  rmSync(root, { recursive: true, force: true })
})

test('without the keys, and with others, nothing starts', async () => {
  // A demo without keys makes new ones.
  await expect(startServer({ FAIRLEAD_DATA_DIR: after })).rejects.toThrow(/key/i)
  for (const key of KEYS) cpSync(join(kept, key), join(after, key))
  writeFileSync(join(after, 'key'), randomBytes(32).toString('base64url'), { mode: 0o600 })
  await expect(startServer({ FAIRLEAD_DATA_DIR: after })).rejects.toThrow(/key/i)
})

test('with the keys what was written before is read again', async () => {
  for (const key of KEYS) cpSync(join(kept, key), join(after, key))
  running = await startServer({ FAIRLEAD_DATA_DIR: after })
  const client = await signIn(running)
  const read = await client.get(`/cases/${caseId}`)
  expect(read.status).toBe(200)
  expect(await read.text()).toContain(NOTE)
})
