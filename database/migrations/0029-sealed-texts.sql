-- Texts about people are sealed as identity and contact data are (0028-sealed.sql): whole bodies, whatever they are about, so that
-- nobody has to judge beforehand which of them are about health, protection or violence, and a later correction of the subject moves
-- nothing from one side to the other. Limits of length are those of the inputs; here only what a sealed text can be.

alter table entry
  drop constraint entry_body_check,
  alter column body type sealed using '\x00'::bytea || convert_to(body, 'UTF8'),
  add constraint entry_body_check check (octet_length(body) <= 80045);
alter table entry_version
  alter column body type sealed using '\x00'::bytea || convert_to(body, 'UTF8');
alter table disclosed_text
  drop constraint disclosed_text_body_check,
  alter column body type sealed using '\x00'::bytea || convert_to(body, 'UTF8'),
  add constraint disclosed_text_body_check check (octet_length(body) <= 80045);
alter table referral_detail
  alter column source_contact type sealed using '\x00'::bytea || convert_to(source_contact, 'UTF8'),
  alter column need type sealed using '\x00'::bytea || convert_to(need, 'UTF8'),
  alter column urgent_measure type sealed using '\x00'::bytea || convert_to(urgent_measure, 'UTF8');
alter table duty
  drop constraint duty_reason_check,
  drop constraint duty_new_facts_check,
  drop constraint duty_not_informed_reason_check,
  alter column reason type sealed using '\x00'::bytea || convert_to(reason, 'UTF8'),
  alter column new_facts type sealed using '\x00'::bytea || convert_to(new_facts, 'UTF8'),
  alter column not_informed_reason type sealed using '\x00'::bytea || convert_to(not_informed_reason, 'UTF8'),
  alter column child_name type sealed using '\x00'::bytea || convert_to(child_name, 'UTF8'),
  alter column child_identity_code type sealed using '\x00'::bytea || convert_to(child_identity_code, 'UTF8'),
  alter column child_address type sealed using '\x00'::bytea || convert_to(child_address, 'UTF8'),
  alter column guardians type sealed using '\x00'::bytea || convert_to(guardians, 'UTF8');
alter table threat_notice
  drop constraint threat_notice_threatened_check,
  drop constraint threat_notice_threat_check,
  alter column threatened type sealed using '\x00'::bytea || convert_to(threatened, 'UTF8'),
  alter column threat type sealed using '\x00'::bytea || convert_to(threat, 'UTF8');
alter table safety_plan
  drop constraint safety_plan_safe_contact_check,
  drop constraint safety_plan_steps_check,
  drop constraint safety_plan_secret_check,
  alter column safe_contact type sealed using '\x00'::bytea || convert_to(safe_contact, 'UTF8'),
  alter column steps type sealed using '\x00'::bytea || convert_to(steps, 'UTF8'),
  alter column secret type sealed using '\x00'::bytea || convert_to(secret, 'UTF8');
alter table information_request
  drop constraint information_request_question_check,
  drop constraint information_request_necessity_check,
  drop constraint information_request_answer_check,
  alter column question type sealed using '\x00'::bytea || convert_to(question, 'UTF8'),
  alter column necessity type sealed using '\x00'::bytea || convert_to(necessity, 'UTF8'),
  alter column answer type sealed using '\x00'::bytea || convert_to(answer, 'UTF8');
alter table other_party
  drop constraint other_party_reason_check,
  alter column reason type sealed using '\x00'::bytea || convert_to(reason, 'UTF8');
alter table case_restriction
  drop constraint case_restriction_reason_check,
  alter column reason type sealed using '\x00'::bytea || convert_to(reason, 'UTF8');
alter table meeting
  alter column place type sealed using '\x00'::bytea || convert_to(place, 'UTF8');
alter table draft
  drop constraint draft_fields_check,
  alter column fields type sealed using '\x00'::bytea || convert_to(fields::text, 'UTF8'),
  add constraint draft_fields_check check (octet_length(fields) < 1000000);
alter table idempotency_key
  alter column response type sealed using '\x00'::bytea || convert_to(response::text, 'UTF8');
