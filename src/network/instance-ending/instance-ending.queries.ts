import { sql } from 'kysely'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import type { Text } from '#kernel/language.ts'
import type { InstanceEnding, OpenThings } from './instance-ending.ts'

const name = (given: string | null, family: string | null): string | null =>
  given === null ? null : `${given} ${family ?? ''}`

const MOST = 50

/** Endings and reopenings of the instance, the newest first; at most 50. */
export async function listEndings(tx: Read): Promise<InstanceEnding[]> {
  const rows = await tx.many(
    db
      .selectFrom('instance_ending as e')
      .innerJoin('professional as p', (join) =>
        join.onRef('p.instance_id', '=', 'e.instance_id').onRef('p.id', '=', 'e.proposed_by'),
      )
      .leftJoin('professional as s', (join) =>
        join.onRef('s.instance_id', '=', 'e.instance_id').onRef('s.id', '=', 'e.settled_by'),
      )
      .leftJoin('professional as c', (join) =>
        join.onRef('c.instance_id', '=', 'e.instance_id').onRef('c.id', '=', 'e.closed_by'),
      )
      .select(['e.id', 'e.kind', 'e.starts_on', 'e.reason', 'e.turn_to', 'e.state', 'e.note', 'e.close_reason'])
      .select(['e.version', 'e.proposed_by', 'e.proposed_at', 'p.given_name', 'p.family_name'])
      .select(['s.given_name as settler_given', 's.family_name as settler_family'])
      .select(['c.given_name as closer_given', 'c.family_name as closer_family'])
      .orderBy('e.proposed_at', 'desc')
      .orderBy('e.id')
      .limit(MOST),
  )
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as InstanceEnding['kind'],
    startsOn: row.starts_on,
    reason: row.reason,
    turnTo: row.turn_to as Text | null,
    state: row.state as InstanceEnding['state'],
    proposedById: row.proposed_by,
    proposedByName: `${row.given_name} ${row.family_name}`,
    proposedAt: row.proposed_at,
    settledByName: name(row.settler_given, row.settler_family),
    note: row.note,
    closedByName: name(row.closer_given, row.closer_family),
    closeReason: row.close_reason,
    version: row.version,
  }))
}

/** How much is open (database/definitions/functions/instance_ending.sql); undefined for who has nothing to decide. */
export const openThings = (tx: Read): Promise<OpenThings | undefined> =>
  tx.find(
    db
      .selectFrom(
        sql<
          Omit<OpenThings, 'rightsRequests' | 'logRequests'> & { rights_requests: number; log_requests: number }
        >`app.preview_ending()`.as('o'),
      )
      .select(['cases', 'contacts', 'meetings', 'releases', 'messages', 'erasures', 'rights', 'mergers'])
      .select(['phenomena', 'rights_requests as rightsRequests', 'log_requests as logRequests']),
  )

type Proposed = Pick<InstanceEnding, 'id' | 'kind' | 'startsOn' | 'reason' | 'turnTo'>

/** Proposes in the actor's name. */
export const insertEnding = (tx: Write, { id, kind, startsOn, reason, turnTo }: Proposed): Promise<number> =>
  tx.run(
    db.insertInto('instance_ending').values({
      ...{ instance_id: tx.actor.instanceId, id, kind, starts_on: startsOn, reason },
      turn_to: turnTo === null ? null : JSON.stringify(turnTo),
      proposed_by: tx.actor.professionalId,
    }),
  )

/** @returns what came of it: `open` when somebody still waits for help there, `own` when it is not theirs to decide. */
export const settleEndingNow = async (
  tx: Write,
  ending: Pick<InstanceEnding, 'id' | 'version'>,
  outcome: 'decided' | 'declined' | 'withdrawn',
  note: string | null,
): Promise<'done' | 'own' | 'open' | 'changed'> =>
  (
    await tx.get(
      db.selectNoFrom(
        sql<'done' | 'own' | 'open' | 'changed'>`app.settle_ending(${ending.id}::uuid, ${ending.version}::integer,
          ${outcome}, ${note})`.as('outcome'),
      ),
    )
  ).outcome

/** Takes a decided ending back before it is in force. @returns false when it is no longer as the actor saw it. */
export const takeBackNow = async (
  tx: Write,
  ending: Pick<InstanceEnding, 'id' | 'version'>,
  reason: string,
): Promise<boolean> =>
  (
    await tx.get(
      db.selectNoFrom(
        sql<boolean>`app.take_back_ending(${ending.id}::uuid, ${ending.version}::integer, ${reason})`.as('done'),
      ),
    )
  ).done
