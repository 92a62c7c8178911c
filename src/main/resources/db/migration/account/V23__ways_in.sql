-- A vouched link signs in whoever opens it: somebody checked who that is. Any other signs in askers only; for those who
-- need a passkey it asks for a recovery.
alter table one_time_link add column is_vouched boolean not null default false;

create table recovery (
    id         text primary key,
    account_id uuid not null references account,
    state      text not null check (state in ('WAITING', 'APPROVED', 'REFUSED')),
    asked_at   timestamptz not null,
    decided_at timestamptz,
    decided_by uuid references account,
    reason     bytea
);
create unique index on recovery (account_id) where state = 'WAITING';

alter table account add column suspended_at timestamptz;
alter table account add column suspension_reason bytea;

-- A session of somebody suspended is over as soon as it is written. The lock makes a sign-in that is under way and a
-- suspension wait for each other, so that neither misses the other.
create function session_of_suspended() returns trigger
    language plpgsql
as
$$
declare
    suspended timestamptz;
begin
    if new.principal_name ~ '^[0-9a-f-]{36}$' then
        select suspended_at into suspended from account where id = new.principal_name::uuid for share;
    end if;
    if suspended is not null then
        new.max_inactive_interval := 0;
        new.expiry_time := 0;
    end if;
    return new;
end
$$;
create trigger session_begins before insert on spring_session
    for each row when (new.principal_name is not null)
    execute function session_of_suspended();
create trigger session_changes_hands before update on spring_session
    for each row when (new.principal_name is distinct from old.principal_name)
    execute function session_of_suspended();

-- Every address that somebody typed to get a link, known here or not. The mark says that the same address was typed in
-- the same network before, and tells neither; the address rests sealed until the wish is dealt with, then it is gone.
create table link_wish (
    id       uuid primary key,
    mark     bytea not null,
    email    bytea,
    asked_at timestamptz not null,
    due_at   timestamptz not null
);
create index on link_wish (mark, asked_at);
create index on link_wish (due_at) where email is not null;

-- An address that somebody wants to use from now on, until they have shown that it is theirs.
create table new_address (
    account_id uuid primary key references account,
    email      bytea not null,
    token_hash bytea unique,
    given_at   timestamptz not null
);
