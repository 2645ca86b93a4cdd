-- Readers of a dissolution's notice are found by pages of signatures. Those of one address are known by a digest, which says
-- nothing any more when the last page is in: its salt is forgotten then.
create table dissolution_settling (
    dissolution_id bigint      not null references dissolution,
    settled_at     timestamptz not null,
    up_to          bigint      not null default 0,
    salt           text,
    constraint dissolution_settled_once primary key (dissolution_id)
);

-- which signature each of the petitions was signed with, in the same order
alter table dissolution_reader
    add column person     uuid,
    add column creator    boolean not null default false,
    add column signatures bigint[];

update dissolution_reader set signatures = array_fill(signature_id, array[cardinality(petitions)]);

alter table dissolution_reader
    alter column signatures set not null,
    add constraint dissolution_told_once_an_address unique (dissolution_id, person),
    add constraint dissolution_petitions_have_signatures check (cardinality(petitions) = cardinality(signatures));
