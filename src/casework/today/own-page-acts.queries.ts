import { sql } from 'kysely'
import { db } from '#db/connection.ts'
import type { Read } from '#db/transaction.ts'
import { DAYS_SHOWN, type OwnPageAct, type OwnPageActKind } from './own-page-acts.ts'

type ActRow = {
  readonly case_id: string
  readonly number: string
  readonly kind: OwnPageActKind
  readonly times: number
  readonly last_at: Date
}

/**
 * What families of the actor's open cases did on their own pages lately, the newest first, by case and kind. In the shared workspace it is for
 * the responsible worker and whoever stands in for them; what was written to one authority alone is for that authority's members, whoever
 * answers for the case. Which rows there are at all is the database's answer.
 */
export async function ownPageActs(tx: Read, now: Date, today: string): Promise<OwnPageAct[]> {
  const since = new Date(now.getTime() - DAYS_SHOWN * 86_400_000)
  const me = tx.actor.professionalId
  const rows = await tx.many({
    compile: () =>
      sql<ActRow>`
        with acts as (
          select c.case_id, 'consent_withdrawn' as kind, c.withdrawn_at as at, null::uuid as register_id
            from consent c where c.withdrawn_by_person is not null and c.withdrawn_at > ${since}
          union all
          select v.case_id, 'own_words', v.recorded_at, v.register_id
            from family_view v where v.written_by is not null and v.recorded_at > ${since}
             and not exists (select from own_words_withdrawal w where w.instance_id = v.instance_id and w.view_id = v.id)
          union all
          select k.case_id, 'remark', k.recorded_at, k.register_id
            from released_remark k where k.written_by is not null and k.recorded_at > ${since})
        select k.id as case_id, k.number, a.kind, count(*)::integer as times, max(a.at) as last_at
          from acts a join anchor_case k on k.id = a.case_id
         where k.closed_at is null
           and (a.register_id = ${tx.actor.ownRegisterId}::uuid
             or k.responsible_id = ${me}::uuid
             or exists (select from absence_cover s where s.instance_id = k.instance_id and s.professional_id = k.responsible_id
                          and s.substitute_id = ${me}::uuid and s.valid_from <= ${today}::date
                          and (s.valid_until is null or s.valid_until > ${today}::date)))
         group by k.id, k.number, a.kind
         order by last_at desc, k.number, a.kind
         limit 20`.compile(db),
  })
  return rows.map((row) => ({
    caseId: row.case_id,
    caseNumber: row.number,
    kind: row.kind,
    times: row.times,
    lastAt: row.last_at,
  }))
}
