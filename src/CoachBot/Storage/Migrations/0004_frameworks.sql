-- Every document of a framework that this deployment ever read people's evidence by, as UTF-8 with LF: reports and
-- receipts name it by its hash, so that none is ever changed or removed.
create table framework_document (
  hash text primary key,
  framework text not null,
  document bytea not null,
  stored_at timestamptz not null,
  check (hash = encode(sha256(document), 'hex'))
);

create trigger framework_document_stays before update or delete on framework_document
  for each row execute function refuse_change();

-- What was done with frameworks of the organisation's own. The last row of each says what is in force.
create table framework_change (
  id bigint generated always as identity primary key,
  framework text not null,
  did text not null check (did in ('imported', 'reviewed', 'removed')),
  -- Null once it is removed.
  hash text references framework_document (hash),
  at timestamptz not null,
  check ((did = 'removed') = (hash is null))
);
create index framework_change_last on framework_change (framework, id desc);

create trigger framework_change_is_append_only before update on framework_change
  for each row execute function refuse_change();

-- The version of each framework, and of the level rule, that a person's evidence is read by until they choose a newer one.
create table reading (
  person_id text not null references person (id) on delete cascade,
  framework text not null,
  hash text not null references framework_document (hash),
  rule_version integer not null,
  since timestamptz not null,
  primary key (person_id, framework)
);
