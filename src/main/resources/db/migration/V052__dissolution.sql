-- At one instant Parliament is dissolved, and every open petition closes. Those that it closed are those that closed then.
create table dissolution (
    id           bigint      generated always as identity primary key,
    dissolved_at timestamptz not null,
    announced_at timestamptz not null,
    announced_by text        not null,
    constraint dissolution_once_at_an_instant unique (dissolved_at)
);

-- Who gets the one notice: of each address the first signature, and which petitions it may list. No name, no address.
create table dissolution_reader (
    dissolution_id bigint   not null references dissolution,
    signature_id   bigint   not null,
    petitions      bigint[] not null,
    constraint dissolution_told_once primary key (dissolution_id, signature_id)
);
