-- What happened to a petition, when, and by whom. Append-only: the database itself refuses anything else.
create table timeline_entry (
    id          bigint      generated always as identity primary key,
    petition_id bigint      not null references petition,
    happened_at timestamptz not null,
    kind        text        not null,
    summary     text        not null,
    actor       text        not null
);

create index timeline_of_petition on timeline_entry (petition_id, happened_at, id);

create function timeline_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'The timeline is append-only: % refused', lower(tg_op);
end $$;

create trigger timeline_entry_is_append_only
    before update or delete on timeline_entry
    for each row execute function timeline_is_append_only();
