-- A text that is being written goes the way of an entry, for members alone: its compartment, and inside the own authority only
-- professions that read the subject. Nobody writes in somebody else's.
alter table live_text enable row level security;
drop policy if exists live_text_read on live_text;
create policy live_text_read on live_text for select to fairlead_app
  using (register_id = any ((select app.registers())::uuid[])
    and case_id = any ((select app.entered_cases())::uuid[])
    and (register_id <> (select app.own_register()) or subject <> all ((select app.unread_subjects())::text[])
      or author_id = (select app.professional_id())));
drop policy if exists live_text_insert on live_text;
create policy live_text_insert on live_text for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and register_id = any ((select app.registers())::uuid[])
    and author_id = (select app.professional_id()) and case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists live_text_update on live_text;
create policy live_text_update on live_text for update to fairlead_app
  using (author_id = (select app.professional_id()) and register_id = any ((select app.registers())::uuid[])
    and case_id = any ((select app.entered_cases())::uuid[]))
  with check (instance_id = (select app.instance_id()) and author_id = (select app.professional_id()));
-- It goes when it has become a text of the meeting: one's own note, and every part of the shared summary at once.
drop policy if exists live_text_delete on live_text;
create policy live_text_delete on live_text for delete to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]) and register_id = any ((select app.registers())::uuid[])
    and (author_id = (select app.professional_id()) or register_id <> (select app.own_register())));
grant select, insert, delete on live_text to fairlead_app;
grant update (body, language, written_at, version) on live_text to fairlead_app;
