import { createCipheriv, createHmac } from 'node:crypto'

/** Bytes of the stream that are made at a time. */
const BLOCK_BYTES = 1 << 16

/** 32-bit words nobody can foresee without the key, and the same again for whoever has it. */
export type KeyedStream = () => number

/**
 * The words of AES-256 in counter mode from zero, under HMAC-SHA256(key, what is drawn for), read little-endian. Each purpose has a key of
 * its own, so a counter from zero never meets the same key twice.
 * @param purpose everything the draw depends on: another letter in it is another stream.
 */
export function keyedStream(key: Uint8Array, purpose: string): KeyedStream {
  const cipher = createCipheriv(
    'aes-256-ctr',
    createHmac('sha256', key).update(purpose, 'utf8').digest(),
    Buffer.alloc(16),
  )
  const zeros = Buffer.alloc(BLOCK_BYTES)
  let block = Buffer.alloc(0)
  let place = 0
  return () => {
    if (place >= block.length) {
      block = cipher.update(zeros)
      place = 0
    }
    const word = block.readUInt32LE(place)
    place += 4
    return word
  }
}

/** A whole number from 0 to `count` − 1, from one word; uneven by less than `count` / 2³². Exact in every engine: no product passes 2⁵³. */
export const below = (word: number, count: number): number => Math.floor((word * count) / 4_294_967_296)
