-- At one instant Parliament is dissolved; six months later its petitions' signers are forgotten.
create table if not exists dissolution (
    id           bigint      generated always as identity primary key,
    dissolved_at timestamptz not null,
    announced_at timestamptz not null,
    announced_by text        not null,
    constraint dissolution_once_at_an_instant unique (dissolved_at)
);
