-- Somebody who asks to be a doctor here. What they wrote and sent is sealed until a person grants it.
create table application (
    id         text primary key,
    account_id uuid not null references account,
    state      text not null check (state in ('DRAFT', 'WAITING', 'GRANTED', 'REFUSED')),
    words      bytea not null,
    changed_at timestamptz not null,
    sent_at    timestamptz,
    decided_at timestamptz,
    decided_by uuid references account,
    reason     bytea
);
create unique index on application (account_id) where state in ('DRAFT', 'WAITING');
create index on application (sent_at) where state = 'WAITING';

create table application_document (
    id             text primary key,
    application_id text not null references application on delete cascade,
    kind           text not null check (kind in ('PDF', 'JPEG', 'PNG')),
    name           bytea not null,
    content        bytea not null,
    size           int not null,
    hash           text not null,
    added_at       timestamptz not null
);
create index on application_document (application_id);

-- The numbers that were sent, by a mark that tells nothing without the key: of two who send the same one, the first has it.
create table application_number (
    mark           bytea primary key,
    application_id text not null references application on delete cascade
);
create index on application_number (application_id);

-- A number that somebody gave and that is another's: a doctor's here, or one of another application.
create table number_clash (
    id             bigint generated always as identity primary key,
    application_id text not null references application on delete cascade,
    doctor_id      text references doctor,
    other_id       text references application on delete cascade,
    seen_at        timestamptz not null,
    unique nulls not distinct (application_id, doctor_id, other_id)
);

-- What a register said while an application was looked at.
create table register_look_up (
    id             text primary key,
    application_id text not null references application on delete cascade,
    words          bytea not null,
    looked_at      timestamptz not null,
    looked_by      uuid not null references account
);
create index on register_look_up (application_id);
