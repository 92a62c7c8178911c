-- Closed because a public question asks the same; its asker reads the answer there.
create table duplicate (
    question_id text primary key references question on delete cascade,
    same_id     text not null references question on delete cascade,
    check (question_id <> same_id)
);
create index on duplicate (same_id);
