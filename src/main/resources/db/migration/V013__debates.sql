-- A debate holds one petition or several, some of them below the threshold.
create table debate (
    id            bigint      generated always as identity primary key,
    state         text        not null,
    debate_on     date,
    debate_at     time,
    time_note     text,
    venue         text,
    lead_member   text,
    reconsider_on date,
    proposed_at   timestamptz not null,
    constraint debate_state_is_known check (state in ('proposed', 'scheduled', 'postponed', 'held', 'declined', 'emptied')),
    constraint debate_scheduled_has_a_date check (state <> 'scheduled' or debate_on is not null),
    constraint debate_has_a_time_or_a_note check (debate_at is null or time_note is null)
);

create table debate_petition (
    debate_id   bigint      not null references debate,
    petition_id bigint      not null references petition,
    added_at    timestamptz not null,
    removed_at  timestamptz,
    primary key (debate_id, petition_id)
);

create index debate_of_petition on debate_petition (petition_id) where removed_at is null;

-- What staff tell signers in their own words: about a debate, or about other business that concerns a petition.
create table notice (
    id            bigint      generated always as identity primary key,
    kind          text        not null,
    petition_id   bigint      references petition,
    debate_id     bigint      references debate,
    occurred_on   date        not null,
    created_at    timestamptz not null,
    approved_by   text,
    approved_at   timestamptz,
    returned_by   text,
    returned_reason text,
    constraint notice_is_about_one_thing check ((petition_id is null) <> (debate_id is null))
);

-- What was written, edition by edition. Nothing here is ever changed or deleted.
create table notice_text (
    notice_id  bigint      not null references notice,
    edition    int         not null,
    subject    text        not null,
    body       text        not null,
    written_by text        not null,
    written_at timestamptz not null,
    primary key (notice_id, edition)
);

-- Every change of a debate, as it was told: scheduled, postponed, rescheduled, held, declined.
create table debate_step (
    id            bigint      generated always as identity primary key,
    debate_id     bigint      not null references debate,
    kind          text        not null,
    debate_on     date,
    debate_at     time,
    time_note     text,
    venue         text,
    lead_member   text,
    previous_date date,
    reason        text,
    decided_on    date,
    petitions     bigint[]    not null,
    notice_id     bigint      references notice,
    recorded_by   text        not null,
    recorded_at   timestamptz not null
);

create index debate_step_in_order on debate_step (debate_id, id);

create table debate_outcome (
    debate_id             bigint primary key references debate,
    debated_on            date   not null,
    video_url             text,
    transcript_url        text,
    debate_pack_url       text,
    debate_summary_url    text,
    public_engagement_url text
);

-- What the Committee decided and why, on a response or on a debate.
create table committee_decision (
    id          bigint      generated always as identity primary key,
    petition_id bigint      references petition,
    debate_id   bigint      references debate,
    decision    text        not null,
    reason      text        not null default '',
    reply_by    date,
    decided_on  date        not null,
    decided_by  text        not null,
    decided_at  timestamptz not null
);
