-- How the public reaches a team, changed by who coordinates it. The rest of the team is changed by nobody here: the table grants no update.
create or replace function app.set_team_contact(p_team uuid, p_phone text, p_email text, p_hours jsonb) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  update team set contact_phone = p_phone, contact_email = p_email, contact_hours = p_hours
   where instance_id = app.instance_id() and id = p_team and id = any (app.coordinated_teams());
  return found;
end
$$;
revoke all on function app.set_team_contact(uuid, text, text, jsonb) from public;
grant execute on function app.set_team_contact(uuid, text, text, jsonb) to fairlead_app;
