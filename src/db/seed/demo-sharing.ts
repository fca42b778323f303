import type pg from 'pg'
import type { Vault } from '#crypto/vault.ts'

/**
 * In each team one case of the demo that is followed up or guided: what its authorities have told, asked and recorded of each
 * other, so that every part of the exchange can be looked at. Synthetic like the rest.
 */
const sharedCase = `shared_case as (
  select distinct on (c.team_id) c.instance_id, c.id as case_id, c.team_id, c.referral_id,
         (select p.id from person p where p.case_id = c.id and p.role = 'youth') as youth,
         (select p.id from person p where p.case_id = c.id and p.role = 'guardian' order by p.id limit 1) as guardian,
         member.police, member.social, member.nurse, member.police_register, member.social_register, member.health_register,
         (select r.id from register r where r.instance_id = c.instance_id and r.kind = 'shared') as shared
    from anchor_case c
    cross join lateral (
      select (array_agg(p.id) filter (where r.kind = 'police'))[1] as police,
             (array_agg(p.id) filter (where r.kind = 'social_care'))[1] as social,
             (array_agg(p.id) filter (where r.kind = 'health_care'))[1] as nurse,
             (array_agg(r.id) filter (where r.kind = 'police'))[1] as police_register,
             (array_agg(r.id) filter (where r.kind = 'social_care'))[1] as social_register,
             (array_agg(r.id) filter (where r.kind = 'health_care'))[1] as health_register
        from case_member m
        join professional p on p.instance_id = m.instance_id and p.id = m.professional_id
        join register r on r.instance_id = p.instance_id and r.id = p.register_id
       where m.instance_id = c.instance_id and m.case_id = c.id and m.left_at is null) as member
   where c.phase in ('guidance', 'follow_up') and num_nonnulls(member.police, member.social, member.nurse) = 3
     and exists (select from entry e where e.case_id = c.id and e.register_id = member.police_register)
     and exists (select from entry e where e.case_id = c.id and e.register_id = member.health_register)
     and exists (select from person p where p.case_id = c.id and p.role = 'guardian')
   order by c.team_id, c.opened_at)`

/** A statement about the chosen cases. */
const onSharedCase = (statement: string): string => {
  const text = statement.trimStart()
  if (text.startsWith(',')) return `with ${sharedCase}${text}`
  return text.startsWith('with ') ? `with ${sharedCase}, ${text.slice('with '.length)}` : `with ${sharedCase} ${text}`
}

const recordConsent = `
  with judged as (
    insert into maturity_judgement (instance_id, id, case_id, team_id, register_id, person_id, subjects, capacity, reasons, judged_by)
    select instance_id, gen_random_uuid(), case_id, team_id, shared, youth, array['mental_health', 'health', 'school'], 'understands',
           'Förstår vad som berättas, för vem och varför, och kan säga det med egna ord.', nurse
      from shared_case
    returning instance_id, id, case_id),
  asked as (
    insert into consent (instance_id, id, case_id, team_id, person_id, subjects, to_register_id, purpose, decided_by,
                         maturity_judgement_id, explained, language, recorded_by, given_at)
    select s.instance_id, gen_random_uuid(), s.case_id, s.team_id, s.youth, array['mental_health'], s.social_register, 'joint_support', 'youth',
           j.id, 'Vad som berättas för socialvården, varför, och att det går att ångra när som helst.', 'sv', s.nurse, now()
      from shared_case s join judged j on j.case_id = s.case_id
    returning instance_id, id, case_id, person_id, recorded_by)
  insert into consent_giver (instance_id, consent_id, case_id, person_id, method, given_at, received_by)
  select instance_id, id, case_id, person_id, 'oral_witnessed', now(), recorded_by from asked`

/** From, to, rule, subject and consent of what was told; a row for each case. */
const tell = (from: string, to: string, teller: string, rule: string, subject: string, consent: string): string => `
  with told as (
    insert into disclosure (instance_id, id, case_id, team_id, entry_id, entry_version, subject, from_register_id, to_register_id, rule_id,
                            rule_version, consent_id, purpose, necessity, decided_by, valid_from, valid_until)
    select s.instance_id, gen_random_uuid(), s.case_id, s.team_id, e.id, e.version, '${subject}', s.${from}, s.${to}, r.id, r.version, ${consent},
           'joint_support', app.unsealed('Behövs för att stödet ska kunna planeras tillsammans.'), s.${teller}, now(), now() + interval '90 days'
      from shared_case s
      cross join lateral (select e.id, e.version from entry e
                           where e.case_id = s.case_id and e.register_id = s.${from} and e.kind = 'note' order by e.written_at desc limit 1) as e
      join disclosure_rule r on r.instance_id = s.instance_id and r.id = '${rule}' and r.version = 1
    returning instance_id, id, case_id, entry_id)
  select t.instance_id, t.id, t.case_id, t.entry_id, e.body, e.language, e.written_at, e.author_id
    from told t join entry e on e.instance_id = t.instance_id and e.id = t.entry_id`

const statements: readonly string[] = [
  recordConsent,
  tell('police_register', 'social_register', 'police', 'd4_suspect_under_18', 'offence_facts', 'null'),
  tell(
    'health_register',
    'social_register',
    'nurse',
    'd10_permit_health_to_social',
    'mental_health',
    '(select c.id from consent c where c.case_id = s.case_id)',
  ),
  `update disclosure d set answer = 'accepted', answered_by = s.social, answered_at = now(), version = 2
     from shared_case s where d.case_id = s.case_id and d.from_register_id = s.health_register`,
  `insert into information_request (instance_id, id, case_id, team_id, from_register_id, to_register_id, subjects, purpose, question,
                                    necessity, asked_by)
   select instance_id, gen_random_uuid(), case_id, team_id, police_register, social_register, array['social_assessment'], 'joint_support',
          app.unsealed('Har bedömningen av servicebehovet börjat?'),
          app.unsealed('Behövs för att kunna berätta rätt sak på nästa möte med familjen.'), police
     from shared_case`,
  `insert into information_ban (instance_id, id, case_id, team_id, register_id, guardian_id, subjects, reason, followed, recorded_by)
   select instance_id, gen_random_uuid(), case_id, team_id, shared, guardian, array['mental_health'], 'private_matter', true, nurse
     from shared_case`,
  `insert into guardian_limit (instance_id, id, case_id, team_id, guardian_id, kind, reason, recorded_by)
   select instance_id, gen_random_uuid(), case_id, team_id, guardian, 'custody_limited',
          'Beslutar inte om hälsovård enligt domstolens beslut.', social
     from shared_case`,
  `insert into presence_task (instance_id, id, case_id, team_id, from_register_id, to_register_id, act, starts_at, place, guardians_told, sent_by)
   select instance_id, gen_random_uuid(), case_id, team_id, police_register, social_register, 'snatteri', now() + interval '3 days',
          'Polisstationen', true, police
     from shared_case`,
  `with referred as (
     insert into mediation (instance_id, id, case_id, team_id, register_id, matter, office, state, referred_on, referred_by, changed_by)
     select instance_id, gen_random_uuid(), case_id, team_id, shared, 'Snatteri i en butik, butiken är med på medling.', 'Medlingsbyrån',
            'referred', app.today() - 5, social, social
       from shared_case
     returning instance_id, id, case_id, register_id, state, referred_on, referred_by)
   insert into mediation_step (instance_id, id, mediation_id, case_id, register_id, state, happened_on, recorded_by)
   select instance_id, gen_random_uuid(), id, case_id, register_id, state, referred_on, referred_by from referred`,
  // A colleague of the same authority who is no member opened the case in an emergency; nobody has reviewed it yet.
  `insert into break_glass (instance_id, id, case_id, professional_id, register_id, reason, explanation, opened_at, ends_at)
   select s.instance_id, gen_random_uuid(), s.case_id, p.id, s.police_register, 'child_missing',
          'Den unga kom inte hem, och ingen av dem som arbetar med ärendet nåddes.', now() - interval '20 hours', now() - interval '18 hours'
     from shared_case s
     cross join lateral (
       select p.id from professional p
        where p.instance_id = s.instance_id and p.register_id = s.police_register and p.active
          and not exists (select from case_member m where m.case_id = s.case_id and m.professional_id = p.id)
        order by p.id limit 1) as p`,
  // An expert of another team is asked about the oldest contact that waits.
  `insert into invited_expert (instance_id, id, referral_id, team_id, professional_id, added_value, ends_at, invited_by)
   select s.instance_id, gen_random_uuid(), r.id, s.team_id, p.id, 'Har lång erfarenhet av liknande situationer.', now() + interval '14 days', s.social
     from shared_case s
     cross join lateral (select r.id from referral r where r.instance_id = s.instance_id and r.team_id = s.team_id and r.state = 'waiting'
                          order by r.received_at limit 1) as r
     cross join lateral (
       select p.id from professional p join team_membership m on m.instance_id = p.instance_id and m.professional_id = p.id and m.role = 'worker'
        where p.instance_id = s.instance_id and m.team_id <> s.team_id and p.profession = 'social_work' and p.active
        order by p.demo_order nulls last limit 1) as p`,
  // Asked, but not answered yet.
  `insert into consent (instance_id, id, case_id, team_id, person_id, subjects, to_register_id, purpose, decided_by, maturity_judgement_id, explained, language, recorded_by)
   select instance_id, gen_random_uuid(), case_id, team_id, youth, array['school'], police_register, 'joint_support', 'youth',
          (select j.id from maturity_judgement j where j.case_id = shared_case.case_id), 'Vad skolan har berättat, för att planera stödet tillsammans.', 'sv', social
     from shared_case`,
  `insert into duty (instance_id, id, case_id, team_id, register_id, kind, outcome, manner, reason, family, sent_on, channel, rule_id, rule_version, decided_by)
   select s.instance_id, gen_random_uuid(), s.case_id, s.team_id, s.social_register, 'child_welfare', 'fulfilled', 'joint_contact',
          app.unsealed('Familjen ville ha hjälp hemma, och kontakten togs tillsammans med den.'), 'together', app.today() - 4, 'secure_form', r.id, r.version, s.social
     from shared_case s join disclosure_rule r on r.instance_id = s.instance_id and r.id = 'd1_joint_contact' and r.version = 1`,
  `insert into recruitment_concern (instance_id, id, case_id, team_id, signs, raised_by)
   select distinct on (c.team_id) c.instance_id, gen_random_uuid(), c.id, c.team_id, 'Nya dyra saker och nya äldre vänner som hämtar med bil.', m.professional_id
     from anchor_case c
     join person y on y.instance_id = c.instance_id and y.case_id = c.id and y.role = 'youth' and y.birth_date > app.today() - interval '15 years'
     join case_member m on m.instance_id = c.instance_id and m.case_id = c.id and m.left_at is null
    where c.phase <> 'closed'
    order by c.team_id, c.opened_at desc, m.professional_id`,
  // The newest case of a team is kept to its responsible worker and the police: violence in a close relationship.
  `, kept as (
     select distinct on (c.team_id) c.instance_id, c.id as case_id, c.team_id, c.responsible_id
       from anchor_case c
      where c.phase in ('preparing', 'meeting', 'assessment') and not exists (select from shared_case s where s.case_id = c.id)
      order by c.team_id, c.opened_at desc),
   restricted as (
     insert into case_restriction (instance_id, id, case_id, team_id, track, reason, decided_by)
     select instance_id, gen_random_uuid(), case_id, team_id, 'domestic_violence', app.unsealed('Den ena parten söker uppgifter om den andra.'), responsible_id from kept
     returning instance_id, id, case_id, decided_by)
   insert into case_circle (instance_id, restriction_id, case_id, professional_id, named_by)
   select r.instance_id, r.id, r.case_id, m.professional_id, r.decided_by
     from restricted r
     join case_member m on m.instance_id = r.instance_id and m.case_id = r.case_id and m.left_at is null
     join professional p on p.instance_id = m.instance_id and p.id = m.professional_id
     join register g on g.instance_id = p.instance_id and g.id = p.register_id
    where m.professional_id = r.decided_by or g.kind in ('police', 'social_care')`,
]

type Told = {
  readonly instance_id: string
  readonly id: string
  readonly case_id: string
  readonly entry_id: string
  readonly body: Buffer
  readonly language: string
  readonly written_at: Date
  readonly author_id: string
}

/** Copies a text to the one it was told to: opened and sealed anew, because a sealed value belongs to its row. */
async function copyText(client: pg.ClientBase, vault: Vault, told: Told): Promise<void> {
  const of = { instanceId: told.instance_id, registerId: null }
  const text = vault.open('entry.body', told.entry_id, told.instance_id, told.body)
  const body = vault.seal('disclosed_text.body', told.id, of, text)
  await client.query(
    `insert into disclosed_text (instance_id, disclosure_id, case_id, body, language, written_at, author_id)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [told.instance_id, told.id, told.case_id, body, told.language, told.written_at, told.author_id],
  )
}

/**
 * Adds the exchange of information to a demo that was just filled. Runs in its transaction, as the owner of the tables. The few fixed
 * sentences in SQL wait to be sealed afterwards.
 */
export async function seedSharing(client: pg.ClientBase, vault: Vault): Promise<void> {
  for (const statement of statements) {
    const { rows } = await client.query<Told>(onSharedCase(statement))
    for (const told of rows) await copyText(client, vault, told)
  }
}
