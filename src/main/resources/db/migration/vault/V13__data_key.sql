-- The keys that seal private texts, each wrapped by a key that is not in this database. The newest one for sealing seals;
-- the older ones still open what they sealed, here and in backups.
create table data_key (
    id         int primary key,
    purpose    text not null check (purpose in ('SEAL', 'LOOK_UP')),
    wrapped    bytea not null,
    made_at    timestamptz not null,
    retired_at timestamptz
);
create unique index on data_key (purpose) where purpose = 'LOOK_UP';
