import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Vault } from '#crypto/vault.ts'

/*
 * Somebody from outside in a case of each instance of the demo: a school that was asked to a meeting has two actions of the plan, and has said
 * of one that it is done. One waits to be sent a link, one link was made. Synthetic, as all of the demo.
 */

/** What the school wrote, by the language of the team. */
const notes = {
  sv: 'Vi har träffats två gånger. Det gick bra.',
  fi: 'Olemme tavanneet kaksi kertaa. Se sujui hyvin.',
} as const

type Invited = {
  readonly instance_id: string
  readonly case_id: string
  readonly team_id: string
  readonly responsible_id: string
  readonly participant_id: string
  readonly language: keyof typeof notes
  readonly actions: readonly string[]
}

/** In each instance the first open case whose plan is in force and whose meetings have asked a school; the latest such meeting. */
const invited = `select distinct on (c.instance_id) c.instance_id, c.id as case_id, c.team_id, c.responsible_id, q.id as participant_id,
         case g.language when 'fi' then 'fi' else 'sv' end as language,
         (select array_agg(a.id order by a.position) from plan_action a
           where a.instance_id = s.instance_id and a.plan_id = s.id and a.case_id = s.case_id and a.status not in ('achieved', 'changed')) as actions
    from anchor_case c
    join service_plan s on s.instance_id = c.instance_id and s.case_id = c.id and s.state = 'agreed'
    join meeting_participant q on q.instance_id = c.instance_id and q.case_id = c.id and q.profession = 'student_welfare'
     and q.external_organisation is not null
    join meeting g on g.instance_id = q.instance_id and g.id = q.meeting_id and g.state <> 'cancelled'
    join case_member m on m.instance_id = c.instance_id and m.case_id = c.id and m.professional_id = c.responsible_id and m.left_at is null
   where c.closed_at is null and c.archived_at is null
     and not exists (select from case_restriction k where k.instance_id = c.instance_id and k.case_id = c.id and k.ended_at is null)
     and exists (select from plan_action a where a.instance_id = s.instance_id and a.plan_id = s.id and a.status not in ('achieved', 'changed'))
   order by c.instance_id, c.opened_at, c.id, g.starts_at desc, q.id`

/** Gives a fresh demo the tasks and a link. Runs as the owner of the tables, inside the transaction of the demo. */
export async function seedExternals(client: pg.ClientBase, vault: Vault): Promise<void> {
  const { rows } = await client.query<Invited>(invited)
  for (const row of rows) {
    const of = { instanceId: row.instance_id, registerId: null }
    for (const [index, action] of row.actions.slice(0, 2).entries()) {
      const id = randomUUID()
      // The first is still to be done.
      const note = index === 0 ? null : vault.seal('external_task.note', id, of, notes[row.language])
      await client.query(
        `insert into external_task (instance_id, id, case_id, action_id, participant_id, given_by, given_at, done_at, note, version)
         values ($1, $2, $3, $4, $5, $6, now() - interval '6 days', $7, $8, $9)`,
        [
          ...[row.instance_id, id, row.case_id, action, row.participant_id, row.responsible_id],
          ...[note === null ? null : new Date(Date.now() - 86_400_000), note, note === null ? 1 : 2],
        ],
      )
    }
    await client.query(
      `insert into guest_link (instance_id, id, case_id, team_id, participant_id, capability, days_after, channel, token_hash, made_by, made_at, expires_at)
       values ($1, $2, $3, $4, $5, 'invitation', 14, 'by_hand', sha256(convert_to($6, 'UTF8')), $7, now() - interval '2 days', now() + interval '5 days')`,
      [
        ...[row.instance_id, randomUUID(), row.case_id, row.team_id, row.participant_id],
        ...[randomUUID(), row.responsible_id],
      ],
    )
  }
}
