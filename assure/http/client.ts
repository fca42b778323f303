import { Agent, request, type IncomingHttpHeaders } from 'node:http'
import { SESSION_COOKIE } from '#http/session.ts'
import { tokenOf } from './cookie.ts'

/** An answer of the server. */
export type Reply = {
  readonly status: number
  readonly body: string
  readonly headers: IncomingHttpHeaders
  /** As they stand on the wire: names and values in turn. */
  readonly rawHeaders: readonly string[]
}

/** Speaks to the server as a browser or a program does, over connections that stay open. */
export type Client = {
  /** @param token of the session, as the world has it */
  readonly get: (token: string, path: string) => Promise<Reply>
  readonly post: (token: string, path: string, body: object, key: string) => Promise<Reply>
  /** Requests sent so far. */
  readonly sent: () => number
  readonly close: () => void
}

type Sending = {
  readonly method: string
  readonly token: string
  readonly path: string
  readonly body?: string
  readonly key?: string
}

/** @param inFlight connections, and so requests at a time; more wait for one */
export function openClient(port: number, inFlight: number): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: inFlight, maxFreeSockets: inFlight })
  let sent = 0
  const send = ({ method, token, path, body, key }: Sending): Promise<Reply> =>
    new Promise((resolve, reject) => {
      sent++
      const headers: Record<string, string> = {
        cookie: `${SESSION_COOKIE}=${tokenOf(token)}`,
        'accept-language': 'sv',
        ...(body === undefined
          ? {}
          : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      }
      const outgoing = request({ host: '127.0.0.1', port, agent, method, path, headers }, (incoming) => {
        const chunks: Buffer[] = []
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
        incoming.on('error', reject)
        incoming.on('end', () =>
          resolve({
            status: incoming.statusCode ?? 0,
            body: Buffer.concat(chunks).toString('utf8'),
            headers: incoming.headers,
            rawHeaders: incoming.rawHeaders,
          }),
        )
      })
      outgoing.on('error', reject)
      outgoing.end(body)
    })
  return {
    get: (token, path) => send({ method: 'GET', token, path }),
    post: (token, path, body, key) => send({ method: 'POST', token, path, body: JSON.stringify(body), key }),
    sent: () => sent,
    close: () => agent.destroy(),
  }
}
