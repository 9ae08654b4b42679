-- A zone that the person chose themselves is never overruled by a file.
alter table person add column time_zone_by text not null default 'file' check (time_zone_by in ('file', 'self'));

-- When a weekly message may come, in the person's zone; null is the usual.
alter table person add column weekly_day text check (weekly_day in ('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'));
alter table person add column weekly_hour integer check (weekly_hour between 0 and 23);
-- The first day on which one may come again; null or past for no pause.
alter table person add column paused_until date;

-- What commands look people up by.
create index person_manager on person (manager_id);
create index account_person on account (person_id);
create index account_handle on account (lower(user_id)) where workspace = '';
