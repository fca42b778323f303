import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Vault } from '#crypto/vault.ts'

/**
 * Two threads in each instance of the demo: of two authorities, and of whoever answers for a case and a guardian, in two languages; each with
 * a message its reader has not seen. Synthetic, as all of the demo.
 */
type Said = { readonly subject: string; readonly lines: readonly (readonly ['starter' | 'reader', string, number])[] }
const room: Said = {
  subject: 'Lokal för nästa möte',
  lines: [
    ['starter', 'Biblioteket har ett rum på torsdag. Passar det er?', 48],
    ['reader', 'Det passar. Jag kommer klockan 14.', 30],
    ['starter', 'Bra. Jag bokar rummet.', 3],
  ],
}
const time: Said = {
  subject: 'Tid för nästa möte',
  lines: [
    ['starter', 'Hej! Passar torsdag klockan 15 för er? Svara gärna på finska.', 46],
    ['reader', 'Hei! Torstai sopii hyvin. Voiko mummi tulla mukaan?', 5],
  ],
}

type Pair = { instance_id: string; case_id: string; team_id: string; starter: string; reader: string }

/** In each instance the first open case with two members who work in it, in a lasting order. */
const pairs = `select distinct on (c.instance_id) c.instance_id, c.id as case_id, c.team_id, a.professional_id as starter, b.professional_id as reader
    from anchor_case c
    join team t on t.instance_id = c.instance_id and t.id = c.team_id
    join case_member a on a.instance_id = c.instance_id and a.case_id = c.id and a.left_at is null
    join professional p on p.instance_id = a.instance_id and p.id = a.professional_id and p.profession = 'police'
    join case_member b on b.instance_id = c.instance_id and b.case_id = c.id and b.left_at is null
    join professional q on q.instance_id = b.instance_id and q.id = b.professional_id and q.profession = 'social_work'
   where c.closed_at is null
     and not exists (select from case_restriction k where k.instance_id = c.instance_id and k.case_id = c.id)
   order by c.instance_id, t.key desc, q.demo_order nulls last, p.demo_order nulls last, c.number`

/** In each instance a case with links to own pages (demo-guests.ts), whoever answers for it, and a guardian who may come. */
const withFamily = `select distinct on (c.instance_id) c.instance_id, c.id as case_id, c.team_id, c.responsible_id as starter, p.id as reader
    from anchor_case c
    join guest_link l on l.instance_id = c.instance_id and l.case_id = c.id
    join person p on p.instance_id = c.instance_id and p.case_id = c.id and p.role = 'guardian'
    join case_member m on m.instance_id = c.instance_id and m.case_id = c.id and m.professional_id = c.responsible_id and m.left_at is null
   where c.closed_at is null and app.guest_may_come(c.instance_id, c.id, p.id)
   order by c.instance_id, c.opened_at, p.id`

async function write(
  client: pg.ClientBase,
  vault: Vault,
  row: Pair,
  said: Said,
  reader: 'professional_id' | 'person_id',
) {
  const of = { instanceId: row.instance_id, registerId: null }
  const thread = randomUUID()
  await client.query(
    `insert into message_thread (instance_id, id, case_id, team_id, subject, started_by, started_at)
     values ($1, $2, $3, $4, $5, $6, now() - interval '2 days')`,
    [
      ...[row.instance_id, thread, row.case_id, row.team_id],
      ...[vault.seal('message_thread.subject', thread, of, said.subject), row.starter],
    ],
  )
  const participants = { starter: randomUUID(), reader: randomUUID() }
  for (const [who, column] of [
    ['starter', 'professional_id'],
    ['reader', reader],
  ] as const)
    await client.query(
      `insert into message_participant (instance_id, id, thread_id, case_id, ${column}, added_by, joined_at, read_at)
       values ($1, $2, $3, $4, $5, $6, now() - interval '2 days', now() - interval '1 day')`,
      [row.instance_id, participants[who], thread, row.case_id, row[who], row.starter],
    )
  for (const [who, text, hours] of said.lines) {
    const message = randomUUID()
    await client.query(
      `insert into message (instance_id, id, thread_id, case_id, participant_id, body, sent_at)
       values ($1, $2, $3, $4, $5, $6, now() - make_interval(hours => $7))`,
      [
        ...[row.instance_id, message, thread, row.case_id, participants[who]],
        ...[vault.seal('message.body', message, of, text), hours],
      ],
    )
  }
}

/** Writes the threads. Runs as the owner of the tables, inside the transaction of the demo. */
export async function seedMessages(client: pg.ClientBase, vault: Vault): Promise<void> {
  for (const row of (await client.query<Pair>(pairs)).rows) await write(client, vault, row, room, 'professional_id')
  for (const row of (await client.query<Pair>(withFamily)).rows) await write(client, vault, row, time, 'person_id')
}
