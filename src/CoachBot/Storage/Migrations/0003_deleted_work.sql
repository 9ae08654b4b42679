-- Work that its source deleted: its revisions stay, and it counts for nothing.
alter table work_item add column is_deleted boolean not null default false;
alter table work_item add check (not (is_deleted and is_done));

-- What a notice is about, so that it is taken back when it stops being true before it is told.
alter table notice add column work_id text references work_item (id) on delete cascade;
