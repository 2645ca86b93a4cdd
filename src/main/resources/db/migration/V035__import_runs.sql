-- Which files were imported, by whom, and how far it got. A run that was cut off is taken up by importing the file again.
create table import_run (
    id          uuid        primary key,
    started_by  text        not null,
    started_at  timestamptz not null,
    petitions   int         not null,
    imported    int         not null default 0,
    unchanged   int         not null default 0,
    -- petitions that are here already, and differ
    left_alone  bigint[]    not null default '{}',
    finished_at timestamptz,
    failure     text
);
