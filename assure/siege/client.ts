import { Agent, request, type IncomingHttpHeaders } from 'node:http'

/** A request exactly as it is put on the wire. */
export type Sent = {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string | string[]>>
  readonly body?: Buffer
}

/** What came back. Status 0: the connection was closed before an answer; the body says how. */
export type Answer = {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
  readonly milliseconds: number
}

/** Speaks to the server over a few connections that stay open. */
export type SiegeClient = {
  readonly send: (sent: Sent) => Promise<Answer>
  readonly count: () => number
  readonly close: () => void
}

/** Longer than any answer may take: whoever waits so long has found something. */
const PATIENCE_MS = 60_000

/** @param connections requests at a time; more wait for one */
export function openSiegeClient(port: number, connections: number): SiegeClient {
  const agent = new Agent({ keepAlive: true, maxSockets: connections, maxFreeSockets: connections })
  let count = 0
  const send = ({ method, path, headers, body }: Sent): Promise<Answer> =>
    new Promise((resolve) => {
      count++
      let begun = performance.now()
      const answer = (status: number, got: IncomingHttpHeaders, text: string): void =>
        resolve({ status, headers: got, body: text, milliseconds: performance.now() - begun })
      const length = body === undefined ? {} : { 'content-length': String(body.length) }
      const outgoing = request(
        { host: '127.0.0.1', port, agent, method, path, headers: { ...length, ...headers }, timeout: PATIENCE_MS },
        (incoming) => {
          const chunks: Buffer[] = []
          incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
          incoming.on('error', (error) => answer(0, {}, error.message))
          incoming.on('end', () => answer(incoming.statusCode ?? 0, incoming.headers, Buffer.concat(chunks).toString()))
        },
      )
      // Waiting for a free connection is not the server's time.
      outgoing.on('socket', () => (begun = performance.now()))
      outgoing.on('timeout', () => outgoing.destroy(new Error('no answer')))
      outgoing.on('error', (error) => answer(0, {}, error.message))
      outgoing.end(body)
    })
  return { send, count: () => count, close: () => agent.destroy() }
}

/** Runs work for each of many, a few at a time. */
export async function eachOf<Item>(
  items: readonly Item[],
  inFlight: number,
  work: (item: Item, place: number) => Promise<void>,
): Promise<void> {
  let next = 0
  const worker = async (): Promise<void> => {
    for (let place = next++; place < items.length; place = next++) await work(items[place] as Item, place)
  }
  await Promise.all(Array.from({ length: inFlight }, worker))
}
