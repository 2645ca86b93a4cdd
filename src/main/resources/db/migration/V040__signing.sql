-- People sign by themselves: what they enter, what we make of it, and what keeps it from being entered once too often.
-- Looking the petition up for each signature locks the same row in every transaction that adds one; whoever signs reads it
-- anyway, and petitions are never deleted.
alter table signature
    drop constraint signature_petition_id_fkey,
    -- the first or the second who confirmed with this address; whoever types an address holds none of its places
    add column place          smallint default 1,
    add column country        text,
    add column postcode       text,
    -- as the postcode said when they signed: what is counted there is taken off there
    add column constituency   text,
    add column region         text,
    -- not the address itself: 256 of them, or a home's
    add column address_block  cidr,
    -- how often signing has led to a mail, and when it last did
    add column letters        smallint not null default 0,
    add column lettered_at    timestamptz,
    add column suspected      text,
    add column invalidated_at timestamptz;

update signature s set place = case when n.n <= 2 then n.n end
from (select id, row_number() over (partition by petition_id, canonical_email order by id) n
      from signature where confirmed_at is not null) n
where n.id = s.id and n.n > 1;
update signature set place = null where confirmed_at is null;

alter table signature
    alter column place drop default,
    add constraint signature_at_most_two_an_address unique (petition_id, canonical_email, place),
    add constraint signature_place_is_first_or_second check (place in (1, 2)),
    add constraint signature_unconfirmed_has_no_place check (place is null or confirmed_at is not null),
    add constraint signature_at_most_five_letters check (letters between 0 and 5),
    add constraint signature_suspect_is_not_confirmed check (suspected is null or confirmed_at is null);

-- the constraint finds the same person as well
drop index signature_same_person;
