-- The keepers of the periods: the data-protection officer and the leadership. Ids and classes, no content. NOTE: nothing is granted to
-- change it: lists are made, approved and carried out by app.make_erasure_list, app.approve_erasure and app.carry_out_erasure.
alter table erasure_item enable row level security;
drop policy if exists erasure_item_read on erasure_item;
create policy erasure_item_read on erasure_item for select to fairlead_app
  using (instance_id = (select app.instance_id()) and (select app.functions()) && array['data_protection_officer', 'leadership']);
grant select on erasure_item to fairlead_app;
