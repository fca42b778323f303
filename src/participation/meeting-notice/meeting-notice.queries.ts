import type pg from 'pg'
import type { Vault } from '#crypto/vault.ts'
import type { Sealed } from '#crypto/sealed.ts'
import { send } from '#db/connection.ts'
import type { Channel } from '#kernel/channels.ts'
import { newId } from '#kernel/ids.ts'
import { messageOf, type NoticeKind } from './meeting-notice.ts'

/* As the upkeep role: database/definitions/functions/meeting_notice.sql. */

/** Somebody of the family who is asked to a settled meeting. */
export type ToRemind = {
  readonly instance_id: string
  readonly meeting_id: string
  readonly starts_at: Date
  readonly confirmed_at: Date
  readonly participant_id: string
  readonly reply: string
  readonly language: string
}

/** Settled meetings that begin after `now` and before `until`, one row for each of the family who can be reached. */
export const meetingsToRemindOf = async (client: pg.ClientBase, now: Date, until: Date): Promise<ToRemind[]> =>
  (await send<ToRemind>(client, 'select * from app.meetings_to_remind_of($1, $2)', [now, until])).rows

export type DueReminder = {
  readonly instanceId: string
  readonly participantId: string
  readonly rule: string
  readonly startsAt: Date
}

/** Notes reminders once each. @returns how many were new. */
export async function noteReminders(client: pg.ClientBase, due: readonly DueReminder[]): Promise<number> {
  if (due.length === 0) return 0
  const { rows } = await send<{ noted: number }>(
    client,
    'select app.note_reminders($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[]) as noted',
    [
      due.map((each) => each.instanceId),
      due.map((each) => each.participantId),
      due.map((each) => each.rule),
      due.map((each) => each.startsAt),
    ],
  )
  return rows[0]?.noted ?? 0
}

/** A notice that is due, with where the newest link of the person went. */
export type DueNotice = {
  readonly instance_id: string
  readonly id: string
  readonly kind: NoticeKind
  readonly channel: Channel
  readonly language: string
  readonly link_id: string
  readonly address: Sealed<'guest_link.address'>
}

/** Takes what is due; held until the transaction ends, so that nobody else has it. */
export const takeNotices = async (
  client: pg.ClientBase,
  now: Date,
  { quietMinutes, since, most }: { readonly quietMinutes: number; readonly since: Date; readonly most: number },
): Promise<DueNotice[]> =>
  (
    await send<DueNotice>(client, 'select * from app.take_meeting_notices($1, make_interval(mins => $2), $3, $4)', [
      now,
      quietMinutes,
      since,
      most,
    ])
  ).rows

/** Puts a notice into the outbox, its address sealed anew for that row. */
export async function queueNotice(client: pg.ClientBase, vault: Vault, notice: DueNotice, link: string): Promise<void> {
  const { instance_id: instanceId } = notice
  const id = newId()
  const whose = { instanceId, registerId: null }
  const address = vault.open('guest_link.address', notice.link_id, instanceId, notice.address)
  await send(client, 'select app.queue_meeting_notice($1, $2, $3, $4, $5, $6, $7, $8)', [
    instanceId,
    notice.id,
    id,
    messageOf(notice.kind),
    notice.channel,
    notice.language,
    vault.seal('outbox.address', id, whose, address),
    vault.seal('outbox.link', id, whose, link),
  ])
}
