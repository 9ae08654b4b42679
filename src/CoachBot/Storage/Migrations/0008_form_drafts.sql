-- What somebody began to tell in a form and has not sent yet: theirs alone, and forgotten after some days.
create table form_draft (
  id text primary key,
  person_id text not null references person (id) on delete cascade,
  form text not null,
  data json not null,
  updated_at timestamptz not null
);
create index form_draft_person on form_draft (person_id, form, updated_at);
create index form_draft_updated on form_draft (updated_at);

-- Whoever says "I was there" says it of an incident.
create index co_sign_signer on co_sign (signed_by, work_id);
