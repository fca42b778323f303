-- Those of the instance are known to everyone in it; never the secret. Written by a function that asks for an administrator of
-- the agency.
alter table identity_provider enable row level security;
drop policy if exists identity_provider_read on identity_provider;
create policy identity_provider_read on identity_provider for select to fairlead_app using (instance_id = (select app.instance_id()));
revoke all on identity_provider from fairlead_app;
grant select (instance_id, id, agency_id, name, issuer, client_id, algorithm, levels, active, created_at) on identity_provider to fairlead_app;
