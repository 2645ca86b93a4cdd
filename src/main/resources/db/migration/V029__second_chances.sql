-- What a relay had answered to those who were written to again later, once its cause was mended: they left the ledger,
-- whose rows never change, and came to it a second time.
create table delivery_withdrawn (
    id           bigint      generated always as identity primary key,
    mailing_id   bigint      not null,
    recipient_id bigint      not null,
    fate         text        not null,
    detail       text,
    decided_at   timestamptz not null,
    withdrawn_at timestamptz not null
);

create index delivery_withdrawn_of_recipient on delivery_withdrawn (mailing_id, recipient_id);

alter table mailing_event
    drop constraint mailing_event_is_known,
    add constraint mailing_event_is_known
        check (change in ('paused', 'resumed', 'cancelled', 'sent_at_once', 'refused_tried_again'));
