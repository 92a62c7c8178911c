-- The words of what may be found, for the times when a node has no index that can be used. Written in the transaction
-- that publishes, removed in the one that takes back. No pending list: a search in need must not wait for its clearing.
create table passage_text (
    question_id text primary key,
    words       tsvector not null
);
create index on passage_text using gin (words) with (fastupdate = off);

-- More of the frequent words than usual are counted, because a search asks how rare each of its words is.
alter table passage_text alter column words set statistics 300;

insert into passage_text (question_id, words)
select question.id,
       setweight(to_tsvector('english', left(concat_ws(' ', public_title, public_body), 20000)), 'A')
           || to_tsvector('english', left(string_agg(words.said, ' '), 80000))
from question
join answer on answer.question_id = question.id and answer.state = 'SIGNED'
join lateral (
    select text
    from answer_revision
    where answer_id = answer.id
    order by number desc
    limit 1
) revision on true
join lateral (
    select concat_ws(' ', revision.text ->> 'summary', (
        select string_agg(claim ->> 'text', ' ')
        from jsonb_array_elements(revision.text -> 'claims') claim)) as said
) words on true
where question.state = 'PUBLIC'
group by question.id;

-- Changes are read from the latest backwards, a page at a time; very many can share one transaction.
create index on find_change (changed, question_id);
drop index find_change_changed_idx;
