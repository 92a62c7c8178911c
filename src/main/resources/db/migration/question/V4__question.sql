create table question (
    id                 text primary key,
    state              text not null check (state in
        ('HELD', 'SUBMITTED', 'ASSIGNED', 'ANSWERED', 'PUBLIC', 'WITHDRAWN', 'CLOSED')),
    asker_id           uuid references account,
    -- the asker's own words: private
    title              text not null,
    body               text not null,
    about_age          text,
    about_sex          text,
    about_conditions   text,
    about_medicines    text,
    is_urgent          boolean not null,
    red_flag           text,
    triage_version     text,
    asked_at           timestamptz not null,
    confirmed_at       timestamptz,
    assigned_to        uuid references account,
    closed_reason      text,
    -- the words the asker agreed to show: public
    public_title       text,
    public_body        text,
    slug               text,
    published_at       timestamptz,
    taken_back_at      timestamptz,
    origin_institution text,
    origin_key         text,
    origin_url         text,
    origin_year        int,
    reference_code     text not null unique,
    unique (origin_institution, origin_key),
    check ((asker_id is null) = (origin_key is not null)),
    check ((state = 'PUBLIC') = (slug is not null))
);
create index on question (asker_id);
create index on question (assigned_to) where state = 'ASSIGNED';
create index on question (state, is_urgent desc, asked_at) where state not in ('PUBLIC', 'ANSWERED');
create index on question (published_at desc) where state = 'PUBLIC' and origin_key is null;

create table question_topic (
    question_id text not null references question on delete cascade,
    topic_id    text not null references topic,
    primary key (question_id, topic_id)
);
create index on question_topic (topic_id);

create table consent (
    id            bigint generated always as identity primary key,
    question_id   text not null references question on delete cascade,
    account_id    uuid not null references account,
    purpose       text not null check (purpose in ('PROCESS', 'PUBLISH')),
    wording       text not null,
    text          text not null,
    given_at      timestamptz not null,
    taken_back_at timestamptz
);
create index on consent (question_id);
