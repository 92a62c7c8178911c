create table topic (
    id   text primary key check (id ~ '^[a-z0-9-]+$'),
    name text not null,
    kind text not null check (kind in ('SPECIALTY', 'CONDITION', 'PROCEDURE'))
);
