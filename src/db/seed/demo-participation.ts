import type pg from 'pg'
import { familyText } from '#kernel/family-texts.ts'

/*
 * What families of the demo say, have been told and choose, in each team: words kept to one authority and words taken back, a "tell it once"
 * card with a remark, attempts to reach somebody, and a family that said no. Synthetic, as all of the demo. The fixed sentences wait to be
 * sealed afterwards.
 */

/** An open case of each team with a police officer and a social worker, in a lasting order. */
const openCase = `select distinct on (c.team_id) c.instance_id, c.id as case_id, c.team_id, c.responsible_id,
    (select y.id from person y where y.case_id = c.id and y.role = 'youth') as youth,
    (select g.id from person g where g.case_id = c.id and g.role = 'guardian' order by g.id limit 1) as guardian,
    (select r.id from register r where r.instance_id = c.instance_id and r.kind = 'shared') as shared,
    member.police, member.police_register, member.social, member.social_register
  from anchor_case c
  cross join lateral (
    select (array_agg(p.id order by p.id) filter (where r.kind = 'police'))[1] as police,
           (array_agg(r.id) filter (where r.kind = 'police'))[1] as police_register,
           (array_agg(p.id order by p.id) filter (where r.kind = 'social_care'))[1] as social,
           (array_agg(r.id) filter (where r.kind = 'social_care'))[1] as social_register
      from case_member m
      join professional p on p.instance_id = m.instance_id and p.id = m.professional_id
      join register r on r.instance_id = p.instance_id and r.id = p.register_id
     where m.instance_id = c.instance_id and m.case_id = c.id and m.left_at is null) as member
 where num_nonnulls(member.police, member.social) = 2
   and exists (select from person g where g.case_id = c.id and g.role = 'guardian')
   and not exists (select from case_restriction k where k.instance_id = c.instance_id and k.case_id = c.id)
   and not exists (select from protected_identity i where i.instance_id = c.instance_id and i.case_id = c.id)`

const talking = `talking as (${openCase} and c.phase in ('guidance', 'follow_up') order by c.team_id, c.opened_at)`
// Nothing rests on a consent: they have said no before it came to that. Rather one with whom nothing is planned.
const declining = `declining as (${openCase} and c.phase in ('preparing', 'meeting', 'assessment', 'guidance')
   and not exists (select from consent s where s.case_id = c.id)
   and not exists (select from case_transfer t where t.case_id = c.id)
   and not exists (select from home_move h where h.case_id = c.id)
   order by c.team_id, exists (select from meeting m where m.case_id = c.id and m.state = 'planned'), c.opened_at desc)`

const statements: readonly string[] = [
  // Said to the police alone, as the young person wanted.
  `with ${talking}
   insert into family_view (instance_id, id, case_id, team_id, register_id, party, person_id, words, language, found_out, recorded_by, recorded_at, version)
   select instance_id, gen_random_uuid(), case_id, team_id, police_register, 'youth', youth,
          app.unsealed('Det var inte bara jag. Men jag vill berätta det själv för mamma.'), 'sv', 'alone', police, $1::timestamptz - interval '2 days', 7
     from talking`,
  `with ${talking}, said as (
     insert into family_view (instance_id, id, case_id, team_id, register_id, party, person_id, words, language, found_out, recorded_by, recorded_at, version)
     select instance_id, gen_random_uuid(), case_id, team_id, shared, 'guardian', guardian,
            app.unsealed('Jag orkar inte komma på fler möten.'), 'sv', 'remotely', social, $1::timestamptz - interval '9 days', 7
       from talking
     returning instance_id, id, case_id, team_id, register_id, recorded_by)
   insert into own_words_withdrawal (instance_id, view_id, case_id, team_id, register_id, recorded_by, withdrawn_at)
   select instance_id, id, case_id, team_id, register_id, recorded_by, $1::timestamptz - interval '1 day' from said`,
  `with ${talking}, released as (
     insert into released_text (instance_id, id, case_id, team_id, register_id, person_id, subject, body, language, released_by, released_at)
     select instance_id, gen_random_uuid(), case_id, team_id, social_register, youth, 'family',
            app.unsealed('Du bor hos mamma på vardagarna. Du har sagt att kvällarna är bäst när det är lugnt hemma.'), 'sv', social, $1::timestamptz - interval '4 days'
       from talking
     returning instance_id, id, case_id, register_id, person_id, released_by)
   insert into released_remark (instance_id, id, released_text_id, case_id, register_id, person_id, kind, body, language, recorded_by, recorded_at)
   select instance_id, gen_random_uuid(), id, case_id, register_id, person_id, 'correction', app.unsealed('Varannan helg är jag hos pappa.'), 'sv', released_by, $1::timestamptz - interval '3 days'
     from released`,
  // Written on the own page.
  `with ${talking}
   insert into family_view (instance_id, id, case_id, team_id, register_id, party, person_id, words, language, found_out, written_by, recorded_at, version)
   select instance_id, gen_random_uuid(), case_id, team_id, shared, 'youth', youth,
          app.unsealed('Jag vill att ni frågar mig först, innan ni ringer hem.'), 'sv', 'in_writing', youth, $1::timestamptz - interval '1 day', 8
     from talking`,
  `with ${talking}, released as (
     insert into released_text (instance_id, id, case_id, team_id, register_id, person_id, subject, body, language, released_by, released_at)
     select instance_id, gen_random_uuid(), case_id, team_id, social_register, youth, 'school',
            app.unsealed('Du har bytt skola i höst. Du trivs bäst i slöjden.'), 'sv', social, $1::timestamptz - interval '3 days'
       from talking
     returning instance_id, id, case_id, register_id, person_id)
   insert into released_remark (instance_id, id, released_text_id, case_id, register_id, person_id, kind, body, language, written_by, recorded_at)
   select instance_id, gen_random_uuid(), id, case_id, register_id, person_id, said.kind,
          case when said.body is null then null else app.unsealed(said.body) end, 'sv', person_id, $1::timestamptz - said.ago
     from released cross join (values ('confirmation', null, interval '2 days'),
                                      ('addition', 'Jag har en kompis i den nya klassen.', interval '1 day')) as said (kind, body, ago)`,
  `with ${talking}
   insert into contact_attempt (instance_id, id, case_id, team_id, person_id, tried_at, means, outcome, note, recorded_by)
   select t.instance_id, gen_random_uuid(), t.case_id, t.team_id, t.guardian, $1::timestamptz - a.ago, a.means, a.outcome,
          case when a.note is null then null else app.unsealed(a.note) end, t.social
     from talking t
     cross join (values (interval '6 days', 'phone', 'no_answer', null),
                        (interval '5 days', 'text_message', 'message_left', null),
                        (interval '3 days', 'phone', 'asked_for_later', 'Hör helst av sig efter klockan 16.')) as a (ago, means, outcome, note)`,
  `with ${declining}, ended as (
     insert into participation_end (instance_id, id, case_id, team_id, kind, said_by, said_on, note, recorded_by, recorded_at)
     select instance_id, gen_random_uuid(), case_id, team_id, 'declined', 'guardian_one', ($1::timestamptz)::date - 3,
            app.unsealed('Vi klarar det här själva just nu.'), social, $1::timestamptz - interval '3 days'
       from declining returning case_id)
   insert into contact_attempt (instance_id, id, case_id, team_id, person_id, tried_at, means, outcome, recorded_by)
   select d.instance_id, gen_random_uuid(), d.case_id, d.team_id, d.guardian, $1::timestamptz - interval '3 days', 'phone', 'reached', d.social
     from declining d join ended e on e.case_id = d.case_id`,
  `with cancelled as (
     update meeting m set state = 'cancelled', cancelled_reason = 'Familjen tackar nej till Ankararbetet', version = m.version + 1
       from participation_end e where e.instance_id = m.instance_id and e.case_id = m.case_id and m.state = 'planned' and e.recorded_at < $1::timestamptz
     returning m.instance_id, m.id)
   update meeting_participant q set attendance = 'cancelled' from cancelled c where c.instance_id = q.instance_id and c.id = q.meeting_id`,
]

// One of two persons has read this text in each further language there is somebody for.
const checked = `insert into translation_check (instance_id, text_id, language, fingerprint, checked_by)
  select distinct on (p.instance_id) p.instance_id, $1, $2, $3, p.id from professional p
   where p.active and 'leadership' = any (p.functions) order by p.instance_id, p.id`

/** Lets the families of a fresh demo speak. Runs as the owner of the tables, inside the transaction of the demo. */
export async function seedParticipation(client: pg.ClientBase, now: Date): Promise<void> {
  for (const statement of statements) await client.query(statement, [now])
  for (const language of ['ru', 'et']) {
    const { id, fingerprint } = familyText('voluntary', language, 'standard', 'sv')
    await client.query(checked, [id, language, fingerprint])
  }
}
