import { sql } from 'kysely'
import { fullName, type CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import type { DutyKind } from '#casework/duty-prompt/duty-prompt.ts'
import { db } from '#db/connection.ts'
import { prepared } from '#db/prepared.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import { basisOf } from './duty-basis.ts'
import type { Channel, Duty, FamilyKnows, Fulfilment, Manner, OffenceAnswer } from './duty.ts'

/** The own register of a member; only a worker is one. */
export function ownRegisterOf(tx: Read): string {
  if (tx.actor.ownRegisterId === null) throw new Error('Only a worker has a register to write in')
  return tx.actor.ownRegisterId
}

const dutiesOf = prepared((caseId: string) =>
  db
    .selectFrom('duty as d')
    .innerJoin('professional as p', (join) =>
      join.onRef('p.instance_id', '=', 'd.instance_id').onRef('p.id', '=', 'd.decided_by'),
    )
    .leftJoin('disclosure_rule as r', (join) =>
      join
        .onRef('r.instance_id', '=', 'd.instance_id')
        .onRef('r.id', '=', 'd.rule_id')
        .onRef('r.version', '=', 'd.rule_version'),
    )
    .selectAll('d')
    .select(['p.given_name', 'p.family_name', 'p.profession', 'r.name', 'r.citations'])
    .where('d.case_id', '=', caseId)
    .orderBy('d.decided_at', 'desc')
    .orderBy('d.id'),
)

/** What the own authority has notified or set aside in a case, the newest first. */
export async function dutiesOfCase(tx: Read, caseId: string): Promise<Duty[]> {
  const rows = await tx.many(dutiesOf(caseId))
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as DutyKind,
    outcome: row.outcome as Duty['outcome'],
    manner: row.manner as Manner | null,
    reason: tx.open('duty.reason', row.id, row.reason),
    newFacts: tx.open('duty.new_facts', row.id, row.new_facts),
    family: row.family as FamilyKnows | null,
    notInformedReason: tx.open('duty.not_informed_reason', row.id, row.not_informed_reason),
    sexualOffence: row.sexual_offence as OffenceAnswer | null,
    lifeOrHealth: row.life_or_health as OffenceAnswer | null,
    sentOn: row.sent_on,
    channel: row.channel as Channel | null,
    recipient: tx.open('duty.recipient', row.id, row.recipient),
    child: {
      name: tx.open('duty.child_name', row.id, row.child_name),
      identityCode: tx.open('duty.child_identity_code', row.id, row.child_identity_code),
      birthDate: row.child_birth_date,
      address: tx.open('duty.child_address', row.id, row.child_address),
      guardians: tx.open('duty.guardians', row.id, row.guardians),
    },
    prompts: row.prompts,
    basis:
      row.rule_id === null || row.rule_version === null || row.name === null || row.citations === null
        ? null
        : basisOf({ id: row.rule_id, version: row.rule_version, name: row.name, citations: row.citations }),
    decidedByName: `${row.given_name} ${row.family_name}`,
    decidedByProfession: row.profession,
    decidedAt: row.decided_at,
  }))
}

type NewDuty = Omit<Duty, 'id' | 'decidedByName' | 'decidedByProfession' | 'decidedAt' | 'basis'> & {
  readonly basis: { readonly id: string; readonly version: number } | null
}

/** Records how the own authority met a duty, in one's own name. @returns its id. */
export async function insertDuty(tx: Write, inCase: CaseTarget, registerId: string, duty: NewDuty): Promise<string> {
  const id = newId()
  await tx.run(
    db.insertInto('duty').values({
      instance_id: tx.actor.instanceId,
      id,
      case_id: inCase.caseId,
      team_id: inCase.teamId,
      register_id: registerId,
      kind: duty.kind,
      outcome: duty.outcome,
      manner: duty.manner,
      reason: tx.seal('duty.reason', id, registerId, duty.reason),
      new_facts: tx.seal('duty.new_facts', id, registerId, duty.newFacts),
      family: duty.family,
      not_informed_reason: tx.seal('duty.not_informed_reason', id, registerId, duty.notInformedReason),
      sexual_offence: duty.sexualOffence,
      life_or_health: duty.lifeOrHealth,
      sent_on: duty.sentOn,
      channel: duty.channel,
      recipient: tx.seal('duty.recipient', id, registerId, duty.recipient),
      child_name: tx.seal('duty.child_name', id, registerId, duty.child.name),
      child_identity_code: tx.seal('duty.child_identity_code', id, registerId, duty.child.identityCode),
      child_birth_date: duty.child.birthDate,
      child_address: tx.seal('duty.child_address', id, registerId, duty.child.address),
      guardians: tx.seal('duty.guardians', id, registerId, duty.child.guardians),
      prompts: [...duty.prompts],
      rule_id: duty.basis?.id ?? null,
      rule_version: duty.basis?.version ?? null,
      decided_by: tx.actor.professionalId,
    }),
  )
  return id
}

const settledLimits = (caseId: string, rules: readonly string[]) =>
  db
    .selectFrom('deadline as d')
    .innerJoin('professional as p', (join) =>
      join.onRef('p.instance_id', '=', 'd.instance_id').onRef('p.id', '=', 'd.completed_by'),
    )
    .select(['p.given_name', 'p.family_name', 'd.completed_on'])
    .where('d.case_id', '=', caseId)
    .where('d.completed_on', 'is not', null)
    .where(sql<boolean>`d.rule = any(${[...rules]}::text[])`)
    .orderBy('d.completed_on', 'desc')
    .limit(1)

/** Who has met one of these time limits of the case; every member reads those. Undefined when nobody has. */
export async function settledIn(tx: Read, caseId: string, rules: readonly string[]): Promise<Fulfilment | undefined> {
  const row = await tx.find(settledLimits(caseId, rules))
  return row === undefined || row.completed_on === null
    ? undefined
    : { byName: fullName(row.given_name, row.family_name) ?? '', on: row.completed_on }
}
