-- No policy and no grant: reached only through the functions of signing in.
alter table sign_in_attempt enable row level security;
