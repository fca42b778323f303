import { describe, expect, it } from 'vitest'
import { presence } from './live-presence.ts'

const topic = 'meeting'
const now = 1_000_000

describe('who is in a meeting', () => {
  it('is everybody of every server, each once', () => {
    const seen = presence()
    seen.hear(topic, 'second', ['b', 'c'], now)
    expect(seen.of(topic, ['b', 'a', 'a'], now).here).toEqual(['a', 'b', 'c'])
    expect(seen.of('another', ['a'], now).here).toEqual(['a'])
  })

  it('is nobody of a server that says so, or that has not said anything for long', () => {
    const seen = presence()
    seen.hear(topic, 'second', ['b'], now)
    seen.hear(topic, 'third', ['c'], now)
    seen.hear(topic, 'second', [], now)
    expect(seen.of(topic, [], now).here).toEqual(['c'])
    expect(seen.of(topic, [], now + 41_000).here).toEqual([])
  })

  it('writes for a moment after each save, while they are there', () => {
    const seen = presence()
    seen.wrote(topic, 'a', now)
    expect(seen.of(topic, ['a'], now + 5000).writing).toEqual(['a'])
    expect(seen.of(topic, ['a'], now + 7000).writing).toEqual([])
    seen.wrote(topic, 'b', now)
    expect(seen.of(topic, ['a'], now).writing).toEqual(['a'])
  })
})
