-- No policy and no grant: sessions are reached only through app.begin_request, app.open_session and app.end_session.
alter table session enable row level security;
