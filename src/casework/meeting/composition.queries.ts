import { sql } from 'kysely'
import type { CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { caseMembers } from '#casework/anchor-case/anchor-case.queries.ts'
import { causesOfCase } from '#casework/assessment/cause.queries.ts'
import { endedStatuses } from '#casework/service-plan/service-plan.ts'
import { nextStatuses } from '#casework/service-referral/service-referral.ts'
import { servicesOfCase } from '#casework/service-referral/service-referral.queries.ts'
import { db } from '#db/connection.ts'
import type { Read } from '#db/transaction.ts'
import { findCode } from '#kernel/codes.ts'
import { proposeComposition, type Proposal } from './composition.ts'
import type { CandidatePerson } from './meeting-arranging.ts'

/** Authority kinds behind the registers of a team. */
const kindOfRegister: Readonly<Record<string, string>> = {
  police: 'police',
  social_care: 'social_welfare',
  health_care: 'health_care',
  youth_work: 'youth_work',
}

/** What actions that are not done are about, in the plan in force and the one being written. */
async function planSubjects(tx: Read, caseId: string): Promise<string[]> {
  const rows = await tx.many(
    db
      .selectFrom('plan_action as a')
      .innerJoin('service_plan as p', (join) =>
        join.onRef('p.instance_id', '=', 'a.instance_id').onRef('p.id', '=', 'a.plan_id'),
      )
      .select('a.subject')
      .distinct()
      .where('a.case_id', '=', caseId)
      .where('p.state', '<>', 'replaced')
      .where(sql<boolean>`a.status <> all(${[...endedStatuses]}::text[])`)
      .orderBy('a.subject'),
  )
  return rows.map((row) => row.subject)
}

/** Kinds of authorities that a live consent of the case lets one tell something. */
async function consentedKinds(tx: Read, caseId: string, now: Date): Promise<string[]> {
  const rows = await tx.many(
    db
      .selectFrom('consent as c')
      .leftJoin('register as r', (join) =>
        join.onRef('r.instance_id', '=', 'c.instance_id').onRef('r.id', '=', 'c.to_register_id'),
      )
      .select(['c.to_authority', 'r.kind'])
      .where('c.case_id', '=', caseId)
      .where('c.given_at', 'is not', null)
      .where('c.withdrawn_at', 'is', null)
      .where(sql<boolean>`(c.valid_until is null or c.valid_until > ${now}::timestamptz)`)
      .orderBy('c.given_at')
      .orderBy('c.id'),
  )
  const kinds = rows.flatMap(({ to_authority: authority, kind }) =>
    authority === null
      ? (kindOfRegister[kind ?? ''] ?? [])
      : (findCode('consent_recipients', authority)?.authorityKind ?? []),
  )
  return [...new Set(kinds)]
}

type For = {
  readonly target: CaseTarget
  readonly persons: readonly CandidatePerson[]
  readonly now: Date
  readonly today: string
}

/** Whom the composer proposes for a meeting of a case, and why (C-13). `persons`: those who may be asked to it. */
export async function proposalsFor(tx: Read, { target, persons, now, today }: For): Promise<Proposal[]> {
  const { caseId } = target
  const [causes, services, subjects, consented, members] = await Promise.all([
    causesOfCase(tx, caseId),
    servicesOfCase(tx, caseId),
    planSubjects(tx, caseId),
    consentedKinds(tx, caseId, now),
    caseMembers(tx, caseId),
  ])
  const needed = persons
    // NOTE: the other party is met apart: what they need is not said of a meeting of the family (C-27).
    .filter((person) => !person.otherParty && person.limit === null)
    .flatMap((person) => person.interpreterLanguage ?? [])
  return proposeComposition(
    {
      responsible: true,
      causes: causes.filter((each) => each.withdrawnAt === null),
      planSubjects: subjects,
      services: services
        .filter((each) => each.status === 'started' || nextStatuses(each.status).length > 0)
        .map((each) => each.serviceType),
      consented,
      members: members.flatMap((each) => findCode('professions', each.profession)?.authorityKind ?? []),
      interpreters: [...new Set(needed)],
    },
    today,
  )
}
