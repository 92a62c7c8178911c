-- The clinic, hospital or practice; empty where nobody has said it yet.
alter table doctor add column works_at text not null default '';
