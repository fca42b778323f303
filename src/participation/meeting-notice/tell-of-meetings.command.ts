import type pg from 'pg'
import { remindersOf } from '#casework/meeting-time/meeting-reminder.ts'
import type { Vault } from '#crypto/vault.ts'
import { startRounds, type Rounds } from '#db/rounds.ts'
import { addDays, helsinkiDateTime, helsinkiDay } from '#kernel/clock.ts'
import { furthestReminder } from '#kernel/meeting-reminders.ts'
import { linkRules } from '../guest/guest-link.ts'
import { noticeRules } from './meeting-notice.ts'
import {
  meetingsToRemindOf,
  noteReminders,
  queueNotice,
  takeNotices,
  type DueReminder,
} from './meeting-notice.queries.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** Reminders whose moment has come, of all that are asked to settled meetings. */
async function dueReminders(client: pg.ClientBase, now: Date): Promise<DueReminder[]> {
  const until = helsinkiDateTime(addDays(helsinkiDay(now), furthestReminder(helsinkiDay(now)) + 2), '00:00')
  const asked = await meetingsToRemindOf(client, now, until)
  const meetings = Map.groupBy(asked, (each) => `${each.instance_id} ${each.meeting_id}`)
  return [...meetings.values()].flatMap((rows) => {
    const [first] = rows
    if (first === undefined) return []
    const participants = rows.map((each) => ({ id: each.participant_id, reply: each.reply, language: each.language }))
    const { instance_id: instanceId, starts_at: startsAt, confirmed_at: confirmedAt } = first
    // Whoever was told a moment ago that the meeting is settled is not reminded of it as well.
    const after = new Date(Math.max(now.getTime() - noticeRules.lateHours * HOUR_MS, confirmedAt.getTime()))
    return remindersOf({ instanceId, startsAt, confirmed: true, participants }, after)
      .filter((each) => each.sendAt <= now)
      .map(({ participantId, rule }) => ({ instanceId, participantId, rule, startsAt }))
  })
}

/**
 * Once round: notes the reminders that are due, and puts what is due into the outbox. Each is noted once by a unique key and taken by one
 * worker; being put into the outbox and being settled are one transaction. As the upkeep role.
 * @returns how many messages were put there.
 */
export async function tellOfMeetings(client: pg.ClientBase, vault: Vault, ownPage: string, now: Date): Promise<number> {
  await noteReminders(client, await dueReminders(client, now))
  const since = new Date(now.getTime() - linkRules.wayDays * DAY_MS)
  await client.query('begin')
  try {
    const taking = { quietMinutes: noticeRules.quietMinutes, since, most: noticeRules.atOnce }
    const due = await takeNotices(client, now, taking)
    for (const notice of due) await queueNotice(client, vault, notice, ownPage)
    await client.query('commit')
    return due.length
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/** Tells the family by itself as long as the server runs. `ownPage` is the address of the own page. @param report hears that it failed. */
export function startTelling(url: string, vault: Vault, ownPage: string, report: () => void): Rounds {
  return startRounds({
    url,
    everyMs: noticeRules.everySeconds * 1000,
    round: async (client) => {
      while ((await tellOfMeetings(client, vault, ownPage, new Date())) === noticeRules.atOnce);
    },
    report,
  })
}
