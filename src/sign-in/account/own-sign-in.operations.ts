import { z } from 'zod'
import type { Target } from '#access/decide.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { idInput } from '#kernel/input.ts'
import { endSessions, sessionsOf } from '../session/session.queries.ts'
import { Session } from '../session/session.ts'
import { meansOf } from './account.queries.ts'
import { Means } from './account.ts'
import { words } from './own-sign-in.words.ts'

const ownTarget = (): Promise<Target> => Promise.resolve({ kind: 'own_sign_in' })

/** One's own ways to sign in and one's own live sessions. */
export const readOwnSignIn = readOperation({
  name: 'readOwnSignIn',
  summary: words.readSummary,
  path: '/own-sign-in',
  permission: 'own_sign_in.read',
  input: z.object({}),
  output: z.object({ means: Means, sessions: z.array(Session) }),
  target: ownTarget,
  log: (result) => ({ objectKind: 'session', objectIds: result.sessions.map((each) => each.id) }),
  handle: async ({ tx, actor }) => ({
    means: await meansOf(tx, actor.professionalId),
    sessions: await sessionsOf(tx, actor.professionalId),
  }),
})

/** Ends one of one's own sessions: the machine it belongs to is signed out from its next request on. */
export const endOwnSession = writeOperation({
  name: 'endOwnSession',
  summary: words.endSession,
  path: '/own-sign-in/sessions/:sessionId/end',
  permission: 'own_sign_in.change',
  input: z.object({ sessionId: idInput('session') }),
  output: z.object({}),
  target: async (tx, input) => {
    const sessions = await sessionsOf(tx, tx.actor.professionalId)
    return sessions.some((each) => each.id === input.sessionId) ? { kind: 'session', id: input.sessionId } : null
  },
  log: (_result, input) => ({ objectKind: 'session', objectId: input.sessionId }),
  done: words.endSessionDone,
  handle: async ({ tx, actor, input }) => {
    await endSessions(tx, actor.professionalId, { only: input.sessionId })
    return {}
  },
})

/** Ends all of one's own sessions but this one. */
export const endOtherSessions = writeOperation({
  name: 'endOtherSessions',
  summary: words.endOthers,
  path: '/own-sign-in/sessions/end',
  permission: 'own_sign_in.change',
  input: z.object({}),
  output: z.object({ ended: z.int() }),
  target: ownTarget,
  log: () => ({ objectKind: 'session' }),
  done: words.endOthersDone,
  handle: async ({ tx, actor }) => ({
    ended: await endSessions(tx, actor.professionalId, { except: actor.sessionId }),
  }),
})

export const ownSignInOperations: readonly AnyOperation[] = [readOwnSignIn, endOwnSession, endOtherSessions]
