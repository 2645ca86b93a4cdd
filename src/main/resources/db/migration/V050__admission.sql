-- A petition begins with somebody's words. Until it is published nobody sees it but those who carry it: its creator,
-- the supporters whom the creator asks, and moderators.
alter table petition
    drop constraint petition_state_is_known,
    add constraint petition_state_is_known check (state in ('pending', 'validated', 'sponsored', 'flagged', 'returned',
        'stopped', 'open', 'closed', 'rejected', 'hidden', 'taken_down')),
    drop constraint petition_closed_says_when,
    add constraint petition_closed_says_when
        check (case state when 'open' then closed_at is null when 'closed' then closed_at is not null else true end),
    drop constraint petition_opened_says_when,
    add constraint petition_opened_says_when
        check (state not in ('open', 'closed', 'taken_down') or opened_at is not null and closing_at is not null);

-- Above every number that petition.parliament.uk has given, so that what is imported keeps its own.
create sequence petition_number start with 1000001;

-- Moderators have it since moderation_since, for the round-th time.
create table petition_admission (
    petition_id          bigint      not null references petition,
    creator_confirmed_at timestamptz,
    moderation_since     timestamptz,
    round                int         not null default 0,
    constraint petition_admitted_once primary key (petition_id),
    constraint petition_in_moderation_says_since_when check ((round = 0) = (moderation_since is null))
);

-- What moderators decided, and in which words; kept, also when it was not the last word.
create table moderation (
    id          bigint      generated always as identity primary key,
    petition_id bigint      not null references petition,
    round       int         not null,
    decision    text        not null,
    -- of a rejection
    code        text,
    -- for the public, the creator or colleagues, as the decision has it
    words       text        not null,
    decided_at  timestamptz not null,
    decided_by  text        not null,
    constraint moderation_decision_is_known check (decision in ('publish', 'reject', 'return', 'flag')),
    constraint moderation_rejects_with_a_code check ((decision = 'reject') = (code is not null))
);

create index moderation_of_petition on moderation (petition_id, id);

-- What a petition said before its creator corrected it.
create table petition_wording (
    id                 bigint      generated always as identity primary key,
    petition_id        bigint      not null references petition,
    action             text        not null,
    background         text        not null,
    additional_details text        not null,
    replaced_at        timestamptz not null
);

create index petition_wording_of_petition on petition_wording (petition_id, id);
