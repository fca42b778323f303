import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { addDays, addMonths, helsinkiDay } from '#kernel/clock.ts'
import { complaintContactSeed, directorySeed, goalSeed, missingSeed } from './demo-resources-texts.ts'

/*
 * Resources of a fresh demo: a directory with entries nobody has checked for long, services that are missing, one team's shares agreed,
 * costs of some parties, hours of everybody, and goals. Synthetic, as all of the demo; the actors do not exist.
 */

type Instance = { readonly id: string; readonly key: string }

/** The first person of an instance who is this, in the order of the demo. */
const somebody = `(select p.id from professional p where p.instance_id = $1 and $2 = any (p.functions) order by p.demo_order limit 1)`

async function fillDirectory(client: pg.ClientBase, instance: Instance, today: string): Promise<void> {
  for (const entry of directorySeed.filter((each) => each.instance === instance.key)) {
    await client.query(
      `insert into directory_entry (instance_id, id, name, kind, services, topics, municipalities, languages, age_from, age_until,
         description, contact, owner_id, valid_from, checked_on, checked_by)
       select $1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, p.agency_id, '2025-01-01', $14, p.id
         from professional p where p.id = ${somebody}`,
      [
        ...[instance.id, 'coordinator', randomUUID(), entry.name, entry.kind, entry.services, entry.topics ?? []],
        ...[entry.municipalities, entry.languages, entry.ages?.[0] ?? null, entry.ages?.[1] ?? null],
        ...[entry.description, entry.contact ?? null, addMonths(today, -entry.checkedMonthsAgo)],
      ],
    )
  }
}

/** Numbers of those one complains to: one missing, one nobody has called for long. */
async function fillComplaintContacts(client: pg.ClientBase, instance: Instance, today: string): Promise<void> {
  for (const { channel, phone, hours, checkedMonthsAgo } of complaintContactSeed.filter(
    (each) => each.instance === instance.key,
  ))
    await client.query(
      `insert into complaint_contact (instance_id, channel, phone, hours, checked_on, checked_by) values ($1, $3, $4, $5, $6, ${somebody})`,
      [instance.id, 'coordinator', channel, phone, hours, addMonths(today, -checkedMonthsAgo)],
    )
}

async function fillLedger(client: pg.ClientBase, instance: Instance, today: string): Promise<void> {
  for (const [place, need] of missingSeed.entries()) {
    await client.query(
      `insert into unmet_need (instance_id, id, service_type, language, what, recorded_by, recorded_on, settled_on, settled_how)
       values ($1, $3, $4, $5, $6, ${somebody}, $7, $8, $9)`,
      [
        ...[instance.id, 'worker', randomUUID(), need.serviceType, need.language ?? null, need.what],
        ...[addDays(today, -30 - place * 25), need.settledHow === undefined ? null : addDays(today, -5)],
        need.settledHow ?? null,
      ],
    )
  }
}

/** The first team that has such a resource has agreed: its municipalities share it as evenly as hundredths allow. */
const agreeOne = (client: pg.ClientBase): Promise<unknown> =>
  client.query(
    `with chosen as (
       select distinct on (y.instance_id) y.instance_id, y.team_id from youth_work_resource y
         join team t on t.instance_id = y.instance_id and t.id = y.team_id order by y.instance_id, t.key),
     shared as (
       select c.instance_id, c.team_id, m.municipality_code as code,
              trunc(100.0 / count(*) over (partition by c.team_id), 2) as share,
              row_number() over (partition by c.team_id order by m.municipality_code) as place, count(*) over (partition by c.team_id) as all_of
         from chosen c join team_municipality m on m.instance_id = c.instance_id and m.team_id = c.team_id and m.valid_until is null)
     update youth_work_resource y
        set state = 'agreed', reference = 'Bilaga 2, protokoll 14.3.2026', version = 2,
            agreement_id = (select g.id from agreement g where g.instance_id = y.instance_id order by g.kind, g.id limit 1),
            shares = s.shares
       from (select instance_id, team_id,
                    jsonb_object_agg(code, case when place = 1 then 100 - share * (all_of - 1) else share end) as shares
               from shared group by instance_id, team_id) s
      where s.instance_id = y.instance_id and s.team_id = y.team_id`,
  )

/** Beside their members, some teams have written whom they turn to in the evenings. */
const ensureEvenings = (client: pg.ClientBase): Promise<unknown> =>
  client.query(
    `insert into team_coverage (instance_id, id, team_id, register_kind, ensured_by, valid_from)
     select distinct on (t.instance_id) t.instance_id, gen_random_uuid(), t.id, 'youth_work', 'Ungdomsarbetets kvällsjour, vardagar 16–21', '2026-01-01'
       from team t order by t.instance_id, t.key desc`,
  )

/** Last year's costs of every second party: the others have recorded nothing yet. */
const fillCosts = (client: pg.ClientBase, today: string): Promise<unknown> =>
  client.query(
    `insert into party_cost (instance_id, agency_id, year, person_years, staff_cost, other_cost, note, recorded_by, recorded_on)
     select a.instance_id, a.id, $1, a.people, a.people * 560, a.people * 6, 'Löner med bikostnader.',
            (select p.id from professional p where p.instance_id = a.instance_id and 'steering_group' = any (p.functions) order by p.demo_order limit 1),
            $2
       from (select a.instance_id, a.id, row_number() over (partition by a.instance_id order by a.kind desc, a.name ->> 'sv')::integer as place,
                    case a.kind when 'wellbeing_services_county' then 850 when 'police' then 425 when 'city' then 325 else 25 + length(a.name ->> 'sv') * 5 end as people
               from agency a where exists (select from agreement_party g where g.instance_id = a.instance_id and g.agency_id = a.id)) a
      where a.place % 2 = 1`,
    [Number(today.slice(0, 4)) - 1, addDays(today, -40)],
  )

/** Everybody of a team has written their hours for the last fourteen months but the present one. */
const fillHours = (client: pg.ClientBase, today: string): Promise<unknown> =>
  client.query(
    `insert into working_time (instance_id, professional_id, month, agency_id, profession, minutes)
     select p.instance_id, p.id, (date_trunc('month', $1::date) - back * interval '1 month')::date, p.agency_id, p.profession,
            jsonb_build_object('casework', 3600 + (p.demo_order * 7 + back * 5) % 11 * 120, 'team_review', 480, 'network', 240 + back % 3 * 60,
              'school_talk', (p.demo_order + back) % 4 * 90 + 60, 'outreach', (p.demo_order * 3 + back) % 5 * 60 + 30, 'travel', 300)
       from professional p cross join generate_series(1, 14) as back
      where exists (select from team_membership m where m.instance_id = p.instance_id and m.professional_id = p.id and m.role = 'worker')`,
    [today],
  )

async function setGoals(client: pg.ClientBase, instance: Instance, today: string): Promise<void> {
  for (const goal of goalSeed)
    await client.query(
      `insert into goal (instance_id, id, agreement_id, title, description, indicators, valid_from, recorded_by)
       select $1, $3, g.id, $4, $5, $6, '2025-01-01', ${somebody}
         from agreement g where g.instance_id = $1 order by g.kind, g.id limit 1`,
      [instance.id, 'steering_group', randomUUID(), goal.title, goal.description, goal.indicators],
    )
  const year = Number(today.slice(0, 4)) - 1
  const values = [['feedback_response', 18_900, 31_400]] as const
  for (const [indicator, numerator, denominator] of values)
    await client.query(
      `insert into indicator_value (instance_id, id, indicator, first_day, last_day, numerator, denominator, source, recorded_by, recorded_at)
       values ($1, $3, $4, $5, $6, $7, $8, $9, ${somebody}, $10)`,
      [
        ...[instance.id, 'steering_group', randomUUID(), indicator, `${year}-01-01`, `${year}-12-31`],
        ...[numerator, denominator, `Verksamhetsberättelse ${year}`, addDays(today, -60)],
      ],
    )
}

/** Fills the pages about resources of a fresh demo. Runs as the owner of the tables, inside the transaction of the demo. */
export async function seedResources(client: pg.ClientBase, now: Date): Promise<void> {
  const today = helsinkiDay(now)
  const { rows: instances } = await client.query<Instance>('select id, key from instance order by key')
  for (const instance of instances) {
    await fillDirectory(client, instance, today)
    await fillComplaintContacts(client, instance, today)
    await fillLedger(client, instance, today)
    await setGoals(client, instance, today)
  }
  await agreeOne(client)
  await ensureEvenings(client)
  await fillCosts(client, today)
  await fillHours(client, today)
}
