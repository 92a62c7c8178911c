-- An answer that was signed may be withdrawn with a reason that readers see.
alter table answer_decision drop constraint answer_decision_decision_check;
alter table answer_decision
    add constraint answer_decision_decision_check check (decision in ('SIGNED', 'RETURNED', 'WITHDRAWN'));
