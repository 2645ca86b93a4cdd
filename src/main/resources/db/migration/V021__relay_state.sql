-- What all nodes know of a relay: whether it takes mail, and how fast it may be given any.
create table relay_state (
    relay         text             not null,
    -- the circuit: in the application's time; null while the relay takes mail
    reason        text,
    failures      int              not null default 0,
    next_probe_at timestamptz,
    -- the pace: in the database's time; a limit below the configured one after the relay has asked for less
    next_free_at  timestamptz,
    slowed_rate   double precision,
    full_rate     double precision,
    slowed_at     timestamptz,
    raised_at     timestamptz,
    constraint relay_state_once_per_relay primary key (relay),
    constraint relay_reason_is_known check (reason in ('unreachable', 'tls', 'authentication', 'sender')),
    constraint relay_that_fails_is_probed check ((reason is null) = (next_probe_at is null)),
    constraint relay_slowed_from_something check ((slowed_rate is null) = (full_rate is null)),
    constraint relay_rate_is_positive check (slowed_rate > 0 and full_rate > 0)
);
