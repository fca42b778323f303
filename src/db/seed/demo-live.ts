import type pg from 'pg'
import type { Vault } from '#crypto/vault.ts'
import type { Text } from '#kernel/language.ts'
import { sealedRow } from './demo-rows.ts'

/*
 * Once in each instance of the demo: a meeting that has been held and whose texts still stand as they were written during it, for somebody
 * to make them the meeting's note and summary. Synthetic, as all of the demo.
 */

type Writer = {
  readonly instance_id: string
  readonly case_id: string
  readonly team_id: string
  readonly meeting_id: string
  readonly author_id: string
  readonly own_register: string
  readonly shared_register: string
  readonly subject: string
  readonly language: 'sv' | 'fi'
  readonly ended_at: Date
  readonly turn: number
}

/** The members of the first open case of each instance that nothing special is the matter with, and its latest held meeting. */
const writers = `
  with chosen as (
    select distinct on (c.instance_id) c.instance_id, c.id as case_id, c.team_id, g.id as meeting_id,
           g.starts_at + make_interval(mins => g.minutes) as ended_at
      from anchor_case c
      join meeting g on g.instance_id = c.instance_id and g.case_id = c.id and g.state = 'held'
      join professional r on r.instance_id = c.instance_id and r.id = c.responsible_id
      join team t on t.instance_id = c.instance_id and t.id = c.team_id
     where c.closed_at is null
       and not exists (select from protected_identity i where i.instance_id = c.instance_id and i.case_id = c.id)
       and not exists (select from case_restriction k where k.instance_id = c.instance_id and k.case_id = c.id)
     order by c.instance_id, t.key, r.demo_order nulls last, c.number, g.starts_at desc)
  select c.instance_id, c.case_id, c.team_id, c.meeting_id, c.ended_at, p.id as author_id, p.register_id as own_register, p.language,
         s.id as shared_register,
         case k.kind when 'police' then 'offence_facts' when 'social_care' then 'social_client' when 'health_care' then 'health'
                     else 'youth_work' end as subject,
         row_number() over (partition by c.instance_id order by p.demo_order nulls last, p.id)::integer as turn
    from chosen c
    join case_member m on m.instance_id = c.instance_id and m.case_id = c.case_id and m.left_at is null
    join professional p on p.instance_id = m.instance_id and p.id = m.professional_id
    join register k on k.instance_id = p.instance_id and k.id = p.register_id
    join register s on s.instance_id = c.instance_id and s.kind = 'shared'
   order by c.instance_id, turn`

/** Parts of the summary, in the order people sit. */
const parts: readonly Readonly<Pick<Text, 'sv' | 'fi'>>[] = [
  { sv: 'Vi träffas igen om tre veckor.', fi: 'Tapaamme uudelleen kolmen viikon kuluttua.' },
  {
    sv: 'Kontakt med skolan tas den här veckan.\n\n- Frånvaron följs varje måndag.\n- Den unga vill själv vara med.',
    fi: 'Kouluun otetaan yhteyttä tällä viikolla.\n\n- Poissaoloja seurataan maanantaisin.\n- Nuori haluaa itse olla mukana.',
  },
]
const note = {
  sv: 'Att skriva rent: det som gäller vår egen myndighet.',
  fi: 'Kirjoitetaan puhtaaksi: omaa viranomaistamme koskeva osuus.',
}

/** Leaves texts of a meeting in progress in a fresh demo. Runs as the owner of the tables, inside the transaction of the demo. */
export async function seedLiveMeeting(client: pg.ClientBase, vault: Vault): Promise<void> {
  const { rows } = await client.query<Writer>(writers)
  for (const writer of rows) {
    const part = parts[writer.turn - 1]
    if (part !== undefined) await write(client, vault, writer, 'shared', part[writer.language])
    if (writer.turn === 1) await write(client, vault, writer, 'own', note[writer.language])
  }
}

async function write(client: pg.ClientBase, vault: Vault, of: Writer, side: 'own' | 'shared', text: string) {
  const { rows } = await client.query<{ id: string }>('select gen_random_uuid() as id')
  const row = sealedRow(vault, 'live_text', {
    instance_id: of.instance_id,
    id: rows[0]?.id ?? '',
    case_id: of.case_id,
    team_id: of.team_id,
    meeting_id: of.meeting_id,
    register_id: side === 'own' ? of.own_register : of.shared_register,
    subject: side === 'own' ? of.subject : 'joint_plan',
    author_id: of.author_id,
    body: text,
    language: of.language,
    began_at: of.ended_at,
    written_at: of.ended_at,
  })
  const columns = Object.keys(row)
  await client.query(
    `insert into live_text (${columns.join(', ')}) values (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
    Object.values(row),
  )
}
