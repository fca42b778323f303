import { createSecretKey, randomBytes, randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { SealBroken } from './envelope.ts'
import { FRAME, openFrames, SEALED_FRAME, sealFrames } from './frames.ts'

const key = createSecretKey(randomBytes(32))
const file = randomUUID()

async function* inChunks(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size))
}
async function whole(source: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of source) chunks.push(chunk)
  return Buffer.concat(chunks)
}
const sealed = (bytes: Buffer, chunk = 1000): Promise<Buffer> => whole(sealFrames(key, file, inChunks(bytes, chunk)))
const opened = (bytes: Buffer, of = file, by = key): Promise<Buffer> =>
  whole(openFrames(by, of, inChunks(bytes, 70_001)))

const framesOf = (bytes: Buffer): Buffer[] =>
  Array.from({ length: Math.ceil(bytes.length / SEALED_FRAME) }, (_, number) =>
    bytes.subarray(number * SEALED_FRAME, (number + 1) * SEALED_FRAME),
  )

describe('a file sealed in frames', () => {
  it('opens again, of any length and however it arrives', async () => {
    for (const length of [0, 1, FRAME - 1, FRAME, FRAME + 1, 3 * FRAME, 3 * FRAME + 17]) {
      const text = randomBytes(length)
      for (const chunk of [1000, FRAME, 1_000_000]) {
        expect((await opened(await sealed(text, chunk))).equals(text), `${length} ${chunk}`).toBe(true)
      }
    }
  })

  it('does not open when frames are cut off, left out, doubled or in another order', async () => {
    const frames = framesOf(await sealed(randomBytes(3 * FRAME + 17)))
    const [one, two, three, four] = frames as [Buffer, Buffer, Buffer, Buffer]
    const wrong = [
      [one, two, three],
      [one],
      [],
      [two, three, four],
      [one, three, four],
      [one, two, two, three, four],
      [two, one, three, four],
      [one, two, three, four.subarray(0, -1)],
      [one, two, three, four, four],
    ]
    for (const each of wrong) await expect(opened(Buffer.concat(each))).rejects.toThrow(SealBroken)
    expect((await opened(Buffer.concat(frames))).length).toBe(3 * FRAME + 17)
  })

  it('does not open in another file, not even with its own key, nor when one bit is another', async () => {
    const bytes = await sealed(randomBytes(2 * FRAME))
    await expect(opened(bytes, randomUUID())).rejects.toThrow(SealBroken)
    await expect(opened(bytes, file, createSecretKey(randomBytes(32)))).rejects.toThrow(SealBroken)
    for (const at of [0, 15, 16, FRAME, SEALED_FRAME, bytes.length - 1]) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 1
      await expect(opened(changed), String(at)).rejects.toThrow(SealBroken)
    }
  })

  it('opens nothing of a frame swapped between two files that have one key', async () => {
    const text = randomBytes(2 * FRAME)
    const mine = framesOf(await sealed(text))
    const other = framesOf(await whole(sealFrames(key, randomUUID(), inChunks(text, 4096))))
    await expect(opened(Buffer.concat([mine[0] ?? Buffer.of(), other[1] ?? Buffer.of()]))).rejects.toThrow(SealBroken)
  })
})
