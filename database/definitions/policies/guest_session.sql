-- Reached through functions alone, as `session`: nobody reads what somebody's browser proves itself with.
alter table guest_session enable row level security;
