-- Only ever added to: what a doctor thinks of an answer is their latest row for its latest revision.
create table peer_view (
    id        text primary key,
    place     bigint generated always as identity,
    answer_id text not null references answer on delete cascade,
    doctor_id text not null references doctor,
    revision  int not null,
    stance    text not null check (stance in ('AGREE', 'CAVEAT', 'DISAGREE', 'DANGEROUS', 'TAKEN_BACK')),
    words     bytea not null,
    said_at   timestamptz not null
);
create index on peer_view (answer_id, doctor_id, place desc);

-- An editor has looked at the words of a view: readers see them, or do not. Of who decided the id alone is kept.
create table peer_view_decision (
    view_id    text primary key references peer_view on delete cascade,
    is_shown   boolean not null,
    reason     bytea not null,
    decided_by uuid not null,
    decided_at timestamptz not null
);
