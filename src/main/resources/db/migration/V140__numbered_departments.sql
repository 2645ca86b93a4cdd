-- The accounts of a department are a group of the engine's, which allows no spaces in what it is called by.
alter table department
    add column number integer generated always as identity,
    add constraint department_number_is_of_one unique (number);
