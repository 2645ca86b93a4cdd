-- Staff are told once of all steps that fail in the same way; when the last of them is mended, the next are told of anew.
create table reported_failure (
    id          bigint      generated always as identity primary key,
    likeness    text        not null,
    reported_at timestamptz not null,
    constraint failure_reported_once unique (likeness)
);
