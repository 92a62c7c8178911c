-- What an editor says of the emergency gate: was it right about this question? Holds no words, so it may outlast them.
create table gate_verdict (
    question_id   text primary key,
    red_flag      text not null,
    rules_version text,
    was_right     boolean not null,
    given_by      uuid references account on delete set null,
    given_at      timestamptz not null
);

-- An urgent question that nobody answers in time: its asker is told once to seek care elsewhere.
alter table question add column sent_elsewhere_at timestamptz;
create index on question (asked_at)
    where is_urgent and sent_elsewhere_at is null and state in ('HELD', 'SUBMITTED', 'ASSIGNED');
