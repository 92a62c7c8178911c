create table account (
    id         uuid primary key,
    email      text unique,
    name       text,
    created_at timestamptz not null
);

create table account_role (
    account_id uuid not null references account,
    role       text not null check (role in ('DOCTOR', 'EDITOR', 'OPERATOR')),
    granted_at timestamptz not null,
    primary key (account_id, role)
);

create table one_time_link (
    token_hash  bytea primary key,
    account_id  uuid not null references account,
    destination text not null,
    made_at     timestamptz not null,
    expires_at  timestamptz not null,
    used_at     timestamptz
);
create index on one_time_link (account_id, made_at);

-- Spring Session's own tables, as it ships them.
create table spring_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create index on spring_session (expiry_time);
create index on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36) not null references spring_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);
