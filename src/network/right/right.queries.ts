import { sql } from 'kysely'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import type { WeightyFunction } from '#network/professional/professional.ts'
import type { RightChange, RightChangeKind, RightProposal } from './right.ts'

/** Changes shown of one person. */
const HISTORY_SHOWN = 100

/** The history of one person's rights, the newest first. */
export async function listRightChanges(tx: Read, professionalId: string): Promise<RightChange[]> {
  const rows = await tx.many(
    db
      .selectFrom('right_change as c')
      .innerJoin('professional as m', (join) =>
        join.onRef('m.instance_id', '=', 'c.instance_id').onRef('m.id', '=', 'c.made_by'),
      )
      .leftJoin('team as t', (join) =>
        join.onRef('t.instance_id', '=', 'c.instance_id').onRef('t.id', '=', 'c.team_id'),
      )
      .select(['c.id', 'c.change', 'c.what', 't.name as team_name', 'c.valid_from', 'c.valid_until', 'c.reason'])
      .select(['m.given_name', 'm.family_name', 'c.made_at'])
      .where('c.professional_id', '=', professionalId)
      .orderBy('c.made_at', 'desc')
      .orderBy('c.id')
      .limit(HISTORY_SHOWN),
  )
  return rows.map((row) => ({
    id: row.id,
    change: row.change as RightChangeKind,
    what: row.what,
    teamName: row.team_name,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    reason: row.reason,
    madeByName: `${row.given_name} ${row.family_name}`,
    madeAt: row.made_at,
  }))
}

const openProposals = (tx: Read) =>
  db
    .selectFrom('right_proposal as r')
    .innerJoin('professional as p', (join) =>
      join.onRef('p.instance_id', '=', 'r.instance_id').onRef('p.id', '=', 'r.professional_id'),
    )
    .innerJoin('professional as b', (join) =>
      join.onRef('b.instance_id', '=', 'r.instance_id').onRef('b.id', '=', 'r.proposed_by'),
    )
    .leftJoin('team as t', (join) => join.onRef('t.instance_id', '=', 'r.instance_id').onRef('t.id', '=', 'r.team_id'))
    .select(['r.id', 'r.professional_id', 'p.given_name', 'p.family_name', 'r.function', 't.name as team_name'])
    .select(['r.share_percent', 'r.valid_from', 'r.valid_until', 'r.reason', 'r.proposed_by', 'r.proposed_at'])
    .select(['b.given_name as by_given', 'b.family_name as by_family', 'r.version'])
    .where('r.agency_id', '=', tx.actor.agencyId)
    .where('r.outcome', 'is', null)
    .orderBy('r.proposed_at')
    .orderBy('r.id')

type Row = Awaited<ReturnType<typeof rowsOf>>[number]
const rowsOf = (tx: Read) => tx.many(openProposals(tx))

const toProposal = (row: Row): RightProposal => ({
  id: row.id,
  professionalId: row.professional_id,
  professionalName: `${row.given_name} ${row.family_name}`,
  function: row.function as WeightyFunction,
  teamName: row.team_name,
  sharePercent: row.share_percent,
  validFrom: row.valid_from,
  validUntil: row.valid_until,
  reason: row.reason,
  proposedById: row.proposed_by,
  proposedByName: `${row.by_given} ${row.by_family}`,
  proposedAt: row.proposed_at,
  version: row.version,
})

/** What waits for a second person in the actor's agency, the oldest first. */
export const listProposals = async (tx: Read): Promise<RightProposal[]> => (await rowsOf(tx)).map(toProposal)

/** The same about one person. */
export const openProposalsOf = async (tx: Read, professionalId: string): Promise<RightProposal[]> =>
  (await tx.many(openProposals(tx).where('r.professional_id', '=', professionalId))).map(toProposal)

export async function findProposal(tx: Read, id: string): Promise<RightProposal | undefined> {
  const row = await tx.find(openProposals(tx).where('r.id', '=', id))
  return row && toProposal(row)
}

const answered = async (tx: Write, call: ReturnType<typeof sql<boolean>>): Promise<boolean> =>
  (await tx.get(db.selectNoFrom(call.as('changed')))).changed

/** A term in a team, as it is given: half-open days. */
export type Term = {
  readonly teamId: string
  readonly sharePercent: number
  readonly validFrom: string
  readonly validUntil: string | null
}

/** @returns the id of the term, or null when the person already has one in the team on those days. */
export async function giveMembership(
  tx: Write,
  professionalId: string,
  term: Term,
  reason: string,
): Promise<string | null> {
  const id = newId()
  const given = await answered(
    tx,
    sql<boolean>`app.give_membership(${id}, ${professionalId}, ${term.teamId}, ${term.sharePercent}::integer,
      ${term.validFrom}::date, ${term.validUntil}::date, ${reason})`,
  )
  return given ? id : null
}

/** `until` is the first day without it. @returns false when somebody else changed the term meanwhile. */
export const endMembership = (tx: Write, id: string, version: number, until: string, reason: string) =>
  answered(tx, sql<boolean>`app.end_membership(${id}, ${version}, ${until}::date, ${reason})`)

/** What is proposed; a team and a share only for a coordinator. */
export type Proposed = {
  readonly function: WeightyFunction
  readonly teamId: string | null
  readonly sharePercent: number | null
  readonly validFrom: string
  readonly validUntil: string | null
  readonly reason: string
}

/** @returns the id of the proposal, or null when the person has the right already or it is proposed. */
export async function proposeRight(tx: Write, professionalId: string, proposed: Proposed): Promise<string | null> {
  const id = newId()
  const made = await answered(
    tx,
    sql<boolean>`app.propose_right(${id}, ${professionalId}, ${proposed.function}, ${proposed.teamId},
      ${proposed.sharePercent}::integer, ${proposed.validFrom}::date, ${proposed.validUntil}::date, ${proposed.reason})`,
  )
  return made ? id : null
}

/** @returns false when somebody else settled it meanwhile. */
export const settleRight = (
  tx: Write,
  id: string,
  version: number,
  outcome: 'approved' | 'refused' | 'withdrawn',
  note: string | null,
) => answered(tx, sql<boolean>`app.settle_right(${id}, ${version}, ${outcome}, ${note})`)

/** Ends a function from today. @returns false when it is not held, or it is the last administrator's. */
export const endFunction = (tx: Write, professionalId: string, what: string, reason: string) =>
  answered(tx, sql<boolean>`app.end_function(${professionalId}, ${what}, ${reason})`)

/** Whether the agency of a person keeps an administrator when this one leaves. */
export const anotherAdministrator = async (tx: Read, professionalId: string): Promise<boolean> =>
  (await tx.get(db.selectNoFrom(sql<boolean>`app.another_administrator(${professionalId})`.as('another')))).another
