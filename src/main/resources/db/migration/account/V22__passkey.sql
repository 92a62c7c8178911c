-- A passkey's secret half never leaves the device of its owner. What is kept here checks what that device signs.
create table passkey (
    id                 text primary key,
    account_id         uuid not null references account,
    credential_id      bytea not null unique,
    public_key         bytea not null,
    attestation        bytea not null,
    name               bytea not null,
    transports         text not null,
    signature_count    bigint not null,
    is_user_verified   boolean not null,
    is_backup_eligible boolean not null,
    is_backed_up       boolean not null,
    added_at           timestamptz not null,
    used_at            timestamptz
);
create index on passkey (account_id);
