import { sql } from 'kysely'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import type { CaseTransfer, DeclineReason, OfferedCase, TransferState } from './case-transfer.ts'

/** Offers of a case to other teams, the newest first, as far as the actor may see them. */
export async function transfersOf(tx: Read, caseId: string): Promise<CaseTransfer[]> {
  const rows = await tx.many(
    db
      .selectFrom('case_transfer as t')
      .innerJoin('team as o', (join) =>
        join.onRef('o.instance_id', '=', 't.instance_id').onRef('o.id', '=', 't.to_team_id'),
      )
      .innerJoin('professional as p', (join) =>
        join.onRef('p.instance_id', '=', 't.instance_id').onRef('p.id', '=', 't.proposed_by'),
      )
      .leftJoin('professional as s', (join) =>
        join.onRef('s.instance_id', '=', 't.instance_id').onRef('s.id', '=', 't.settled_by'),
      )
      .select(['t.id', 't.state', 't.moved_on', 't.hidden', 't.proposed_at', 't.settled_at', 't.decline_reason'])
      .select(['t.version', 'o.name', 'p.given_name', 'p.family_name'])
      .select(['s.given_name as settled_given', 's.family_name as settled_family'])
      .where('t.case_id', '=', caseId)
      .orderBy('t.proposed_at', 'desc')
      .orderBy('t.id', 'desc'),
  )
  return rows.map((row) => ({
    id: row.id,
    state: row.state as TransferState,
    toTeam: row.name,
    movedOn: row.moved_on,
    hidden: row.hidden,
    proposedByName: `${row.given_name} ${row.family_name}`,
    proposedAt: row.proposed_at,
    settledByName: row.settled_given === null ? null : `${row.settled_given} ${row.settled_family ?? ''}`,
    settledAt: row.settled_at,
    declineReason: row.decline_reason as DeclineReason | null,
    version: row.version,
  }))
}

type Offer = {
  readonly caseId: string
  readonly fromTeamId: string
  readonly toTeamId: string
  readonly movedOn: string
  readonly hidden: boolean
}

/** Offers a case to another team in the actor's name; undefined when one is asked already. @returns its id. */
export async function insertTransfer(tx: Write, offer: Offer): Promise<string | undefined> {
  const id = newId()
  // A hidden one of somebody else is not there to be seen, but it stands in the way all the same.
  const added = await tx.run(
    db
      .insertInto('case_transfer')
      .values({
        instance_id: tx.actor.instanceId,
        id,
        case_id: offer.caseId,
        from_team_id: offer.fromTeamId,
        to_team_id: offer.toTeamId,
        moved_on: offer.movedOn,
        hidden: offer.hidden,
        proposed_by: tx.actor.professionalId,
      })
      .onConflict((conflict) => conflict.doNothing()),
  )
  return added === 1 ? id : undefined
}

type Versioned = { readonly id: string; readonly version: number }

/** Declines or takes back an offer in the actor's name; false when somebody was faster. */
export const settleTransfer = async (
  tx: Write,
  { id, version }: Versioned,
  state: 'declined' | 'withdrawn',
  reason: DeclineReason | null = null,
): Promise<boolean> =>
  (await tx.run(
    db
      .updateTable('case_transfer')
      .set({
        state,
        settled_by: tx.actor.professionalId,
        settled_at: sql`now()`,
        decline_reason: reason,
        version: sql`version + 1`,
      })
      .where('id', '=', id)
      .where('version', '=', version)
      .where('state', '=', 'proposed'),
  )) === 1

/** Accepts an offer for the team the actor coordinates (database/definitions/functions/move_case.sql); false when there is none any more. */
export const acceptTransfer = async (
  tx: Write,
  { id, version }: Versioned,
  responsible: string,
  members: readonly string[],
): Promise<boolean> =>
  (
    await tx.get(
      db.selectNoFrom(
        sql<boolean>`app.accept_transfer(${id}::uuid, ${version}::integer, ${responsible}::uuid, ${[...members]}::uuid[])`.as(
          'accepted',
        ),
      ),
    )
  ).accepted

/** An offer with the case it is of, which is for the log alone. */
type Offered = OfferedCase & { readonly caseId: string }

/** Offers that wait for the teams the actor coordinates, the oldest first. Nothing of the case is read. */
export async function offersToOwnTeams(tx: Read, transferId: string | null = null): Promise<Offered[]> {
  const rows = await tx.many(
    db
      .selectFrom('case_transfer as t')
      .innerJoin('team as f', (join) =>
        join.onRef('f.instance_id', '=', 't.instance_id').onRef('f.id', '=', 't.from_team_id'),
      )
      .innerJoin('team as o', (join) =>
        join.onRef('o.instance_id', '=', 't.instance_id').onRef('o.id', '=', 't.to_team_id'),
      )
      .innerJoin('professional as p', (join) =>
        join.onRef('p.instance_id', '=', 't.instance_id').onRef('p.id', '=', 't.proposed_by'),
      )
      .select([
        't.id',
        't.case_id',
        't.moved_on',
        't.proposed_at',
        't.version',
        'f.name as from_name',
        'o.name as to_name',
      ])
      .select(['p.given_name', 'p.family_name', 'p.phone'])
      .where('t.state', '=', 'proposed')
      .where(sql<boolean>`t.to_team_id = any(${[...tx.actor.coordinatedTeams]}::uuid[])`)
      .where(sql<boolean>`(${transferId}::uuid is null or t.id = ${transferId}::uuid)`)
      .orderBy('t.proposed_at')
      .orderBy('t.id'),
  )
  return rows.map((row) => ({
    id: row.id,
    caseId: row.case_id,
    fromTeam: row.from_name,
    toTeam: row.to_name,
    movedOn: row.moved_on,
    proposedByName: `${row.given_name} ${row.family_name}`,
    proposedByPhone: row.phone,
    proposedAt: row.proposed_at,
    version: row.version,
  }))
}

/** Those of the team who can take an offered case on, by name. */
export async function takersOf(tx: Read, transferId: string) {
  const rows = await tx.many(
    db
      .selectFrom('professional as p')
      .select(['p.id', 'p.given_name', 'p.family_name', 'p.profession'])
      .where(sql<boolean>`p.id in (select k.professional_id from app.takers_of(${transferId}::uuid) k)`)
      .orderBy('p.family_name')
      .orderBy('p.given_name')
      .orderBy('p.id'),
  )
  return rows.map((row) => ({
    professionalId: row.id,
    name: `${row.given_name} ${row.family_name}`,
    profession: row.profession,
  }))
}
