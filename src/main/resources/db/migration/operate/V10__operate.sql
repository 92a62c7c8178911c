-- What this installation has to remember about itself, one row a fact.
create table site_fact (
    name     text primary key,
    value    text not null,
    noted_at timestamptz not null
);
