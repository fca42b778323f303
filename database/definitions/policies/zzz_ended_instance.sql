-- What an instance that has ended takes (U-13): nothing, but what must go on. One trigger on every table, also on the next one somebody adds;
-- the list below says what goes on and why, and src/testing/catalog-ending.ts holds every table to be covered by one of the two. A trigger,
-- because most writes go through functions of the owner, whom no policy stops.

-- Verbs that go on in a table, and columns that may still be changed where no other may; `upkeep` is what the server itself writes there.
drop function if exists app.goes_on_after_ending();
create function app.goes_on_after_ending() returns table (table_name text, verbs text[], columns text[], reason text)
language sql immutable set search_path = pg_catalog as $$
  values
    -- Signing in, and what carries one request.
    ('session', '{insert,update,delete}'::text[], '{}'::text[], 'Who reads the archive signs in and out.'),
    ('sign_in_attempt', '{insert,update,delete}', '{}', 'Tries to sign in are counted.'),
    ('sign_in_challenge', '{insert,update,delete}', '{}', 'A sign-in on its way.'),
    ('local_account', '{insert,update,delete}', '{}', 'How one signs in.'),
    ('passkey', '{insert,update,delete}', '{}', 'How one signs in.'),
    ('invitation', '{insert,update,delete}', '{}', 'How one signs in for the first time.'),
    ('identity_link', '{insert,update,delete}', '{}', 'How one signs in.'),
    ('identity_provider', '{insert,update,delete}', '{}', 'How one signs in; an authority may change its own.'),
    ('idempotency_key', '{insert,update,delete}', '{}', 'Makes the repeat of a request harmless.'),
    ('message_participant', '{}', '{read_at}', 'That a message was read.'),
    ('draft', '{insert,update,delete}', '{}', 'Half-written answers to rights requests are kept, and cleared.'),
    ('concern_draft', '{insert,update,delete}', '{}', 'A half-filled public form belongs to no instance yet.'),
    -- Who may read, and who answers.
    ('professional', '{insert,update}', '{}', 'Somebody keeps the archive: people come and go.'),
    ('function_term', '{insert,update}', '{}', 'Who may read the archive, on which days.'),
    ('right_proposal', '{insert,update}', '{}', 'Rights are given by two.'),
    ('right_change', '{insert}', '{}', 'The history of rights.'),
    ('right_review', '{insert,update}', '{}', 'Rights that are no longer needed are found.'),
    ('team_membership', '{insert,update,delete}', '{}', 'Who reads the cases of a team ends with their work.'),
    ('induction', '{insert,update}', '{}', 'Where it is a condition, nobody reads before it.'),
    ('case_member', '{}', '{left_at}', 'Who has left reads no case any longer.'),
    ('conflict_of_interest', '{insert,update}', '{}', 'Who must not read is kept out.'),
    ('calendar_feed', '{update,delete}', '{}', 'A feed is revoked.'),
    -- The log, and what is read under it.
    ('access_log', '{insert,update,delete}', '{}', 'No log, no data. Its own rules let nobody change it.'),
    ('log_leaf', '{insert,update,delete}', '{}', 'The log is sealed.'),
    ('log_checkpoint', '{insert,update,delete}', '{}', 'The log is sealed.'),
    ('log_key', '{insert,update,delete}', '{}', 'The log is sealed.'),
    ('log_alarm', '{insert,update}', '{}', 'Unusual reading is noticed and answered.'),
    ('log_sample_row', '{insert,update}', '{}', 'Reading is reviewed by sample.'),
    ('break_glass', '{insert,update}', '{}', 'Emergency reading of one’s own record, and its review.'),
    -- Rights of the persons.
    ('log_request', '{insert,update}', '{}', 'Everybody may ask who has read about them.'),
    ('log_request_part', '{insert,update}', '{}', 'Who has read: each authority answers its part.'),
    ('log_withholding', '{insert,update}', '{}', 'Part of an answer about the log.'),
    ('log_handout', '{insert,update}', '{}', 'Part of an answer about the log.'),
    ('staff_name_setting', '{insert,update}', '{}', 'Part of an answer about the log.'),
    ('rights_request', '{insert,update}', '{}', 'Rights requests and their answers (GDPR 12–22).'),
    ('correction_notice', '{insert,update}', '{}', 'Recipients hear what was corrected or restricted (GDPR 19).'),
    ('entry', '{}', '{restricted_at,restricted_by,restricted_for,retracted_at,retraction_reason,version}',
     'Processing is restricted (GDPR 18), and what is wrong is taken back.'),
    ('disclosed_text', '{}', '{restricted_at}', 'A restriction reaches what was shared.'),
    ('third_person_mark', '{insert,update}', '{}', 'What is about somebody else is kept back from an answer.'),
    ('consent', '{}', '{withdrawn_at,withdrawn_by_person,withdrawal_recorded_by,withdrawal_note,version}', 'A withdrawal never waits.'),
    ('own_words_withdrawal', '{insert}', '{}', 'Nobody waits to take back what they said.'),
    ('disclosure', '{}', '{revoked_at,revoked_by,revocation_reason,version}', 'What was shared is called back.'),
    ('information_ban', '{}', '{lifted_at,lifted_by,version}', 'A young person lifts a ban of theirs.'),
    ('released_text', '{}', '{ended_at,ended_by,version}', 'What was released is called back.'),
    ('breach', '{insert,update}', '{}', 'Breaches are handled (GDPR 33–34).'),
    -- The end of retention, and leaving the system.
    ('legal_hold', '{insert,update}', '{}', 'What a court needs is not erased.'),
    ('register_transfer', '{insert,update}', '{}', 'That a record has come to its own register.'),
    ('erasure_list', '{insert,update,delete}', '{}', 'What is due is erased, by two.'),
    ('erasure_item', '{insert,update,delete}', '{}', 'What is due is erased.'),
    ('erasure_ledger', '{insert,update,delete}', '{}', 'What was erased stays erased after a restore.'),
    ('instance_export', '{insert,update}', '{}', 'Everything is written out, by two.'),
    ('crypto_key', '{insert,update,delete}', '{}', 'Keys are renewed and destroyed.'),
    -- Feedback given before: what protects whoever gave it goes on.
    ('feedback_pile', '{upkeep}', '{}', 'Answers that wait are mixed anew, published when there are enough, and cleared.'),
    ('feedback_ticket', '{upkeep}', '{}', 'Tickets are mixed anew and cleared.'),
    ('feedback_result', '{upkeep}', '{}', 'Answers given before the end are published.'),
    ('feedback_tally', '{upkeep}', '{}', 'Answers given before the end are published.'),
    ('feedback_text', '{upkeep,update,delete}', '{}', 'A text that names somebody is removed.'),
    -- The ending itself.
    ('instance_ending', '{insert,update}', '{}', 'An instance is reopened, by two.'),
    ('instance', '{insert,update,delete}', '{}', 'Nobody who serves requests may write it.')
$$;

-- Refuses the row in one sentence: SQLSTATE FL002. As whoever writes, so that it knows the owner’s erasure from a request.
create or replace function app.refuse_ended_instance() returns trigger
language plpgsql volatile set search_path = pg_catalog, public as $$
declare
  -- Of a change the row it becomes, of a removal the row that was.
  owner uuid;
begin
  if tg_op = 'DELETE' then owner := old.instance_id; else owner := new.instance_id; end if;
  if app.has_ended(owner) and not (
    -- What is due at the end of its retention goes (app.erase_part); nobody but the owner does that.
    tg_op <> 'INSERT' and current_user = 'fairlead_owner' and nullif(current_setting('app.erasing', true), '')::uuid = owner
    -- The server itself clears and settles what is there; new rows only where that must go on.
    or session_user = 'fairlead_upkeep' and (tg_op <> 'INSERT' or tg_nargs = 1)
    -- A restore, a seed and the commands of whoever runs the installation have no actor.
    or app.instance_id() is null and pg_has_role(session_user, 'fairlead_owner', 'member')) then
    raise exception 'the work of instance % has ended: nothing is written there', owner using errcode = 'FL002';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end
$$;
revoke all on function app.goes_on_after_ending(), app.refuse_ended_instance() from public;

do $$
declare
  each record;
  events text;
begin
  for each in
    select c.oid::regclass as name, g.verbs, g.columns,
           (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attname <> all (g.columns)) as others
      from pg_class c
      left join app.goes_on_after_ending() g on g.table_name = c.relname
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
  loop
    events := concat_ws(' or ',
      case when 'insert' = any (each.verbs) then null else 'insert' end,
      case when 'update' = any (each.verbs) then null
           when cardinality(each.columns) > 0 then 'update of ' || each.others
           else 'update' end,
      case when 'delete' = any (each.verbs) then null else 'delete' end);
    execute format('drop trigger if exists instance_has_not_ended on %s', each.name);
    if events <> '' then
      execute format('create trigger instance_has_not_ended before %s on %s for each row execute function app.refuse_ended_instance(%s)',
        events, each.name, case when 'upkeep' = any (each.verbs) then quote_literal('upkeep') else '' end);
    end if;
  end loop;
end
$$;
