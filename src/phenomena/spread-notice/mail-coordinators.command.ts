import type pg from 'pg'
import type { Vault } from '#crypto/vault.ts'
import { startRounds, type Rounds } from '#db/rounds.ts'
import type { MessageKind } from '#participation/outbox/outbox.ts'
import { mailRules } from './spread-notice.ts'
import { queueMails } from './spread-notice.queries.ts'

const kind: MessageKind = 'work_waiting'

/**
 * Once round: takes up the notices that are new, and puts into the outbox a mail for each coordinator who wants one: that something waits, and
 * the address of Fairlead. Being taken up and being put there are one transaction. As the upkeep role. @returns how many mails
 */
export async function mailCoordinators(client: pg.ClientBase, vault: Vault, link: string): Promise<number> {
  await client.query('begin')
  try {
    const queued = await queueMails(client, vault, { link, kind, most: mailRules.atOnce })
    await client.query('commit')
    return queued
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/** Mails by itself as long as the server runs. `link` is the address people type. @param report hears that it failed, never of what. */
export function startMailingCoordinators(url: string, vault: Vault, link: string, report: () => void): Rounds {
  return startRounds({
    url,
    everyMs: mailRules.everySeconds * 1000,
    round: (client) => mailCoordinators(client, vault, link),
    report,
  })
}
