create table message (
    id              uuid primary key,
    account_id      uuid not null references account,
    kind            text not null,
    destination     text not null,
    state           text not null check (state in ('QUEUED', 'SENDING', 'SENT', 'DELIVERED', 'FAILED', 'DEAD')),
    key             text not null unique,
    attempts        int not null default 0,
    queued_at       timestamptz not null,
    next_attempt_at timestamptz not null,
    sent_at         timestamptz
);
create index on message (next_attempt_at) where state in ('QUEUED', 'SENDING', 'FAILED');
