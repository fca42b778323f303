-- A file goes to the other team with its case (C-34), as everything else of it does.
alter table attachment drop constraint attachment_instance_id_case_id_team_id_fkey,
  add constraint attachment_instance_id_case_id_team_id_fkey
    foreign key (instance_id, case_id, team_id) references anchor_case (instance_id, id, team_id) on update cascade;
