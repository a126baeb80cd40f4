-- Held by whoever changes the settings or the sections, so that each sees what the one before has done.
create table setting_turn (
    only_row  int primary key check (only_row = 1)
);
insert into setting_turn (only_row) values (1);
