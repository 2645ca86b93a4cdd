-- A petition from its opening on. What it may do next depends on its state alone; the process only watches.
create table petition (
    id                            bigint      primary key,
    action                        text        not null,
    background                    text        not null default '',
    additional_details            text        not null default '',
    department                    text,
    state                         text        not null,
    opened_at                     timestamptz not null,
    closing_at                    timestamptz not null,
    closed_at                     timestamptz,
    taken_down_at                 timestamptz,
    -- late confirmations are over; no threshold can be crossed any more
    counting_ended_at             timestamptz,
    signature_count               int         not null default 0,
    -- signatures that are counted but not held here: imported, or older than the rows we keep
    carried_over_count            int         not null default 0,
    response_threshold_reached_at timestamptz,
    debate_threshold_reached_at   timestamptz,
    created_at                    timestamptz not null,
    updated_at                    timestamptz not null,
    constraint petition_state_is_known check (state in ('open', 'closed', 'taken_down')),
    constraint petition_closed_says_when check ((state = 'open') = (closed_at is null) or state = 'taken_down'),
    constraint petition_count_never_negative check (signature_count >= 0 and carried_over_count >= 0)
);

-- the sweep that closes and extends reads open petitions only
create index petition_open_by_closing on petition (closing_at) where state = 'open';

-- Signing on the whole site stops between these instants, and every petition that was open gains the days.
create table signing_pause (
    id         bigint      generated always as identity primary key,
    paused_at  timestamptz not null,
    paused_by  text        not null,
    reason     text        not null,
    resumed_at timestamptz,
    resumed_by text,
    days       int
);

create unique index signing_paused_once_at_a_time on signing_pause ((true)) where resumed_at is null;
