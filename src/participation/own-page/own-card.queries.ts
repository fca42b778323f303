import { db } from '#db/connection.ts'
import { prepared } from '#db/prepared.ts'
import type { GuestRead, GuestWrite } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import { mayBeShown, type SaidKind } from '#participation/released-text/released-text.ts'
import type { OwnCardText, OwnRemark } from './own-card.ts'

const released = prepared(() =>
  db
    .selectFrom('released_text as t')
    .innerJoin('register as r', (join) =>
      join.onRef('r.instance_id', '=', 't.instance_id').onRef('r.id', '=', 't.register_id'),
    )
    .select(['t.id', 't.register_id', 't.subject', 't.body', 't.language', 't.released_at', 'r.name as from_name'])
    .orderBy('t.register_id')
    .orderBy('t.released_at', 'desc')
    .orderBy('t.id'),
)
const remarks = prepared(() =>
  db
    .selectFrom('released_remark')
    .select(['id', 'released_text_id', 'kind', 'body', 'language', 'recorded_at'])
    .orderBy('recorded_at')
    .orderBy('id'),
)

/** A text of the card, with the register it stands in. */
export type KeptCardText = OwnCardText & { readonly registerId: string }

/**
 * The "tell it once" card of the guest as it may be shown now, by authority. Ends and bans the policy has settled (zz_guest_reach.sql),
 * limits are asked before there is a guest at all (app.guest_may_come).
 */
export async function ownCardOf(tx: GuestRead): Promise<KeptCardText[]> {
  const [rows, said] = await Promise.all([tx.many(released()), tx.many(remarks())])
  const saidOf = (textId: string): OwnRemark[] =>
    said
      .filter((each) => each.released_text_id === textId)
      .map((each) => ({
        id: each.id,
        // The table allows these only.
        kind: each.kind as SaidKind,
        body: tx.open('released_remark.body', each.id, each.body),
        language: each.language,
        recordedAt: each.recorded_at,
      }))
  return rows
    .map((row) => ({
      id: row.id,
      registerId: row.register_id,
      subject: row.subject,
      body: tx.open('released_text.body', row.id, row.body),
      language: row.language,
      releasedAt: row.released_at,
      fromName: row.from_name,
      remarks: saidOf(row.id),
    }))
    .filter((each) => mayBeShown(each.body, tx.actor.placesToldApart))
}

type NewRemark = { readonly kind: SaidKind; readonly body: string | null; readonly language: string }

/** Keeps what the guest says of a released text, in their own name and unedited. @returns its id. */
export async function insertOwnRemark(tx: GuestWrite, text: KeptCardText, said: NewRemark): Promise<string> {
  const { actor } = tx
  const id = newId()
  await tx.run(
    db.insertInto('released_remark').values({
      instance_id: actor.instanceId,
      id,
      released_text_id: text.id,
      case_id: actor.caseId,
      register_id: text.registerId,
      person_id: actor.personId,
      kind: said.kind,
      body: tx.seal('released_remark.body', id, text.registerId, said.body),
      language: said.language,
      written_by: actor.personId,
    }),
  )
  return id
}
