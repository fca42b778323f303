import type pg from 'pg'
import type { Vault } from '#crypto/vault.ts'
import { startRounds, type Rounds } from '#db/rounds.ts'
import { channels, type Channel } from '#kernel/channels.ts'
import type { SendingSettings } from '#kernel/sending-settings.ts'
import { NotDelivered, type Adapter } from './adapter.ts'
import { mailAdapter } from './mail-adapter.ts'
import { nextTryIn, sendingRules } from './outbox.ts'
import { settleMessage, takeDue, type DueMessage, type Outcome } from './outbox.queries.ts'
import { messageTexts, subjectText } from './outbox.words.ts'
import { smsAdapter } from './sms-adapter.ts'

export type Adapters = Partial<Readonly<Record<Channel, Adapter>>>

/** The adapters that the settings have something for. */
export const adaptersOf = ({ mail, sms }: SendingSettings): Adapters => ({
  ...(mail === undefined ? {} : { mail: mailAdapter(mail, sendingRules.patienceSeconds) }),
  ...(sms === undefined ? {} : { sms: smsAdapter(sms, sendingRules.patienceSeconds) }),
})

async function deliver(message: DueMessage, adapters: Adapters): Promise<Outcome> {
  const adapter = adapters[message.channel]
  const kindOf = (error: unknown): NotDelivered =>
    error instanceof NotDelivered ? error : new NotDelivered('unexpected', false)
  try {
    if (adapter === undefined) throw new NotDelivered('not_configured', false)
    await adapter({
      id: message.id,
      to: message.address,
      subject: subjectText[message.language],
      text: messageTexts[message.kind](message.link)[message.language],
    })
    return { outcome: 'sent' }
  } catch (error) {
    const { kind, lasting } = kindOf(error)
    const again = lasting ? null : nextTryIn(message.tries)
    return again === null ? { outcome: 'failed', failure: kind } : { outcome: 'retry', failure: kind, inSeconds: again }
  }
}

/**
 * Sends what is due, once round. A message is taken for a while before it is sent and settled after: two senders never have it at once, and
 * one that dies leaves it to the next. At least once; what repeats carries the same id.
 * @returns how many were taken
 */
export async function deliverDue(client: pg.ClientBase, vault: Vault, adapters: Adapters): Promise<number> {
  const due = await takeDue(client, vault, sendingRules.atOnce, sendingRules.leaseSeconds)
  for (const message of due) await settleMessage(client, message, await deliver(message, adapters))
  return due.length
}

/** Sends by itself as long as the server runs; nothing where nothing is set up. @param report hears that it failed, never of what. */
export function startDelivering(url: string, vault: Vault, settings: SendingSettings, report: () => void): Rounds {
  const adapters = adaptersOf(settings)
  if (!channels.some((each) => each in adapters)) return { stop: () => Promise.resolve() }
  return startRounds({
    url,
    everyMs: sendingRules.everySeconds * 1000,
    round: async (client) => {
      while ((await deliverDue(client, vault, adapters)) === sendingRules.atOnce);
    },
    report,
  })
}
