import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import { caseTarget, type CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import type { Read } from '#db/transaction.ts'
import { NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { idInput, versionInput } from '#kernel/input.ts'
import { isLanguage } from '#kernel/language.ts'
import { idOutput } from '#kernel/output.ts'
import { GuestLinks, MadeLink, type GuestLink } from './guest-link.ts'
import { endLink, linksOfCase, possibleGuests } from './guest-link.queries.ts'
import { words } from './guest-link.words.ts'
import { makeLink, sendingFields } from './make-link.command.ts'

/** Links to own pages of a case, and who may be given one. */
export const readGuestLinks = readOperation({
  name: 'readGuestLinks',
  summary: words.list,
  path: '/cases/:caseId/guest-links',
  permission: 'guest_link.read',
  input: z.object({ caseId: idInput('case') }),
  output: GuestLinks,
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({
    objectKind: 'guest_link',
    caseId: input.caseId,
    objectIds: [...result.links, ...result.possible].map((each) => each.id),
  }),
  handle: async ({ tx, actor, input, target, now, today, channels }) => {
    const [links, possible] = await Promise.all([linksOfCase(tx, input.caseId, now), possibleGuests(tx, input.caseId)])
    return {
      case: target.headOn(today),
      links,
      possible: possible.map(({ language: _, ...each }) => each),
      channels: [...channels],
      can: allowedOf(actor, target, ['guest_link.make', 'guest_link.end']),
    }
  },
})

/**
 * Makes a one-time link for one person of the case and sends it, or shows it to be handed over (P-04). It ends the links the person had. Never
 * for the other party of violence, a guardian with a limit or from whom the young person keeps that they take part at all: one sentence
 * for all three, because a ban may stand in another register.
 * @throws NotPossible `guest_not_possible`, `guest_links_enough`, `channel_not_here`.
 */
export const makeGuestLink = writeOperation({
  name: 'makeGuestLink',
  summary: words.make,
  path: '/cases/:caseId/guest-links',
  permission: 'guest_link.make',
  input: z.object({
    caseId: idInput('case'),
    personId: idInput('person'),
    ...sendingFields,
  }),
  output: MadeLink,
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({
    objectKind: 'guest_link',
    objectId: result.id,
    caseId: input.caseId,
    objectIds: [input.personId],
  }),
  done: words.makeDone,
  handle: async ({ tx, input, target, ...making }) => {
    const person = (await possibleGuests(tx, input.caseId)).find((each) => each.id === input.personId)
    if (person === undefined) throw new NotPossible('guest_not_possible', words.notPossible, 'personId')
    const language = isLanguage(person.language) ? person.language : 'sv'
    const made = await makeLink(tx, target, { whom: { personId: person.id }, language, ...input }, making)
    return { ...made, personName: person.name }
  },
})

type LinkTarget = CaseTarget & { readonly link: GuestLink }

async function linkTarget(tx: Read, input: { caseId: string; guestLinkId: string }): Promise<LinkTarget | null> {
  const inCase = await caseTarget(tx, input.caseId)
  const links = inCase === null ? [] : await linksOfCase(tx, input.caseId, new Date(0))
  const link = links.find((each) => each.id === input.guestLinkId)
  return inCase === null || link === undefined ? null : { ...inCase, id: link.id, kind: 'guest_link', link }
}

/** Ends a link, and the visit it opened, at once. */
export const endGuestLink = writeOperation({
  name: 'endGuestLink',
  summary: words.end,
  path: '/cases/:caseId/guest-links/:guestLinkId/end',
  permission: 'guest_link.end',
  input: z.object({ caseId: idInput('case'), guestLinkId: idInput('guest_link'), version: versionInput() }),
  output: z.object({ id: idOutput }),
  target: linkTarget,
  log: (result, input) => ({ objectKind: 'guest_link', objectId: result.id, caseId: input.caseId }),
  done: words.endDone,
  handle: async ({ tx, input, target: { link } }) => {
    if (link.endedAt !== null) throw new NotPossible('guest_link_ended', words.alreadyEnded)
    if (!(await endLink(tx, { id: link.id, version: input.version }))) throw new StaleVersion()
    return { id: link.id }
  },
})

export const guestLinkOperations: readonly AnyOperation[] = [readGuestLinks, makeGuestLink, endGuestLink]
