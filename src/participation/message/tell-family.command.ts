import { createHash } from 'node:crypto'
import type { CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import type { Read, Write } from '#db/transaction.ts'
import type { Channel } from '#kernel/channels.ts'
import { isLanguage, type Language } from '#kernel/language.ts'
import { linkRules, OPENING_PATH } from '../guest/guest-link.ts'
import { countLinks, insertLink, lastLinkOf, replaceLinks, type LastLink } from '../guest/guest-link.queries.ts'
import { newLinkToken } from '../guest/link-secret.ts'
import { queueMessage, wasQueuedSince } from '../outbox/outbox.queries.ts'
import { familyReading } from './message.queries.ts'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

/** The own page by its name in each language: without a visit it says how one gets a new link. */
const homeIn: Readonly<Record<Language, string>> = { sv: '/mina', fi: '/minun', en: '/my' }

type SentLink = LastLink & { readonly channel: Channel; readonly address: string }

/** A link that was sent not too long ago, and by which way another can be. One that was ended by hand may have gone to a wrong number. */
const isWay = (link: LastLink | undefined, channels: readonly Channel[], now: Date): link is SentLink =>
  link !== undefined &&
  now.getTime() - link.madeAt.getTime() < linkRules.wayDays * DAY_MS &&
  link.channel !== 'by_hand' &&
  channels.includes(link.channel) &&
  link.address !== null &&
  link.endedAt === null

export type NoticeKind = 'none' | 'new_link' | 'reminder'

/**
 * How a person is told that a message waits. Nothing while an unopened link waits: it leads there. A new link where the last one was opened
 * and its visit must be over. Where a link needs a code that has to be told, where a visit may go on (a new link would end it) or the links of the day are
 * used up, a reminder without a key in it. Pure.
 */
export function noticeKind(
  link: Pick<LastLink, 'openedAt' | 'expiresAt' | 'withCode'>,
  madeToday: number,
  now: Date,
): NoticeKind {
  if (link.openedAt === null && link.expiresAt > now) return 'none'
  const mayBeOpen = link.openedAt !== null && now.getTime() - link.openedAt.getTime() < linkRules.visitHours * HOUR_MS
  const needsCode = link.withCode || linkRules.code === 'always'
  return mayBeOpen || needsCode || madeToday >= linkRules.linksPerPersonPerDay ? 'reminder' : 'new_link'
}

type Telling = {
  readonly inCase: CaseTarget
  readonly threadId: string
  readonly now: Date
  readonly channels: readonly Channel[]
  readonly publicOrigin: string
}

/**
 * Tells those of the family who read a thread that something waits for them, by the way their last link went. The message names nobody and
 * says nothing; it goes with the commit or not at all.
 */
export async function tellFamily(tx: Write, telling: Telling): Promise<void> {
  const { inCase, threadId, now, channels, publicOrigin } = telling
  for (const { participantId, personId, readAt } of await familyReading(tx, threadId)) {
    await tx.lock(`guest_link:${personId}`)
    const last = await lastLinkOf(tx, inCase.caseId, personId)
    if (!isWay(last, channels, now)) continue
    const madeToday = await countLinks(tx, { personId }, new Date(now.getTime() - DAY_MS))
    const language = isLanguage(last.language) ? last.language : 'sv'
    const message = {
      kind: 'message_waiting' as const,
      channel: last.channel,
      language,
      caseId: inCase.caseId,
      address: last.address,
    }
    const kind = noticeKind(last, madeToday, now)
    if (kind === 'new_link') {
      await replaceLinks(tx, inCase.caseId, { personId })
      const token = newLinkToken()
      const aboutId = await insertLink(tx, inCase, {
        whom: { personId },
        channel: last.channel,
        address: last.address,
        tokenHash: createHash('sha256').update(token).digest(),
        codeHash: null,
        days: linkRules.linkDays,
      })
      await queueMessage(tx, { ...message, aboutId, link: `${publicOrigin}${OPENING_PATH}/${token}` })
    } else if (kind === 'reminder' && !(await wasQueuedSince(tx, participantId, readAt)))
      await queueMessage(tx, { ...message, aboutId: participantId, link: `${publicOrigin}${homeIn[language]}` })
  }
}

/** Those of the family who read a thread and whom nothing tells of it: no link was sent to them, or nothing can be sent from here. */
export async function notTold(
  tx: Read,
  caseId: string,
  threadId: string,
  channels: readonly Channel[],
  now: Date,
): Promise<string[]> {
  const found: string[] = []
  for (const { participantId, personId } of await familyReading(tx, threadId))
    if (!isWay(await lastLinkOf(tx, caseId, personId), channels, now)) found.push(participantId)
  return found
}
