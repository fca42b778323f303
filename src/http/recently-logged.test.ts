import { describe, expect, it } from 'vitest'
import type { Actor } from '#access/actor.ts'
import { recentlyLogged } from './recently-logged.ts'
import type { LogEvent } from './operation.ts'

const actor = (sessionId: string): Actor => ({ sessionId, brokenGlass: null }) as unknown as Actor
const event: LogEvent = { objectKind: 'live_text', objectId: 'm', caseId: 'c', objectIds: ['b', 'a'], minutes: 10 }
const at = (minutes: number): Date => new Date(Date.UTC(2026, 10, 22, 12, minutes))

describe('a row of the log that stands for what goes on', () => {
  it('covers the same act of the same session for its minutes, whatever the order of the rows', () => {
    const logged = recentlyLogged()
    expect(logged.covers(actor('s'), 'write', event, at(0))).toBe(false)
    logged.note(actor('s'), 'write', event, at(0))
    expect(logged.covers(actor('s'), 'write', { ...event, objectIds: ['a', 'b'] }, at(9))).toBe(true)
    expect(logged.covers(actor('s'), 'write', event, at(10))).toBe(false)
    // A clock that was set back is no reason to log less.
    expect(logged.covers(actor('s'), 'write', event, at(-1))).toBe(false)
  })

  it('covers no other session, verb, case or row', () => {
    const logged = recentlyLogged()
    logged.note(actor('s'), 'write', event, at(0))
    expect(logged.covers(actor('t'), 'write', event, at(1))).toBe(false)
    expect(logged.covers(actor('s'), 'read', event, at(1))).toBe(false)
    expect(logged.covers(actor('s'), 'write', { ...event, caseId: 'd' }, at(1))).toBe(false)
    expect(logged.covers(actor('s'), 'write', { ...event, objectIds: ['a', 'b', 'c'] }, at(1))).toBe(false)
  })

  it('covers nothing that does not say how long it goes on', () => {
    const logged = recentlyLogged()
    const { minutes: _, ...once } = event
    logged.note(actor('s'), 'write', once, at(0))
    expect(logged.covers(actor('s'), 'write', once, at(0))).toBe(false)
    expect(logged.covers(actor('s'), 'write', event, at(0))).toBe(false)
  })
})
