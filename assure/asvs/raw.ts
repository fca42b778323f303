import { connect } from 'node:net'
import type { Place } from '../siege/place.ts'
import { fewOf, type Check } from './check.ts'

const PATIENCE_MS = 8000

/** What comes back on a connection of its own; `open` when the server did not close it in time. */
export const exchange = (port: number, bytes: Buffer): Promise<{ heard: string; open: boolean }> =>
  new Promise((resolve) => {
    let heard = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    socket.on('data', (chunk: Buffer) => (heard += chunk.toString('latin1')))
    socket.on('close', () => resolve({ heard, open: false }))
    socket.on('error', () => socket.destroy())
    socket.setTimeout(PATIENCE_MS, () => {
      socket.destroy()
      resolve({ heard, open: true })
    })
  })

const head = 'POST /api/v1/referrals HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n'
const second = 'GET /health/live HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n'

/** Requests that two machines could read differently, and what is no request at all. */
const refused: Readonly<Record<string, string>> = {
  'a length and chunks': `${head}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${second}`,
  'chunks and a length': `${head}Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n${second}`,
  'two lengths': `${head}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}${second}`,
  'two lengths in one': `${head}Content-Length: 2, 3\r\n\r\n{}${second}`,
  'a negative length': `${head}Content-Length: -1\r\n\r\n{}`,
  'a length with a sign': `${head}Content-Length: +2\r\n\r\n{}`,
  'a length in hexadecimal': `${head}Content-Length: 0x2\r\n\r\n{}`,
  'an endless length': `${head}Content-Length: ${'9'.repeat(40)}\r\n\r\n{}`,
  'an unknown transfer coding': `${head}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n${second}`,
  'chunked twice over': `${head}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${second}`,
  'a chunk that is no number': `${head}Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n`,
  'a chunk longer than it says': `${head}Transfer-Encoding: chunked\r\n\r\n1\r\n{}\r\n0\r\n\r\n`,
  'an endless chunk': `${head}Transfer-Encoding: chunked\r\n\r\n${'f'.repeat(30)}\r\n{}`,
  'an endless chunk extension': `${head}Transfer-Encoding: chunked\r\n\r\n2;${'x'.repeat(40_000)}\r\n{}\r\n0\r\n\r\n`,
  'lines that end in LF alone': 'GET /health/live HTTP/1.1\nHost: 127.0.0.1\n\n',
  'a header that ends in CR alone': 'GET /health/live HTTP/1.1\r\nHost: 127.0.0.1\rX: y\r\n\r\n',
  'a folded header': 'GET /health/live HTTP/1.1\r\nHost: 127.0.0.1\r\nX: a\r\n\tb: c\x00\r\n\r\n',
  'a space before the colon': 'GET /health/live HTTP/1.1\r\nHost : 127.0.0.1\r\n\r\n',
  'a header without a name': 'GET /health/live HTTP/1.1\r\nHost: 127.0.0.1\r\n: x\r\n\r\n',
  'NUL in a header': 'GET /health/live HTTP/1.1\r\nHost: 127.0.0.1\r\nX: a\x00b\r\n\r\n',
  'NUL in the address': 'GET /health\x00/live HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n',
  'no host': 'GET /health/live HTTP/1.1\r\n\r\n',
  'a version to come': 'GET /health/live HTTP/9.9\r\nHost: 127.0.0.1\r\n\r\n',
  'an unknown method': 'HACK /health/live HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n',
  'a tunnel': 'CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n',
  'another protocol': 'SSH-2.0-OpenSSH_9.2\r\n',
  'HTTP/2 without asking': 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  'TLS where there is none': '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
  'a flood of headers': `GET /health/live HTTP/1.1\r\nHost: 127.0.0.1\r\n${'x: y\r\n'.repeat(30_000)}\r\n`,
  'one endless header': `GET /health/live HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ${'y'.repeat(200_000)}\r\n\r\n`,
  'an endless address': `GET /${'x'.repeat(200_000)} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`,
}

const closing = (path: string): string => `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`
/** What is a request, if a strange one: answered once, without an error of ours. */
const answered: Readonly<Record<string, string>> = {
  'bytes that are no UTF-8 in the address': closing('/cases/\xc3\x28'),
  'an address of another server': closing('http://evil.example/cases'),
  'an address with dots': closing('/assets/../../package.json'),
  'an address with a backslash': closing('/assets\\..\\..\\package.json'),
  'bytes that are no UTF-8 in a header':
    'GET /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Language: \xff\xfe\r\nConnection: close\r\n\r\n',
  'bytes that are no UTF-8 in a cookie':
    'GET /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: \xff=\xfe; __Host-fairlead=\xc3\r\nConnection: close\r\n\r\n',
  'HTTP/0.9': 'GET /health/live\r\n\r\n',
  'HTTP/1.0': 'GET /health/live HTTP/1.0\r\n\r\n',
}

/** Raw connections: refused and closed, or answered once. */
async function run({ port }: Place) {
  const wrong: string[] = []
  await Promise.all(
    Object.entries(refused).map(async ([name, text]) => {
      const { heard, open } = await exchange(port, Buffer.from(text, 'latin1'))
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(heard)?.[1] ?? 0)
      const answers = heard.match(/HTTP\/1\.1 \d/g)?.length ?? 0
      if (open) wrong.push(`${name}: the connection stays open`)
      // A tunnel is closed without a word.
      if (status === 0 ? name !== 'a tunnel' : status < 400 || status >= 500) wrong.push(`${name}: ${status}`)
      if (status !== 0 && !/x-content-type-options: nosniff/i.test(heard)) wrong.push(`${name}: without nosniff`)
      if (answers > 1) wrong.push(`${name}: ${answers} answers to one request`)
    }),
  )
  for (const [name, text] of Object.entries(answered)) {
    const { heard } = await exchange(port, Buffer.from(text, 'latin1'))
    const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(heard)?.[1] ?? 0)
    if (status === 0 || status >= 500 || heard.includes('"name": "fairlead"')) wrong.push(`${name}: ${status}`)
  }
  return { asked: Object.keys(refused).length + Object.keys(answered).length, routes: 1, wrong: fewOf(wrong, 12) }
}

export const rawSockets: Check = { name: 'raw-sockets', asvs: ['4.2.1', '4.2.2', '4.2.3', '4.2.5'], run }
