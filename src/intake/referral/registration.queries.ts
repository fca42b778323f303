import { sql } from 'kysely'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { dueOn, getDeadlineRule } from '#kernel/deadline.ts'
import { caseNumber, newId } from '#kernel/ids.ts'

/** Rules of the actor's instance that the registration of a contact follows. */
export const instanceRules = (tx: Read) =>
  tx.get(db.selectFrom('instance').select(['age_limit', 'case_prefix']).where('id', '=', tx.actor.instanceId))

/** A number that no contact and no case of the instance has: `VN-7K3QX9`. Several are drawn, so that one is free. */
export async function drawNumber(tx: Read, prefix: string): Promise<string> {
  const candidates = Array.from({ length: 5 }, () => caseNumber(prefix))
  const row = await tx.get(
    db.selectNoFrom(sql<string | null>`app.free_number(${sql.val(candidates)}::text[])`.as('number')),
  )
  if (row.number === null) throw new Error('Five random numbers were all taken')
  return row.number
}

/** Whether somebody who works in the team on the day writes in this register, and could open a name kept there. */
export async function teamWritesInRegister(
  tx: Read,
  teamId: string,
  registerId: string,
  day: string,
): Promise<boolean> {
  const row = await tx.find(
    db
      .selectFrom('team_membership as m')
      .innerJoin('professional as p', (join) =>
        join.onRef('p.instance_id', '=', 'm.instance_id').onRef('p.id', '=', 'm.professional_id'),
      )
      .select('m.id')
      .where('m.team_id', '=', teamId)
      .where('m.role', '=', 'worker')
      .where('p.active', '=', true)
      .where('p.register_id', '=', registerId)
      .where('m.valid_from', '<=', day)
      .where((where) => where.or([where('m.valid_until', 'is', null), where('m.valid_until', '>', day)]))
      .limit(1),
  )
  return row !== undefined
}

type NewReferral = {
  readonly id: string
  readonly teamId: string | null
  readonly number: string
  readonly receivedAt: Date
  readonly channel: string
  readonly urgency: string
  readonly municipalityCode: string | null
  readonly municipalityMissing: string | null
  readonly previousReferralId: string | null
}

/** The metadata of a new contact; its receiver is the actor. */
export const insertReferral = (tx: Write, referral: NewReferral) =>
  tx.run(
    db.insertInto('referral').values({
      instance_id: tx.actor.instanceId,
      id: referral.id,
      team_id: referral.teamId,
      number: referral.number,
      state: 'waiting',
      received_at: referral.receivedAt,
      channel: referral.channel,
      receiver_id: tx.actor.professionalId,
      urgency: referral.urgency,
      municipality_code: referral.municipalityCode,
      municipality_missing: referral.municipalityMissing,
      previous_referral_id: referral.previousReferralId,
    }),
  )

type NewDetail = {
  readonly source: string
  readonly sourceContact?: string | undefined
  readonly triggers: string[]
  readonly criteria: string[]
  readonly reasons: string[]
  readonly age: number | undefined
  readonly ageOverrideReason?: string | undefined
  readonly need: string
}
type Of = { readonly referralId: string; readonly teamId: string | null }

/** What the team discusses: in the shared workspace, so that every authority of the team reads it. */
export const insertDetail = (tx: Write, of: Of, registerId: string, detail: NewDetail) =>
  tx.run(
    db.insertInto('referral_detail').values({
      instance_id: tx.actor.instanceId,
      referral_id: of.referralId,
      team_id: of.teamId,
      register_id: registerId,
      source: detail.source,
      source_contact: tx.seal('referral_detail.source_contact', of.referralId, registerId, detail.sourceContact),
      triggers: detail.triggers,
      target_criteria: detail.criteria,
      concern_reasons: detail.reasons,
      age: detail.age ?? null,
      age_override_reason: detail.ageOverrideReason ?? null,
      need: tx.seal('referral_detail.need', of.referralId, registerId, detail.need),
    }),
  )

/** Reference numbers in the actor's own register. */
export const insertReferences = (
  tx: Write,
  of: Of,
  registerId: string,
  references: readonly (readonly [trigger: string, number: string])[],
) =>
  tx.run(
    db.insertInto('referral_reference').values(
      references.map(([trigger, number]) => ({
        instance_id: tx.actor.instanceId,
        id: newId(),
        referral_id: of.referralId,
        team_id: of.teamId,
        register_id: registerId,
        trigger,
        reference_number: number,
      })),
    ),
  )

type Started = Of & { readonly caseId?: string; readonly startOn: string }

/** Time limits that begin on a day, with their last day as the rules of counting give it. */
export const insertDeadlines = (
  tx: Write,
  { referralId, teamId, caseId, startOn }: Started,
  ruleIds: readonly string[],
) =>
  tx.run(
    db.insertInto('deadline').values(
      ruleIds.map(getDeadlineRule).map((rule) => ({
        instance_id: tx.actor.instanceId,
        id: newId(),
        referral_id: referralId,
        case_id: caseId ?? null,
        team_id: teamId,
        rule: rule.id,
        statutory: rule.kind === 'statutory',
        start_on: startOn,
        due_on: dueOn(rule, startOn),
      })),
    ),
  )
