-- Opening and ending sessions, for the sign-in role. It can open a session but read nothing of any case.
drop function if exists app.open_session(bytea, uuid, uuid, interval);
create or replace function app.open_session(
  p_token_hash bytea, p_instance uuid, p_professional uuid, p_lifetime interval, p_means text default 'demo', p_idle interval default '30 minutes',
  p_browser text default null) returns uuid
language sql volatile security definer set search_path = pg_catalog, public as $$
  insert into session (token_hash, id, instance_id, professional_id, expires_at, means, assurance, idle_limit, browser)
  select p_token_hash, gen_random_uuid(), p.instance_id, p.id, now() + p_lifetime, p_means, case p_means when 'passkey' then 3 else 2 end,
         p_idle, p_browser
    from professional p where p.instance_id = p_instance and p.id = p_professional and p.active
  returning id
$$;
create or replace function app.end_session(p_token_hash bytea) returns void
language sql volatile security definer set search_path = pg_catalog, public as $$
  delete from session where token_hash = p_token_hash
$$;
-- Named persons one may sign in as in a demo; never called in production.
create or replace function app.demo_personas() returns table (
  id uuid, instance_id uuid, instance_key text, instance_name jsonb, given_name text, family_name text, profession text,
  title jsonb, functions text[], agency_name jsonb, team_names jsonb, demo_order integer)
language sql stable security definer set search_path = pg_catalog, public as $$
  select p.id, p.instance_id, i.key, i.name, p.given_name, p.family_name, p.profession, p.title, p.functions, a.name,
         coalesce((select jsonb_agg(distinct t.name) from team_membership m join team t on t.instance_id = m.instance_id and t.id = m.team_id
                    where m.instance_id = p.instance_id and m.professional_id = p.id), '[]'::jsonb),
         p.demo_order
    from professional p
    join instance i on i.id = p.instance_id
    join agency a on a.instance_id = p.instance_id and a.id = p.agency_id
   where p.active and p.demo_order is not null
   order by i.key desc, p.demo_order
$$;
-- Keeps the text of a form whose session had just ended, for the same person and nobody else; at most a day back.
drop function if exists app.keep_draft(bytea, text, jsonb);
create or replace function app.draft_writer(p_token_hash bytea) returns table (instance_id uuid, professional_id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select s.instance_id, s.professional_id from session s where s.token_hash = p_token_hash and s.expires_at > now() - interval '1 day'
$$;
create or replace function app.keep_draft(p_token_hash bytea, p_form text, p_fields bytea) returns void
language sql volatile security definer set search_path = pg_catalog, public as $$
  insert into draft (instance_id, professional_id, form, fields)
  select s.instance_id, s.professional_id, p_form, p_fields
    from session s where s.token_hash = p_token_hash and s.expires_at > now() - interval '1 day'
  on conflict (instance_id, professional_id, form) do update set fields = excluded.fields, saved_at = now()
$$;
revoke all on function app.open_session(bytea, uuid, uuid, interval, text, interval, text), app.end_session(bytea), app.keep_draft(bytea, text, bytea), app.draft_writer(bytea), app.demo_personas() from public;
grant execute on function app.open_session(bytea, uuid, uuid, interval, text, interval, text), app.end_session(bytea), app.keep_draft(bytea, text, bytea), app.draft_writer(bytea), app.demo_personas() to fairlead_sign_in;
