import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import type { Participant } from '#casework/meeting/meeting.ts'
import { meetingTarget, type MeetingTarget } from '#casework/meeting/meeting.queries.ts'
import { openTimesOf } from '#casework/meeting-time/meeting-time.queries.ts'
import type { Read } from '#db/transaction.ts'
import { NotPossible } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { idInput } from '#kernel/input.ts'
import { isLanguage } from '#kernel/language.ts'
import { MadeLink } from '../guest/guest-link.ts'
import { words as linkWords } from '../guest/guest-link.words.ts'
import { linksOfCase } from '../guest/guest-link.queries.ts'
import { makeLink, sendingFields } from '../guest/make-link.command.ts'
import { linkFacts, tasksOf } from './external-link.queries.ts'
import { words } from './external-link.words.ts'
import { ExternalLinks, externalRules } from './invited-external.ts'

const ids = { caseId: idInput('case'), meetingId: idInput('meeting'), askedId: idInput('participant') }
type Ids = { readonly caseId: string; readonly meetingId: string; readonly askedId: string }
type ExternalTarget = MeetingTarget & { readonly external: Participant & { readonly organisation: string } }

/** Somebody invited from outside; null for everybody else who is asked, and for nobody. */
async function externalTarget(tx: Read, input: Ids): Promise<ExternalTarget | null> {
  const target = await meetingTarget(tx, input)
  const found = target?.meeting.participants.find((each) => each.id === input.askedId)
  if (target === null || found === undefined || found.organisation === null) return null
  return { ...target, external: { ...found, organisation: found.organisation } }
}

const factsOf = (tx: Read, { meeting, external }: ExternalTarget, caseId: string) =>
  linkFacts(tx, { caseId, participantId: external.id, placeKind: meeting.placeKind }, externalRules.daysAfter)

/** The links of one external, and what is seen through one. */
export const readExternalLinks = readOperation({
  name: 'readExternalLinks',
  summary: words.list,
  path: '/cases/:caseId/meetings/:meetingId/participants/:askedId/guest-link',
  permission: 'guest_link.read',
  input: z.object(ids),
  output: ExternalLinks,
  target: externalTarget,
  log: (result, input) => ({
    objectKind: 'guest_link',
    objectId: input.askedId,
    caseId: input.caseId,
    objectIds: result.links.map((each) => each.id),
  }),
  handle: async ({ tx, actor, input, target, now, today, channels }) => {
    const { meeting, external, head } = target
    const [facts, times, links, tasks] = await Promise.all([
      factsOf(tx, target, input.caseId),
      openTimesOf(tx, input),
      linksOfCase(tx, input.caseId, now),
      tasksOf(tx, { caseId: input.caseId, participantId: external.id, placeKind: meeting.placeKind }),
    ])
    const { state, startsAt, minutes, language } = meeting
    const { toldApart, contactPhone, mayCome } = facts
    const place = toldApart ? { placeKind: 'other' as const, place: null } : meeting
    return {
      case: target.headOn(today),
      meetingId: meeting.id,
      participantId: external.id,
      addedValue: external.addedValue,
      invitation: {
        ...{ state, startsAt, minutes, language, toldApart, contactPhone },
        name: external.name,
        organisation: external.organisation,
        placeKind: place.placeKind,
        place: place.place,
        // Only when the maker marks it, below.
        why: null,
        teamName: head.teamName,
        contactName: head.responsibleName,
      },
      times,
      tasks,
      links: links.filter((each) => each.participantId === external.id),
      channels: [...channels],
      mayCome,
      can: allowedOf(actor, target, ['guest_link.make', 'guest_link.end']),
    }
  },
})

/**
 * Makes a one-time link to the invitation of somebody from outside (C-14), and sends it or shows it to be handed over. It ends those they had.
 * `tellsWhy`: what is written of why they are asked is told to them; otherwise it is not.
 * @throws NotPossible `external_not_possible`, `guest_links_enough`, `channel_not_here`.
 */
export const makeExternalLink = writeOperation({
  name: 'makeExternalLink',
  summary: words.make,
  path: '/cases/:caseId/meetings/:meetingId/participants/:askedId/guest-link',
  permission: 'guest_link.make',
  input: z.object({ ...ids, ...sendingFields, tellsWhy: z.enum(['yes']).optional() }),
  output: MadeLink,
  target: externalTarget,
  log: (result, input) => ({
    objectKind: 'guest_link',
    objectId: result.id,
    caseId: input.caseId,
    objectIds: [input.askedId],
  }),
  done: linkWords.makeDone,
  handle: async ({ tx, input, target, ...making }) => {
    const { external, meeting } = target
    if (!(await factsOf(tx, target, input.caseId)).mayCome)
      throw new NotPossible('external_not_possible', words.notPossible)
    const { daysAfter } = externalRules
    const whom = { participantId: external.id, tellsWhy: input.tellsWhy === 'yes', daysAfter }
    const language = isLanguage(meeting.language) ? meeting.language : 'sv'
    const made = await makeLink(tx, target, { ...input, whom, language }, making)
    return { ...made, personName: external.name ?? external.organisation }
  },
})

export const externalLinkOperations: readonly AnyOperation[] = [readExternalLinks, makeExternalLink]
