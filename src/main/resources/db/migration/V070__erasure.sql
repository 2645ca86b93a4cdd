-- Whoever signed can be forgotten: what says who they were goes, and that somebody signed, and where, stays counted.
alter table signature
    alter column name drop not null,
    alter column email drop not null,
    alter column canonical_email drop not null,
    -- while their petition is held, what they asked for waits
    add column erasure_asked_at timestamptz,
    add column erased_at        timestamptz,
    add constraint signature_erased_says_nobody check (
        case when erased_at is null
             then name is not null and email is not null and canonical_email is not null
             else name is null and email is null and canonical_email is null and postcode is null
                  and address_block is null and not subscribed and unsubscribed_at is null end);

-- what is still to be erased because somebody asked for it
create index signature_erasure_waiting on signature (petition_id) where erasure_asked_at is not null and erased_at is null;

-- A petition that a court or an inquiry asks about: whoever signed it is not forgotten until the hold is lifted.
create table legal_hold (
    id            bigint      generated always as identity primary key,
    petition_id   bigint      not null references petition,
    placed_at     timestamptz not null,
    placed_by     text        not null,
    reason        text        not null,
    lifted_at     timestamptz,
    lifted_by     text,
    lifted_reason text,
    constraint legal_hold_lifted_says_by_whom_and_why
        check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lifted_reason is null))
);

create unique index petition_held_once_at_a_time on legal_hold (petition_id) where lifted_at is null;
