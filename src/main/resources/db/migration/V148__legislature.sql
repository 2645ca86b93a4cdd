-- Whose petitions are kept here. One row, once and for all.
create table legislature (
    code text not null,
    name text not null,
    single boolean primary key default true,
    constraint legislature_is_one check (single)
);
