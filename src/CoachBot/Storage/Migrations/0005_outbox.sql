-- What CoachBot says by itself, from when it was decided until it is known what became of it.
create table outbox (
  id bigint generated always as identity primary key,
  platform text not null,
  -- The same for the same message, however often it is queued.
  delivery_key text not null,
  -- Whoever gets it; what one destination gets arrives in order.
  destination text not null,
  kind text not null,
  -- What is sent. Emptied when it is closed, for it is about a person; of what was refused it is kept a while, to be sent again.
  payload json,
  -- What to do where nobody can say whether it was sent.
  in_doubt text not null check (in_doubt in ('at-most-once', 'at-least-once')),
  state text not null check (state in ('queued', 'sending', 'in-doubt', 'sent', 'unknown', 'dead', 'cancelled')),
  created_at timestamptz not null,
  -- When it is due; with the id, its place in the order.
  not_before timestamptz not null,
  -- From then on it is too late.
  expires_at timestamptz,
  -- When it is looked at next: to send it, or to ask what became of it.
  next_try_at timestamptz not null,
  -- How often it was claimed; only the last to claim it may change it.
  attempts integer not null default 0,
  -- How often it failed for a reason of its own, waiting for a limit not counted.
  failures integer not null default 0,
  claimed_until timestamptz,
  -- When the last attempt to send it began.
  started_at timestamptz,
  -- What the platform calls the message.
  reference json,
  -- Why it is where it is: a code and its meaning, never a text of somebody's.
  reason text,
  closed_at timestamptz,
  unique (platform, delivery_key),
  check ((state in ('queued', 'sending', 'in-doubt')) = (closed_at is null)),
  check (closed_at is not null or payload is not null),
  check (payload is null or state in ('queued', 'sending', 'in-doubt', 'dead'))
);
create index outbox_order on outbox (platform, destination, not_before, id) where closed_at is null;
create index outbox_due on outbox (next_try_at) where closed_at is null;
create index outbox_closed on outbox (closed_at) where closed_at is not null;

-- The limits of platforms, shared by every host: when the next call would arrive if all came evenly spaced.
create table rate_limit (
  platform text not null,
  bucket text not null,
  arrives_at timestamptz not null,
  primary key (platform, bucket)
);
create index rate_limit_past on rate_limit (arrives_at);
