import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { openLine, type LiveLine, type LiveMessage } from '#db/live-channel.ts'
import { IDLE_LIMIT } from '#db/transaction.ts'
import { Overloaded, TooManyStreams } from './errors.ts'
import { presence, type Present } from './live-presence.ts'

/** How often it is asked whether the streams may go on: what ends one has ended it in half a second. */
const LOOK_MS = 400
/** Something is said so often, so that nobody takes the silence for an end; and other servers hear who is here. */
const BEAT_MS = 15_000
/** Tabs of one session, and streams of one instance through one server. */
export const MOST_IN_SESSION = 4
export const MOST_IN_INSTANCE = 200

/** Somebody who follows a topic of a case: whose session, what of it they may hear of, and where it is said. */
export type Follower = {
  readonly topic: string
  readonly caseId: string
  readonly tokenHash: Buffer
  readonly sessionId: string
  readonly instanceId: string
  readonly professionalId: string
  readonly ownRegisterId: string | null
  readonly sharedRegisterId: string | null
  readonly say: (event: 'presence' | 'news', data: object) => void
  readonly end: () => void
}

/** Streams of one server. */
export type LiveHub = {
  /** @returns what stops it. @throws TooManyStreams, Overloaded */
  readonly follow: (follower: Follower) => Promise<() => void>
  /** Who is here now, for one look. */
  readonly present: (topic: string) => Present
  readonly close: () => Promise<void>
}

type Kept = Follower & { said?: string }

/** Where a piece of news is for a follower; undefined when it is in a compartment that is not theirs. */
const partOf = (follower: Follower, registerId: string): 'own' | 'shared' | undefined =>
  registerId === follower.sharedRegisterId ? 'shared' : registerId === follower.ownRegisterId ? 'own' : undefined

export function liveHub(pool: pg.Pool): LiveHub {
  const server = randomUUID()
  const followers = new Set<Kept>()
  const seen = presence()
  let line: Promise<LiveLine> | undefined
  let timer: NodeJS.Timeout | undefined
  let beatenAt = 0
  let looking = false
  let closed = false

  const of = (topic: string): Kept[] => [...followers].filter((each) => each.topic === topic)
  const present = (topic: string): Present =>
    seen.of(
      topic,
      of(topic).map((each) => each.professionalId),
      Date.now(),
    )
  const sayPresent = (topic: string): void => {
    const now = present(topic)
    const text = JSON.stringify(now)
    for (const each of of(topic)) {
      if (each.said === text) continue
      each.said = text
      each.say('presence', now)
    }
  }
  // What cannot be told is told with the next beat; a line that is gone ends the streams itself.
  const tell = (message: LiveMessage): void => void line?.then((it) => it.tell(message)).catch(() => undefined)
  const tellHere = (topic: string): void => {
    const people = [...new Set(of(topic).map((each) => each.professionalId))]
    tell({ kind: 'here', topic, server, people })
  }

  const hear = (message: LiveMessage): void => {
    const { topic } = message
    if (of(topic).length === 0) return
    if (message.kind === 'ask') {
      if (message.server !== server) tellHere(topic)
    } else if (message.kind === 'here') {
      if (message.server !== server) seen.hear(topic, message.server, message.people, Date.now())
    } else {
      if (!message.recorded) seen.wrote(topic, message.professionalId, Date.now())
      for (const each of of(topic)) {
        const part = partOf(each, message.registerId)
        const mine = each.professionalId === message.professionalId
        if (part !== undefined && (!mine || message.recorded)) each.say('news', { part })
      }
    }
    sayPresent(topic)
  }

  const leave = (follower: Kept): void => {
    if (!followers.delete(follower)) return
    tellHere(follower.topic)
    if (of(follower.topic).length === 0) seen.forget(follower.topic)
    else sayPresent(follower.topic)
    if (followers.size > 0) return
    clearInterval(timer)
    timer = undefined
    const last = line
    line = undefined
    // After what was told last.
    void last?.then((it) => it.close()).catch(() => undefined)
  }

  const dismiss = (follower: Kept): void => {
    leave(follower)
    follower.end()
  }
  const endAll = (): void => [...followers].forEach(dismiss)
  const open = (): Promise<LiveLine> => {
    const opened = openLine(pool, hear, () => {
      if (line !== opened) return
      line = undefined
      endAll()
    })
    return opened
  }

  /** Ends the streams that may not go on; all of them when nobody can say. */
  const look = async (): Promise<void> => {
    const asked = [...followers]
    if (looking || line === undefined || asked.length === 0) return
    looking = true
    try {
      const may = await (await line).mayFollow(asked, IDLE_LIMIT)
      asked.forEach((each, place) => {
        if (may[place] !== true) dismiss(each)
      })
    } catch {
      endAll()
    } finally {
      looking = false
    }
  }
  const tick = (): void => {
    void look()
    const topics = new Set([...followers].map((each) => each.topic))
    for (const topic of topics) sayPresent(topic)
    if (Date.now() - beatenAt < BEAT_MS) return
    beatenAt = Date.now()
    for (const each of followers) each.say('presence', present(each.topic))
    for (const topic of topics) tellHere(topic)
  }

  return {
    present,
    follow: async (follower) => {
      if (closed) throw new Overloaded()
      const all = [...followers]
      if (all.filter((each) => each.sessionId === follower.sessionId).length >= MOST_IN_SESSION)
        throw new TooManyStreams()
      if (all.filter((each) => each.instanceId === follower.instanceId).length >= MOST_IN_INSTANCE)
        throw new Overloaded()
      const kept: Kept = { ...follower }
      followers.add(kept)
      timer ??= setInterval(tick, LOOK_MS).unref()
      line ??= open()
      try {
        await line
      } catch {
        line = undefined
        leave(kept)
        throw new Overloaded()
      }
      tell({ kind: 'ask', topic: follower.topic, server })
      tellHere(follower.topic)
      sayPresent(follower.topic)
      return () => leave(kept)
    },
    close: async () => {
      closed = true
      const last = line
      endAll()
      await last?.then((it) => it.close()).catch(() => undefined)
    },
  }
}
