-- Who saw and did what to private things. Only ever added to: ids and fixed words, never what somebody wrote, which is
-- why no column takes a space. Each row's hash covers the row before it.
create table audit_entry (
    number  bigint primary key,
    at      timestamptz not null,
    actor   uuid,
    role    text not null check (role ~ '^[A-Z_]+$'),
    deed    text not null check (deed ~ '^[A-Z_]+$'),
    subject text not null check (subject ~ '^[a-z_]+:[A-Za-z0-9-]{1,40}$'),
    door    text check (door ~ '^[A-Z]+:[A-Za-z0-9/{}._*-]{1,100}$'),
    detail  text check (detail ~ '^[A-Za-z0-9:_-]{1,60}$'),
    hash    bytea not null check (length(hash) = 32)
);
create index on audit_entry (subject, at);

-- What a row's hash is of. No column can hold the line break between two of them, so no two rows are written the same.
create function audit_hash(previous bytea, entry audit_entry) returns bytea
    language sql
    immutable
    return sha256(previous || convert_to(concat_ws(E'\n',
        entry.number, (extract(epoch from entry.at) * 1000000)::bigint, coalesce(entry.actor::text, ''), entry.role,
        entry.deed, entry.subject, coalesce(entry.door, ''), coalesce(entry.detail, '')), 'UTF8'));

-- Whoever adds a row waits for whoever is adding one, until that one's transaction ends: the order is the order of commits.
create function audit_chain() returns trigger
    language plpgsql
as
$$
declare
    last audit_entry;
begin
    perform pg_advisory_xact_lock(7201, 1);
    select * into last from audit_entry order by number desc limit 1;
    new.number := coalesce(last.number, 0) + 1;
    new.hash := audit_hash(coalesce(last.hash, ''), new);
    return new;
end
$$;
create trigger audit_chain before insert on audit_entry
    for each row execute function audit_chain();

create function audit_refuse() returns trigger
    language plpgsql
as
$$
begin
    raise exception 'The audit is only ever added to.';
end
$$;
create trigger audit_refuse before update or delete or truncate on audit_entry
    for each statement execute function audit_refuse();
