-- Takes the family no longer part in a case? Asked by triggers, which see every row.
create or replace function app.participation_ended(p_case uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select from participation_end e where e.case_id = p_case and e.begun_again_on is null
                   and (app.instance_id() is null or e.instance_id = app.instance_id()))
$$;

-- What rests on the family's yes goes no further: a meeting, a plan, a service, a consent, a text of the shared workspace (C-38). Whose own
-- register it is makes the difference: each authority goes on with what the law asks of it. What is written past a request (a restore, the
-- demo) has no actor and is not asked. That somebody else answers for the case from now on is said to the next one all the same: the setting
-- `app.handing_over` names the case. FL001 is answered as a refusal (src/http/perform.ts).
create or replace function app.refuse_without_participation() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if app.instance_id() is not null and app.participation_ended(new.case_id) then
    raise exception 'the family takes no part in case %', new.case_id using errcode = 'FL001';
  end if;
  return new;
end
$$;
create or replace function app.refuse_shared_without_participation() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if app.instance_id() is not null
     and coalesce(current_setting('app.handing_over', true), '') <> new.case_id::text
     and exists (select from register r where r.instance_id = new.instance_id and r.id = new.register_id and r.kind = 'shared')
     and app.participation_ended(new.case_id) then
    raise exception 'the family takes no part in case %', new.case_id using errcode = 'FL001';
  end if;
  return new;
end
$$;
revoke all on function app.participation_ended(uuid), app.refuse_without_participation(), app.refuse_shared_without_participation() from public;
create or replace trigger meeting_with_the_family before insert on meeting for each row execute function app.refuse_without_participation();
create or replace trigger service_plan_with_the_family before insert on service_plan for each row execute function app.refuse_without_participation();
create or replace trigger plan_agreement_with_the_family before insert on plan_agreement for each row execute function app.refuse_without_participation();
create or replace trigger service_referral_with_the_family before insert on service_referral for each row
  execute function app.refuse_without_participation();
create or replace trigger consent_with_the_family before insert on consent for each row execute function app.refuse_without_participation();
create or replace trigger consent_giver_with_the_family before insert on consent_giver for each row execute function app.refuse_without_participation();
create or replace trigger disclosure_with_the_family before insert on disclosure for each row
  when (new.consent_id is not null) execute function app.refuse_without_participation();
create or replace trigger entry_shared_with_the_family before insert on entry for each row execute function app.refuse_shared_without_participation();
create or replace trigger attachment_shared_with_the_family before insert on attachment for each row
  execute function app.refuse_shared_without_participation();
create or replace trigger area_shared_with_the_family before insert on assessment_area for each row
  execute function app.refuse_shared_without_participation();
create or replace trigger family_view_shared_with_the_family before insert on family_view for each row
  execute function app.refuse_shared_without_participation();

-- In whose register what the guest writes may stand: everyone's, while the family takes part (C-38), or that of one authority the guest has met
-- or that answers for the case. No other, because to be offered it would tell that it is in the case.
create or replace function app.guest_registers() returns table (register_id uuid, kind text, name jsonb)
language sql stable security definer set search_path = pg_catalog, public as $$
  select r.id, r.kind, r.name from register r
   where r.instance_id = app.instance_id() and r.kind = 'shared' and not app.participation_ended(app.guest_case())
  union
  select r.id, r.kind, r.name from professional p
    join register r on r.instance_id = p.instance_id and r.id = p.register_id
    join case_member m on m.instance_id = p.instance_id and m.professional_id = p.id and m.case_id = app.guest_case() and m.left_at is null
   where p.instance_id = app.instance_id() and p.id = any (app.guest_professionals()) and p.active
     -- Somebody must be able to read it.
     and not exists (
       select from case_restriction k
        where k.instance_id = m.instance_id and k.case_id = m.case_id and k.ended_at is null
          and not exists (select from case_circle n where n.instance_id = k.instance_id and n.restriction_id = k.id
                            and n.professional_id = p.id and n.left_at is null))
$$;
revoke all on function app.guest_registers() from public;
grant execute on function app.guest_registers() to fairlead_guest;

-- A note that is taken back, corrected or in which more is about somebody else is released to nobody any longer: what was released is the
-- text as its author stood for it then. Whoever changes it ends the release with it.
create or replace function app.end_releases_of_entry() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  of_entry uuid := coalesce((to_jsonb(new) ->> 'entry_id')::uuid, new.id);
begin
  update released_text set ended_at = now(), version = version + 1
   where instance_id = new.instance_id and entry_id = of_entry and ended_at is null;
  return null;
end
$$;
revoke all on function app.end_releases_of_entry() from public;
create or replace trigger entry_changed_ends_releases after update of version, retracted_at on entry for each row
  when (new.version <> old.version or new.retracted_at is distinct from old.retracted_at) execute function app.end_releases_of_entry();
create or replace trigger mark_ends_releases after insert on third_person_mark for each row execute function app.end_releases_of_entry();
