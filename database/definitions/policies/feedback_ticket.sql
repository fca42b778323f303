-- No policy and no grant: nobody reads which tickets are left, not even who made them.
alter table feedback_ticket enable row level security;
