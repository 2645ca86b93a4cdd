-- Which database this is. A copy that was restored elsewhere, or to an earlier point, does not say the same of itself.
create table database_identity (
    system_identifier text        not null,
    timeline          bigint      not null,
    database          bigint      not null,
    seen_at           timestamptz not null
);

create unique index database_has_one_identity on database_identity ((true));

-- After a restore mailings wait until somebody has decided what may go out again.
create table restore (
    id              bigint      generated always as identity primary key,
    noticed_at      timestamptz not null,
    -- what was sent after this nobody knows
    knows_until     timestamptz,
    paused          int         not null default 0,
    decided_at      timestamptz,
    decided_by      text,
    decision_reason text,
    constraint restore_decision_is_whole
        check ((decided_at is null) = (decided_by is null) and (decided_at is null) = (decision_reason is null))
);

create unique index restore_is_decided_one_by_one on restore ((true)) where decided_at is null;
