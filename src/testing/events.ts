import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import type { Visitor } from './world.ts'

/** A stream of events as a page hears it. */
export type Heard = {
  readonly status: number
  readonly headers: Headers
  /** Everything that came, as it came. */
  readonly text: () => string
  readonly events: () => readonly { readonly name: string; readonly data: string }[]
  /** Waits until something is so, at most so many milliseconds. @throws Error when it never is */
  readonly until: (is: (heard: Heard) => boolean, milliseconds?: number) => Promise<void>
  /** Resolves with the milliseconds from now until the stream has ended. */
  readonly ended: () => Promise<number>
  readonly leave: () => void
}

const originOf = async (server: FastifyInstance): Promise<string> => {
  if (!server.server.listening) await server.listen({ host: '127.0.0.1', port: 0 })
  return `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`
}

const eventsIn = (text: string): { name: string; data: string }[] =>
  [...text.matchAll(/event: (\w+)\ndata: (.*)\n\n/g)].map(([, name = '', data = '']) => ({ name, data }))

/** Opens a stream of a server that listens, as somebody; `accept` as a page that does not follow, when it is something else. */
export async function listenTo(
  server: FastifyInstance,
  visitor: Pick<Visitor, 'cookie'>,
  path: string,
  accept = 'text/event-stream',
): Promise<Heard> {
  const away = new AbortController()
  const response = await fetch(`${await originOf(server)}${path}`, {
    headers: { cookie: visitor.cookie, accept },
    redirect: 'manual',
    signal: away.signal,
  })
  let text = ''
  const read = async (): Promise<void> => {
    const decoder = new TextDecoder()
    try {
      for await (const chunk of response.body ?? []) text += decoder.decode(chunk, { stream: true })
    } catch {
      // Left, or cut off: it has ended either way.
    }
  }
  const over = read()
  const heard: Heard = {
    status: response.status,
    headers: response.headers,
    text: () => text,
    events: () => eventsIn(text),
    until: async (is, milliseconds = 8000) => {
      const until = Date.now() + milliseconds
      while (!is(heard)) {
        if (Date.now() > until) throw new Error(`It never was so. Heard: ${text}`)
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    },
    ended: async () => {
      const from = performance.now()
      await over
      return performance.now() - from
    },
    leave: () => away.abort(),
  }
  return heard
}
