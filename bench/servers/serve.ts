import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import process from 'node:process'
import type { ServerTask } from './child.ts'

/** Waits for the task, starts what it makes, tells the port, and stops when the bench lets go. */
export function serve(
  start: (task: ServerTask) => Promise<{ readonly port: number; readonly stop: () => Promise<unknown> }>,
): void {
  process.once('message', (task: ServerTask) => {
    void start(task).then(({ port, stop }) => {
      process.send?.(port)
      process.once('disconnect', () => void stop().then(() => process.exit(0)))
    })
  })
}

/** A node:http server with nothing around it: `answer` gives the JSON of a request. */
export async function listenBare(
  answer: (request: IncomingMessage) => Promise<string>,
): Promise<{ port: number; server: Server }> {
  const server = createServer((request, response) => {
    answer(request).then(
      (json) =>
        response
          .writeHead(200, {
            'content-type': 'application/json; charset=utf-8',
            'content-length': Buffer.byteLength(json),
          })
          .end(json),
      () => response.writeHead(500).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { port: (server.address() as AddressInfo).port, server }
}

/** Hash of the session token in the cookie, as the product keeps it. */
export function tokenHashOf(request: IncomingMessage): Buffer {
  const token = /(?:^|; )__Host-fairlead=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? ''
  return createHash('sha256').update(token).digest()
}

/** Last part of the path: the case asked for. */
export const caseIdOf = (request: IncomingMessage): string => request.url?.slice(request.url.lastIndexOf('/') + 1) ?? ''
