-- What a text means to a model, worked out once for all nodes. Found by the SHA-256 of the text, so that the same words
-- are never worked out twice and no words are kept here; the numbers are little-endian floats.
create table passage_vector (
    text_hash bytea not null,
    model     text not null,
    vector    bytea not null,
    primary key (text_hash, model)
);

-- Questions whose place in the index must be looked at again, each with the transaction that last changed it. No foreign
-- key: that a question is gone for good must reach the index too.
create table find_change (
    question_id text primary key,
    changed     xid8 not null default pg_current_xact_id()
);
create index on find_change (changed);

insert into find_change (question_id)
select id
from question
where state = 'PUBLIC';
