-- Data keys, wrapped. No request reads or writes them: nothing is granted, and the policy would show nothing either. The server learns
-- them through app.crypto_keys as the upkeep role.
alter table crypto_key enable row level security;
drop policy if exists crypto_key_none on crypto_key;
create policy crypto_key_none on crypto_key for select to fairlead_app using (instance_id = (select app.instance_id()) and false);
