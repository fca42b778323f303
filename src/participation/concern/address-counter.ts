import { createHmac, randomBytes } from 'node:crypto'

const DAY = 24 * 3_600_000
/** Addresses counted at a time; beyond this the oldest windows go first. */
const MOST_ADDRESSES = 50_000

/** Of an IPv6 address the part that one household has; an IPv4 address whole. */
const networkOf = (address: string): string => {
  const mapped = address.replace(/^::ffff:/i, '')
  if (!mapped.includes(':')) return mapped
  const [head = '', tail] = mapped.split('::', 2)
  const front = head === '' ? [] : head.split(':')
  const back = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0')
  return [...front, ...zeros, ...back].slice(0, 4).join(':')
}

/**
 * How often an address has come lately, so that one machine cannot fill the queue of a team. Tracks nobody: it counts in memory, under a
 * keyed hash whose key is new every day and is written nowhere.
 */
export class AddressCounter {
  readonly #most: number
  readonly #windowMs: number
  #salt = randomBytes(32)
  #saltedAt = 0
  #counts = new Map<string, { since: number; count: number }>()

  /** @param most what one address may do in a window of `windowMs` milliseconds. */
  constructor(most: number, windowMs: number) {
    this.#most = most
    this.#windowMs = windowMs
  }

  #keyOf(address: string, now: number): string {
    if (Math.abs(now - this.#saltedAt) > DAY) {
      this.#salt = randomBytes(32)
      this.#saltedAt = now
      this.#counts = new Map()
    }
    return createHmac('sha256', this.#salt).update(networkOf(address)).digest('base64')
  }

  /** Whether the address has something left, without counting. */
  has(address: string, now: number): boolean {
    const found = this.#counts.get(this.#keyOf(address, now))
    return found === undefined || now - found.since > this.#windowMs || found.count < this.#most
  }

  /** Counts once; false when the address has had its share of the window already. */
  count(address: string, now: number): boolean {
    const key = this.#keyOf(address, now)
    const found = this.#counts.get(key)
    if (found === undefined || now - found.since > this.#windowMs) {
      this.#counts.delete(key)
      this.#counts.set(key, { since: now, count: 1 })
      if (this.#counts.size > MOST_ADDRESSES) this.#counts.delete(this.#counts.keys().next().value ?? key)
      return true
    }
    found.count += 1
    return found.count <= this.#most
  }
}
