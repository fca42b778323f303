import { sql } from 'kysely'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import { invitationState, type Candidate, type InvitedExpert } from './invited-expert.ts'

/**
 * Who can be invited to a contact of the team on a day: active workers of an agency that is party to an agreement of the instance.
 * Those who work in the team see the contact anyway.
 */
export async function candidates(tx: Read, teamId: string, day: string): Promise<Candidate[]> {
  const rows = await tx.many(
    db
      .selectFrom('professional as p')
      .innerJoin('agency as a', (join) =>
        join.onRef('a.instance_id', '=', 'p.instance_id').onRef('a.id', '=', 'p.agency_id'),
      )
      .select(['p.id', 'p.given_name', 'p.family_name', 'p.profession', 'a.name as agency_name'])
      .where('p.active', '=', true)
      .where('p.id', '<>', tx.actor.professionalId)
      .where(sql<boolean>`'worker' = any (p.functions)`)
      .where(
        sql<boolean>`exists (select from agreement_party y where y.instance_id = p.instance_id and y.agency_id = p.agency_id)`,
      )
      .where(
        sql<boolean>`not exists (select from team_membership m where m.instance_id = p.instance_id and m.professional_id = p.id
          and m.team_id = ${teamId} and m.role = 'worker' and m.valid_from <= ${day}
          and (m.valid_until is null or m.valid_until > ${day}))`,
      )
      .orderBy('p.family_name')
      .orderBy('p.given_name')
      .orderBy('p.id'),
  )
  return rows.map((row) => ({
    professionalId: row.id,
    name: `${row.given_name} ${row.family_name}`,
    profession: row.profession,
    agencyName: row.agency_name,
  }))
}

/** Ids of professionals who have a conflict of interest with a contact (434/2003 §§ 27–28). Whose relative it is, is not told. */
export const conflictedWithContact = async (tx: Read, referralId: string): Promise<string[]> =>
  (
    await tx.get(
      db.selectNoFrom(sql<string[]>`app.conflicted_professionals(null::uuid, ${referralId}::uuid)`.as('ids')),
    )
  ).ids

/**
 * Invitations to a contact that the actor may see, the newest first: all for the team, one's own live ones for an expert.
 * @param waiting whether the team has yet to decide.
 */
export async function invitationsTo(
  tx: Read,
  referralId: string,
  waiting: boolean,
  now: Date,
): Promise<InvitedExpert[]> {
  const rows = await tx.many(
    db
      .selectFrom('invited_expert as e')
      .innerJoin('professional as p', (join) =>
        join.onRef('p.instance_id', '=', 'e.instance_id').onRef('p.id', '=', 'e.professional_id'),
      )
      .innerJoin('agency as a', (join) =>
        join.onRef('a.instance_id', '=', 'p.instance_id').onRef('a.id', '=', 'p.agency_id'),
      )
      .innerJoin('professional as i', (join) =>
        join.onRef('i.instance_id', '=', 'e.instance_id').onRef('i.id', '=', 'e.invited_by'),
      )
      .select([
        'e.id',
        'e.professional_id',
        'e.added_value',
        'e.with_name',
        'e.invited_at',
        'e.ends_at',
        'e.withdrawn_at',
        'e.version',
      ])
      .select(['p.given_name', 'p.family_name', 'p.profession', 'a.name as agency_name'])
      .select(['i.given_name as inviter_given', 'i.family_name as inviter_family'])
      .where('e.referral_id', '=', referralId)
      .orderBy('e.invited_at', 'desc')
      .orderBy('e.id'),
  )
  return rows.map((row) => ({
    id: row.id,
    professionalId: row.professional_id,
    name: `${row.given_name} ${row.family_name}`,
    profession: row.profession,
    agencyName: row.agency_name,
    addedValue: row.added_value,
    withName: row.with_name,
    invitedByName: `${row.inviter_given} ${row.inviter_family}`,
    invitedAt: row.invited_at,
    endsAt: row.ends_at,
    withdrawnAt: row.withdrawn_at,
    state: invitationState({ withdrawnAt: row.withdrawn_at, endsAt: row.ends_at }, waiting, now),
    version: row.version,
  }))
}

type NewInvitation = {
  readonly referralId: string
  readonly teamId: string
  readonly professionalId: string
  readonly addedValue: string
  readonly withName: boolean
  readonly endsAt: Date
}

/** Invites somebody in the actor's name. @returns the id of the invitation. */
export async function insertInvitation(tx: Write, invitation: NewInvitation): Promise<string> {
  const id = newId()
  await tx.run(
    db.insertInto('invited_expert').values({
      instance_id: tx.actor.instanceId,
      id,
      referral_id: invitation.referralId,
      team_id: invitation.teamId,
      professional_id: invitation.professionalId,
      added_value: invitation.addedValue,
      with_name: invitation.withName,
      ends_at: invitation.endsAt,
      invited_by: tx.actor.professionalId,
    }),
  )
  return id
}

/** Withdraws an invitation that has not been withdrawn. @returns how many: 0 when somebody was faster. */
export const withdrawInvitation = (tx: Write, of: { id: string; referralId: string; version: number; now: Date }) =>
  tx.run(
    db
      .updateTable('invited_expert')
      .set({ withdrawn_at: of.now, withdrawn_by: tx.actor.professionalId, version: sql`version + 1` })
      .where('id', '=', of.id)
      .where('referral_id', '=', of.referralId)
      .where('version', '=', of.version)
      .where('withdrawn_at', 'is', null),
  )
