-- One row a signer and petition. Mail goes to the address as typed; the canonical form decides duplicates only.
create table signature (
    id                bigint      generated always as identity primary key,
    petition_id       bigint      not null references petition,
    name              text        not null,
    email             text        not null,
    canonical_email   text        not null,
    creator           boolean     not null default false,
    confirmed_at      timestamptz,
    subscribed        boolean     not null default false,
    unsubscribed_at   timestamptz,
    counted           boolean     not null default false,
    created_at        timestamptz not null,
    constraint signature_name_is_one_line check (name !~ '[\r\n]'),
    constraint signature_unsubscribed_hears_nothing check (unsubscribed_at is null or not subscribed)
);

create unique index petition_has_one_creator on signature (petition_id) where creator;
-- a mailing reads its recipients by keyset page
create index signature_recipients on signature (petition_id, id) where confirmed_at is not null and subscribed;
-- someone who signed several petitions of one debate is told once
create index signature_same_person on signature (petition_id, canonical_email) where confirmed_at is not null and subscribed;
-- the recount takes what has not been counted yet
create index signature_uncounted on signature (petition_id) where confirmed_at is not null and not counted;
