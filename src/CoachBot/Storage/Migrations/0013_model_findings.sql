-- What a language model is to read, and has read: one row for each work item that is or was waiting for it. Hosts share the
-- waiting ones out among themselves. Names nobody.
create table model_reading (
  work_id text primary key references work_item (id) on delete cascade,
  -- The revision that waits or was read; a newer one is read anew.
  revision integer not null,
  queued_at timestamptz not null,
  -- Not before then; moved on when a host takes it, and further after each failure.
  next_at timestamptz not null,
  attempts integer not null default 0,
  -- Null while it waits.
  closed_at timestamptz,
  outcome text check (outcome in ('read', 'failed', 'kept')),
  -- The prompt with its version, and the model as people read of it, of what was read.
  prompt text,
  model text,
  check ((closed_at is null) = (outcome is null)),
  check (outcome is distinct from 'read' or (prompt is not null and model is not null))
);
create index model_reading_waiting on model_reading (next_at) where closed_at is null;

-- What of an answer held. Offsets into the text of the revision, never a text; derived again with every reading of the rules.
create table model_finding (
  work_id text not null references model_reading (work_id) on delete cascade,
  ordinal integer not null,
  revision integer not null,
  person_id text not null references person (id) on delete cascade,
  practice text not null,
  -- As the model has it; what counts is never above what the rules give the part.
  involvement text not null,
  quote_start integer not null,
  quote_length integer not null,
  primary key (work_id, ordinal)
);
create index model_finding_person on model_finding (person_id);

-- Whether the rules or a model found it; what the rules find later is theirs.
alter table evidence add column origin text not null default 'rules' check (origin in ('rules', 'model'));
alter table evidence add column found_by text;
alter table evidence add constraint evidence_found_by check ((origin = 'model') = (found_by is not null));
