create table quote_request (
    id           text primary key,
    asker_id     uuid not null references account,
    state        text not null check (state in ('OPEN', 'MATCHED', 'QUOTED', 'CHOSEN', 'EXPIRED', 'CANCELLED')),
    procedure    text not null,
    area         text not null,
    time         text not null,
    wishes       text not null,
    requested_at timestamptz not null
);
create index on quote_request (asker_id);
