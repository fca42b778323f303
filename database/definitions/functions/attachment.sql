-- What is used up already: bytes of one register in one case, and what the actor has attached in the last day, in all cases. Of a
-- register the actor writes in, in a case they are in; nothing else is counted for anybody.
create or replace function app.attachment_use(p_case uuid, p_register uuid) returns table (case_bytes bigint, day_bytes bigint)
language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce((select sum(a.byte_size) from attachment a
                    where a.instance_id = app.instance_id() and a.case_id = p_case and a.register_id = p_register and a.state <> 'refused'), 0),
         coalesce((select sum(a.byte_size) from attachment a
                    where a.instance_id = app.instance_id() and a.author_id = app.professional_id() and a.added_at > now() - interval '1 day'), 0)
   where p_case = any (app.entered_cases()) and p_register = any (app.registers())
$$;

-- Files that wait to be searched for malware, the oldest first.
create or replace function app.quarantined_attachments(p_limit integer)
returns table (instance_id uuid, id uuid, file uuid, file_key bytea, byte_size integer)
language sql stable security definer set search_path = pg_catalog, public as $$
  select a.instance_id, a.id, a.file, a.file_key::bytea, a.byte_size from attachment a
   where a.state = 'quarantined' order by a.added_at, a.id limit p_limit
$$;

-- What the search found: clean files are there for those who may read them, of others the key goes, and the log says so of who brought it.
create or replace function app.settle_quarantine(p_instance uuid, p_id uuid, p_clean boolean) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  update attachment a set state = case when p_clean then 'ready' else 'refused' end, scanned_at = now(),
     file_key = case when p_clean then a.file_key end
   where a.instance_id = p_instance and a.id = p_id and a.state = 'quarantined';
  if not found then
    return false;
  end if;
  insert into access_log (instance_id, professional_id, agency_id, profession, operation, object_kind, object_id, case_id, result, reason, request_id)
  select a.instance_id, a.author_id, p.agency_id, p.profession, 'attachFile', 'attachment', a.id, a.case_id,
         case when p_clean then 'allowed' else 'refused' end, case when p_clean then 'scanned_clean' else 'attachment_infected' end, gen_random_uuid()
    from attachment a join professional p on p.instance_id = a.instance_id and p.id = a.author_id
   where a.instance_id = p_instance and a.id = p_id;
  return true;
end
$$;

-- Of files that lie in the folder, those nobody has a key of: erased with their case, refused, or of a request that never ended.
create or replace function app.files_without_attachment(p_files uuid[]) returns uuid[]
language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(array_agg(f.file), '{}') from unnest(p_files) as f (file)
   where not exists (select from attachment a where a.file = f.file and a.file_key is not null)
     -- Papers of agreements and decisions lie in the same folder.
     and not exists (select from network_file n where n.file = f.file)
$$;
revoke all on function app.attachment_use(uuid, uuid), app.quarantined_attachments(integer), app.settle_quarantine(uuid, uuid, boolean),
  app.files_without_attachment(uuid[]) from public;
grant execute on function app.attachment_use(uuid, uuid) to fairlead_app;
grant execute on function app.quarantined_attachments(integer), app.settle_quarantine(uuid, uuid, boolean),
  app.files_without_attachment(uuid[]) to fairlead_upkeep;
