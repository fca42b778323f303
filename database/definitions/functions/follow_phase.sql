-- A case that is closed or opened again tells its memberships, so that lists of open cases need not look at every closed one.
create or replace function app.follow_phase() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  update case_member set case_closed = (new.phase = 'closed') where instance_id = new.instance_id and case_id = new.id;
  return null;
end
$$;
revoke all on function app.follow_phase() from public;
create or replace trigger anchor_case_phase after update of phase on anchor_case
  for each row when ((old.phase = 'closed') <> (new.phase = 'closed')) execute function app.follow_phase();
