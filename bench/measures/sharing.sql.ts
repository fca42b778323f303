import pg from 'pg'
import { resealAll } from '#db/reseal.ts'
import { testVault } from '../../src/testing/keys.ts'
import type { Visitor } from '../visitors.ts'
import type { Database } from '../world/world.ts'

/** Entries that are laid into both cases, and how many of them another authority has told the reader's in the second. */
const ENTRIES = 200
const SHARED = 60
const RULE = 'bench_sharing'
const PURPOSE = 'joint_support'
const SUBJECT = 'school'

/** Two open cases of one worker: everything written by their own authority, or a part of it told by another. */
export type SharedCases = { readonly visitor: Visitor; readonly own: string; readonly shared: string }

type Facts = { instance: string; reader: string; register: string; other: string; cases: readonly string[] }

/** A worker with two open cases, and another authority of the same team. */
async function factsOf(client: pg.Client, visitor: Visitor): Promise<Facts | undefined> {
  const found = await client.query<Omit<Facts, 'cases'> & { case_id: string }>(
    `select m.instance_id as instance, p.id as reader, p.register_id as register, m.case_id,
            (select o.register_id from case_member n
               join professional o on o.instance_id = n.instance_id and o.id = n.professional_id
              where n.instance_id = m.instance_id and n.case_id = m.case_id and o.register_id <> p.register_id limit 1) as other
       from case_member m
       join professional p on p.instance_id = m.instance_id and p.id = m.professional_id
       join session s on s.instance_id = p.instance_id and s.professional_id = p.id
      where s.token_hash = $1 and not m.case_closed order by m.case_id limit 2`,
    [visitor.tokenHash],
  )
  const [first, second] = found.rows
  return first && second && { ...first, cases: [first.case_id, second.case_id] }
}

const entriesSql = `insert into entry (instance_id, id, case_id, team_id, register_id, kind, body, language, author_id, written_at, subject)
  select c.instance_id, gen_random_uuid(), c.id, c.team_id, $3, 'note', app.unsealed('Läggs in för mätningen. ' || n), 'sv', $4, now() - n * interval '1 hour', '${SUBJECT}'
    from anchor_case c cross join generate_series(1, $5::int) n where c.instance_id = $1 and c.id = $2`

const consentSql = `insert into consent (instance_id, id, case_id, team_id, person_id, subjects, to_register_id, purpose, decided_by, explained, language, recorded_by, given_at)
  select c.instance_id, gen_random_uuid(), c.id, c.team_id, y.id, '{${SUBJECT}}', $3, '${PURPOSE}', 'youth', 'Läggs in för mätningen.', 'sv', $4, now()
    from anchor_case c join person y on y.instance_id = c.instance_id and y.case_id = c.id and y.role = 'youth'
   where c.instance_id = $1 and c.id = $2`

const ruleSql = `insert into disclosure_rule (instance_id, id, version, kind, matrix_ref, outcome, name, from_authorities, from_persons,
    to_authorities, to_persons, initiative, duty, subjects, consent, consent_written, necessity_required, limits, citations, explanation,
    refusal, certainty, valid_from)
  values ($1, '${RULE}', 1, 'disclosure', 'D0', 'allow', '{"sv": "Mätning", "fi": "Mittaus", "en": "Measure"}', '{}', '{}', '{}', '{}', 'own_initiative', false, '{${SUBJECT}}', 'none', false,
    false, '[]', '[]', '{}', '{}', 'certain', '2020-01-01')`

/** Every second one rests on the consent, so that both ways of being allowed are asked. */
const disclosuresSql = `insert into disclosure (instance_id, id, case_id, team_id, entry_id, entry_version, subject, from_register_id, to_register_id,
    rule_id, rule_version, consent_id, purpose, decided_by, decided_at, valid_from, valid_until)
  select e.instance_id, gen_random_uuid(), e.case_id, e.team_id, e.id, e.version, '${SUBJECT}', e.register_id, $3, '${RULE}', 1,
         case when row_number() over (order by e.id) % 2 = 0 then k.id end, '${PURPOSE}', e.author_id, e.written_at, now() - interval '1 day', now() + interval '1 day'
    from entry e join consent k on k.instance_id = e.instance_id and k.case_id = e.case_id
   where e.instance_id = $1 and e.case_id = $2 and e.register_id = $4 and e.subject = '${SUBJECT}'`

const textsSql = `insert into disclosed_text (instance_id, disclosure_id, case_id, body, language, written_at, author_id)
  select d.instance_id, d.id, d.case_id, e.body, e.language, e.written_at, e.author_id
    from disclosure d join entry e on e.instance_id = d.instance_id and e.id = d.entry_id where d.instance_id = $1 and d.case_id = $2`

async function lay(
  client: pg.Client,
  adminUrl: string,
  { instance, reader, register, other, cases }: Facts,
): Promise<void> {
  const [own, shared] = cases
  // As when the world is made; the rows go away again afterwards.
  await client.query('set session_replication_role = replica')
  await client.query(
    `insert into register_purpose (instance_id, register_kind, purpose, valid_from)
      select instance_id, kind, $3, '2020-01-01' from register where instance_id = $1 and id = $2 on conflict do nothing`,
    [instance, register, PURPOSE],
  )
  await client.query(ruleSql, [instance])
  await client.query(entriesSql, [instance, own, register, reader, ENTRIES])
  await client.query(entriesSql, [instance, shared, register, reader, ENTRIES - SHARED])
  await client.query(entriesSql, [instance, shared, other, reader, SHARED])
  await client.query(consentSql, [instance, shared, register, reader])
  await client.query(disclosuresSql, [instance, shared, register, other])
  await client.query(textsSql, [instance, shared])
  await resealAll(adminUrl, await testVault(adminUrl), { batch: 1000 })
  await client.query('analyze entry, disclosure, disclosed_text, consent')
}

async function clear(client: pg.Client, cases: readonly string[]): Promise<void> {
  for (const table of ['disclosed_text', 'disclosure', 'consent'])
    await client.query(`delete from ${table} where case_id = any ($1)`, [cases])
  await client.query(`delete from entry where case_id = any ($1) and subject = '${SUBJECT}'`, [cases])
  await client.query(`delete from disclosure_rule where id = '${RULE}'`)
}

/** Lays two cases of a worker, lets `measure` look at them, and takes the rows away again. */
export async function withSharedCases<Result>(
  database: Database,
  visitors: readonly Visitor[],
  measure: (cases: SharedCases) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: database.adminUrl })
  await client.connect()
  try {
    for (const visitor of visitors) {
      const facts = await factsOf(client, visitor)
      const [own, shared] = facts?.cases ?? []
      if (facts === undefined || own === undefined || shared === undefined) continue
      try {
        await lay(client, database.adminUrl, facts)
        return await measure({ visitor, own, shared })
      } finally {
        await clear(client, facts.cases)
      }
    }
    throw new Error('no worker with two open cases')
  } finally {
    await client.end()
  }
}
