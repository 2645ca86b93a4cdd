-- What came back of mails that a relay had taken: once for each mail and kind, however often it is told. Append-only.
create table feedback (
    mailing_id   bigint      not null references mailing,
    recipient_id bigint      not null,
    kind         text        not null,
    -- codes only, such as 550 5.1.1
    detail       text        not null,
    at           timestamptz not null,
    constraint feedback_once_per_mail primary key (mailing_id, recipient_id, kind),
    constraint feedback_kind_is_known check (kind in ('bounce', 'complaint'))
);

create function feedback_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'What came back is append-only: % refused', lower(tg_op);
end $$;

create trigger feedback_is_append_only
    before update or delete on feedback
    for each row execute function feedback_is_append_only();

create trigger feedback_is_never_emptied
    before truncate on feedback
    for each statement execute function feedback_is_append_only();

-- The sums of those rows, written in the same transaction: a mailing of millions is not counted again for each of them.
create table feedback_tally (
    mailing_id          bigint primary key references mailing,
    bounced             bigint not null default 0,
    complained          bigint not null default 0,
    -- those that somebody has seen and resumed the mailing in spite of
    bounces_forgiven    bigint not null default 0,
    complaints_forgiven bigint not null default 0
);

-- What arrived and told us nothing that we could believe, by London's day.
create table feedback_dropped (
    day    date   not null,
    kind   text   not null,
    number bigint not null,
    constraint feedback_dropped_once_a_day primary key (day, kind)
);
