-- On a trainer's or developer's machine the clock can be put forward, and keeps its time when the application restarts.
-- In production the table stays empty.
create table local_clock (
    only_row      boolean not null default true,
    offset_millis bigint  not null,
    constraint local_clock_has_one_row primary key (only_row),
    constraint local_clock_row_is_the_only_one check (only_row)
);
