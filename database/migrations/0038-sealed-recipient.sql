-- To whom outside the system something was told, and why: the name may be that of a guardian, and why is text about the person. Sealed as
-- the told text is (0029-sealed-texts.sql).
alter table disclosure
  drop constraint disclosure_to_name_check,
  drop constraint disclosure_necessity_check,
  alter column to_name type sealed using '\x00'::bytea || convert_to(to_name, 'UTF8'),
  alter column necessity type sealed using '\x00'::bytea || convert_to(necessity, 'UTF8'),
  add constraint disclosure_to_name_check check (octet_length(to_name) <= 900),
  add constraint disclosure_necessity_check check (octet_length(necessity) <= 8100);
