-- The words of what may be found, for "did you mean": those of a question's public title, and those of the names of what
-- it is about. Written in the transaction that publishes, removed in the one that takes back; as org.consilia.find.Words
-- cuts them.
create table find_word (
    question_id text primary key references question on delete cascade,
    title_words text[] not null,
    name_words  text[] not null
);
create index on find_word using gin (title_words);
create index on find_word using gin (name_words);

insert into find_word (question_id, title_words, name_words)
select question.id, words_of.title, words_of.names
from question
cross join lateral (
    select array(select distinct word[1] from regexp_matches(lower(public_title), '\m[a-z]{4,24}\M', 'g') word) as title,
           array(
               select distinct word[1]
               from unnest(array_append(origin_synonyms, origin_focus) || array(
                   select topic.name
                   from question_topic
                   join topic on topic.id = topic_id and kind <> 'SPECIALTY'
                   where question_id = question.id
               )) name,
               regexp_matches(lower(name), '\m[a-z]{4,24}\M', 'g') word
           ) as names
) words_of
where state = 'PUBLIC';
