import { createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { parseScannerAddress, type ScannerAddress } from '#kernel/scanner-address.ts'
import { scan, ScannerAway } from './clamd.ts'

let server: Server | undefined
afterEach(
  () =>
    new Promise<void>((resolve) => {
      if (server === undefined) resolve()
      else server.close(() => resolve())
    }),
)

/** Reads the protocol to its end: the command, pieces with their lengths, an empty one. Undefined while more must come. */
function contentIn(bytes: Buffer): Buffer | undefined {
  const command = Buffer.from('zINSTREAM\0')
  if (!bytes.subarray(0, command.length).equals(command)) return undefined
  const pieces: Buffer[] = []
  for (let at = command.length; at + 4 <= bytes.length;) {
    const length = bytes.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    pieces.push(bytes.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return undefined
}

type Manner = { readonly answers?: (content: Buffer) => string | undefined; readonly onData?: (socket: Socket) => void }

/** A scanner that behaves like this, on a port or a socket. */
async function scanner(manner: Manner, at: string | number = 0): Promise<ScannerAddress> {
  const made = createServer((socket) => {
    const heard: Buffer[] = []
    socket.on('error', () => undefined)
    socket.on('data', (chunk: Buffer) => {
      heard.push(chunk)
      manner.onData?.(socket)
      // The empty piece comes last.
      if (chunk.subarray(-4).some((each) => each !== 0)) return
      const content = contentIn(Buffer.concat(heard))
      const said = content && manner.answers?.(content)
      if (said !== undefined) socket.end(said)
    })
  })
  server = made
  await new Promise<void>((resolve) =>
    typeof at === 'string' ? made.listen(at, resolve) : made.listen(at, '127.0.0.1', resolve),
  )
  const address = made.address()
  return typeof address === 'object' && address !== null
    ? { host: '127.0.0.1', port: address.port }
    : { path: String(at) }
}

async function* chunks(...texts: string[]): AsyncGenerator<Buffer> {
  for (const text of texts) yield await Promise.resolve(Buffer.from(text))
}
const large = async function* (): AsyncGenerator<Buffer> {
  for (let n = 0; n < 40; n += 1) yield await Promise.resolve(Buffer.alloc(65_536, n + 1))
}
/** The second half comes when the scanner has had its say. */
async function* slowly(): AsyncGenerator<Buffer> {
  yield Buffer.from('He')
  await new Promise((resolve) => setTimeout(resolve, 200))
  yield Buffer.from('j')
}
const eicarLike = (content: Buffer): string =>
  content.includes('VIRUS') ? 'stream: Test.Signature FOUND\0' : 'stream: OK\0'

describe('the scanner for malware', () => {
  it('says clean or found, on a port and on a socket, of the whole content', async () => {
    const port = await scanner({ answers: eicarLike })
    expect(await scan(port, chunks('He', 'j'), 5000)).toBe('clean')
    expect(await scan(port, chunks('VI', 'RUS'), 5000)).toBe('found')
    expect(await scan(port, large(), 20_000)).toBe('clean')
    server?.close()
    const socket = await scanner({ answers: eicarLike }, path.join(tmpdir(), `clamd-${randomUUID().slice(0, 8)}.sock`))
    expect(await scan(socket, chunks('VIRUS'), 5000)).toBe('found')
  })

  it('gives no verdict when it hangs up half-way, says something else or is full', async () => {
    const halfway = await scanner({ onData: (socket) => socket.destroy() })
    await expect(scan(halfway, large(), 5000)).rejects.toThrow(ScannerAway)
    server?.close()
    for (const said of ['', 'stream: OK', 'INSTREAM size limit exceeded. ERROR\0', 'stream: OK FOUND?\0', 'OK\0']) {
      const odd = await scanner({ answers: () => said })
      const verdict = scan(odd, chunks('Hej'), 5000)
      if (said === 'stream: OK') expect(await verdict).toBe('clean')
      else await expect(verdict, said).rejects.toThrow(ScannerAway)
      server?.close()
    }
  })

  it('is not believed when it says clean before it has seen everything', async () => {
    const hasty = await scanner({ onData: (socket) => socket.end('stream: OK\0') })
    await expect(scan(hasty, slowly(), 5000)).rejects.toThrow(ScannerAway)
  })

  it('is not waited for longer than it may take, and is away where nobody listens', async () => {
    const silent = await scanner({})
    const begun = Date.now()
    await expect(scan(silent, chunks('Hej'), 300)).rejects.toThrow(ScannerAway)
    expect(Date.now() - begun).toBeLessThan(5000)
    await expect(scan({ host: '127.0.0.1', port: 1 }, chunks('Hej'), 2000)).rejects.toThrow(ScannerAway)
    await expect(scan({ path: '/nowhere/clamd.sock' }, chunks('Hej'), 2000)).rejects.toThrow(ScannerAway)
  })
})

describe('the address of the scanner', () => {
  it('is a port or a socket, and nothing else', () => {
    expect(parseScannerAddress('127.0.0.1:3310')).toEqual({ host: '127.0.0.1', port: 3310 })
    expect(parseScannerAddress('[::1]:3310')).toEqual({ host: '::1', port: 3310 })
    expect(parseScannerAddress('/run/clamav/clamd.ctl')).toEqual({ path: '/run/clamav/clamd.ctl' })
    for (const wrong of ['clamd', 'clamd:', 'clamd:0', 'clamd:70000', 'http://clamd:3310', 'run/clamd.ctl'])
      expect(parseScannerAddress(wrong), wrong).toBeUndefined()
  })
})
