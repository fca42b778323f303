-- Read by those who may propose or decide it, of the instance; everybody else is told by app.begin_request that the instance has ended, or
-- when it will. Proposed in one's own name; everything after that by app.settle_ending and app.take_back_ending.
alter table instance_ending enable row level security;
drop policy if exists instance_ending_read on instance_ending;
create policy instance_ending_read on instance_ending for select to fairlead_app
  using (instance_id = (select app.instance_id()) and (select app.functions()) && array['administrator', 'leadership']);
drop policy if exists instance_ending_propose on instance_ending;
create policy instance_ending_propose on instance_ending for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and 'administrator' = any ((select app.functions())::text[])
    and proposed_by = (select app.professional_id()) and state = 'proposed'
    -- What has ended is reopened, and nothing else is.
    and (kind = 'reopen') = (select app.has_ended(app.instance_id())));
grant select, insert on instance_ending to fairlead_app;
