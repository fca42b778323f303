-- What a register was told in a case is asked whenever the case is opened: newest first, and the same order among equals.
drop index disclosure_received;
create index disclosure_received on disclosure (case_id, to_register_id, decided_at desc, id);
