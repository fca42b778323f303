import { hash, verify } from '@node-rs/argon2'
import { Overloaded } from '#http/errors.ts'

/** Measured to take about 200 ms on one slow core; 64 MiB each. Argon2id is the library's own choice. */
const cost = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 } as const
/** So that a storm of sign-ins leaves cores and memory to those who work. */
const AT_ONCE = 2
const WAITING_MOST = 40

let running = 0
const waiting: (() => void)[] = []

/** One of a few places for work on a thread of its own; the rest wait in line, and beyond the line nobody is let in. */
async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= AT_ONCE) {
    if (waiting.length >= WAITING_MOST) throw new Overloaded()
    await new Promise<void>((resolve) => waiting.push(resolve))
  } else running += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next === undefined) running -= 1
    else next()
  }
}

/** argon2id with a salt of its own, in its own notation. @throws Overloaded when too many wait already. */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, cost))

/** Nobody's password, hashed at the first use: checking it costs what checking a real one does. */
let nobodys: Promise<string> | undefined
const nobodysHash = (): Promise<string> => (nobodys ??= hash('the password of nobody', cost))

/**
 * Whether it is the password of the hash; the same work when there is no hash.
 * @throws Overloaded when too many wait already.
 */
export async function passwordMatches(kept: string | undefined, password: string): Promise<boolean> {
  const against = kept ?? (await nobodysHash())
  const matches = await inTurn(() => verify(against, password))
  return matches && kept !== undefined
}
