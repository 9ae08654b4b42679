-- What a chat platform says of the accounts that it was asked about: only full members are served.
create table chat_member (
  platform text not null,
  workspace text not null,
  user_id text not null,
  standing text not null check (standing in ('member', 'guest', 'bot', 'external', 'deactivated', 'unknown')),
  checked_at timestamptz not null,
  primary key (platform, workspace, user_id)
);

-- Workspaces that the app was removed from: nothing is sent there until its token works again.
create table chat_departure (
  platform text not null,
  workspace text not null,
  -- The platform's name of what happened.
  reason text not null,
  at timestamptz not null,
  primary key (platform, workspace)
);
