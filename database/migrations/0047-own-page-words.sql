-- What the family does on its own page (docs/decisions/0025): a person may also say that a released text is right. That has no words of its own.
alter table released_remark
  drop constraint released_remark_kind_check,
  alter column body drop not null,
  add constraint released_remark_kind_check check (kind in ('correction', 'addition', 'confirmation')),
  add constraint released_remark_said_check check ((kind = 'confirmation') = (body is null));
-- Said once: a text that changes is another text.
create unique index released_remark_confirmation on released_remark (instance_id, released_text_id) where kind = 'confirmation';
