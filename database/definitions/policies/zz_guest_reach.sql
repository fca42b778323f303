-- All that a guest may read and do, in one place (P-04): rows by policy, columns by grant. A column that is not named here does not exist for
-- a guest; src/participation/guest/guest-reach.test.ts holds the list. Invited externals come as the same role without a case: every policy that
-- asks for one refuses them, and what they have comes from functions/invited_external.sql. Begins with zz so that it comes after the tables' own files.

drop policy if exists access_log_guest on access_log;
create policy access_log_guest on access_log for insert to fairlead_guest
  with check (instance_id = (select app.instance_id()) and guest_id = (select app.guest_person()) and professional_id is null
    and profession = 'guest_' || (select app.guest_role()));
grant insert on access_log to fairlead_guest;

-- Meetings one is asked to. The place of a protected person does not stand in the row at all (0030-protected-identity.sql).
drop policy if exists meeting_guest on meeting;
create policy meeting_guest on meeting for select to fairlead_guest
  using (instance_id = (select app.instance_id()) and case_id = (select app.guest_case()) and id = any ((select app.guest_meetings())::uuid[]));
grant select (instance_id, id, case_id, type, state, starts_at, minutes, place_kind, place, language, interpreter_language, interpreter_booked,
  confirmed_at) on meeting to fairlead_guest;
-- Times that are proposed for them, and what oneself has answered: by link, or told to a worker. Nobody else's answer is there.
drop policy if exists meeting_time_guest on meeting_time;
create policy meeting_time_guest on meeting_time for select to fairlead_guest
  using (instance_id = (select app.instance_id()) and case_id = (select app.guest_case())
    and meeting_id = any ((select app.guest_meetings())::uuid[]));
grant select (instance_id, id, case_id, meeting_id, starts_at, settled_at) on meeting_time to fairlead_guest;
drop policy if exists meeting_answer_guest on meeting_answer;
create policy meeting_answer_guest on meeting_answer for select to fairlead_guest
  using (instance_id = (select app.instance_id()) and case_id = (select app.guest_case())
    and exists (select from meeting_participant a where a.instance_id = meeting_answer.instance_id and a.id = meeting_answer.participant_id
                  and a.person_id = (select app.guest_person())));
-- An answer is the guest's own, to a meeting that is still planned, and of times that are proposed for it. What follows from it
-- (the reply, the need of an interpreter) functions/answer_by_link.sql does.
drop policy if exists meeting_answer_guest_insert on meeting_answer;
create policy meeting_answer_guest_insert on meeting_answer for insert to fairlead_guest
  with check (instance_id = (select app.instance_id()) and case_id = (select app.guest_case()) and way = 'link'
    and person_id = (select app.guest_person())
    and exists (select from meeting_participant a where a.instance_id = meeting_answer.instance_id and a.id = meeting_answer.participant_id
                  and a.meeting_id = meeting_answer.meeting_id and a.person_id = (select app.guest_person()))
    and exists (select from meeting m where m.instance_id = meeting_answer.instance_id and m.id = meeting_answer.meeting_id
                  and m.state = 'planned')
    and not exists (select from unnest(possible || unsure || impossible) as said (id)
                     where not exists (select from meeting_time t where t.instance_id = meeting_answer.instance_id and t.id = said.id
                                         and t.meeting_id = meeting_answer.meeting_id and t.settled_at is null)));
grant select (instance_id, id, case_id, meeting_id, participant_id, person_id, number, reply, possible, best, unsure, impossible, way, answered_at,
  interpreter_language, remote, message) on meeting_answer to fairlead_guest;
grant insert (instance_id, id, case_id, meeting_id, participant_id, person_id, number, reply, possible, best, unsure, impossible, way,
  interpreter_language, remote, message) on meeting_answer to fairlead_guest;
drop policy if exists meeting_participant_guest on meeting_participant;
create policy meeting_participant_guest on meeting_participant for select to fairlead_guest
  using (instance_id = (select app.instance_id()) and case_id = (select app.guest_case()) and meeting_id = any ((select app.guest_meetings())::uuid[])
    and (person_id is null or person_id = any ((select app.guest_people())::uuid[])));
grant select (instance_id, id, case_id, meeting_id, role, person_id, professional_id, external_name, external_organisation, profession)
  on meeting_participant to fairlead_guest;

-- Oneself, and who of the family comes along: the name, never an address, a number, a school or a code.
drop policy if exists person_guest on person;
create policy person_guest on person for select to fairlead_guest
  using (instance_id = (select app.instance_id()) and case_id = (select app.guest_case()) and id = any ((select app.guest_people())::uuid[]));
grant select (instance_id, id, case_id, role, given_name, family_name) on person to fairlead_guest;

-- Those one meets, and who answers for the case.
drop policy if exists professional_guest on professional;
create policy professional_guest on professional for select to fairlead_guest
  using (instance_id = (select app.instance_id()) and id = any ((select app.guest_professionals())::uuid[]));
grant select (instance_id, id, given_name, family_name, profession) on professional to fairlead_guest;
drop policy if exists register_guest on register;
create policy register_guest on register for select to fairlead_guest
  using (instance_id = (select app.instance_id()) and (select app.guest_case()) is not null);
grant select (instance_id, id, kind, name) on register to fairlead_guest;

-- The plan in force, without what is kept from the guest.
drop policy if exists service_plan_guest on service_plan;
create policy service_plan_guest on service_plan for select to fairlead_guest
  using (instance_id = (select app.instance_id()) and case_id = (select app.guest_case()) and state = 'agreed'
    and not (select app.guest_kept()) && array['participation', 'joint_plan']);
grant select (instance_id, id, case_id, plan_number, state, agreed_at) on service_plan to fairlead_guest;
drop policy if exists plan_action_guest on plan_action;
create policy plan_action_guest on plan_action for select to fairlead_guest
  using (instance_id = (select app.instance_id()) and case_id = (select app.guest_case()) and subject <> all ((select app.guest_kept())::text[])
    and exists (select from service_plan s where s.instance_id = plan_action.instance_id and s.id = plan_action.plan_id));
grant select (instance_id, id, case_id, plan_id, position, goal, what, who, due_on, status, subject) on plan_action to fairlead_guest;

-- One's own words: as they stand in the shared workspace, and what one wrote oneself, also to one authority alone. Nobody else's, and nothing
-- that an authority wrote down in its own register. Written in one's own name, to those one may write to, and never changed.
drop policy if exists family_view_guest on family_view;
create policy family_view_guest on family_view for select to fairlead_guest
  using (instance_id = (select app.instance_id()) and case_id = (select app.guest_case()) and person_id = (select app.guest_person())
    and (written_by = (select app.guest_person())
      or exists (select from register r where r.instance_id = family_view.instance_id and r.id = family_view.register_id and r.kind = 'shared')));
drop policy if exists family_view_guest_write on family_view;
create policy family_view_guest_write on family_view for insert to fairlead_guest
  with check (instance_id = (select app.instance_id()) and case_id = (select app.guest_case()) and person_id = (select app.guest_person())
    and written_by = (select app.guest_person()) and recorded_by is null and party = (select app.guest_role()) and words is not null
    and register_id in (select w.register_id from app.guest_registers() w));
grant select (instance_id, id, case_id, register_id, person_id, words, language, found_out, recorded_at, written_by, version) on family_view
  to fairlead_guest;
grant insert (instance_id, id, case_id, team_id, register_id, party, person_id, words, language, found_out, written_by, recorded_at, version)
  on family_view to fairlead_guest;
-- Taken back by the person: of words one reads, in their register.
drop policy if exists own_words_withdrawal_guest on own_words_withdrawal;
create policy own_words_withdrawal_guest on own_words_withdrawal for select to fairlead_guest
  using (instance_id = (select app.instance_id()) and case_id = (select app.guest_case())
    and exists (select from family_view v where v.instance_id = own_words_withdrawal.instance_id and v.id = own_words_withdrawal.view_id));
drop policy if exists own_words_withdrawal_guest_write on own_words_withdrawal;
create policy own_words_withdrawal_guest_write on own_words_withdrawal for insert to fairlead_guest
  with check (instance_id = (select app.instance_id()) and case_id = (select app.guest_case()) and written_by = (select app.guest_person())
    and recorded_by is null
    and exists (select from family_view v where v.instance_id = own_words_withdrawal.instance_id and v.id = own_words_withdrawal.view_id
                  and v.register_id = own_words_withdrawal.register_id));
grant select (instance_id, view_id, case_id, withdrawn_at) on own_words_withdrawal to fairlead_guest;
grant insert (instance_id, view_id, case_id, team_id, register_id, written_by, withdrawn_at) on own_words_withdrawal to fairlead_guest;

-- "Tell it once": what an authority has released to this person and still shows, never of a subject that is kept from them (703/2023
-- §§ 40, 51), whenever the ban came. And what the person says of it.
drop policy if exists released_text_guest on released_text;
create policy released_text_guest on released_text for select to fairlead_guest
  using (instance_id = (select app.instance_id()) and case_id = (select app.guest_case()) and person_id = (select app.guest_person())
    and ended_at is null and subject <> all ((select app.guest_kept())::text[]));
grant select (instance_id, id, case_id, register_id, person_id, subject, body, language, released_at) on released_text to fairlead_guest;
drop policy if exists released_remark_guest on released_remark;
create policy released_remark_guest on released_remark for select to fairlead_guest
  using (instance_id = (select app.instance_id()) and case_id = (select app.guest_case()) and person_id = (select app.guest_person())
    and exists (select from released_text t where t.instance_id = released_remark.instance_id and t.id = released_remark.released_text_id));
drop policy if exists released_remark_guest_write on released_remark;
create policy released_remark_guest_write on released_remark for insert to fairlead_guest
  with check (instance_id = (select app.instance_id()) and case_id = (select app.guest_case()) and person_id = (select app.guest_person())
    and written_by = (select app.guest_person()) and recorded_by is null
    and exists (select from released_text t where t.instance_id = released_remark.instance_id and t.id = released_remark.released_text_id
                  and t.register_id = released_remark.register_id));
grant select (instance_id, id, released_text_id, case_id, person_id, kind, body, language, recorded_at) on released_remark to fairlead_guest;
grant insert (instance_id, id, released_text_id, case_id, register_id, person_id, kind, body, language, written_by) on released_remark
  to fairlead_guest;

-- Consents one has said yes to, and what was told on them; taking one back is the only thing of it that a guest changes.
drop policy if exists consent_giver_guest on consent_giver;
create policy consent_giver_guest on consent_giver for select to fairlead_guest
  using (instance_id = (select app.instance_id()) and case_id = (select app.guest_case()) and person_id = (select app.guest_person()));
grant select (instance_id, consent_id, case_id, person_id, given_at) on consent_giver to fairlead_guest;
drop policy if exists consent_guest on consent;
create policy consent_guest on consent for select to fairlead_guest
  using (instance_id = (select app.instance_id()) and case_id = (select app.guest_case()) and not subjects && (select app.guest_kept())
    and exists (select from consent_giver g where g.instance_id = consent.instance_id and g.consent_id = consent.id));
drop policy if exists consent_guest_withdraw on consent;
create policy consent_guest_withdraw on consent for update to fairlead_guest
  using (instance_id = (select app.instance_id()) and case_id = (select app.guest_case()) and withdrawn_at is null
    and exists (select from consent_giver g where g.instance_id = consent.instance_id and g.consent_id = consent.id))
  with check (instance_id = (select app.instance_id()) and withdrawn_by_person = (select app.guest_person()) and withdrawn_at <= statement_timestamp());
grant select (instance_id, id, case_id, subjects, to_register_id, to_authority, to_name, purpose, explained, language, given_at, valid_until,
  withdrawn_at, version) on consent to fairlead_guest;
grant update (withdrawn_at, withdrawn_by_person, version) on consent to fairlead_guest;
drop policy if exists disclosure_guest on disclosure;
create policy disclosure_guest on disclosure for select to fairlead_guest
  using (instance_id = (select app.instance_id()) and case_id = (select app.guest_case()) and subject <> all ((select app.guest_kept())::text[])
    and exists (select from consent c where c.instance_id = disclosure.instance_id and c.id = disclosure.consent_id));
grant select (instance_id, id, case_id, consent_id, subject, from_register_id, to_register_id, to_authority, decided_at, valid_until, revoked_at)
  on disclosure to fairlead_guest;

-- Messages of one's own threads, written in one's own name; nothing that was sent is changed. A thread is started by app.start_guest_thread.
drop policy if exists message_thread_guest on message_thread;
create policy message_thread_guest on message_thread for select to fairlead_guest
  using (instance_id = (select app.instance_id()) and case_id = (select app.guest_case()) and id = any ((select app.guest_threads())::uuid[]));
grant select (instance_id, id, case_id, subject, started_at, started_by_person) on message_thread to fairlead_guest;
drop policy if exists message_participant_guest on message_participant;
create policy message_participant_guest on message_participant for select to fairlead_guest
  using (instance_id = (select app.instance_id()) and case_id = (select app.guest_case())
    and thread_id = any ((select app.guest_threads())::uuid[]));
drop policy if exists message_participant_guest_mark on message_participant;
create policy message_participant_guest_mark on message_participant for update to fairlead_guest
  using (instance_id = (select app.instance_id()) and person_id = (select app.guest_person())
    and thread_id = any ((select app.guest_threads())::uuid[]))
  with check (instance_id = (select app.instance_id()) and person_id = (select app.guest_person()));
grant select (instance_id, id, thread_id, case_id, professional_id, person_id, joined_at, read_at) on message_participant to fairlead_guest;
grant update (read_at) on message_participant to fairlead_guest;
drop policy if exists message_guest on message;
create policy message_guest on message for select to fairlead_guest
  using (instance_id = (select app.instance_id()) and case_id = (select app.guest_case())
    and thread_id = any ((select app.guest_threads())::uuid[]));
drop policy if exists message_guest_insert on message;
create policy message_guest_insert on message for insert to fairlead_guest
  with check (instance_id = (select app.instance_id()) and case_id = (select app.guest_case()) and exists (
    select from message_participant p where p.instance_id = message.instance_id and p.id = message.participant_id
       and p.thread_id = message.thread_id and p.person_id = (select app.guest_person())));
grant select (instance_id, id, thread_id, case_id, participant_id, body, sent_at) on message to fairlead_guest;
grant insert (instance_id, id, thread_id, case_id, participant_id, body) on message to fairlead_guest;

-- Where one gets advice or complains (P-08): number and hours of the offices, the same for every family.
drop policy if exists complaint_contact_guest on complaint_contact;
create policy complaint_contact_guest on complaint_contact for select to fairlead_guest
  using (instance_id = (select app.instance_id()) and (select app.guest_case()) is not null);
grant select (instance_id, channel, phone, hours) on complaint_contact to fairlead_guest;
