-- As the account's own mark of the address: finds the wishes of an account that is erased before they are dealt with.
alter table link_wish add column email_mark bytea;
create index on link_wish (email_mark) where email is not null;
