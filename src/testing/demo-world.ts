import { Readable } from 'node:stream'
import { inject } from 'vitest'
import { resealAll } from '#db/reseal.ts'
import { seedDemo } from '#db/seed/demo.seed.ts'
import { openWorld, TEST_SECRET, type World } from './world.ts'

/** Rows the demo has none of, one for every open case: links between cases, marks and conflicts. */
const supplements = [
  `insert into conflict_of_interest (instance_id, id, professional_id, case_id, kind, declared_by)
   select c.instance_id, gen_random_uuid(), o.id, c.id, 'other', c.responsible_id from c
     cross join lateral (select p.id from professional p where p.instance_id = c.instance_id and 'worker' = any (p.functions) and not exists (
       select from case_member m where m.case_id = c.id and m.professional_id = p.id) limit 1) o`,
  `insert into household_link (instance_id, id, case_id, other_case_id, kind, linked_by)
   select c.instance_id, gen_random_uuid(), c.id, o.id, 'siblings', c.responsible_id from c
     cross join lateral (select id from c o where o.instance_id = c.instance_id and o.team_id = c.team_id and c.id < o.id limit 1) o`,
  `insert into duplicate_link (instance_id, id, team_id, referral_id, case_id, other_referral_id, other_case_id, proposed_by)
   select c.instance_id, gen_random_uuid(), c.team_id, c.referral_id, c.id, o.referral_id, o.id, c.responsible_id from c
     cross join lateral (select id, referral_id from c o where o.team_id = c.team_id and c.id < o.id limit 1) o`,
  `insert into duplicate_link (instance_id, id, team_id, referral_id, other_referral_id, proposed_by)
   select r.instance_id, gen_random_uuid(), r.team_id, r.id, o.id, r.receiver_id from referral r
     cross join lateral (select id from referral o where o.team_id = r.team_id and o.state = 'waiting' and r.id < o.id limit 1) o
    where r.state = 'waiting' and r.receiver_id is not null`,
  `insert into lead_question (instance_id, id, question_id, side, team_id, referral_id, case_id, counterpart_id, counterpart_team_id)
   select c.instance_id, gen_random_uuid(), gen_random_uuid(), 'asking', c.team_id, c.referral_id, c.id, c.responsible_id, c.team_id from c`,
  `insert into lead_question (instance_id, id, question_id, side, team_id, referral_id, counterpart_id, counterpart_team_id)
   select r.instance_id, gen_random_uuid(), gen_random_uuid(), 'asking', r.team_id, r.id, r.receiver_id, r.team_id from referral r
    where r.state = 'waiting' and r.team_id is not null and r.receiver_id is not null`,
  `insert into incident_participant (instance_id, id, incident_id, case_id, role, added_by)
   select c.instance_id, gen_random_uuid(), i.id, c.id, 'witness', c.responsible_id from c
     cross join lateral (select id from incident where instance_id = c.instance_id limit 1) i`,
  `insert into other_party (instance_id, id, case_id, team_id, person_id, reason, recorded_by)
   select c.instance_id, gen_random_uuid(), c.id, c.team_id, g.id, app.unsealed('Den andra parten i ärendet.'), c.responsible_id from c
     cross join lateral (select id from person where case_id = c.id and role = 'guardian' limit 1) g`,
  `insert into third_person_mark (instance_id, id, case_id, entry_id, entry_version, register_id, starts_at, ends_at, about, marked_by)
   select e.instance_id, gen_random_uuid(), e.case_id, e.id, e.version, e.register_id, 0, 4, 'vän', e.author_id
     from entry e join c on c.id = e.case_id where e.retracted_at is null`,
  `insert into break_glass (instance_id, id, case_id, professional_id, register_id, reason, explanation, opened_at, ends_at)
   select c.instance_id, gen_random_uuid(), c.id, p.id, p.register_id, 'child_missing', 'Barnet har varit borta sedan i går kväll.',
     now() - interval '1 day', now() - interval '23 hours' from c
     join professional p on p.instance_id = c.instance_id and p.id = c.responsible_id
     join instance i on i.id = c.instance_id and i.key = 'helsingfors'`,
  `insert into decision (instance_id, id, agency_id, organ, decided_on, section, register_number, proposal, decision, further_information)
   select a.instance_id, gen_random_uuid(), a.id, '{"sv": "Nämnden", "fi": "Lautakunta", "en": "Committee"}', app.today(), '§ 1', 'D/1',
     'Förslag', 'Beslut', 'Ytterligare' from agency a join instance i on i.id = a.instance_id and i.key = 'helsingfors' limit 1`,
  `insert into network_file (instance_id, id, decision_id, name, media_type, byte_size, file, file_key, added_by)
   select d.instance_id, gen_random_uuid(), d.id, 'Bilaga.pdf', 'application/pdf', 1000, gen_random_uuid(), app.unsealed('nyckel'), p.id
     from decision d cross join lateral (select id from professional where instance_id = d.instance_id limit 1) p`,
  `insert into report_pack (instance_id, id, meeting_id, language, made_at, made_by, sha256, content)
   select m.instance_id, gen_random_uuid(), m.id, 'sv', now(), m.secretary_id, repeat('0', 64), decode(repeat('00', 100), 'hex') from steering_meeting m`,
  `insert into annual_report_copy (instance_id, id, team_id, year, language, format, made_at, made_by, sha256, content)
   select distinct on (t.instance_id) t.instance_id, gen_random_uuid(), t.id, 2024, 'sv', 'pdf', now(), p.id, repeat('0', 64), decode(repeat('00', 100), 'hex')
     from team t join professional p on p.instance_id = t.instance_id`,
  `insert into recruitment_concern (instance_id, id, case_id, team_id, signs, raised_by)
   select c.instance_id, gen_random_uuid(), c.id, c.team_id, 'Nya vänner som är äldre.', c.responsible_id from c
    where not exists (select from recruitment_concern o where o.case_id = c.id)`,
  `insert into log_request (instance_id, id, case_id, team_id, person_id, asked_by, relation, identity_shown, received_on, due_on, language, registered_by)
   select c.instance_id, gen_random_uuid(), c.id, c.team_id, y.id, 'Den unga', 'self', 'document', app.today(), app.today() + 60, 'sv', c.responsible_id
     from c cross join lateral (select id from person where case_id = c.id and role = 'youth' limit 1) y`,
  `insert into log_request_part (instance_id, id, request_id, case_id, agency_id)
   select q.instance_id, gen_random_uuid(), q.id, q.case_id, p.agency_id from log_request q
     join professional p on p.instance_id = q.instance_id and p.id = q.registered_by on conflict do nothing`,
  `insert into log_alarm (instance_id, kind, key, professional_id, case_id, first_at, last_at, events)
   select c.instance_id, 'same_surname', c.id::text, c.responsible_id, c.id, now(), now(), 1 from c`,
  `with l as (
     insert into access_log (instance_id, professional_id, agency_id, profession, operation, object_kind, result, request_id)
     select p.instance_id, p.id, p.agency_id, p.profession, 'readToday', 'today', 'allowed', gen_random_uuid() from professional p
      where p.id in (select responsible_id from c) returning *)
   insert into log_sample_row (instance_id, id, sample_id, log_id, logged_at, professional_id, drawn_by)
   select l.instance_id, gen_random_uuid(), gen_random_uuid(), l.id, l.at, l.professional_id, l.professional_id from l`,
  `insert into protected_identity (instance_id, id, case_id, team_id, person_id, period, source, decided_on, recorded_by)
   select c.instance_id, gen_random_uuid(), c.id, c.team_id, y.id, 'until_further_notice', 'document', app.today() - 10, c.responsible_id
     from c cross join lateral (select id from person where case_id = c.id and role = 'guardian' order by id desc limit 1) y
    where not exists (select from protected_identity o where o.case_id = c.id)`,
  `update person set address = null, phone = null, email = null, school = null where id in (select person_id from protected_identity)`,
  `insert into protected_grant (instance_id, id, protection_id, case_id, professional_id, reason, granted_by, ends_at)
   select p.instance_id, gen_random_uuid(), p.id, p.case_id, m.professional_id, app.unsealed('Ordnar skjutsen.'), p.recorded_by, now() + interval '1 day'
     from protected_identity p cross join lateral (
       select professional_id from case_member m where m.case_id = p.case_id and m.professional_id <> p.recorded_by limit 1) m`,
  `insert into rights_request (instance_id, id, case_id, team_id, register_id, person_id, kind, asked_by, said, received_on, clock, due_on, recorded_by)
   select c.instance_id, gen_random_uuid(), c.id, c.team_id, p.register_id, y.id, 'access', 'self', 'Jag vill se allt.', app.today() - 3, 'gdpr_12_3',
     app.today() + 27, p.id from c join professional p on p.instance_id = c.instance_id and p.id = c.responsible_id
     cross join lateral (select id from person where case_id = c.id and role = 'youth' limit 1) y`,
  `insert into case_transfer (instance_id, id, case_id, from_team_id, to_team_id, moved_on, proposed_by)
   select c.instance_id, gen_random_uuid(), c.id, c.team_id, t.id, app.today() - 3, c.responsible_id from c
     cross join lateral (select id from team where instance_id = c.instance_id and id <> c.team_id order by md5(id::text || c.id::text) limit 1) t
    where not exists (select from case_transfer o where o.case_id = c.id)`,
  `insert into attachment (instance_id, id, case_id, team_id, register_id, subject, name, media_type, byte_size, file, file_key, state, author_id)
   select c.instance_id, gen_random_uuid(), c.id, c.team_id, p.register_id, 'concern_facts', app.unsealed('Intyg.pdf'), 'application/pdf', 1000,
     gen_random_uuid(), app.unsealed('nyckel'), 'ready', p.id
     from c join case_member m on m.case_id = c.id join professional p on p.instance_id = c.instance_id and p.id = m.professional_id`,
  `insert into correction_notice (instance_id, case_id, disclosure_id, from_register_id, to_register_id, kind)
   select d.instance_id, d.case_id, d.id, d.from_register_id, d.to_register_id, 'corrected' from disclosure d`,
  `insert into erasure_list (instance_id, id, as_of, made_by)
   select p.instance_id, gen_random_uuid(), app.today(), p.id from professional p where 'data_protection_officer' = any (p.functions)`,
  `insert into instance_export (instance_id, id, purpose, asked_by)
   select p.instance_id, gen_random_uuid(), 'Vi byter system.', p.id from professional p where 'data_protection_officer' = any (p.functions)`,
  `insert into team_regular_attendee (instance_id, id, team_id, external_name, external_organisation, profession, added_value)
   select t.instance_id, gen_random_uuid(), t.id, 'Kuratorn', 'Skolan', 'other_authority', 'Ser vardagen' from team t
    where not exists (select from team_regular_attendee r where r.team_id = t.id and r.external_organisation is not null)`,
  `insert into session (token_hash, id, instance_id, professional_id, expires_at)
   select sha256(gen_random_uuid()::text::bytea), gen_random_uuid(), i.id, p.id, now() + interval '1 hour' from instance i cross join lateral (
       select id, agency_id from professional where instance_id = i.id and 'worker' = any (functions) order by id limit 1) p`,
  `insert into passkey (instance_id, id, professional_id, credential_id, public_key, counter, name)
   select i.id, gen_random_uuid(), p.id, sha256(i.key::bytea), sha256(i.key::bytea), 0, 'Telefonen' from instance i cross join lateral (
       select id, agency_id from professional where instance_id = i.id and 'worker' = any (functions) order by id limit 1) p`,
  `insert into invitation (instance_id, id, professional_id, code_hash, sign_in_name, expires_at)
   select i.id, gen_random_uuid(), p.id, sha256(i.key::bytea), i.key, now() + interval '1 hour' from instance i cross join lateral (
       select id, agency_id from professional where instance_id = i.id and 'worker' = any (functions) order by id limit 1) p`,
  `insert into identity_provider (instance_id, id, agency_id, name, issuer, client_id, algorithm)
   select i.id, gen_random_uuid(), p.agency_id, 'Inloggningen', 'https://provider.example', 'fairlead', 'RS256' from instance i cross join lateral (
       select id, agency_id from professional where instance_id = i.id and 'worker' = any (functions) order by id limit 1) p`,
  `insert into induction (instance_id, id, professional_id, agency_id, kind, completed_on, confirmed_by)
   select p.instance_id, gen_random_uuid(), p.id, p.agency_id, 'fairlead', app.today(), o.id from professional p
     cross join lateral (select id from professional o where o.instance_id = p.instance_id and o.id <> p.id order by id limit 1) o`,
  `insert into right_proposal (instance_id, id, professional_id, agency_id, function, valid_from, reason, proposed_by)
   select p.instance_id, gen_random_uuid(), p.id, p.agency_id, 'leadership', app.today(), 'Behövs för uppgiften.', o.id from professional p
     cross join lateral (select id from professional o where o.instance_id = p.instance_id and o.id <> p.id order by id limit 1) o`,
  // An ending that was thought better of, and a plan for a team that is long gone: neither changes anything for anybody.
  `insert into instance_ending (instance_id, id, kind, starts_on, reason, turn_to, state, proposed_by, settled_by, settled_at)
   select i.id, gen_random_uuid(), 'end', app.today() + 300, 'Avtalet upphör.', '{"sv": "Ring.", "fi": "Soita.", "en": "Call."}', 'withdrawn', p.id, p.id, now()
     from instance i cross join lateral (select id from professional where instance_id = i.id and 'administrator' = any (functions) order by id limit 1) p`,
  `with gone as (
     insert into team (instance_id, id, key, name, seat, valid_from, valid_until)
     select i.id, gen_random_uuid(), 'gone', '{"sv": "Förr", "fi": "Ennen", "en": "Then"}', '{"sv": "Förr", "fi": "Ennen", "en": "Then"}', '2020-01-01',
       '2021-01-01' from instance i where i.kind = 'regional' returning *)
   insert into team_merger_plan (instance_id, id, from_team_id, into_team_id, merges_on, reason, municipalities, state, planned_by, called_off_by, called_off_at)
   select g.instance_id, gen_random_uuid(), g.id, t.id, '2021-01-01', 'Styrgruppen', '{}', 'called_off', p.id, p.id, now() from gone g
     cross join lateral (select id from team where instance_id = g.instance_id and valid_until is null order by key limit 1) t
     cross join lateral (select id from professional where instance_id = g.instance_id and 'administrator' = any (functions) order by id limit 1) p`,
  `insert into absence_cover (instance_id, id, professional_id, agency_id, substitute_id, valid_from, valid_until, recorded_by)
   select p.instance_id, gen_random_uuid(), p.id, p.agency_id, m.professional_id, app.today() + 90, app.today() + 97, p.id
     from professional p join team_membership o on o.instance_id = p.instance_id and o.professional_id = p.id and o.role = 'worker'
     cross join lateral (select professional_id from team_membership m where m.team_id = o.team_id and m.role = 'worker'
                            and m.professional_id <> p.id order by m.professional_id limit 1) m`,
]

/** Gives every attachment a content that can be saved. */
async function keepContents({ admin, files }: World): Promise<void> {
  const { store } = files.care
  const { rows } = await admin.query<{ id: string }>('select id from attachment')
  for (const { id } of rows) {
    const kept = await store.write(Readable.from([Buffer.from('Provet')]))
    await admin.query('update attachment set file = $2, byte_size = $3, file_key = app.unsealed($4) where id = $1', [
      id,
      kept.file,
      kept.size,
      kept.keyText,
    ])
  }
}

/** A world with the small demo in it: rows of every kind, in both instances, so that there is something to hide from everybody. */
export async function openDemoWorld(): Promise<World> {
  const world = await openWorld()
  const own = new URL(inject('adminUrl'))
  own.pathname = `/${world.admin.database ?? ''}`
  await seedDemo(own.href, { now: new Date(), secret: TEST_SECRET, vault: world.vault })
  await world.admin.query('create temporary view c as select * from anchor_case where closed_at is null')
  for (const statement of supplements) await world.admin.query(statement)
  await world.admin.query('drop view c')
  await keepContents(world)
  await resealAll(own.href, world.vault)
  return world
}
