-- What a language model is asked and answers. None of these tables names a person or holds a word of a question.

-- One row for each question, without any of its words.
create table model_question (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  prompt text not null,
  version integer not null,
  model text not null,
  outcome text not null,
  tokens_in bigint not null,
  tokens_out bigint not null,
  milliseconds integer not null,
  -- Whoever asked went on without the answer.
  is_left boolean not null
);
create index model_question_at on model_question (at);

-- Answers for whoever asks the same again: by a hash of what was sent, with placeholders where names were.
create table model_answer (
  key text primary key,
  prompt text not null,
  version integer not null,
  model text not null,
  answer text not null,
  kept_at timestamptz not null
);
create index model_answer_kept_at on model_answer (kept_at);

-- The tokens of each UTC day, of all hosts together: what was used, and what is taken for requests on their way.
create table model_day (
  day date primary key,
  tokens bigint not null,
  -- When admins were told that they are used up.
  told_at timestamptz
);
