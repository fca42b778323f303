import type pg from 'pg'
import type { Target } from '#access/decide.ts'
import type { Sealed } from '#crypto/sealed.ts'
import type { Vault } from '#crypto/vault.ts'
import { db, send } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import { isLanguage } from '#kernel/language.ts'
import type { MailWish, SpreadNotice } from './spread-notice.ts'

const notices = () =>
  db
    .selectFrom('phenomenon_notice as n')
    .innerJoin('team as t', (join) => join.onRef('t.instance_id', '=', 'n.instance_id').onRef('t.id', '=', 'n.team_id'))
    .innerJoin('municipality as m', (join) =>
      join.onRef('m.instance_id', '=', 'n.instance_id').onRef('m.code', '=', 'n.municipality_code'),
    )
    .innerJoin('phenomenon_signal as s', (join) =>
      join.onRef('s.instance_id', '=', 'n.instance_id').onRef('s.id', '=', 'n.signal_id'),
    )
    .leftJoin('phenomenon as p', (join) =>
      join.onRef('p.instance_id', '=', 'n.instance_id').onRef('p.id', '=', 'n.phenomenon_id'),
    )
    .select(['n.id', 'n.kind', 'n.phenomenon_id', 'n.signal_id', 'n.made_at', 'n.version', 'n.seen_at'])
    .select(['t.name as team_name', 'm.name as municipality_name', 's.type as signal_type', 'p.type'])

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>
const findRow = (tx: Read, id: string) => tx.find(notices().where('n.id', '=', id))

const toNotice = (row: Row): SpreadNotice => ({
  id: row.id,
  kind: row.kind as SpreadNotice['kind'],
  teamName: row.team_name,
  municipalityName: row.municipality_name,
  type: row.type ?? row.signal_type,
  phenomenonId: row.phenomenon_id,
  signalId: row.signal_id,
  madeAt: row.made_at,
  version: row.version,
})

/** Notices for the actor that nobody of their team has seen, the newest first. */
export const unseenNotices = async (tx: Read): Promise<SpreadNotice[]> =>
  (await tx.many(notices().where('n.seen_at', 'is', null).orderBy('n.made_at', 'desc').orderBy('n.id').limit(50))).map(
    toNotice,
  )

export type NoticeTarget = Target & { readonly id: string; readonly seen: boolean }

/** The notice as a target for the actor, or null when it is not for them. */
export async function noticeTarget(tx: Read, id: string): Promise<NoticeTarget | null> {
  const row = await findRow(tx, id)
  return row === undefined ? null : { kind: 'phenomenon_notice', id: row.id, seen: row.seen_at !== null }
}

/** Marks a notice as seen, for everybody of the team. @returns false when somebody was faster, or it is not the actor's to mark */
export const markSeen = async (tx: Write, id: string, version: number, now: Date): Promise<boolean> =>
  (await tx.run(
    db
      .updateTable('phenomenon_notice')
      .set({ seen_at: now, seen_by: tx.actor.professionalId, version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version),
  )) === 1

/** The actor's wish for mail; version 0 where they never said anything. */
export async function mailWish(tx: Read): Promise<MailWish> {
  const row = await tx.find(
    db
      .selectFrom('phenomenon_mail')
      .select(['address', 'changed_on', 'version'])
      .where('professional_id', '=', tx.actor.professionalId),
  )
  if (row === undefined) return { address: null, changedOn: null, version: 0 }
  const address = tx.open('phenomenon_mail.address', tx.actor.professionalId, row.address)
  return { address, changedOn: row.changed_on, version: row.version }
}

/** Keeps the actor's wish: an address, sealed, or none. */
export async function keepMailWish(tx: Write, address: string | undefined, today: string): Promise<void> {
  const me = tx.actor.professionalId
  const sealed = address === undefined ? null : tx.seal('phenomenon_mail.address', me, null, address)
  await tx.run(
    db
      .insertInto('phenomenon_mail')
      .values({ instance_id: tx.actor.instanceId, professional_id: me, address: sealed, changed_on: today })
      .onConflict((conflict) =>
        conflict.columns(['instance_id', 'professional_id']).doUpdateSet((eb) => ({
          address: sealed,
          changed_on: today,
          version: eb('phenomenon_mail.version', '+', 1),
        })),
      ),
  )
}

type DueMail = {
  readonly instance_id: string
  readonly notice_id: string
  readonly professional_id: string
  readonly language: string
  readonly address: Sealed<'phenomenon_mail.address'>
}

/** Takes up new notices and puts a mail into the outbox for each coordinator who wants one. As the upkeep role. @returns how many mails */
export async function queueMails(
  client: pg.ClientBase,
  vault: Vault,
  { link, kind, most }: { readonly link: string; readonly kind: string; readonly most: number },
): Promise<number> {
  const { rows } = await send<DueMail>(client, 'select * from app.take_phenomenon_mails($1)', [most])
  for (const due of rows) {
    const id = newId()
    const whose = { instanceId: due.instance_id, registerId: null }
    const address = vault.open('phenomenon_mail.address', due.professional_id, due.instance_id, due.address)
    await send(client, 'select app.queue_phenomenon_mail($1, $2, $3, $4, $5, $6, $7)', [
      due.instance_id,
      due.notice_id,
      id,
      kind,
      isLanguage(due.language) ? due.language : 'sv',
      vault.seal('outbox.address', id, whose, address),
      vault.seal('outbox.link', id, whose, link),
    ])
  }
  return rows.length
}
