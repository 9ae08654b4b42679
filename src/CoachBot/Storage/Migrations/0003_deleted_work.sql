-- Work that its source deleted: its revisions stay, and it counts for nothing.
alter table work_item add column is_deleted boolean not null default false;
alter table work_item add check (not (is_deleted and is_done));
