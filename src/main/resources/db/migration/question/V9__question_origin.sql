-- What the source itself says a question is about: its subject, the subject's other names, and the sort of question.
alter table question
    add column origin_focus    text,
    add column origin_synonyms text[],
    add column origin_kind     text;
