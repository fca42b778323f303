import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import type { ScannerAddress } from '#kernel/scanner-address.ts'

/*
 * The part of clamd's protocol that is needed: INSTREAM. The content goes in pieces, each with its length before it, an empty piece ends
 * it, and one line comes back.
 */

/** The scanner is away, does not answer in time, or could not look at it: nobody knows whether the content is clean. */
export class ScannerAway extends Error {
  constructor(why: string) {
    super(`the scanner for malware gave no answer: ${why}`)
    this.name = 'ScannerAway'
  }
}

export type Verdict = 'clean' | 'found'

/** No answer is longer. */
const LONGEST_ANSWER = 4096

const piece = (chunk: Buffer): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(chunk.length)
  return Buffer.concat([length, chunk])
}

async function send(socket: Socket, source: AsyncIterable<Buffer>, signal: AbortSignal): Promise<void> {
  const write = async (bytes: Buffer): Promise<void> => {
    if (!socket.write(bytes)) await once(socket, 'drain', { signal })
  }
  await write(Buffer.from('zINSTREAM\0'))
  for await (const chunk of source) if (chunk.length > 0) await write(piece(chunk))
  await write(Buffer.alloc(4))
}

async function answerOf(socket: Socket): Promise<string> {
  let said = ''
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    said += chunk.toString('latin1')
    if (said.includes('\0') || said.length > LONGEST_ANSWER) break
  }
  return said.split('\0', 1)[0] ?? ''
}

/** Only the two sentences that say it plainly count; an error of the scanner is no verdict, and none about a part of it is. */
function verdictOf(answer: string, whole: boolean): Verdict {
  if (/^stream: .+ FOUND$/.test(answer)) return 'found'
  if (/^stream: OK$/.test(answer) && whole) return 'clean'
  throw new ScannerAway(answer === '' ? 'it hung up' : 'it said something else')
}

/**
 * Has a content searched for malware.
 * @param patienceMs how long the whole may take.
 * @throws ScannerAway when there is no verdict.
 */
export async function scan(
  address: ScannerAddress,
  source: AsyncIterable<Buffer>,
  patienceMs: number,
): Promise<Verdict> {
  const socket = connect(address)
  const impatience = setTimeout(() => socket.destroy(new ScannerAway('too slow')), patienceMs)
  const over = new AbortController()
  try {
    await once(socket, 'connect')
    let whole = false
    const sending = send(socket, source, over.signal).then(
      () => {
        whole = true
      },
      (error: unknown) => void socket.destroy(error instanceof Error ? error : new ScannerAway('broken content')),
    )
    const answer = await answerOf(socket)
    over.abort()
    await sending
    return verdictOf(answer, whole)
  } catch (error) {
    if (error instanceof ScannerAway) throw error
    throw new ScannerAway(error instanceof Error && 'code' in error ? String(error.code) : 'broken connection')
  } finally {
    clearTimeout(impatience)
    over.abort()
    socket.destroy()
  }
}
