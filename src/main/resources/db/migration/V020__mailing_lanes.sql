-- Several lanes, on any node, share a mailing: each claims a range of its audience, and says in the ledger what became
-- of whom. A claim is leased by the database's own clock, which all nodes share.
alter table mailing
    drop constraint mailing_state_is_known,
    add constraint mailing_state_is_known
        check (state in ('ordered', 'sending', 'paused', 'finished', 'superseded', 'cancelled')),
    add column urgent   boolean not null default false,
    -- how many it concerns, counted when the first lane takes it up
    add column expected bigint,
    -- outside the sending window too
    add column at_once  boolean not null default false,
    -- why it stands still, for whoever has to decide
    add column alarm    text,
    -- refusals that somebody has seen and resumed it in spite of
    add column forgiven bigint      not null default 0;

drop index mailing_unfinished;
create index mailing_under_way on mailing (urgent desc, id) where state in ('ordered', 'sending', 'paused');

-- How far each segment has been cut into ranges.
create table mailing_segment (
    mailing_id bigint  not null references mailing,
    position   int     not null,
    segment    text    not null,
    cut_to     bigint  not null,
    exhausted  boolean not null default false,
    primary key (mailing_id, position)
);

insert into mailing_segment (mailing_id, position, segment, cut_to, exhausted)
select m.id, s.position, s.segment, -9223372036854775808, m.state in ('finished', 'superseded')
from mailing m, unnest(m.segments) with ordinality s (segment, position);

-- Those after one recipient up to another; deleted when everyone in it is decided or put off.
create table mailing_range (
    id           bigint      generated always as identity primary key,
    mailing_id   bigint      not null references mailing,
    segment      text        not null,
    after_id     bigint      not null,
    to_id        bigint      not null,
    owner        uuid,
    leased_until timestamptz,
    constraint mailing_range_is_cut_once unique (mailing_id, segment, after_id)
);

-- What each node wrote into the ledger, in the same transaction. Their sums are the mailing's progress.
create table mailing_tally (
    mailing_id   bigint      not null references mailing,
    node         uuid        not null,
    accepted     bigint      not null default 0,
    refused      bigint      not null default 0,
    suppressed   bigint      not null default 0,
    unsubscribed bigint      not null default 0,
    cancelled    bigint      not null default 0,
    invalid      bigint      not null default 0,
    -- the connection broke before the relay answered: such a mail is sent again, and may arrive twice
    ambiguous    bigint      not null default 0,
    -- mails a second, lately
    rate         real        not null default 0,
    rated_at     timestamptz not null default now(),
    primary key (mailing_id, node)
);

alter table delivery
    drop constraint delivery_fate_is_known,
    add constraint delivery_fate_is_known
        check (fate in ('accepted', 'refused', 'suppressed', 'unsubscribed', 'cancelled', 'invalid'));

insert into mailing_tally (mailing_id, node, accepted, refused, unsubscribed, invalid)
select mailing_id, '00000000-0000-0000-0000-000000000000', count(*) filter (where fate = 'accepted'),
       count(*) filter (where fate = 'refused'), count(*) filter (where fate = 'unsubscribed'),
       count(*) filter (where fate = 'invalid')
from delivery group by mailing_id;

update mailing m set expected = (select count(*) from delivery d where d.mailing_id = m.id) where state = 'finished';

alter table delivery_deferral
    add column claimed_by    uuid,
    add column claimed_until timestamptz;
create index delivery_deferral_due on delivery_deferral (next_attempt_at);

-- The audience of a mailing is whoever was subscribed at its cut-off, also when they have left since.
create index signature_audience on signature (petition_id, id)
    where confirmed_at is not null and (subscribed or unsubscribed_at is not null);
drop index signature_recipients;
