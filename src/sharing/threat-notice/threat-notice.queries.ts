import type { CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { db } from '#db/connection.ts'
import { prepared } from '#db/prepared.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import { basisOf } from '#sharing/duty/duty-basis.ts'
import type { ThreatChannel, ThreatNotice } from './threat-notice.ts'

const noticesOf = prepared((caseId: string) =>
  db
    .selectFrom('threat_notice as t')
    .innerJoin('professional as p', (join) =>
      join.onRef('p.instance_id', '=', 't.instance_id').onRef('p.id', '=', 't.given_by'),
    )
    .innerJoin('disclosure_rule as r', (join) =>
      join
        .onRef('r.instance_id', '=', 't.instance_id')
        .onRef('r.id', '=', 't.rule_id')
        .onRef('r.version', '=', 't.rule_version'),
    )
    .select([
      't.id',
      't.threatened',
      't.threat',
      't.given_at',
      't.channel',
      'r.id as rule_id',
      'r.version as rule_version',
      'r.name as rule_name',
      'r.citations',
      'p.given_name',
      'p.family_name',
    ])
    .where('t.case_id', '=', caseId)
    .orderBy('t.given_at', 'desc')
    .orderBy('t.id'),
)

/** What the own authority has told the police of threats, the newest first. */
export async function threatNoticesOfCase(tx: Read, caseId: string): Promise<ThreatNotice[]> {
  const rows = await tx.many(noticesOf(caseId))
  return rows.map((row) => ({
    id: row.id,
    threatened: tx.open('threat_notice.threatened', row.id, row.threatened),
    threat: tx.open('threat_notice.threat', row.id, row.threat),
    givenAt: row.given_at,
    channel: row.channel as ThreatChannel,
    basis: basisOf({ id: row.rule_id, version: row.rule_version, name: row.rule_name, citations: row.citations }),
    givenByName: `${row.given_name} ${row.family_name}`,
  }))
}

type NewNotice = Pick<ThreatNotice, 'threatened' | 'threat' | 'givenAt' | 'channel'> & {
  readonly registerId: string
  readonly rule: { readonly id: string; readonly version: number }
}

/** Records a threat notice in one's own name. @returns its id. */
export async function insertThreatNotice(tx: Write, inCase: CaseTarget, notice: NewNotice): Promise<string> {
  const id = newId()
  await tx.run(
    db.insertInto('threat_notice').values({
      instance_id: tx.actor.instanceId,
      id,
      case_id: inCase.caseId,
      team_id: inCase.teamId,
      register_id: notice.registerId,
      threatened: tx.seal('threat_notice.threatened', id, notice.registerId, notice.threatened),
      threat: tx.seal('threat_notice.threat', id, notice.registerId, notice.threat),
      given_at: notice.givenAt,
      channel: notice.channel,
      rule_id: notice.rule.id,
      rule_version: notice.rule.version,
      given_by: tx.actor.professionalId,
    }),
  )
  return id
}
