-- One event, many mails. Ordered in the transaction of what caused it; written once to everyone it concerns.
create table mailing (
    id          bigint      generated always as identity primary key,
    subject     text        not null,
    event       text        not null,
    version     bigint      not null,
    kind        text        not null,
    segments    text[]      not null,
    state       text        not null default 'ordered',
    ordered_at  timestamptz not null,
    cut_off     timestamptz not null,
    started_at  timestamptz,
    finished_at timestamptz,
    constraint mailing_once_per_event unique (subject, event, version),
    constraint mailing_state_is_known check (state in ('ordered', 'sending', 'finished', 'superseded'))
);

create index mailing_unfinished on mailing (id) where state in ('ordered', 'sending');

-- The words, frozen when the mailing was ordered; one row a segment (a petition's creator, its signers).
create table mailing_content (
    mailing_id bigint not null references mailing,
    segment    text   not null,
    subject    text   not null,
    body_text  text   not null,
    body_html  text   not null,
    primary key (mailing_id, segment)
);

-- The ledger: what became of each recipient. A row is written before the next mail is sent and never changed.
create table delivery (
    mailing_id   bigint      not null references mailing,
    recipient_id bigint      not null,
    fate         text        not null,
    detail       text,
    decided_at   timestamptz not null,
    constraint delivery_once_per_recipient primary key (mailing_id, recipient_id),
    constraint delivery_fate_is_known check (fate in ('accepted', 'refused', 'unsubscribed', 'invalid'))
);

-- What a relay could not take yet.
create table delivery_deferral (
    mailing_id      bigint      not null references mailing,
    recipient_id    bigint      not null,
    segment         text        not null,
    attempts        int         not null,
    first_tried_at  timestamptz not null,
    next_attempt_at timestamptz not null,
    reply           text        not null,
    primary key (mailing_id, recipient_id)
);
