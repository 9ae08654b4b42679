-- When people are on call, were paged, are away or want quiet: it decides when somebody is written to and which shifts can
-- be shadowed, and is never evidence of anything. Keys are those of the files, so that what moves there moves here.
create table shift (
  key text primary key,
  person_id text not null references person (id) on delete cascade,
  -- Null: the team that its person is of.
  team text,
  role text not null check (role in ('primary', 'secondary', 'shadow')),
  from_at timestamptz not null,
  until_at timestamptz not null,
  check (until_at > from_at)
);
create index shift_person on shift (person_id, until_at);
create index shift_from on shift (from_at);

create table page (
  key text primary key,
  person_id text not null references person (id) on delete cascade,
  team text,
  at timestamptz not null
);
create index page_person on page (person_id, at);

-- In days of the person's own zone.
create table leave (
  key text primary key,
  person_id text not null references person (id) on delete cascade,
  first_day date not null,
  last_day date not null,
  check (last_day >= first_day)
);
create index leave_person on leave (person_id, last_day);

-- Of a person, or of everybody in a team.
create table quiet_week (
  key text primary key,
  person_id text references person (id) on delete cascade,
  team text,
  monday date not null check (extract(isodow from monday) = 1),
  check (num_nonnulls(person_id, team) = 1)
);
create index quiet_week_person on quiet_week (person_id, monday);
create index quiet_week_team on quiet_week (team, monday);

-- What is open is little of all work: it is read for every team at once when weekly messages are composed.
create index work_item_open on work_item (id) where not is_done and not is_deleted and copy_of is null;
create index follow_up_open on follow_up (work_id) where not is_done;
-- By the name that a follow-up gives its ticket.
create index work_item_external on work_item (external_id);
