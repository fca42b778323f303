-- Hourly upkeep: makes room in the log for this month and the next two, clears what has expired. Returns what it did.
create or replace function app.make_log_partition(p_month date) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  name text := 'access_log_' || to_char(p_month, 'YYYY_MM');
begin
  if to_regclass('public.' || name) is null then
    execute format('create table public.%I partition of public.access_log for values from (%L) to (%L)',
      name, date_trunc('month', p_month)::date, (date_trunc('month', p_month) + interval '1 month')::date);
    execute format('alter table public.%I enable row level security', name);
    execute format('comment on table public.%I is %L', name, 'privacy=staff retention=12y');
    execute format('create trigger refuse_change before update or delete or truncate on public.%I for each statement execute function app.refuse_change()', name);
  end if;
end
$$;
create or replace function app.keep_up() returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  sessions bigint; keys bigint; drafts bigint;
begin
  for ahead in 0..2 loop
    perform app.make_log_partition((date_trunc('month', now()) + make_interval(months => ahead))::date);
  end loop;
  -- A day longer than it lives: text sent just after the end still finds its writer.
  delete from session where expires_at < now() - interval '1 day';
  get diagnostics sessions = row_count;
  delete from idempotency_key where created_at < now() - interval '24 hours';
  get diagnostics keys = row_count;
  delete from guest_idempotency_key where created_at < now() - interval '24 hours';
  delete from guest_session where expires_at < now() - interval '30 days';
  delete from draft where saved_at < now() - interval '14 days';
  get diagnostics drafts = row_count;
  delete from concern_draft where expires_at < now();
  delete from sign_in_challenge where expires_at < now();
  delete from sign_in_attempt where since < now() - interval '1 hour';
  return jsonb_build_object('sessions', sessions, 'idempotencyKeys', keys, 'drafts', drafts);
end
$$;
revoke all on function app.make_log_partition(date), app.keep_up() from public;
grant execute on function app.keep_up() to fairlead_upkeep;
