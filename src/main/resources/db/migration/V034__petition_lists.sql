-- What the public searches: titles weigh more than what stands below them.
alter table petition
    add column search tsvector generated always as (
        setweight(to_tsvector('english', action), 'A')
        || setweight(to_tsvector('english', background || ' ' || additional_details), 'B')) stored;

create index petition_by_words on petition using gin (search);
create index petition_by_topic on petition using gin (topics);

-- the orders of the lists
create index petition_by_signatures on petition (signature_count desc, id);
create index petition_by_signatures_in_state on petition (state, signature_count desc, id);
create index petition_by_opening on petition (opened_at desc, id) where state = 'open';
create index petition_by_rejection on petition (rejected_at desc nulls last, id) where state = 'rejected';
create index petition_by_response_threshold on petition (response_threshold_reached_at, id)
    where response_threshold_reached_at is not null;

-- when a list last changed
create index petition_by_change on petition (updated_at);
create index petition_by_import on petition (imported_at);
create index timeline_entry_by_time on timeline_entry (happened_at);
