import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto'
import { SealBroken } from './envelope.ts'

/*
 * A file as frames of AES-256-GCM: tag | text, each of 64 KiB of text but the last. Which file a frame belongs to, its number and
 * whether it is the last are associated data: a frame that is changed, cut off, moved or put into another file does not open, and a
 * file can be read and written without ever being whole in memory.
 */

/** Bytes of text in a full frame. */
export const FRAME = 64 * 1024
const TAG = 16
/** Bytes of a full frame as it is kept. */
export const SEALED_FRAME = FRAME + TAG

/** Which frame of which file. */
export type FramePlace = { readonly file: string; readonly number: number; readonly last: boolean }

const placeText = ({ file, number, last }: FramePlace): Buffer =>
  Buffer.from(`attachment frame:${file}:${number}:${last ? 'last' : 'more'}`)

/** The number of the frame: a key seals one file once, so that no nonce is ever used twice with it. */
function nonceOf({ number }: FramePlace): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeBigUInt64BE(BigInt(number), 4)
  return nonce
}

/** Seals one frame. @param key of this one file: random, and never used for another. */
export function sealFrame(key: KeyObject, place: FramePlace, text: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(place), { authTagLength: TAG })
  cipher.setAAD(placeText(place))
  const body = Buffer.concat([cipher.update(text), cipher.final()])
  return Buffer.concat([cipher.getAuthTag(), body])
}

/** Opens one frame. @throws SealBroken when the key, the place or a single bit is another. */
export function openFrame(key: KeyObject, place: FramePlace, frame: Buffer): Buffer {
  if (frame.length < TAG) throw new SealBroken('attachment frame')
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(place), { authTagLength: TAG })
  decipher.setAAD(placeText(place))
  decipher.setAuthTag(frame.subarray(0, TAG))
  try {
    return Buffer.concat([decipher.update(frame.subarray(TAG)), decipher.final()])
  } catch {
    throw new SealBroken('attachment frame')
  }
}

/** A stream in pieces of one size; the last is shorter, or as long. What is empty has one empty piece. */
async function* piecesOf(source: AsyncIterable<Buffer>, size: number): AsyncGenerator<{ text: Buffer; last: boolean }> {
  let held: Buffer[] = []
  let length = 0
  for await (const chunk of source) {
    held.push(chunk)
    length += chunk.length
    // A full piece waits until more comes: only then is it known not to be the last.
    if (length <= size) continue
    let whole = Buffer.concat(held)
    for (; whole.length > size; whole = whole.subarray(size)) yield { text: whole.subarray(0, size), last: false }
    held = [whole]
    length = whole.length
  }
  yield { text: Buffer.concat(held), last: true }
}

/** Seals a stream, frame by frame. */
export async function* sealFrames(key: KeyObject, file: string, source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let number = 0
  for await (const { text, last } of piecesOf(source, FRAME)) {
    yield sealFrame(key, { file, number, last }, text)
    number += 1
  }
}

/** Opens a stream of frames; what was opened before a frame that does not open has been handed out. @throws SealBroken */
export async function* openFrames(key: KeyObject, file: string, source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let number = 0
  for await (const { text, last } of piecesOf(source, SEALED_FRAME)) {
    yield openFrame(key, { file, number, last }, text)
    number += 1
  }
}
