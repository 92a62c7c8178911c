-- An editor's look at a text that may still tell who somebody is, before it is public. The text is not here: it lies
-- sealed in the consent to it, and in the question once it is public.
create table second_look (
    id          bigint generated always as identity primary key,
    question_id text not null references question on delete cascade,
    agreed_at   timestamptz not null,
    outcome     text check (outcome in ('LET_BE', 'RETURNED', 'TAKEN_BACK')),
    -- why it was let be or returned; sealed
    reason      bytea,
    decided_by  uuid references account on delete set null,
    decided_at  timestamptz,
    check ((outcome is null) = (decided_at is null)),
    check (coalesce(outcome in ('LET_BE', 'RETURNED'), false) = (reason is not null))
);
create unique index on second_look (question_id) where outcome is null;
