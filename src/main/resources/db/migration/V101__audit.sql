-- What was done, looked at and taken out, by whom. Numbers and digests, never a person other than staff.
create table audit_entry (
    id          bigint      generated always as identity primary key,
    at          timestamptz not null,
    -- the database's own time, which the application does not choose
    recorded_at timestamptz not null default now(),
    actor       text        not null,
    act         text        not null,
    subject     text        not null,
    petition    bigint,
    details     jsonb       not null,
    constraint audit_act_is_a_kind check (act ~ '^[a-z][a-z0-9-]*$'),
    -- what is hashed is joined by control characters
    constraint audit_words_are_plain check (actor !~ '[[:cntrl:]]' and subject !~ '[[:cntrl:]]'),
    constraint audit_details_are_few check (jsonb_typeof(details) = 'object' and length(details::text) <= 2000)
);

create index audit_of_petition on audit_entry (petition, id) where petition is not null;
create index audit_by_actor on audit_entry (actor, id);
create index audit_by_act on audit_entry (act, id);

-- One seal an entry, in the order of commits: its hash covers the seal before and what the entry says.
create table audit_seal (
    number   bigint primary key,
    entry_id bigint not null references audit_entry,
    hash     text   not null,
    constraint audit_entry_is_sealed_once unique (entry_id)
);

create table audit_head (
    number bigint not null,
    hash   text   not null
);

create unique index audit_has_one_head on audit_head ((true));
insert into audit_head (number, hash) values (0, repeat('0', 64));

-- Runs when a transaction commits, so that the head is locked for that moment only, and always as the last lock.
create function audit_seals() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    head public.audit_head%rowtype;
    said text;
begin
    select * into strict head from public.audit_head for update;
    head.number := head.number + 1;
    said := concat_ws(chr(31), head.hash, head.number, new.id, (extract(epoch from new.at) * 1000000)::bigint,
                      (extract(epoch from new.recorded_at) * 1000000)::bigint, new.actor, new.act, new.subject,
                      coalesce(new.petition, 0), new.details::text);
    head.hash := encode(sha256(convert_to(said, 'UTF8')), 'hex');
    insert into public.audit_seal (number, entry_id, hash) values (head.number, new.id, head.hash);
    update public.audit_head set number = head.number, hash = head.hash;
    return null;
end $$;

revoke execute on function audit_seals() from public;

create constraint trigger audit_entry_is_sealed
    after insert on audit_entry deferrable initially deferred
    for each row execute function audit_seals();

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'The audit is append-only: % refused', lower(tg_op);
end $$;

create trigger audit_entry_is_append_only
    before update or delete on audit_entry for each row execute function audit_is_append_only();
create trigger audit_entry_is_never_emptied
    before truncate on audit_entry for each statement execute function audit_is_append_only();
create trigger audit_seal_is_append_only
    before update or delete on audit_seal for each row execute function audit_is_append_only();
create trigger audit_seal_is_never_emptied
    before truncate on audit_seal for each statement execute function audit_is_append_only();
