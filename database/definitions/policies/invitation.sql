-- No policy and no grant: it holds what people prove themselves with. Reached only through the functions of signing in.
alter table invitation enable row level security;
