import { sql } from 'kysely'
import { fullName } from '#casework/anchor-case/anchor-case.queries.ts'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import type {
  DuplicateLink,
  Duplicates,
  LeadQuestion,
  Lead,
  AskResult,
  Matter,
  PossibleDuplicate,
} from './possible-duplicate.ts'

/** Questions of one contact or case, the newest first. */
async function leadQuestionsOf(tx: Read, referralId: string): Promise<LeadQuestion[]> {
  const rows = await tx.many(
    db
      .selectFrom('lead_question as q')
      .innerJoin('professional as p', (join) =>
        join.onRef('p.instance_id', '=', 'q.instance_id').onRef('p.id', '=', 'q.counterpart_id'),
      )
      .innerJoin('team as t', (join) =>
        join.onRef('t.instance_id', '=', 'q.instance_id').onRef('t.id', '=', 'q.counterpart_team_id'),
      )
      .leftJoin('professional as a', (join) =>
        join.onRef('a.instance_id', '=', 'q.instance_id').onRef('a.id', '=', 'q.answered_by'),
      )
      .select([
        'q.id',
        'q.side',
        'q.asked_at',
        'q.lead',
        'q.answered_at',
        'p.given_name',
        'p.family_name',
        'p.title',
        'p.phone',
      ])
      .select(['t.name as team_name', 'a.given_name as answered_given', 'a.family_name as answered_family'])
      .where('q.referral_id', '=', referralId)
      .orderBy('q.asked_at', 'desc')
      .orderBy('q.id'),
  )
  return rows.map((row) => ({
    id: row.id,
    side: row.side as LeadQuestion['side'],
    contactName: `${row.given_name} ${row.family_name}`,
    contactTitle: row.title,
    contactPhone: row.phone,
    teamName: row.team_name,
    askedAt: row.asked_at,
    lead: row.lead === null || row.lead === 'together' ? row.lead : row.lead === row.side ? 'own' : 'other',
    answeredByName: fullName(row.answered_given, row.answered_family),
    answeredAt: row.answered_at,
  }))
}

/** Live contacts and cases of the same team about the same young person, where the name is open to all who see them. */
async function visibleMatches(tx: Read, matter: Matter): Promise<PossibleDuplicate[]> {
  const rows = await tx.many(
    db
      .selectFrom('person as o')
      .innerJoin('person as p', (join) =>
        join.onRef('p.instance_id', '=', 'o.instance_id').onRef('p.identity_index', '=', 'o.identity_index'),
      )
      .innerJoin('register as g', (join) =>
        join
          .onRef('g.instance_id', '=', 'p.instance_id')
          .onRef('g.id', '=', 'p.register_id')
          .onRef('g.id', '=', 'o.register_id')
          .on('g.kind', '=', 'shared'),
      )
      .innerJoin('referral as r', (join) =>
        join.onRef('r.instance_id', '=', 'p.instance_id').onRef('r.id', '=', 'p.referral_id'),
      )
      .leftJoin('anchor_case as c', (join) =>
        join.onRef('c.instance_id', '=', 'p.instance_id').onRef('c.id', '=', 'p.case_id'),
      )
      .select(['p.referral_id', 'p.case_id', 'r.number', 'c.number as case_number'])
      .where('o.referral_id', '=', matter.referralId)
      .where('o.role', '=', 'youth')
      .where('p.role', '=', 'youth')
      .where('p.referral_id', '<>', matter.referralId)
      .where('p.team_id', '=', matter.teamId)
      .where((row) =>
        row.or([
          row.and([row('p.case_id', 'is', null), row('r.state', '=', 'waiting')]),
          row('c.phase', '<>', 'closed'),
        ]),
      )
      .orderBy('r.number'),
  )
  return rows.map((row) => ({
    referralId: row.referral_id,
    caseId: row.case_id,
    number: row.case_number ?? row.number,
  }))
}

const otherIs = (referralId: string, column: 'referral_id' | 'case_id') =>
  sql<string>`case when d.referral_id = ${referralId} then ${sql.ref(`d.other_${column}`)} else ${sql.ref(`d.${column}`)} end`

/** Proposals about one contact or case, the newest first. */
async function duplicateLinksOf(tx: Read, referralId: string): Promise<DuplicateLink[]> {
  const rows = await tx.many(
    db
      .selectFrom('duplicate_link as d')
      .innerJoin('professional as p', (join) =>
        join.onRef('p.instance_id', '=', 'd.instance_id').onRef('p.id', '=', 'd.proposed_by'),
      )
      .leftJoin('professional as s', (join) =>
        join.onRef('s.instance_id', '=', 'd.instance_id').onRef('s.id', '=', 'd.settled_by'),
      )
      .innerJoin('referral as r', (join) =>
        join.onRef('r.instance_id', '=', 'd.instance_id').on('r.id', '=', otherIs(referralId, 'referral_id')),
      )
      .leftJoin('anchor_case as c', (join) =>
        join.onRef('c.instance_id', '=', 'd.instance_id').on('c.id', '=', otherIs(referralId, 'case_id')),
      )
      .select(['d.id', 'd.proposed_by', 'd.proposed_at', 'd.outcome', 'd.version', 'r.id as other_id', 'r.number'])
      .select(['c.id as case_id', 'c.number as case_number', 'p.given_name', 'p.family_name'])
      .select(['s.given_name as settled_given', 's.family_name as settled_family'])
      .where((row) => row.or([row('d.referral_id', '=', referralId), row('d.other_referral_id', '=', referralId)]))
      .orderBy('d.proposed_at', 'desc')
      .orderBy('d.id'),
  )
  return rows.map((row) => ({
    id: row.id,
    referralId: row.other_id,
    caseId: row.case_id,
    number: row.case_number ?? row.number,
    proposedByName: `${row.given_name} ${row.family_name}`,
    proposedAt: row.proposed_at,
    outcome: row.outcome as DuplicateLink['outcome'],
    settledByName: fullName(row.settled_given, row.settled_family),
    maySettle: row.outcome === null && row.proposed_by !== tx.actor.professionalId,
    version: row.version,
  }))
}

/** What a contact or case shows of duplicates: questions between teams, and what the actor sees in the own team. */
export async function duplicatesOf(tx: Read, matter: Matter): Promise<Duplicates> {
  const [questions, matches, links] = await Promise.all([
    leadQuestionsOf(tx, matter.referralId),
    visibleMatches(tx, matter),
    duplicateLinksOf(tx, matter.referralId),
  ])
  const standing = new Set(links.filter((each) => each.outcome !== 'not_same').map((each) => each.referralId))
  return { questions, possible: matches.filter((each) => !standing.has(each.referralId)), links }
}

/** Asks whether another team knows the young person; what is known comes back as questions (duplicatesOf). */
export const askIfKnown = async (tx: Write, matter: Matter): Promise<AskResult> =>
  (
    await tx.get(
      db.selectNoFrom(
        sql<AskResult>`app.ask_if_known(${matter.caseId}::uuid, ${matter.referralId}::uuid)`.as('result'),
      ),
    )
  ).result

/** Says who takes the lead, to both sides; false when that has been said already. */
export const answerQuestion = async (tx: Write, id: string, lead: Lead): Promise<boolean> =>
  (await tx.get(db.selectNoFrom(sql<boolean>`app.answer_lead_question(${id}::uuid, ${lead})`.as('answered')))).answered

/** Proposes in the actor's name that two belong together; null when that has been proposed already. */
export async function insertDuplicateLink(tx: Write, matter: Matter, other: PossibleDuplicate): Promise<string | null> {
  const id = newId()
  const added = await tx.run(
    db
      .insertInto('duplicate_link')
      .values({
        instance_id: tx.actor.instanceId,
        id,
        team_id: matter.teamId,
        referral_id: matter.referralId,
        case_id: matter.caseId,
        other_referral_id: other.referralId,
        other_case_id: other.caseId,
        proposed_by: tx.actor.professionalId,
      })
      .onConflict((conflict) => conflict.doNothing()),
  )
  return added === 1 ? id : null
}

/** Settles somebody else's proposal in the actor's name; false when somebody was faster. */
export const settleLink = async (
  tx: Write,
  id: string,
  version: number,
  outcome: NonNullable<DuplicateLink['outcome']>,
  now: Date,
): Promise<boolean> =>
  (await tx.run(
    db
      .updateTable('duplicate_link')
      .set({ outcome, settled_by: tx.actor.professionalId, settled_at: now, version: sql`version + 1` })
      .where('id', '=', id)
      .where('version', '=', version)
      .where('outcome', 'is', null),
  )) === 1
