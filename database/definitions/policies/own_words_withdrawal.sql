-- As the words: members of the case, in the register of the words; recorded in one's own name. NOTE: update and delete are not granted:
-- what was taken back stays taken back, and what is said anew is new words.
alter table own_words_withdrawal enable row level security;
drop policy if exists own_words_withdrawal_read on own_words_withdrawal;
create policy own_words_withdrawal_read on own_words_withdrawal for select to fairlead_app
  using (register_id = any ((select app.registers())::uuid[]) and case_id = any ((select app.reached_cases())::uuid[]));
drop policy if exists own_words_withdrawal_insert on own_words_withdrawal;
create policy own_words_withdrawal_insert on own_words_withdrawal for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and recorded_by = (select app.professional_id())
    and case_id = any ((select app.entered_cases())::uuid[])
    -- Of words one may read, in their own register.
    and exists (select from family_view v where v.instance_id = own_words_withdrawal.instance_id and v.id = own_words_withdrawal.view_id
                  and v.case_id = own_words_withdrawal.case_id and v.register_id = own_words_withdrawal.register_id));
grant select, insert on own_words_withdrawal to fairlead_app;
