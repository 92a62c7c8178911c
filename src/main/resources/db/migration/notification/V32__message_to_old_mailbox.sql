-- The mailbox a message goes to where that is not whichever its account has once it is sent: the warning about a new
-- address. Sealed, and gone once it is dealt with.
alter table message add column email bytea;
