-- What a petition is known by beside its life: how it was moderated, what it is filed under, and who answers for it.
-- A petition that was rejected never opened, and has neither an opening nor a closing.
alter table petition
    alter column opened_at drop not null,
    alter column closing_at drop not null,
    add column rejected_at                     timestamptz,
    add column rejection_code                  text,
    add column rejection_details               text,
    add column committee_note                  text,
    add column moderation_threshold_reached_at timestamptz,
    add column topics                          text[] not null default '{}',
    -- as an import named them; of a petition that was started here, the creator's signature does
    add column creator_name                    text,
    -- null of a petition that was opened here
    add column imported_at                     timestamptz,
    -- of what was imported, so that the same is known again
    add column imported_digest                 text,
    drop constraint petition_state_is_known,
    add constraint petition_state_is_known
        check (state in ('open', 'closed', 'rejected', 'hidden', 'taken_down')),
    drop constraint petition_closed_says_when,
    add constraint petition_closed_says_when
        check ((state = 'open') = (closed_at is null) or state in ('rejected', 'hidden', 'taken_down')),
    add constraint petition_opened_says_when
        check ((opened_at is not null and closing_at is not null) or state in ('rejected', 'hidden')),
    add constraint petition_rejected_says_why check (state <> 'rejected' or rejection_code is not null),
    add constraint petition_imported_is_known_again check ((imported_at is null) = (imported_digest is null));

-- Who answers for a petition, as it was published, in that order. Names are kept as they were then.
create table petition_department (
    petition_id bigint not null references petition,
    position    int    not null,
    acronym     text,
    name        text   not null,
    url         text,
    constraint petition_department_once_per_place primary key (petition_id, position)
);
