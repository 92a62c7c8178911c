-- What screening said of each question before any doctor could see it. The mark is the same for the same text and tells
-- nothing of it without the site's key.
create table screening (
    question_id   text primary key references question on delete cascade,
    asker_id      uuid references account on delete cascade,
    text_mark     bytea not null,
    suspicion     text check (suspicion in ('OTHERS_DATA', 'ADVERTISING', 'REPEATED', 'ABUSE', 'NONSENSE')),
    because       bytea,
    rules_version int not null,
    held_by_gate  boolean not null,
    screened_at   timestamptz not null,
    check ((suspicion is null) = (because is null))
);
create index on screening (text_mark);

-- What readers say is wrong with a public page. Without an answer it is about the question. No address of any kind is
-- kept: the mark is of a network and a day, so that nobody files without end.
create table report (
    id           text primary key,
    question_id  text not null references question on delete cascade,
    answer_id    text references answer on delete cascade,
    kind         text not null check (kind in
        ('DANGEROUS', 'WRONG', 'OUT_OF_DATE', 'IDENTIFIES', 'ADVERTISING', 'OTHER')),
    words        bytea,
    network_mark bytea not null,
    filed_at     timestamptz not null,
    closed_at    timestamptz
);
create index on report (network_mark, filed_at);
create index on report (question_id) where closed_at is null;

-- What editors decided, with the reason. Only ever added to; it goes only with what it is about. Of who decided the id
-- alone is kept, as the record of deeds does: a row never changes, so it must not stand in the way of erasing an account.
create table decision (
    id          text primary key,
    number      bigint generated always as identity unique,
    question_id text not null references question on delete cascade,
    answer_id   text references answer on delete cascade,
    revision    int,
    kind        text not null check (kind in
        ('RELEASED', 'DECLINED', 'MERGED', 'QUESTION_WITHDRAWN', 'FIRST_SIGNATURE', 'SIGNED', 'RETURNED', 'CORRECTED',
         'ANSWER_WITHDRAWN', 'REPORTS_CLOSED')),
    reason      bytea,
    decided_by  uuid not null,
    decided_at  timestamptz not null
);
create index on decision (question_id, number);
create index on decision (answer_id, number);

-- A reason may be sealed anew with a newer key; nothing else ever changes, and a row goes only as part of a deletion
-- elsewhere.
create function decision_refuse() returns trigger
    language plpgsql
as
$$
begin
    raise exception 'Decisions are only ever added to.';
end
$$;
create trigger decision_refuse_update
    before update of id, number, question_id, answer_id, revision, kind, decided_by, decided_at on decision
    for each row execute function decision_refuse();
create trigger decision_refuse_delete before delete on decision
    for each row when (pg_trigger_depth() = 0) execute function decision_refuse();
