import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** Nobody types or reads for so long: whoever sends more slowly holds a place that others need (ASVS API4). */
export const patience = { headersMs: 20_000, requestMs: 60_000, lookEveryMs: 5_000 } as const

/** An address that names nothing, whatever is added to it. */
const NOTHING = '/-'

/**
 * The address as the router can read it. One that is no UTF-8 names nothing: it is led to where nothing is, in the API or among
 * the pages, so that it is answered like everything else that is not there.
 */
export function readableUrl(url: string | undefined): string {
  const [path = '/'] = (url ?? '/').split('?', 1)
  try {
    decodeURIComponent(path)
    return url ?? '/'
  } catch {
    return path.startsWith('/api/') ? `/api${NOTHING}` : NOTHING
  }
}

/** The headers of an answer that has nothing to show and was made before the server knew what was asked. */
const bareHeaders: Readonly<Record<string, string>> = {
  'content-length': '0',
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none';script-src 'self';style-src 'self';object-src 'none';base-uri 'none';form-action 'self';frame-ancestors 'none';require-trusted-types-for 'script'",
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  connection: 'close',
}

const statuses: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: '413 Payload Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

/** So long a client that is refused may go on sending, in milliseconds: closed at once it would lose the answer (RFC 9112 § 9.6). */
const LINGERS_MS = 1000

/**
 * What is no HTTP, or comes too slowly: one bare answer, and the connection is closed. Nothing of it is logged or said again, and what
 * still comes is read by nobody.
 */
export function refuseUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || socket.writableEnded) return
  const lines = Object.entries(bareHeaders).map(([name, value]) => `${name}: ${value}`)
  const status = statuses[error.code ?? ''] ?? '400 Bad Request'
  socket.end(`HTTP/1.1 ${status}\r\n${lines.join('\r\n')}\r\n\r\n`)
  const lingering = setTimeout(() => socket.destroy(), LINGERS_MS)
  socket.once('close', () => clearTimeout(lingering))
}

/** Sets how long the server waits, and what it says to a client that expects what nobody offers. */
export function refuseTheSlow(server: Server): void {
  server.headersTimeout = patience.headersMs
  server.requestTimeout = patience.requestMs
  server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(417, bareHeaders).end()
  })
}

/**
 * Whether a request is meant for this server, by the host it names. A name that somebody else points at our address must not
 * make their page ours (ASVS 4.1.3).
 */
export function isMeantFor(publicUrl: string, host: string): boolean {
  const own = new URL(publicUrl)
  return URL.parse(`${own.protocol}//${host}`)?.host === own.host
}
