-- The numbers of published releases, for everyone signed in to the instance: rounded so that none gives a child away. Those of a release
-- that is not published, or not any more, are not there for anybody, whoever made it.
alter table published_cell enable row level security;
drop policy if exists published_cell_read on published_cell;
create policy published_cell_read on published_cell for select to fairlead_app
  using (instance_id = (select app.instance_id())
    and exists (select from picture_release r where r.instance_id = published_cell.instance_id and r.id = published_cell.release_id
                  and r.state = 'published'));
grant select on published_cell to fairlead_app;
