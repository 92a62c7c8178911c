-- A check may also find that a licence is not in force; may find a specialty; and names the file it rests on by its hash.
alter table evidence
    add column is_in_force boolean not null default true,
    add column specialist  text,
    add column hash        text check (hash ~ '^[0-9a-f]{64}$');

create function evidence_refuse() returns trigger
    language plpgsql
as
$$
begin
    raise exception 'The ledger of evidence is only ever added to.';
end
$$;
create trigger evidence_refuse before update or delete or truncate on evidence
    for each statement execute function evidence_refuse();
