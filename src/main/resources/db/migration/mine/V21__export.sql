-- Copies of everything about somebody, made for them alone. They go after the country pack's time.
create table export (
    id         text primary key,
    account_id uuid not null references account,
    words      bytea not null,
    made_at    timestamptz not null
);
create index on export (account_id, made_at desc);
