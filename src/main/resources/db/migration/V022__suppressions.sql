-- Addresses that take no mail, or want none from anybody here. An address is kept as a keyed hash: enough to know it
-- again, too little to write to.
create table suppression (
    address_seal bytea       primary key,
    cause        text        not null,
    detail       text,
    since        timestamptz not null,
    constraint suppression_cause_is_known check (cause in ('refused', 'bounced', 'complained'))
);

-- What was done to the list, by whom and why. Append-only.
create table suppression_event (
    id           bigint      generated always as identity primary key,
    address_seal bytea       not null,
    what         text        not null,
    actor        text        not null,
    reason       text        not null,
    at           timestamptz not null,
    constraint suppression_event_is_known check (what in ('suppressed', 'lifted'))
);
create index suppression_event_of_address on suppression_event (address_seal);
