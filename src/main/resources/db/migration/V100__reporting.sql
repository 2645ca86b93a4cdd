-- What reports are made of: counts, states and dates of what is public, or of no person. Its role reads these views and no table.
create schema reporting;

create view reporting.petition as
select id, action, state, language, opened_at, closing_at, closed_at, signature_count + carried_over_count as signatures,
       response_threshold_reached_at, debate_threshold_reached_at
from petition where state in ('open', 'closed');

create view reporting.signatures_by_area as
select s.petition_id, s.kind, s.code, s.counted + s.carried_over as signatures
from signatures_by_area s join reporting.petition p on p.id = s.petition_id;

create view reporting.government_response as
select petition_id, version, state, department, requested_at, due_on, overdue_since, chasers_sent, published_at
from government_response;

create view reporting.debate as
select id, state, debate_on, debate_at, proposed_at from debate;

create view reporting.mailing as
select m.id, m.subject, m.kind, m.state, m.ordered_at, m.started_at, m.finished_at, m.expected, t.*
from mailing m cross join lateral (
    select coalesce(sum(accepted), 0) as accepted, coalesce(sum(refused), 0) as refused,
           coalesce(sum(suppressed), 0) as suppressed, coalesce(sum(unsubscribed), 0) as unsubscribed
    from mailing_tally where mailing_id = m.id) t;
