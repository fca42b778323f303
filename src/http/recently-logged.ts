import type { Actor } from '#access/actor.ts'
import type { LogEvent } from './operation.ts'

/**
 * Acts that go on: who writes or follows in a meeting does so by many small requests, which the access log tells as one row for each
 * session, thing and span of minutes (docs/decisions/0027). Remembered here, by this server alone: whatever it has forgotten, or another
 * server did, gets a row too. There are never fewer rows than that, only more.
 */
export type RecentlyLogged = {
  /** Whether a row in the log, committed less than its minutes ago, says all that this one would. */
  readonly covers: (actor: Actor, operation: string, event: LogEvent, now: Date) => boolean
  /** The row has been committed. */
  readonly note: (actor: Actor, operation: string, event: LogEvent, now: Date) => void
}

/** How many acts are remembered; beyond it the oldest is forgotten. */
const MOST = 20_000

const keyOf = (actor: Actor, operation: string, event: LogEvent): string =>
  JSON.stringify([
    actor.sessionId,
    actor.brokenGlass?.id ?? null,
    operation,
    event.objectKind,
    event.objectId,
    event.caseId,
    event.purpose,
    [...(event.objectIds ?? [])].sort(),
  ])

export function recentlyLogged(): RecentlyLogged {
  const rows = new Map<string, number>()
  return {
    covers: (actor, operation, event, now) => {
      if (event.minutes === undefined) return false
      const at = rows.get(keyOf(actor, operation, event))
      return at !== undefined && at <= now.getTime() && now.getTime() - at < event.minutes * 60_000
    },
    note: (actor, operation, event, now) => {
      if (event.minutes === undefined) return
      const key = keyOf(actor, operation, event)
      rows.delete(key)
      rows.set(key, now.getTime())
      const [oldest] = rows.keys()
      if (rows.size > MOST && oldest !== undefined) rows.delete(oldest)
    },
  }
}
