-- Who changed the course of a mailing, when and why; the system, where it paused itself. Append-only: the database itself
-- refuses anything else.
create table mailing_event (
    id         bigint      generated always as identity primary key,
    mailing_id bigint      not null references mailing,
    change     text        not null,
    actor      text        not null,
    reason     text        not null,
    at         timestamptz not null,
    constraint mailing_event_is_known check (change in ('paused', 'resumed', 'cancelled', 'sent_at_once'))
);

create index mailing_event_of_mailing on mailing_event (mailing_id, id);

create function mailing_events_are_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'What was done to a mailing is append-only: % refused', lower(tg_op);
end $$;

create trigger mailing_event_is_append_only
    before update or delete on mailing_event
    for each row execute function mailing_events_are_append_only();

create trigger mailing_event_is_never_emptied
    before truncate on mailing_event
    for each statement execute function mailing_events_are_append_only();
