import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { endPools, openPools } from '#db/pools.ts'
import type { FileCare } from '#files/receive.ts'
import type { AnyOperation } from '#http/operation.ts'
import type { Page } from '#http/pages.ts'
import { createServer } from '#http/server.ts'
import { SESSION_COOKIE } from '#http/session.ts'
import { entrances } from '../rooms.ts'
import type { SessionLimits } from '#kernel/settings.ts'
import { SESSION, TEST_SECRET, type Reply, type Visitor, type World } from './world.ts'

/** The origin that the server of a world takes for its own (world.ts). */
export const ORIGIN = 'http://127.0.0.1:3000'

/** The session token a visitor carries, and what the database keeps of it. */
export const tokenOf = (visitor: Visitor): string => visitor.cookie.slice(SESSION_COOKIE.length + 1)
export const hashOf = (visitor: Visitor): Buffer => createHash('sha256').update(tokenOf(visitor)).digest()

/** Token of the hidden field that every form of a page carries. */
export const csrfOf = (page: Reply): string => /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? ''

/** A POST as the browser sends a form; `headers` override. */
export async function postForm(
  world: World,
  path: string,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Reply> {
  return await world.visit({
    method: 'POST',
    url: path,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: new URLSearchParams(fields).toString(),
  })
}

/** Another server before the same database, with other verbs or in production; close it with the function given back. */
export async function serverBefore(
  world: World,
  parts: {
    readonly operations?: readonly AnyOperation[]
    readonly pages?: readonly Page[]
    readonly mode?: 'demo' | 'production'
    readonly session?: SessionLimits
    readonly publicUrl?: string
    readonly files?: FileCare
    /** Hears every line of the log, down to the smallest. */
    readonly logTo?: { write(line: string): void }
  },
): Promise<{ server: FastifyInstance; close: () => Promise<void> }> {
  const { host, port, database = '' } = world.admin
  const urlOf = (role: string): string =>
    `postgresql://${role}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
  const ignore = (): void => undefined
  const pools = openPools(urlOf, 2, ignore)
  const settings = {
    mode: parts.mode ?? 'demo',
    secret: TEST_SECRET,
    // In production only its own host is answered: the one that injected requests name.
    publicUrl: parts.publicUrl ?? (parts.mode === 'production' ? 'http://localhost' : ORIGIN),
    logLevel: parts.logTo ? 'trace' : 'silent',
    session: parts.session ?? SESSION,
  } as const
  const server = await createServer({
    settings,
    pools,
    vault: world.vault,
    clock: () => world.now,
    files: parts.files ?? world.files.care,
    operations: parts.operations ?? [],
    pages: parts.pages ?? [],
    entrances,
    ...(parts.logTo === undefined ? {} : { logTo: parts.logTo }),
  })
  return {
    server,
    close: async () => {
      await server.close()
      await endPools(pools)
    },
  }
}
