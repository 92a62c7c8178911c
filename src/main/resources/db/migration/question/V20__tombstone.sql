-- Addresses that were public once and whose question is deleted: they say that it is gone, and nothing more is known.
create table tombstone (
    question_id text primary key,
    gone_at     timestamptz not null
);
