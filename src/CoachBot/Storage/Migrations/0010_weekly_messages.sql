-- The message of each week, so that there is one at most, and what became of it.
create table weekly_message (
  person_id text not null references person (id) on delete cascade,
  -- As in 2026-W30, in the person's zone at that time.
  week text not null,
  platform text not null,
  delivery_key text not null,
  -- From when it could be sent.
  due_at timestamptz not null,
  -- The next step that it suggested; null for none.
  action_id text,
  sent_at timestamptz,
  -- When they first did something with CoachBot within the seven days after it.
  answered_at timestamptz,
  primary key (person_id, week)
);
create index weekly_message_newest on weekly_message (person_id, due_at desc);
create index weekly_message_unanswered on weekly_message (person_id, due_at) where answered_at is null;
create index weekly_message_on_its_way on weekly_message (platform, delivery_key) where sent_at is null;

-- Who paused: the person, or CoachBot because three messages in a row went unanswered; and when it last did.
alter table person add column paused_by text not null default 'self' check (paused_by in ('self', 'unanswered'));
alter table person add column rested_at timestamptz;

-- What was suggested unasked is remembered beside what was answered.
alter table suggestion drop constraint suggestion_answer_check;
alter table suggestion add constraint suggestion_answer_check check (answer in ('done', 'another', 'not-now', 'suggested'));
