-- The Committee's meetings, one a row from the moment it is the next one. Each is known by the day that the calendar gave it.
create table committee_meeting (
    planned_on date        primary key,
    meets_on   date        not null,
    closes_at  timestamptz not null,
    state      text        not null,
    closed_at  timestamptz,
    ended_at   timestamptz,
    ended_by   text,
    constraint committee_meeting_state_is_known
        check (state in ('planned', 'closed', 'held', 'needless', 'missed', 'cancelled')),
    constraint committee_meeting_closed_says_when check ((state = 'planned') = (closed_at is null)),
    constraint committee_meeting_ended_says_when check ((state in ('planned', 'closed')) = (ended_at is null)),
    constraint committee_meeting_follows_its_agenda check (meets_on > (closes_at at time zone 'Europe/London')::date)
);

-- whichever node notices, one agenda is gathered at a time
create unique index committee_meeting_one_is_planned on committee_meeting ((true)) where state = 'planned';

-- What was ready when the agenda closed, and what became of it.
create table agenda_item (
    planned_on      date        not null references committee_meeting on update cascade,
    petition_id     bigint      not null references petition,
    matter          text        not null,
    signature_count int         not null,
    decision_id     bigint      references committee_decision,
    deferred_to     date,
    left_at         timestamptz,
    reason          text,
    primary key (planned_on, petition_id, matter),
    constraint agenda_item_matter_is_known check (matter in ('debate', 'response')),
    constraint agenda_item_ends_once check (num_nonnulls(decision_id, deferred_to, left_at) <= 1),
    constraint agenda_item_deferred_or_gone_has_a_reason
        check (num_nonnulls(deferred_to, left_at) = 0 or reason is not null)
);

create index agenda_item_of_petition on agenda_item (petition_id, matter, planned_on);
create index agenda_item_of_decision on agenda_item (decision_id);

-- A meeting that was given another day by hand, and why. Nothing here is ever changed or deleted.
create table committee_meeting_move (
    planned_on date        not null references committee_meeting on update cascade,
    moved_from date        not null,
    moved_to   date        not null,
    reason     text        not null,
    moved_by   text        not null,
    moved_at   timestamptz not null
);

-- the latest decision on a debate says whether the Committee still has to decide on it
create index committee_decision_of_debate on committee_decision (debate_id, id) where debate_id is not null;
