-- No policy and no grant: sessions are reached only through functions (begin_request, sign_in, sign_in_accounts).
alter table session enable row level security;
