create table answer (
    id             text primary key,
    question_id    text not null references question on delete cascade,
    state          text not null check (state in ('DRAFT', 'IN_REVIEW', 'SIGNED', 'WITHDRAWN')),
    doctor_id      text references doctor,
    institution_id text references institution,
    started_at     timestamptz not null,
    signed_at      timestamptz,
    review_due_on  date,
    check ((doctor_id is null) <> (institution_id is null))
);
create index on answer (question_id);
create index on answer (doctor_id);
create index on answer (state) where state = 'IN_REVIEW';
create unique index on answer (question_id, doctor_id) where state in ('DRAFT', 'IN_REVIEW');

-- Only ever added to; the highest number is what readers see.
create table answer_revision (
    answer_id  text not null references answer on delete cascade,
    number     int not null,
    text       jsonb not null,
    written_by uuid references account,
    written_at timestamptz not null,
    primary key (answer_id, number)
);

create table answer_decision (
    answer_id  text not null references answer on delete cascade,
    decision   text not null check (decision in ('SIGNED', 'RETURNED')),
    reason     text not null,
    decided_by uuid not null references account,
    decided_at timestamptz not null
);
create index on answer_decision (answer_id, decided_at desc);
