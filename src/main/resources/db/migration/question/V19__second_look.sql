-- An editor's look at a public text that may still tell who somebody is. The text is not here: it lies sealed in the
-- consent to it, and in the question once it is public.
create table second_look (
    id              bigint generated always as identity primary key,
    question_id     text not null references question on delete cascade,
    -- the text is not public before an editor has decided
    is_holding_back boolean not null,
    agreed_at       timestamptz not null,
    outcome         text check (outcome in ('LET_BE', 'RETURNED', 'TAKEN_BACK')),
    -- why it was returned; sealed
    reason          bytea,
    decided_by      uuid references account on delete set null,
    decided_at      timestamptz,
    check ((outcome is null) = (decided_at is null)),
    check ((outcome = 'RETURNED') = (reason is not null) or outcome is null and reason is null)
);
create unique index on second_look (question_id) where outcome is null;
