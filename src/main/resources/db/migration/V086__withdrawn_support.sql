-- Whoever supported a petition whose words have changed since can take that back: what is not confirmed any more is taken
-- off the count as what turned out to be nobody's.
drop index signature_to_take_off;
create index signature_to_take_off on signature (petition_id, id)
    where counted and (invalidated_at is not null or confirmed_at is null);
