-- Which doctors were told how long before the next check of their licence, or that it is out of date: once each.
create table licence_notice (
    doctor_id     text not null references doctor,
    next_check_on date not null,
    days          int not null,
    told_at       timestamptz not null,
    primary key (doctor_id, next_check_on, days)
);
