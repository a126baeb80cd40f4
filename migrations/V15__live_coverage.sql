-- An article can be a live coverage: the headings in its text that begin with a time are its updates.
alter table article add column coverage varchar(5) not null default 'NONE'; -- NONE, LIVE or ENDED
alter table piece_text add column coverage varchar(5) not null default 'NONE'; -- the same, as it was saved
