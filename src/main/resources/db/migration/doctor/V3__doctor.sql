create table doctor (
    id           text primary key,
    account_id   uuid not null unique references account,
    name         text not null,
    specialty_id text not null references topic,
    languages    text[] not null,
    place        text not null,
    about        text not null,
    disclosure   text not null,
    joined_at    timestamptz not null
);

-- Only ever added to: a badge is derived from the latest row.
create table evidence (
    id            bigint generated always as identity primary key,
    doctor_id     text not null references doctor,
    register      text not null,
    number        text not null,
    method        text not null,
    checked_by    uuid not null references account,
    checked_at    timestamptz not null,
    source        text not null,
    next_check_on date not null
);
create index on evidence (doctor_id, checked_at desc);

create table institution (
    id          text primary key,
    name        text not null,
    url         text not null,
    licence     text not null,
    licence_url text not null
);
