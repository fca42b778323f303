-- No policy and no grant: reached only through the functions of the public form.
alter table concern_draft enable row level security;
