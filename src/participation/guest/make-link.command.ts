import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import type { Write } from '#db/transaction.ts'
import { InvalidInput, NotPossible } from '#http/errors.ts'
import type { Channel } from '#kernel/channels.ts'
import { fieldError, optionalEmailInput, optionalPhoneInput } from '#kernel/input.ts'
import type { Language } from '#kernel/language.ts'
import { queueMessage } from '../outbox/outbox.queries.ts'
import { linkChannels, linkRules, OPENING_PATH, type LinkChannel } from './guest-link.ts'
import { countLinks, insertLink, replaceLinks, type LinkFor } from './guest-link.queries.ts'
import { words } from './guest-link.words.ts'
import { codeHashOf, newLinkCode, newLinkToken } from './link-secret.ts'

const DAY_MS = 86_400_000

/** How a link goes to whoever it is for, and whether a code is told beside it: the same fields in every form that makes one. */
export const sendingFields = {
  channel: z.enum(linkChannels, { error: 'choose_one' }),
  phone: optionalPhoneInput(),
  email: optionalEmailInput(),
  withCode: z.enum(['yes']).optional(),
}

type Sending = {
  readonly channel: LinkChannel
  readonly phone?: string | undefined
  readonly email?: string | undefined
  readonly withCode?: 'yes' | undefined
}

/** Where it goes; null when it is handed over. @throws InvalidInput, NotPossible when there is nothing to send with. */
function addressOf({ channel, phone, email }: Sending, channels: readonly Channel[]): string | null {
  if (channel === 'by_hand') return null
  if (!channels.includes(channel)) throw new NotPossible('channel_not_here', words.channelNotHere, 'channel')
  const address = channel === 'sms' ? phone : email
  if (address === undefined) throw new InvalidInput([fieldError(channel === 'sms' ? 'phone' : 'email', 'required')])
  return address
}

type Making = {
  readonly now: Date
  readonly secret: string
  readonly publicOrigin: string
  readonly channels: readonly Channel[]
}

type Asked = Sending & { readonly whom: LinkFor; readonly language: Language }
type Made = { readonly id: string; readonly link: string | null; readonly code: string | null }

/**
 * Makes a one-time link and sends it, or gives it back to be handed over. It ends the links they had.
 * @throws NotPossible `guest_links_enough`, `channel_not_here`; InvalidInput where an address is missing.
 */
export async function makeLink(
  tx: Write,
  inCase: CaseTarget,
  asked: Asked,
  { now, secret, publicOrigin, channels }: Making,
): Promise<Made> {
  const { whom, channel } = asked
  const address = addressOf(asked, channels)
  await tx.lock(`guest_link:${'personId' in whom ? whom.personId : whom.participantId}`)
  if ((await countLinks(tx, whom, new Date(now.getTime() - DAY_MS))) >= linkRules.linksPerPersonPerDay)
    throw new NotPossible('guest_links_enough', words.enough)
  await replaceLinks(tx, inCase.caseId, whom)
  const token = newLinkToken()
  const withCode = linkRules.code === 'always' || (linkRules.code === 'chosen' && asked.withCode === 'yes')
  const code = withCode ? newLinkCode(linkRules.codeDigits) : null
  const id = await insertLink(tx, inCase, {
    whom,
    channel,
    address,
    tokenHash: createHash('sha256').update(token).digest(),
    codeHash: code === null ? null : codeHashOf(secret, token, code),
    days: linkRules.linkDays,
  })
  const link = `${publicOrigin}${OPENING_PATH}/${token}`
  const { caseId } = inCase
  if (channel !== 'by_hand' && address !== null)
    await queueMessage(tx, {
      kind: 'guest_link',
      aboutId: id,
      caseId,
      channel,
      address,
      link,
      language: asked.language,
    })
  return { id, link: address === null ? link : null, code }
}
