import type pg from 'pg'

/*
 * Links to own pages in the cases of the demo where authorities share most: one that was opened, one that waits, one that expired. Their
 * tokens are nobody's: who shows the demo makes a link and opens it. Synthetic, as all of the demo.
 */

const chosen = `select distinct on (c.team_id) c.instance_id, c.id as case_id, c.team_id, c.responsible_id
    from anchor_case c
   where c.closed_at is null and c.archived_at is null and c.phase in ('guidance', 'follow_up')
     and exists (select from consent k where k.instance_id = c.instance_id and k.case_id = c.id)
   order by c.team_id, c.opened_at`

/** A link for the persons a condition names; `made`, `expires`, `opened` and `ended` are SQL. */
const links = (persons: string, made: string, expires: string, opened: string, ended: string): string => `
  insert into guest_link (instance_id, id, case_id, team_id, person_id, channel, token_hash, made_by, made_at, expires_at, opened_at, ended_at,
                          end_reason)
  select s.instance_id, gen_random_uuid(), s.case_id, s.team_id, p.id, 'by_hand', sha256(convert_to(gen_random_uuid()::text, 'UTF8')),
         s.responsible_id, ${made}, ${expires}, ${opened}, ${ended}, case when ${ended} is not null then 'replaced' end
    from (${chosen}) s
    join lateral (select p.id from person p where p.instance_id = s.instance_id and p.case_id = s.case_id and ${persons}
                     and app.guest_may_come(p.instance_id, p.case_id, p.id)
                   order by p.id limit 1) p on true`

const statements = [
  links(
    `p.role = 'youth'`,
    `now() - interval '30 days'`,
    `now() - interval '23 days'`,
    `null::timestamptz`,
    `now() - interval '2 days'`,
  ),
  links(
    `p.role = 'youth'`,
    `now() - interval '2 days'`,
    `now() + interval '5 days'`,
    `now() - interval '1 day'`,
    `null::timestamptz`,
  ),
  links(
    `p.role = 'guardian'`,
    `now() - interval '1 day'`,
    `now() + interval '6 days'`,
    `null::timestamptz`,
    `null::timestamptz`,
  ),
]

/** Gives a fresh demo its links. Runs as the owner of the tables, inside the transaction of the demo. */
export async function seedGuests(client: pg.ClientBase): Promise<void> {
  for (const statement of statements) await client.query(statement)
}
