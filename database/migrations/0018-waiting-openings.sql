-- Openings in an emergency that nobody has reviewed are looked for on every Today; the reviewed ones, which are kept for years, are not.
create index break_glass_waiting on break_glass (instance_id, opened_at desc) where reviewed_at is null;
