-- What follows from an answer that came by link (C-14): the reply of the invitation, and a need of an interpreter that was not known. A
-- need is only added: that somebody writes nothing of it takes no booking away. The meeting's version goes up with a new need, so that
-- a form about interpreters that is open meanwhile is a stale one; that the meeting is confirmed stays, because one of those who are asked
-- cannot unsettle everybody's time. The meeting's own language of an interpreter is not touched: everybody who is asked reads that one.
create or replace function app.take_answer_by_link() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  changed bigint;
begin
  update meeting_participant set reply = new.reply where instance_id = new.instance_id and id = new.participant_id;
  if new.interpreter_language is not null then
    update meeting_participant set interpreter_language = new.interpreter_language, interpreter_booked = false
     where instance_id = new.instance_id and id = new.participant_id and interpreter_language is distinct from new.interpreter_language;
    get diagnostics changed = row_count;
    if changed > 0 then
      update meeting set version = version + 1
       where instance_id = new.instance_id and id = new.meeting_id;
    end if;
  end if;
  return null;
end
$$;
create or replace trigger answer_by_link_taken after insert on meeting_answer for each row
  when (new.way = 'link') execute function app.take_answer_by_link();
revoke all on function app.take_answer_by_link() from public;
