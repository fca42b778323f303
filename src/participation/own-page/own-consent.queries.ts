import { db } from '#db/connection.ts'
import { prepared } from '#db/prepared.ts'
import type { GuestRead } from '#db/transaction.ts'
import { label } from '#kernel/codes.ts'
import type { OwnConsent } from './own-page.ts'

const consents = prepared(() =>
  db
    .selectFrom('consent as c')
    .leftJoin('register as r', (join) =>
      join.onRef('r.instance_id', '=', 'c.instance_id').onRef('r.id', '=', 'c.to_register_id'),
    )
    .select([
      'c.id',
      'c.subjects',
      'c.to_authority',
      'c.to_name',
      'c.purpose',
      'c.explained',
      'c.language',
      'c.given_at',
    ])
    .select(['c.valid_until', 'c.withdrawn_at', 'c.version', 'r.name as register_name'])
    .orderBy('c.given_at', 'desc')
    .orderBy('c.id'),
)

const toldOn = prepared(() =>
  db
    .selectFrom('disclosure as d')
    .innerJoin('register as r', (join) =>
      join.onRef('r.instance_id', '=', 'd.instance_id').onRef('r.id', '=', 'd.from_register_id'),
    )
    .select([
      'd.id',
      'd.consent_id',
      'd.subject',
      'd.decided_at',
      'd.valid_until',
      'd.revoked_at',
      'r.name as from_name',
    ])
    .orderBy('d.decided_at', 'desc')
    .orderBy('d.id'),
)

const inAll = (text: string) => ({ sv: text, fi: text, en: text })

/** Consents the guest has said yes to, the newest first, each with what was told on it. */
export async function ownConsentsOf(tx: GuestRead, now: Date): Promise<OwnConsent[]> {
  const [rows, told] = await Promise.all([tx.many(consents()), tx.many(toldOn())])
  return rows.map((row) => {
    const live = row.withdrawn_at === null && (row.valid_until === null || row.valid_until > now)
    return {
      id: row.id,
      subjects: row.subjects,
      recipient:
        row.register_name ??
        (row.to_name === null ? label('consent_recipients', row.to_authority ?? 'other') : inAll(row.to_name)),
      purpose: row.purpose,
      explained: row.explained,
      explainedIn: row.language,
      givenAt: row.given_at,
      validUntil: row.valid_until,
      withdrawnAt: row.withdrawn_at,
      live,
      told: told
        .filter((each) => each.consent_id === row.id)
        .map((each) => ({
          id: each.id,
          subject: each.subject,
          fromName: each.from_name,
          toldAt: each.decided_at,
          stillKnown: live && each.revoked_at === null && each.valid_until > now,
        })),
      version: row.version,
    }
  })
}
