-- What somebody tells their manager they work toward, in the weekly digest and nowhere else; one at a time.
create table shared_goal (
  person_id text primary key references person (id) on delete cascade,
  framework text not null,
  competency text not null,
  shared_at timestamptz not null
);

-- Digests ask for the open follow-ups of all, and for what was confirmed in a week.
