import { sql } from 'kysely'
import type { AuthorityRegister } from '#access/actor.ts'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import type { Participant, ScreeningDecision, ScreeningStance, Stance } from './screening.ts'

/** What the authorities have said about a contact, by profession; each professional has one stance, the newest. */
export async function stancesOf(tx: Read, referralId: string): Promise<ScreeningStance[]> {
  const rows = await tx.many(
    db
      .selectFrom('screening_stance as s')
      .innerJoin('professional as p', (join) =>
        join.onRef('p.instance_id', '=', 's.instance_id').onRef('p.id', '=', 's.professional_id'),
      )
      .select([
        's.professional_id',
        's.profession',
        's.register_kind',
        's.stance',
        's.reason',
        's.stated_at',
        's.as_expert',
        'p.given_name',
        'p.family_name',
      ])
      .where('s.referral_id', '=', referralId)
      .orderBy('s.stated_at')
      .orderBy('s.professional_id'),
  )
  return rows.map((row) => ({
    professionalId: row.professional_id,
    name: `${row.given_name} ${row.family_name}`,
    profession: row.profession,
    registerKind: row.register_kind as AuthorityRegister,
    stance: row.stance as Stance,
    reason: row.reason,
    statedAt: row.stated_at,
    asExpert: row.as_expert,
  }))
}

/** Decisions about a contact, newest first. */
export async function decisionsOf(tx: Read, referralId: string): Promise<ScreeningDecision[]> {
  const rows = await tx.many(
    db
      .selectFrom('screening_decision as s')
      .innerJoin('professional as p', (join) =>
        join.onRef('p.instance_id', '=', 's.instance_id').onRef('p.id', '=', 's.decided_by'),
      )
      .select([
        's.id',
        's.outcome',
        's.reason',
        's.guidance',
        's.deviation_reason',
        's.deviation_explanation',
        's.decided_at',
        's.participants',
        's.review_id',
      ])
      .select(['p.given_name', 'p.family_name'])
      .where('s.referral_id', '=', referralId)
      .orderBy('s.decided_at', 'desc')
      .orderBy('s.id'),
  )
  return rows.map((row) => ({
    id: row.id,
    outcome: row.outcome,
    reason: row.reason,
    guidance: row.guidance,
    deviationReason: row.deviation_reason,
    deviationExplanation: row.deviation_explanation,
    decidedAt: row.decided_at,
    decidedByName: `${row.given_name} ${row.family_name}`,
    participants: row.participants,
    reviewId: row.review_id,
  }))
}

type NewStance = {
  readonly referralId: string
  readonly teamId: string
  readonly stance: Stance
  readonly reason: string | undefined
  readonly now: Date
  /** Said by somebody the team invited (C-10). */
  readonly asExpert?: boolean
}

/** Says or changes the actor's own stance. */
export const saveStance = (tx: Write, { referralId, teamId, stance, reason, now, asExpert = false }: NewStance) =>
  tx.run(
    db
      .insertInto('screening_stance')
      .values({
        instance_id: tx.actor.instanceId,
        referral_id: referralId,
        professional_id: tx.actor.professionalId,
        team_id: teamId,
        register_kind: tx.actor.ownRegisterKind ?? '',
        profession: tx.actor.profession,
        stance,
        reason: reason ?? null,
        as_expert: asExpert,
        stated_at: now,
      })
      .onConflict((conflict) =>
        conflict.columns(['instance_id', 'referral_id', 'professional_id']).doUpdateSet({
          stance,
          reason: reason ?? null,
          as_expert: asExpert,
          stated_at: now,
          version: sql`screening_stance.version + 1`,
        }),
      ),
  )

type NewDecision = {
  readonly referralId: string
  readonly teamId: string
  readonly reviewId: string | null
  readonly outcome: string
  readonly reason: string
  readonly guidance: string | undefined
  readonly deviationReason?: string | undefined
  readonly deviationExplanation?: string | undefined
  readonly participants: readonly Participant[]
  readonly now: Date
}

/** Writes a decision of the team in the actor's name. */
export const insertDecision = (tx: Write, decision: NewDecision) =>
  tx.run(
    db.insertInto('screening_decision').values({
      instance_id: tx.actor.instanceId,
      id: newId(),
      referral_id: decision.referralId,
      team_id: decision.teamId,
      review_id: decision.reviewId,
      outcome: decision.outcome,
      reason: decision.reason,
      guidance: decision.guidance ?? null,
      deviation_reason: decision.deviationReason ?? null,
      deviation_explanation: decision.deviationExplanation ?? null,
      decided_at: decision.now,
      decided_by: tx.actor.professionalId,
      participants: JSON.stringify(decision.participants),
    }),
  )

/** The team's review that is going on, with who takes part; null when there is none. */
export async function openReviewOf(
  tx: Read,
  teamId: string,
): Promise<{ reviewId: string; participantIds: string[] } | null> {
  const review = await tx.find(
    db.selectFrom('team_review').select('id').where('team_id', '=', teamId).where('closed_at', 'is', null),
  )
  if (review === undefined) return null
  const participants = await tx.many(
    db.selectFrom('team_review_participant').select('professional_id').where('review_id', '=', review.id),
  )
  return { reviewId: review.id, participantIds: participants.map((each) => each.professional_id) }
}

/** Opens the case of a selected contact with its first members (database/definitions/functions/open_case.sql). */
export const openCase = (
  tx: Write,
  opened: {
    caseId: string
    referralId: string
    number: string
    responsible: string
    members: readonly string[]
    previousCaseId: string | null
  },
) =>
  tx.find(
    db.selectNoFrom(
      sql`app.open_case(${opened.caseId}::uuid, ${opened.referralId}::uuid, ${opened.number}, ${opened.responsible}::uuid, ${sql.val([...opened.members])}::uuid[], ${opened.previousCaseId}::uuid)`.as(
        'done',
      ),
    ),
  )

/** Ends a contact without a case: names, contact data and free text go, codes and dates stay. */
export async function endReferral(tx: Write, referralId: string): Promise<void> {
  await tx.run(
    db
      .updateTable('referral')
      .set({ state: 'not_selected', version: sql`version + 1` })
      .where('id', '=', referralId),
  )
  await tx.find(db.selectNoFrom(sql`app.reduce_referral(${referralId}::uuid)`.as('done')))
}

/** Leaves a contact waiting for the next review. */
export const carryOver = (tx: Write, referralId: string, counted: boolean) =>
  tx.run(
    db
      .updateTable('referral')
      .set({ version: sql`version + 1`, ...(counted ? { carried_over: sql`carried_over + 1` } : {}) })
      .where('id', '=', referralId),
  )

/** A deviation of the screening, kept with the case that came of it (C-24). */
export const insertScreeningDeviation = (
  tx: Write,
  of: { caseId: string; teamId: string },
  reason: string,
  explanation: string,
) =>
  tx.run(
    db.insertInto('deviation').values({
      instance_id: tx.actor.instanceId,
      id: newId(),
      case_id: of.caseId,
      team_id: of.teamId,
      step: 'screening',
      reason,
      explanation,
      recorded_by: tx.actor.professionalId,
    }),
  )

/** How a contact began and what it is about, as codes, and when it was received. */
export async function chosenCodes(
  tx: Read,
  referralId: string,
): Promise<{ readonly triggers: string[]; readonly concernReasons: string[]; readonly receivedAt: Date } | undefined> {
  const row = await tx.find(
    db
      .selectFrom('referral as r')
      .innerJoin('referral_detail as d', (join) =>
        join.onRef('d.instance_id', '=', 'r.instance_id').onRef('d.referral_id', '=', 'r.id'),
      )
      .select(['d.triggers', 'd.concern_reasons', 'r.received_at'])
      .where('r.id', '=', referralId),
  )
  return row && { triggers: row.triggers, concernReasons: row.concern_reasons, receivedAt: row.received_at }
}
