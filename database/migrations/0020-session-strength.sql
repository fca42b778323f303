-- How a session was opened, how sure that is and when it was last proved: what is asked before an act that needs a fresh
-- sign-in (ASVS 7.5). The idle limit is fixed when the session opens, so that a changed setting never prolongs a live one.
alter table session
  add column means text not null default 'demo' check (means in ('demo', 'passkey', 'password_code', 'provider')),
  -- 2: two factors. 3: resists a false page (passkey). A session of one factor does not exist.
  add column assurance smallint not null default 2 check (assurance in (2, 3)),
  add column strong_at timestamptz not null default now(),
  add column idle_limit interval not null default '30 minutes' check (idle_limit between '1 minute' and '30 minutes'),
  -- Kind of browser and machine, for the person's own list; nothing that tells two machines of a kind apart.
  add column browser text check (length(browser) <= 60);
