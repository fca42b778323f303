import type { FastifyInstance } from 'fastify'
import { removeDraft, saveDraft } from './draft.operations.ts'
import { assertOwnForm, type PageServer } from './page-routes.ts'
import { perform } from './perform.ts'
import { tokenHashOf } from './session.ts'
import { ownPath } from './own-path.ts'

/** Drafts as the browser's own module saves them, and the button that throws one away. The same operations as in the API. */
export function registerDrafts(app: FastifyInstance, server: PageServer): void {
  const hidden = { schema: { hide: true } }
  app.post('/drafts', hidden, async (request) => {
    assertOwnForm(server, request)
    const { result } = await perform(
      server.door,
      saveDraft,
      { tokenHash: tokenHashOf(request), requestId: request.id },
      request.body,
    )
    return result
  })
  app.post('/drafts/delete', hidden, async (request, reply) => {
    assertOwnForm(server, request)
    await perform(server.door, removeDraft, { tokenHash: tokenHashOf(request), requestId: request.id }, request.body)
    return reply.redirect(ownPath((request.body as Record<string, unknown>).returnTo), 303)
  })
}
