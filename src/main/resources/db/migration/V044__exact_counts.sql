-- Signatures are taken off the count again when they turn out to be nobody's, in batches as they were added.
drop index signature_uncounted;
create index signature_to_add on signature (petition_id, id)
    where confirmed_at is not null and invalidated_at is null and not counted;
create index signature_to_take_off on signature (petition_id, id) where counted and invalidated_at is not null;

-- What the last recount found to differ from what is stored. Somebody has to look; nothing is put right in silence.
create table count_difference (
    petition_id bigint      not null,
    -- petition for the whole, or a kind of area
    kind        text        not null,
    code        text        not null,
    stored      bigint      not null,
    recounted   bigint      not null,
    found_at    timestamptz not null,
    constraint count_difference_once primary key (petition_id, kind, code)
);

-- The file that the postcodes come from, so that it is read again only when it has changed.
create table postcode_file (
    digest    text        not null,
    postcodes int         not null,
    read_at   timestamptz not null
);
create unique index postcode_file_is_one on postcode_file ((true));
