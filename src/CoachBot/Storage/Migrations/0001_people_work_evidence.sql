-- People. One deployment is one organisation: no tenant column anywhere.
create table person (
  id text primary key,
  name text not null,
  email text,
  team text,
  manager_id text references person (id) on delete set null deferrable initially deferred,
  time_zone text not null default 'Etc/UTC',
  roles text[] not null default '{}',
  consent text not null default 'off' check (consent in ('off', 'on')),
  -- A choice that the person made themselves is never overruled by a file.
  consent_by text not null default 'file' check (consent_by in ('file', 'self')),
  consent_at timestamptz
);
create unique index person_email on person (lower(email));

create table person_target (
  person_id text not null references person (id) on delete cascade,
  framework text not null,
  level text not null,
  track text,
  primary key (person_id, framework)
);

create table account (
  platform text not null,
  workspace text not null,
  user_id text not null,
  person_id text not null references person (id) on delete cascade,
  primary key (platform, workspace, user_id)
);

-- Work. Ids are hashes of the key, so that they do not depend on the order of arrival.
create table work_item (
  id text primary key,
  source text not null,
  external_id text not null,
  revision integer not null,
  kind text not null,
  title text not null,
  is_done boolean not null,
  done_at timestamptz,
  scope text not null,
  teams text[] not null default '{}',
  url text,
  fingerprint text not null,
  copy_of text references work_item (id) deferrable initially deferred,
  unique (source, external_id),
  check (is_done = (done_at is not null))
);
create index work_item_fingerprint on work_item (fingerprint);
create index work_item_teams on work_item using gin (teams);

create table work_revision (
  work_id text not null references work_item (id) on delete cascade deferrable initially deferred,
  revision integer not null,
  sha256 text not null,
  text text not null,
  -- Everything a source said beside the text: participants, sections, follow-ups.
  document jsonb not null,
  stored_at timestamptz not null,
  redacted_at timestamptz,
  primary key (work_id, revision)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% rows are never changed', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger work_revision_is_immutable before update on work_revision
  for each row when (old.redacted_at is not null or new.redacted_at is null) execute function refuse_change();

-- What a work item's newest revision says, whoever did it: a team's work, never a person's evidence.
create table work_practice (
  work_id text not null references work_item (id) on delete cascade,
  practice text not null,
  use text not null,
  strength double precision not null,
  primary key (work_id, practice)
);

create table follow_up (
  work_id text not null references work_item (id) on delete cascade,
  ordinal integer not null,
  quote_start integer not null,
  quote_length integer not null,
  owner text,
  is_done boolean not null,
  tracker text,
  practices text[] not null,
  primary key (work_id, ordinal)
);

-- Names that the directory does not know, for admins to link.
create table unmatched_name (
  work_id text not null references work_item (id) on delete cascade,
  name text not null,
  role text not null,
  reason text not null,
  primary key (work_id, name, role)
);

-- Derived rows: only of people whose consent is on; turning it off deletes them.
create table contribution (
  work_id text not null references work_item (id) on delete cascade,
  person_id text not null references person (id) on delete cascade,
  role text not null,
  involvement text not null,
  revision integer not null,
  quote_starts integer[] not null,
  quote_lengths integer[] not null,
  primary key (work_id, person_id, role)
);
create index contribution_person on contribution (person_id);

-- Whom a name in an item meant when it was first read: somebody who changes teams keeps their past.
create table attribution (
  work_id text not null references work_item (id) on delete cascade,
  name text not null,
  person_id text not null references person (id) on delete cascade,
  primary key (work_id, name)
);
create index attribution_person on attribution (person_id);

create table evidence (
  id text primary key,
  person_id text not null references person (id) on delete cascade,
  -- What the person types to name it; given once, so that a list read a minute ago still means the same.
  number integer not null,
  work_id text not null references work_item (id) on delete cascade,
  practice text not null,
  -- What the rules make of the newest revision; the rung in force is in the last event.
  proposed_rung text not null,
  strength double precision not null,
  corroboration text not null,
  is_shared boolean not null default true,
  unique (person_id, work_id, practice),
  unique (person_id, number)
);

create index evidence_work on evidence (work_id);

create table evidence_quote (
  evidence_id text not null references evidence (id) on delete cascade,
  ordinal integer not null,
  revision integer not null,
  quote_start integer not null,
  quote_length integer not null,
  primary key (evidence_id, ordinal)
);

create table evidence_event (
  evidence_id text not null references evidence (id) on delete cascade,
  seq integer not null,
  at timestamptz not null,
  actor text not null,
  change text not null,
  from_status text,
  to_status text not null,
  rung text not null,
  primary key (evidence_id, seq)
);

create trigger evidence_event_is_append_only before update on evidence_event
  for each row execute function refuse_change();

-- By one look into the primary key a piece: a view over the whole history would be sorted on every read.
create view evidence_state as
  select e.id as evidence_id, last.seq, last.at, last.to_status as status, last.rung
  from evidence e cross join lateral (
    select v.seq, v.at, v.to_status, v.rung from evidence_event v where v.evidence_id = e.id order by v.seq desc limit 1) last;

create table co_sign (
  work_id text not null references work_item (id) on delete cascade,
  person_id text not null references person (id) on delete cascade,
  signed_by text not null references person (id) on delete cascade,
  at timestamptz not null,
  primary key (work_id, person_id, signed_by),
  check (person_id <> signed_by)
);

-- Who looked at whose data.
create table access_log (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  reader text not null,
  standing text not null,
  subject_id text not null references person (id) on delete cascade,
  did text not null,
  reason text
);
create index access_log_subject on access_log (subject_id, at);

-- What a person is told with their next answer.
create table notice (
  id bigint generated always as identity primary key,
  person_id text not null references person (id) on delete cascade,
  at timestamptz not null,
  kind text not null,
  text text not null,
  told_at timestamptz
);
create index notice_waiting on notice (person_id) where told_at is null;

create table suggestion (
  person_id text not null references person (id) on delete cascade,
  action_id text not null,
  at timestamptz not null,
  answer text not null check (answer in ('done', 'another', 'not-now')),
  primary key (person_id, action_id, at)
);

-- Facts about the deployment itself, such as the day the demo's dates count from.
create table deployment_fact (
  key text primary key,
  value text not null
);
