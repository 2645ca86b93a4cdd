-- Where signatures come from: countries for all, regions and constituencies for those in the United Kingdom.
create table area (
    kind        text not null,
    code        text not null,
    name        text not null,
    -- of a constituency
    mp          text,
    region_code text,
    constraint area_once primary key (kind, code),
    constraint area_kind_is_known check (kind in ('country', 'region', 'constituency'))
);

-- Counted in batches with the petition's own count. What an import brings is kept apart: it is never counted again.
create table signatures_by_area (
    petition_id  bigint not null references petition,
    kind         text   not null,
    code         text   not null,
    counted      int    not null default 0,
    carried_over int    not null default 0,
    -- as an import named them, where that differs from today
    name         text,
    mp           text,
    constraint signatures_by_area_once primary key (petition_id, kind, code),
    constraint signatures_by_area_never_negative check (counted >= 0 and carried_over >= 0)
);
