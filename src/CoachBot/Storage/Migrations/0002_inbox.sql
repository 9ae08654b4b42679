-- What a chat platform delivered: stored before it is acknowledged, so that nothing acknowledged is lost, and kept for
-- some days, so that the same delivery has no second effect.
create table inbox (
  id bigint generated always as identity primary key,
  platform text not null,
  -- The same for an exact replay.
  delivery_key text not null,
  received_at timestamptz not null,
  state text not null check (state in ('received', 'answered', 'undelivered')),
  -- What is still needed to answer; emptied with the answer, for it holds what a person typed.
  payload json,
  -- The message that answers, kept until it has arrived: sending it again carries nothing out again.
  answer json,
  -- Whoever works on it has it to themselves until then; later, anybody may take it over.
  claimed_until timestamptz not null,
  -- How often it was claimed; only the last to claim it may close it.
  attempts integer not null,
  closed_at timestamptz,
  -- Why it was not delivered: a code, never a text of somebody's.
  reason text,
  unique (platform, delivery_key),
  check ((state = 'received') = (payload is not null)),
  check (state = 'received' or answer is null)
);
create index inbox_waiting on inbox (claimed_until) where state = 'received';
create index inbox_closed on inbox (closed_at) where closed_at is not null;
