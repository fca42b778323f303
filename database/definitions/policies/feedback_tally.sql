-- Numbers of a result: with the result, which has its own policy. NOTE: written by the upkeep's function alone.
alter table feedback_tally enable row level security;
drop policy if exists feedback_tally_read on feedback_tally;
create policy feedback_tally_read on feedback_tally for select to fairlead_app
  using (instance_id = (select app.instance_id()) and exists (
    select from feedback_result r where r.instance_id = feedback_tally.instance_id and r.id = feedback_tally.result_id));
grant select on feedback_tally to fairlead_app;
